import { MAKES, STEP, sends } from "../calls.ts";
import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

const begins = (mode: "r" | "w"): KnownCall => ({ ...MAKES, io: [{ domain: "db", mode }], refine: "transaction" });
const ENDS = sends("db", "rw", { refine: "chained", receiver: "reads" });
/** Takes a callback that adds to the query. */
const CALLED_STEP: KnownCall = { ...STEP, invokes: [0, 1] };

/** Builders give new builders; nothing is sent before one of the last methods is called. Transactions have a type of their own. */
export const kysely: PackageKnowledge = {
	names: ["kysely"],
	calls: {
		"QueryCreator.selectFrom": begins("r"),
		...each("QueryCreator", "insertInto replaceInto updateTable deleteFrom mergeInto", begins("w")),
		...each("QueryCreator", "with withRecursive", { ...CALLED_STEP, refine: "transaction" }),
		"Kysely.withSchema": { ...STEP, refine: "transaction" },
		"ExpressionBuilder.selectFrom": { ...MAKES, io: [{ domain: "db", mode: "r" }] },
		...each("*QueryBuilder", "execute executeTakeFirst executeTakeFirstOrThrow", ENDS),
		...each(
			"*QueryBuilder",
			"where whereRef having select selectAll distinct distinctOn innerJoin leftJoin rightJoin fullJoin innerJoinLateral " +
				"leftJoinLateral groupBy orderBy limit offset clearSelect union unionAll set values columns expression onConflict " +
				"onDuplicateKeyUpdate returning returningAll from using as $if $call $castTo $narrowType ignore defaultValues",
			CALLED_STEP,
		),
		...each("SelectQueryBuilder", "forUpdate forShare skipLocked noWait", { ...STEP, connection: true }),
		...each("OnConflict*", "column columns constraint doUpdateSet doNothing", CALLED_STEP),
		...each("JoinBuilder", "on onRef onTrue", CALLED_STEP),
		"Kysely.transaction": { gives: "new", throws: true },
		"TransactionBuilder.setIsolationLevel": STEP,
		"TransactionBuilder.execute": { ...sends("db", "rw"), invokes: [0], defers: true },
		"Kysely.destroy": { ...sends("db", "w"), connection: true },
	},
};
