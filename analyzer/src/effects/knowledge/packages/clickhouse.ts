import { MAKES, sends } from "../calls.ts";
import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

/** It adds a format to the statement, which those that write do not take. */
const QUERY = sends("db", "r", { assumes: { kind: "only-reads", name: "query" }, throws: true });
/** Reading rows uses up what has arrived; who holds the result as well sees that. */
const ROWS: KnownCall = {
	io: [{ domain: "db", mode: "r" }],
	receiver: "rewrites",
	gives: "promise",
	settlesNew: true,
	throws: true,
};

/** Each statement is a request of its own. */
export const clickhouse: PackageKnowledge = {
	names: ["@clickhouse/client", "@clickhouse/client-common", "@clickhouse/client-web"],
	calls: {
		...each("*ClickHouseClient*", "query", QUERY),
		...each("*ClickHouseClient*", "insert command", sends("db", "w", { throws: true })),
		...each("*ClickHouseClient*", "ping", sends("db", "r", { throws: true })),
		...each("*ResultSet", "json text", ROWS),
		createClient: MAKES,
	},
};
