/**
 * Packs: calls and types of popular libraries whose promises may be left alone, as data. A pack is named in the setting
 * `packs`; an entry is meant only for the package it names, so a pack costs nothing where that package is not used.
 * This folder holds data and its shape; how entries are matched is the rules' business.
 */

/** Names a function, method or type by where it is declared. Allow-lists in the configuration have the same shape. */
export interface Specifier {
	/** `lib`: TypeScript's own library; `package`: an npm package or a Node module; `file`: the project's own code. */
	from: "lib" | "package" | "file";
	/** One name or several; dots lead to members: `test.only`, `FastifyInstance.register`. For a call also its callee's type. */
	name: string | readonly string[];
	/** For `package`; `node` stands for all of Node's modules, `node:test` for one. */
	package?: string;
	/** For `file`: a path relative to the workspace folder; absent: any file. */
	path?: string;
	/** The name is that of a member that the types have: a brand, which an intersection keeps while it loses aliases. */
	member?: boolean;
}

export interface Pack {
	calls?: readonly Specifier[];
	types?: readonly Specifier[];
	/**
	 * Calls whose promise rejects only when one of the functions or promises that they are handed does; where they give a
	 * function, that holds for the promise of that function.
	 */
	forwards?: readonly Specifier[];
	/** The promises of its calls were made by others, so that whoever waits for one may reject all the same. */
	isOfOthers?: boolean;
	/** Types of functions that never throw, so that calling them before a `try` begins loses nothing. */
	harmless?: readonly Specifier[];
	/** Functions that look after the promises of the callbacks they are given. */
	callbacks?: readonly Specifier[];
	/** Why nothing is lost. */
	reason: string;
}

const SUITES = ["test", "it", "suite", "describe"];
const MODES = ["only", "skip", "todo", "expectFailure"];
const NODE_TESTS = [...SUITES, ...SUITES.flatMap((suite) => MODES.map((mode) => `${suite}.${mode}`))];

const EVENT_METHODS = ["preventDefault", "stopPropagation", "stopImmediatePropagation", "persist"];

const VUE_EFFECTS = ["watch", "watchEffect", "watchPostEffect", "watchSyncEffect"];
const VUE_HOOKS = [
	...["onBeforeMount", "onMounted", "onBeforeUpdate", "onUpdated", "onBeforeUnmount", "onUnmounted"],
	...["onActivated", "onDeactivated", "onServerPrefetch"],
];

