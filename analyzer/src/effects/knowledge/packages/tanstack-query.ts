import { does, MAKES, reaches } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** Fetching and invalidating run functions that were handed over elsewhere. */
export const tanstackQuery: PackageKnowledge = {
	names: ["@tanstack/query-core"],
	calls: {
		...each("QueryClient", "getQueryData getQueryState", does("cache", "r", { throws: false })),
		...each("QueryClient", "fetchQuery ensureQueryData prefetchQuery", reaches("http", { gives: "promise" })),
		...each(
			"QueryClient",
			"invalidateQueries refetchQueries resetQueries cancelQueries",
			reaches("http", { gives: "promise" }),
		),
		...each("QueryClient", "setQueryData removeQueries clear", reaches("cache")),
		"new QueryClient": MAKES,
	},
};
