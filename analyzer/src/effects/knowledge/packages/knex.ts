import { changesQuery, MAKES, queries, sends } from "../calls.ts";
import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

const STEP: KnownCall = { ...changesQuery("db"), invokes: [0] };
const adds = (mode: "r" | "w"): KnownCall =>
	queries("db", mode, { receiver: "writes", same: true, refine: "transaction" });
const BEGINS = queries("db", "r", { refine: "transaction" });

/** Builders change themselves and are sent whenever they are awaited, also a second time. */
export const knex: PackageKnowledge = {
	names: ["knex"],
	calls: {
		"call Knex": BEGINS,
		"call Knex.Transaction": BEGINS,
		...each("*QueryInterface", "select from into", adds("r")),
		...each(
			"*QueryInterface",
			"where andWhere orWhere whereNot whereIn whereNotIn whereNull whereNotNull whereBetween whereRaw whereExists " +
				"whereLike whereILike join innerJoin leftJoin rightJoin joinRaw " +
				"orderBy orderByRaw groupBy having limit offset distinct distinctOn union unionAll modify as with",
			STEP,
		),
		...each("*QueryInterface", "first count countDistinct min max sum avg pluck", adds("r")),
		...each("*QueryInterface", "insert update del delete increment decrement truncate", adds("w")),
		"*QueryInterface.returning": STEP,
		...each("*OnConflictQueryBuilder", "merge ignore", STEP),
		...each("*QueryInterface", "onConflict", STEP),
		...each("*QueryBuilder", "forUpdate forShare", { ...STEP, connection: true }),
		...each("*ChainableInterface", "transacting", { ...STEP, connection: true }),
		"Knex.raw": queries("db", "rw", { refine: ["sql", "transaction"] }),
		"Knex.transaction": { ...sends("db", "rw", { throws: true }), invokes: [0], defers: true },
		...each("*Transaction", "commit rollback", { ...sends("db", "w"), connection: true }),
		"Knex.destroy": { ...sends("db", "w"), connection: true },
		"*FunctionHelper.now": MAKES,
	},
};
