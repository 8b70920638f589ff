import { does, fetchesInto, MAKES, reaches } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

const QUERY = { kind: "query-reads" } as const;

/** Queries and what invalidating runs are functions that were handed over elsewhere. Each query has its own place in the cache. */
export const tanstackQuery: PackageKnowledge = {
	names: ["@tanstack/query-core"],
	calls: {
		...each("QueryClient", "getQueryData getQueryState", does("cache", "r", { throws: false })),
		...each("QueryClient", "fetchQuery fetchInfiniteQuery ensureQueryData", fetchesInto("any", QUERY)),
		...each("QueryClient", "prefetchQuery prefetchInfiniteQuery", { ...fetchesInto("any", QUERY), rejects: false }),
		...each("QueryClient", "invalidateQueries refetchQueries", fetchesInto("any", { kind: "refetch-reads" }, "again")),
		...each("QueryObserverBaseResult", "refetch", fetchesInto("any", { kind: "refetch-reads" }, "again")),
		...each("QueryClient", "resetQueries cancelQueries", reaches("http", { gives: "promise" })),
		...each("QueryClient", "setQueryData removeQueries clear", reaches("cache")),
		dehydrate: does("cache", "r", { gives: "new" }),
		"new QueryClient": MAKES,
	},
};
