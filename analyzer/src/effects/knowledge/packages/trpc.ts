import { MAKES, sends } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

/** Procedures of the client, whose router is written after this naming. */
export const trpc: PackageKnowledge = {
	names: ["@trpc/client"],
	calls: {
		query: sends("http", "r"),
		mutate: sends("http", "w"),
		createTRPCClient: MAKES,
		httpBatchLink: MAKES,
	},
};
