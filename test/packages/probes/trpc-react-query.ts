import { QueryClient } from "@tanstack/react-query";
import { createTRPCReact } from "@trpc/react-query";
import { createHydrationHelpers } from "@trpc/react-query/rsc";
import { createServerSideHelpers } from "@trpc/react-query/server";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { initTRPC } from "@trpc/server";

const t = initTRPC.create();
const { router, procedure, createCallerFactory } = t;
const app = router({ user: router({ get: procedure.query(() => "a"), list: procedure.input((at) => at as { cursor?: string }).query(() => "a"), rename: procedure.mutation(() => "b") }) });
const client = new QueryClient();
const helpers = createServerSideHelpers({ router: app, ctx: {} }); // pure
const caller = createCallerFactory(app)({}); // unknown
const other = app.createCaller({}); // pure
const { trpc } = createHydrationHelpers<typeof app>(caller, () => client); // pure
const options = createTRPCOptionsProxy({ router: app, ctx: {}, queryClient: client }); // pure

export async function prefetches() {
	await helpers.user.get.prefetch(); // reads any, writes cache, promise
	await helpers.user.get.fetch(); // reads any, writes cache, promise
	await helpers.user.list.prefetchInfinite({}); // reads any, writes cache, promise
	await helpers.user.list.fetchInfinite({}); // reads any, writes cache, promise
	helpers.dehydrate(); // reads cache
	await trpc.user.get.prefetch(undefined); // reads any, writes cache, promise
	await trpc.user.list.prefetchInfinite({}); // reads any, writes cache, promise
	await trpc.user.get(); // unknown
	await caller.user.get(); // unknown
	await other.user.rename(); // unknown
	await client.prefetchQuery(options.user.get.queryOptions()); // reads any, writes cache, promise
	options.user.get.queryKey(); // pure
	options.user.get.queryFilter(); // pure
	options.user.list.infiniteQueryOptions({}, { getNextPageParam: () => null }); // pure
}

const react = createTRPCReact<typeof app>();

export async function invalidates(utils: ReturnType<typeof react.useUtils>) {
	await utils.user.get.invalidate(); // reads any, writes cache, promise
	await utils.user.get.refetch(); // reads any, writes cache, promise
	await utils.user.invalidate(); // reads any, writes cache, promise
	await utils.invalidate(); // reads any, writes cache, promise
	await utils.user.get.reset(); // unknown
}
