/** Routers, and the address of the page. */
import { inPackages, type Pack } from "./pack.ts";

const TANSTACK_ROUTERS = ["@tanstack/router-core", "@tanstack/react-router", "@tanstack/solid-router"];

export const routingPacks: Readonly<Record<string, Pack>> = {
	"angular-router": {
		reason: "a navigation that fails reaches the router's events and the application's error handler",
		calls: [{ from: "package", package: "@angular/router", name: ["Router.navigate", "Router.navigateByUrl"] }],
	},
	astro: {
		reason: "a page that cannot be put in the other's place is loaded by the browser",
		calls: [{ from: "package", package: "astro", name: "navigate" }],
	},
	"next-router": {
		reason: "a navigation that fails is shown by the router's error page",
		calls: [{ from: "package", package: "next", name: ["push", "replace", "prefetch"] }],
	},
	nuqs: {
		reason: "an address that the browser does not take is told on the console, and the state is as it was set",
		// The type of `useQueryState`'s setter has no name of its own.
		calls: [{ from: "package", package: "nuqs", name: ["SetValues", "__type"] }],
	},
	nuxt: {
		reason:
			"a navigation that fails reaches the router's error handlers, and data that cannot be loaded the state's error",
		calls: [
			{
				from: "package",
				package: "nuxt",
				name: ["navigateTo", "refresh", "execute", "refreshNuxtData", "preloadRouteComponents"],
			},
		],
		types: [{ from: "package", package: "nuxt", name: "AsyncData" }],
	},
	"react-router": {
		reason: "a navigation, a submission or a loader that fails is shown by the router's error element",
		calls: [
			{
				from: "package",
				package: "react-router",
				name: ["NavigateFunction", "SubmitFunction", "FetcherSubmitFunction", "load", "navigate", "revalidate"],
			},
			{ from: "package", package: "react-router-dom", name: ["SubmitFunction", "FetcherSubmitFunction", "load"] },
			{ from: "package", package: "@remix-run/router", name: "navigate" },
		],
	},
	"solid-router": {
		reason: "queries that are loaded again report failures through their own state",
		calls: [{ from: "package", package: "@solidjs/router", name: "revalidate" }],
	},
	sveltekit: {
		reason: "a navigation, a load or an action's result that fails is shown by the error page",
		calls: [
			{
				from: "package",
				package: "@sveltejs/kit",
				name: [
					"goto",
					"invalidate",
					"invalidateAll",
					"refreshAll",
					"preloadData",
					"preloadCode",
					"applyAction",
					"update",
				],
			},
		],
	},
	"tanstack-router": {
		reason: "a navigation's failure is shown by the router's error component",
		calls: inPackages(TANSTACK_ROUTERS, ["navigate", "invalidate", "preloadRoute", "UseNavigateResult"]),
	},
	"vue-router": {
		reason: "a navigation that fails reaches the router's error handlers",
		calls: [{ from: "package", package: "vue-router", name: ["push", "replace", "UseLinkReturn.navigate"] }],
	},
};
