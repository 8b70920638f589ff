import { does, fetchesInto, MAKES } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

const QUERY = { kind: "procedure-reads" } as const;

/** Helpers for servers, which run procedures and keep their results for the page. */
export const trpcReactQuery: PackageKnowledge = {
	names: ["@trpc/react-query", "@trpc/tanstack-react-query"],
	calls: {
		...each("", "prefetch prefetchInfinite", { ...fetchesInto("any", QUERY), rejects: false }),
		...each("", "fetch fetchInfinite", fetchesInto("any", QUERY)),
		// What pages keep of a procedure, or of all that a router has.
		...each("", "invalidate refetch", fetchesInto("any", { kind: "refetch-reads" }, "again")),
		dehydrate: does("cache", "r", { gives: "new" }),
		...each("", "createServerSideHelpers createHydrationHelpers createTRPCOptionsProxy", MAKES),
		...each("DecorateQueryProcedure", "queryOptions queryKey queryFilter", MAKES),
		"DecorateInfiniteQueryProcedure.infiniteQueryOptions": MAKES,
	},
};
