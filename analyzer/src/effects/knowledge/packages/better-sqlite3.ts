import { does } from "../calls.ts";
import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

const single = (call: KnownCall): KnownCall => ({ ...call, connection: true });

/** Synchronous, on one connection. A statement may be any SQL when it was prepared elsewhere. */
export const betterSqlite3: PackageKnowledge = {
	names: ["better-sqlite3"],
	calls: {
		"BetterSqlite3.Database.prepare": does("db", "rw", { refine: "sql", gives: "new" }),
		...each("BetterSqlite3.Statement", "get all", does("db", "rw", { refine: "chained", gives: "new" })),
		"BetterSqlite3.Statement.run": does("db", "rw", { gives: "new" }),
		...each("BetterSqlite3.Statement", "pluck raw expand bind", {
			receiver: "writes",
			readsArguments: true,
			gives: "value",
			same: true,
			throws: true,
		}),
		...each("BetterSqlite3.Database", "exec pragma", single(does("db", "rw"))),
		"BetterSqlite3.Database.close": single(does("db", "w")),
	},
};
