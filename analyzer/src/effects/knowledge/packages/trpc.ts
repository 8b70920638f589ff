import { MAKES, sends } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

/** Procedures of the client, whose router is written after this naming. What callers on the server run is in their routers. */
export const trpc: PackageKnowledge = {
	names: ["@trpc/client", "@trpc/server"],
	calls: {
		query: sends("http", "r"),
		mutate: sends("http", "w"),
		createTRPCClient: MAKES,
		httpBatchLink: MAKES,
		"Router.createCaller": MAKES,
	},
};