export const packs: Readonly<Record<string, Pack>> = {
	arrays: {
		reason:
			"promises that are taken out of a list, or put in another order there, were made and may be handled elsewhere",
		isOfOthers: true,
		calls: [
			{
				from: "lib",
				name: ["shift", "pop", "splice", "reverse", "sort", "fill", "copyWithin"].map((name) => `Array.${name}`),
			},
		],
	},
	"angular-router": {
		reason: "a navigation that fails reaches the router's events and the application's error handler",
		calls: [{ from: "package", package: "@angular/router", name: ["Router.navigate", "Router.navigateByUrl"] }],
	},
	dom: {
		reason: "what an event's methods do never throws",
		harmless: [{ from: "lib", name: EVENT_METHODS }],
	},
	formik: {
		reason: "the promise is the outcome of the validation, which the form shows",
		calls: [
			{
				from: "package",
				package: "formik",
				name: ["setFieldValue", "setFieldTouched", "setValues", "setTouched", "validateField", "validateForm"],
			},
		],
	},
	i18next: {
		reason: "the promise never rejects: a language that cannot be loaded is told by an event",
		calls: [{ from: "package", package: "i18next", name: "changeLanguage" }],
	},
	"next-router": {
		reason: "a navigation that fails is shown by the router's error page",
		calls: [{ from: "package", package: "next", name: ["push", "replace", "prefetch"] }],
	},
	react: {
		reason: "a state's setter and an event's methods never throw",
		harmless: [{ from: "package", package: "react", name: ["Dispatch", "DispatchWithoutAction", ...EVENT_METHODS] }],
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
	"react-hook-form": {
		reason: "the promise is the outcome of the validation, which the form shows, or of the handlers that it is given",
		calls: [{ from: "package", package: "react-hook-form", name: "UseFormTrigger" }],
		forwards: [{ from: "package", package: "react-hook-form", name: ["UseFormHandleSubmit", "handleSubmit"] }],
	},
	vue: {
		reason: "Vue hands what a callback's promise rejects with to the application's error handler",
		callbacks: ["@vue/runtime-core", "vue"].map(
			(name): Specifier => ({ from: "package", package: name, name: [...VUE_EFFECTS, ...VUE_HOOKS] }),
		),
	},
	"vue-router": {
		reason: "a navigation that fails reaches the router's error handlers",
		calls: [{ from: "package", package: "vue-router", name: ["push", "replace"] }],
	},
	"node-test": {
		reason: "node:test waits for its tests and suites by itself",
		calls: [{ from: "package", package: "node", name: [...NODE_TESTS, ...MODES, "TestContext.test"] }],
	},
	fastify: {
		reason: "fastify waits for plugins at start-up, and a reply's promise is settled by fastify",
		calls: [
			{
				from: "package",
				package: "fastify",
				name: ["FastifyInstance.register", "FastifyInstance.after", "FastifyReply.send"],
			},
		],
		types: [{ from: "package", package: "fastify", name: ["FastifyReply", "FastifyInstance"] }],
	},
	"redux-toolkit": {
		reason: "a thunk made by createAsyncThunk never rejects: its outcome is an action",
		types: [
			{
				from: "package",
				package: "@reduxjs/toolkit",
				name: ["SafePromise", "AsyncThunkAction", "QueryActionCreatorResult", "MutationActionCreatorResult"],
			},
			{ from: "package", package: "@reduxjs/toolkit", name: "__linterBrands", member: true },
		],
	},
	sveltekit: {
		reason: "a navigation or a load that fails is shown by the error page",
		calls: [
			{
				from: "package",
				package: "@sveltejs/kit",
				name: ["goto", "invalidate", "invalidateAll", "refreshAll", "preloadData", "preloadCode"],
			},
		],
	},
	swr: {
		reason: "a revalidation that fails is reported through the hook's own error, and an update is the caller's own",
		calls: [{ from: "package", package: "swr", name: "setSize" }],
		forwards: [{ from: "package", package: "swr", name: ["KeyedMutator", "ScopedMutator", "mutate"] }],
	},
	"tanstack-query": {
		reason: "the query client reports failures through the queries' own state",
		calls: [
			{
				from: "package",
				package: "@tanstack/query-core",
				name: [
					"invalidateQueries",
					"prefetchQuery",
					"prefetchInfiniteQuery",
					"refetchQueries",
					"resetQueries",
					"cancelQueries",
					"refetch",
					"fetchNextPage",
					"fetchPreviousPage",
					"resumePausedMutations",
				].flatMap((name) => [name, `QueryClient.${name}`]),
			},
		],
	},
	"tanstack-router": {
		reason: "a navigation's failure is shown by the router's error component",
		calls: [
			{ from: "package", package: "@tanstack/react-router", name: ["navigate", "UseNavigateResult"] },
			{
				from: "package",
				package: "@tanstack/router-core",
				name: ["navigate", "invalidate", "preloadRoute", "UseNavigateResult"],
			},
		],
	},
	trpc: {
		reason: "the query client reports failures through the queries' own state",
		calls: [
			{
				from: "package",
				package: "@trpc/react-query",
				name: ["invalidate", "refetch", "prefetch", "prefetchInfinite", "cancel", "reset"],
			},
		],
	},
	vscode: {
		reason: "messages, progress and what is opened are shown by the editor, which reports its own failures",
		calls: [
			{
				from: "package",
				package: "vscode",
				name: [
					"window.showInformationMessage",
					"window.showWarningMessage",
					"window.showErrorMessage",
					"window.withProgress",
					"commands.executeCommand",
					"env.openExternal",
					"Webview.postMessage",
					"showInformationMessage",
					"showWarningMessage",
					"showErrorMessage",
				],
			},
		],
	},
};

export const PACK_NAMES: readonly string[] = Object.keys(packs).sort();
