import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { initTRPC } from "@trpc/server";

const { router, procedure } = initTRPC.create();
const app = router({ user: router({ get: procedure.query(() => "a"), rename: procedure.mutation(() => "b") }) });
const client = createTRPCClient<typeof app>({ links: [httpBatchLink({ url: "https://example.com" })] }); // pure

export async function procedures() {
	await client.user.get.query(); // reads http, promise
	await client.user.rename.mutate(); // writes http, promise
}
