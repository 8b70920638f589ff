import { each, type KnownCall, made, type PackageKnowledge } from "../shape.ts";

const QUERY: KnownCall = {
	io: [{ domain: "db", mode: "rw" }],
	refine: "sql",
	readsArguments: true,
	gives: "promise",
	settlesNew: true,
	throws: false,
};

/** A pool takes a connection for each query; a client is one. */
export const pg: PackageKnowledge = {
	names: ["pg", "pg-pool"],
	calls: {
		"Pool.query": QUERY,
		"ClientBase.query": { ...QUERY, connection: true },
		"Pool.connect": {
			io: [{ domain: "db", mode: "rw" }],
			gives: "promise",
			settlesNew: true,
			throws: true,
			partial: true,
		},
		...each("Client", "connect", {
			io: [{ domain: "db", mode: "rw" }],
			connection: true,
			gives: "promise",
			throws: true,
		}),
		...each("Pool Client", "end", {
			io: [{ domain: "db", mode: "w" }],
			connection: true,
			gives: "promise",
			throws: true,
		}),
		"PoolClient.release": { io: [{ domain: "db", mode: "w" }], connection: true, gives: "value", throws: true },
		...each("ClientBase", "escapeIdentifier escapeLiteral", { gives: "value", throws: true }),
		...made("Pool Client", { readsArguments: true, gives: "new", throws: true }),
	},
};
