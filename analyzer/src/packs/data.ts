/** Data that is fetched or kept: queries, stores, chats with a model. */
import { inPackages, type Pack } from "./pack.ts";

/** Where the functions of mutations are declared, by framework. */
const MUTATIONS = [
	...["query-core", "react-query", "vue-query", "solid-query", "svelte-query"].map((name) => `@tanstack/${name}`),
	...["react-query", "@trpc/react-query"],
];

/** What is called to have a mutation done. */
const MUTATE = inPackages(MUTATIONS, ["mutateAsync", "UseMutateAsyncFunction", "MutateFunction"]);

/** The type of what Apollo's `useMutation` gives, and the name that it has in the tuple before version 4. */
const APOLLO_MUTATE = inPackages(["@apollo/client"], ["MutationFunction", "MutationTuple.mutate"]);

/** Those methods of Supabase's client that turn what goes wrong in a request into the `error` of their result. */
const SUPABASE_AUTH = [
	...["signUp", "signInWithPassword", "signInWithOAuth", "signInWithOtp", "signOut", "resetPasswordForEmail"],
	...["getSession", "getUser", "updateUser"],
];

/** What `useSWRMutation` gives, by what its trigger has to be given. */
const SWR_TRIGGERS = inPackages(["swr"], ["TriggerWithArgs", "TriggerWithOptionsArgs", "TriggerWithoutArgs"]);

export const dataPacks: Readonly<Record<string, Pack>> = {
	"ai-sdk": {
		reason: "a request that fails is told by the chat's status, its error and onError",
		calls: inPackages(
			["ai", "@ai-sdk/react", "@ai-sdk/vue", "@ai-sdk/svelte"],
			[
				"sendMessage",
				"regenerate",
				"resumeStream",
				"stop",
				"addToolResult",
				"addToolOutput",
				"addToolApprovalResponse",
				"complete",
			],
		),
	},
	"apollo-client": {
		reason: "a query that fails is reported through the hook's own error, and a mutation to its own onError",
		heard: { calls: APOLLO_MUTATE, option: "onError" },
		keeps: APOLLO_MUTATE,
		calls: [
			{
				from: "package",
				package: "@apollo/client",
				// The last two are the types of what `useLazyQuery` gives, before and since version 4.
				name: ["refetch", "refetchQueries", "LazyQueryExecFunction", "ExecFunction"],
			},
		],
	},
	"apollo-angular": {
		reason: "a query that fails is reported to those who watch its values",
		calls: [{ from: "package", package: "apollo-angular", name: "QueryRef.refetch" }],
	},
	effector: {
		reason: "an effect's failure is an event of the effect, and its promise has a handler already",
		mayReject: true,
		calls: [{ from: "package", package: "effector", name: "Effect" }],
	},
	"redux-toolkit": {
		reason:
			"a thunk made by createAsyncThunk never rejects: its outcome is an action, and a mutation's failure is in the hook's own state",
		// The methods of what a mutation gives.
		keeps: [{ from: "package", package: "@reduxjs/toolkit", name: "unwrap" }],
		types: [
			{
				from: "package",
				package: "@reduxjs/toolkit",
				name: ["QueryActionCreatorResult", "InfiniteQueryActionCreatorResult", "MutationActionCreatorResult"],
			},
			{ from: "package", package: "@reduxjs/toolkit", name: "__linterBrands", member: true },
		],
	},
	supabase: {
		reason: "the promise never rejects: it is fulfilled with how it ended, for the caller to look at",
		calls: [
			...inPackages(["@supabase/auth-js"], SUPABASE_AUTH),
			...inPackages(["@supabase/realtime-js"], ["unsubscribe", "track", "untrack", "send"]),
			...inPackages(["@supabase/realtime-js", "@supabase/supabase-js"], ["removeChannel", "removeAllChannels"]),
		],
	},
	swr: {
		reason: "a revalidation that fails is reported through the hook's own error, and an update is the caller's own",
		calls: [{ from: "package", package: "swr", name: "setSize" }],
		forwards: [{ from: "package", package: "swr", name: ["KeyedMutator", "ScopedMutator", "mutate"] }],
		quiet: { calls: SWR_TRIGGERS, option: "throwOnError" },
		heard: { calls: SWR_TRIGGERS, option: "onError" },
		keeps: SWR_TRIGGERS,
	},
	"tanstack-query": {
		reason:
			"the query client reports failures through the queries' own state, and those of a mutation to its own onError",
		heard: { calls: MUTATE, option: "onError" },
		keeps: MUTATE,
		calls: inPackages(
			["@tanstack/query-core", "@tanstack/vue-query", "react-query"],
			[
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
			],
		),
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
	urql: {
		reason: "the promise never rejects: a mutation that fails is reported through the hook's own error",
		calls: [{ from: "package", package: "urql", name: "UseMutationExecute" }],
	},
	zustand: {
		reason: "the promise never rejects: onRehydrateStorage is told of the error",
		calls: [{ from: "package", package: "zustand", name: "rehydrate" }],
	},
};
