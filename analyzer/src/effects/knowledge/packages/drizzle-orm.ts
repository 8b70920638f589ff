import { changesQuery, MAKES, queries, sends } from "../calls.ts";
import { called, each, type KnownCall, type PackageKnowledge } from "../shape.ts";

const DRAFT: KnownCall = { ...MAKES, refine: "transaction", throws: false };
const STEP = changesQuery("db");
const FRAGMENT: KnownCall = { ...MAKES, throws: false };

/** What is not written out may call a function that writes; what is does where it is named like that. */
const TEXT: KnownCall = { ...FRAGMENT, io: [{ domain: "db", mode: "rw" }], refine: "fragment" };

/** A query is sent whenever it is awaited, also a second time. Transactions have classes of their own. */
export const drizzleOrm: PackageKnowledge = {
	names: ["drizzle-orm"],
	calls: {
		...each("*Database", "select selectDistinct insert update with", DRAFT),
		"PgDatabase.selectDistinctOn": DRAFT,
		// What `with` gives has these as members without a name of its own.
		select: DRAFT,
		// The client that the chain begins with may be a transaction.
		"*SelectBuilder.from": queries("db", "r", { refine: "transaction" }),
		// Nothing to insert or to set is an error at once.
		"*InsertBuilder.values": queries("db", "w", { throws: true }),
		"*InsertBuilder.select": queries("db", "w"),
		"*UpdateBuilder.set": queries("db", "w", { throws: true }),
		"*Database.delete": queries("db", "w", { refine: "transaction" }),
		"*Database.$count": queries("db", "r", { refine: "transaction" }),
		"*Database.execute": queries("db", "rw", { refine: ["sql", "transaction"] }),
		...each("RelationalQueryBuilder", "findMany findFirst", queries("db", "r", { refine: "transaction" })),
		"*Database.transaction": { ...sends("db", "rw", { throws: true }), invokes: [0], defers: true },
		...each("*SelectQueryBuilderBase", "where having groupBy orderBy limit offset union unionAll", STEP),
		// A name that is taken twice is an error at once.
		...each("*SelectQueryBuilderBase", "leftJoin rightJoin innerJoin fullJoin", { ...STEP, throws: true }),
		...each("*SelectQueryBuilderBase", "as", { receiver: "reads", gives: "new", throws: true }),
		"*SelectQueryBuilderBase.$dynamic": STEP,
		// Rows that are locked stay so until the transaction ends.
		"*SelectQueryBuilderBase.for": { ...STEP, connection: true },
		...each("*InsertBase", "returning onConflictDoNothing onConflictDoUpdate onDuplicateKeyUpdate $returningId", STEP),
		...each("*UpdateBase", "where returning", STEP),
		...each("*DeleteBase", "where returning", STEP),
		...each("SQLite*Base", "all get run", sends("db", "rw", { refine: "chained", throws: true })),
		"*Base.execute": sends("db", "rw", { refine: "chained", throws: true }),
		...each(
			"",
			"eq ne and or not gt gte lt lte inArray notInArray isNull isNotNull exists notExists between like notLike ilike " +
				"asc desc count countDistinct sum avg max min getTableColumns",
			FRAGMENT,
		),
		// The operators that a relational query hands to its callbacks.
		...called("BinaryOperator and or inArray isNull asc desc", FRAGMENT),
		...each("", "sql", TEXT),
		...each("sql", "raw", TEXT),
		...each("sql", "join placeholder", FRAGMENT),
		"SQL.as": { receiver: "reads", gives: "new", throws: true },
		"SQL.mapWith": { receiver: "writes", gives: "value", same: true, throws: true },
	},
};
