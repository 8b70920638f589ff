/** Values that are no errors and that a framework wants thrown all the same, as data. */
import type { Specifier } from "./index.ts";

export interface ThrownPack {
	/** Types that may be thrown, and that a promise may be rejected with. */
	types: readonly Specifier[];
	/** The types are the language's or the platform's own: they count where package.json lists one of these packages. */
	users?: readonly string[];
	/** What the framework makes of them. */
	reason: string;
}

const RESPONSE: readonly Specifier[] = [
	{ from: "lib", name: "Response" },
	...["node", "undici-types", "undici", "@cloudflare/workers-types", "@remix-run/web-fetch"].map(
		(name): Specifier => ({ from: "package", package: name, name: "Response" }),
	),
];

export const thrownPacks: Readonly<Record<string, ThrownPack>> = {
	react: {
		reason: "a component that throws a promise is rendered again when it has settled",
		types: [{ from: "lib", name: ["Promise", "PromiseLike"] }],
		users: ["react", "preact", "next", "solid-js"],
	},
	"react-router": {
		reason: "what a loader or an action throws is answered to the browser, or shown by the error boundary",
		types: [
			{ from: "package", package: "react-router", name: ["ErrorResponse", "DataWithResponseInit"] },
			{ from: "package", package: "@remix-run/router", name: ["ErrorResponse", "DataWithResponseInit"] },
			{ from: "package", package: "@remix-run/server-runtime", name: ["TypedResponse", "DataWithResponseInit"] },
		],
	},
	responses: {
		reason: "a thrown response is what the framework answers with",
		types: RESPONSE,
	},
	sveltekit: {
		reason: "SvelteKit answers with what is thrown",
		types: [{ from: "package", package: "@sveltejs/kit", name: ["Redirect", "HttpError"] }],
	},
	"tanstack-router": {
		reason: "the router follows a thrown redirect and shows what is not found",
		types: ["@tanstack/router-core", "@tanstack/react-router", "@tanstack/solid-router"].map(
			(name): Specifier => ({ from: "package", package: name, name: ["Redirect", "AnyRedirect", "NotFoundError"] }),
		),
	},
};

export const THROWN_PACK_NAMES: readonly string[] = Object.keys(thrownPacks).sort();
