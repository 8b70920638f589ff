import { MAKES, queries, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** Queries are sent when they are awaited, once. A transaction and a reserved connection have types of their own. */
export const postgres: PackageKnowledge = {
	names: ["postgres"],
	calls: {
		"call postgres.*Sql": queries("db", "rw", { refine: ["sql", "transaction"], throws: false }),
		"*Sql.unsafe": queries("db", "rw", { refine: ["sql", "transaction"] }),
		"*Sql.begin": { ...sends("db", "rw", { throws: true }), invokes: [0, 1], defers: true },
		"*Sql.end": { ...sends("db", "w"), connection: true },
		"*Sql.reserve": { ...sends("db", "rw"), partial: true },
		"*Sql.release": { ...sends("db", "w"), connection: true, gives: "value" },
		...each("*Sql", "json array", MAKES),
		...each("*PendingQuery", "values raw", {
			...queries("db", "rw", { refine: "chained" }),
			same: true,
		}),
	},
};
