import { MAKES, sends } from "../calls.ts";
import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

const STEP: KnownCall = { ...MAKES, receiver: "reads", throws: false };
const begins = (mode: "r" | "w"): KnownCall => ({
	...MAKES,
	io: [{ domain: "db", mode }],
	refine: "transaction",
	throws: false,
});
const ENDS = sends("db", "rw", { refine: "chained", receiver: "reads" });
/** A part of a query. What is not written out may call a function that writes. */
const FRAGMENT: KnownCall = { ...MAKES, throws: false };
const TEXT: KnownCall = { ...FRAGMENT, io: [{ domain: "db", mode: "rw" }], refine: "fragment" };
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
		"ExpressionBuilder.selectFrom": { ...MAKES, io: [{ domain: "db", mode: "r" }], throws: false },
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
		...each("", "sql", TEXT),
		...each("Sql", "raw", TEXT),
		...each("Sql", "ref table join lit val", FRAGMENT),
		"RawBuilder.as": FRAGMENT,
		"RawBuilder.execute": sends("db", "rw", { receiver: "reads" }),
		"call ExpressionBuilder": FRAGMENT,
		...each("ExpressionBuilder", "and or not exists ref val lit", FRAGMENT),
		...each("FunctionModule", "count countAll sum min max avg coalesce", FRAGMENT),
		...each("*Wrapper", "and or", FRAGMENT),
		"AggregateFunctionBuilder.as": FRAGMENT,
		"DynamicModule.ref": FRAGMENT,
		"call DynamicModule.ref": FRAGMENT,
		"Kysely.transaction": { gives: "new", throws: true },
		"TransactionBuilder.setIsolationLevel": STEP,
		"TransactionBuilder.execute": { ...sends("db", "rw"), invokes: [0], defers: true },
		"Kysely.destroy": { ...sends("db", "w"), connection: true },
	},
};
