import { dehydrate, QueryClient, type QueryObserverResult } from "@tanstack/query-core";

const client = new QueryClient(); // pure

export async function cached(queryKey: string[], queryFn: () => Promise<string>, shown: QueryObserverResult) {
	client.getQueryData(queryKey); // reads cache
	client.getQueryState(queryKey); // reads cache
	client.setQueryData(queryKey, "a"); // uses cache, partial
	client.removeQueries({ queryKey }); // uses cache, partial
	client.clear(); // uses cache, partial
	const page = { queryKey, queryFn, initialPageParam: 0 };
	await client.fetchQuery({ queryKey, queryFn }); // reads any, writes cache, promise
	await client.fetchInfiniteQuery(page); // reads any, writes cache, promise
	await client.ensureQueryData({ queryKey, queryFn }); // reads any, writes cache, promise
	await client.prefetchQuery({ queryKey, queryFn }); // reads any, writes cache, promise
	await client.prefetchInfiniteQuery(page); // reads any, writes cache, promise
	dehydrate(client); // reads cache
	await client.invalidateQueries({ queryKey }); // reads any, writes cache, promise
	await client.refetchQueries({ queryKey }); // reads any, writes cache, promise
	await shown.refetch(); // reads any, writes cache, promise
	await client.resetQueries({ queryKey }); // uses http, promise, partial
	await client.cancelQueries({ queryKey }); // uses http, promise, partial
}
