import { QueryClient } from "@tanstack/query-core";

const client = new QueryClient(); // pure

export async function cached(queryKey: string[], queryFn: () => Promise<string>) {
	client.getQueryData(queryKey); // reads cache
	client.getQueryState(queryKey); // reads cache
	client.setQueryData(queryKey, "a"); // uses cache, partial
	client.removeQueries({ queryKey }); // uses cache, partial
	client.clear(); // uses cache, partial
	await client.fetchQuery({ queryKey, queryFn }); // uses http, promise, partial
	await client.ensureQueryData({ queryKey, queryFn }); // uses http, promise, partial
	await client.prefetchQuery({ queryKey, queryFn }); // uses http, promise, partial
	await client.invalidateQueries({ queryKey }); // uses http, promise, partial
	await client.refetchQueries({ queryKey }); // uses http, promise, partial
	await client.resetQueries({ queryKey }); // uses http, promise, partial
	await client.cancelQueries({ queryKey }); // uses http, promise, partial
}
