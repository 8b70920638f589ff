/** Objects that do one thing at a time: transactions, connections, open files, pages of a browser. Told by their types. */
import type { RuleFile } from "../../../ask/rule-file.ts";
import { presentConstituentsOf, withBaseTypes } from "../../../ask/types.ts";
import type { TypeRef } from "../../../engine/engine.ts";

export interface Exclusive {
	/** What it is called in a message. */
	readonly what: string;
	/** What comes of using it several times at once. */
	readonly consequence: string;
	/** The methods that must not run at once, where others may. */
	readonly methods?: RegExp;
	/** The methods that send nothing and wait for nothing, where not all that can be done with it counts. */
	readonly harmless?: RegExp;
	/** Whether its calls may be told apart by a position that they are given, as those on a file are. */
	readonly byPosition?: boolean;
}

interface Known extends Exclusive {
	readonly packages: ReadonlySet<string>;
	readonly types: RegExp;
	/** What the type is made for, as TypeScript prints it, where its name alone does not tell the driver. */
	readonly madeFor?: RegExp;
}

const QUEUED = "The driver sends one query of a connection after the other, so nothing is gained.";
const AFTER_ROLLBACK = "When one of them fails, the transaction is rolled back while others still wait for it.";
const PLANETSCALE = "Over HTTP, PlanetScale may execute only one of several at once, and tells nobody.";
const PG = "`pg` keeps them waiting for each other, warns of it since version 8.19, and refuses it from 9.0 on.";

/** What TypeORM's managers do with entities in memory. */
const OF_ENTITIES = /^(?:create|merge|getId|hasId)$/;

const KNOWN: readonly Known[] = [
	{
		packages: new Set(["pg"]),
		types: /^(?:Client|PoolClient|ClientBase)$/,
		what: "connection",
		consequence: PG,
		harmless: /^(?:escape\w+|on|once|off)$/,
	},
	{
		packages: new Set(["mysql2"]),
		types: /^(?:Promise)?(?:Pool)?Connection$/,
		what: "connection",
		consequence: QUEUED,
		harmless: /^(?:escape\w*|format|on|once|off)$/,
	},
	{
		packages: new Set(["drizzle-orm"]),
		types: /^(?:NodePg|Neon|VercelPg)Transaction$/,
		what: "transaction",
		consequence: PG,
	},
	{
		packages: new Set(["drizzle-orm"]),
		types: /^PgTransaction$/,
		madeFor: /<(?:NodePg|Neon|VercelPg)QueryResultHKT\b/,
		what: "transaction",
		consequence: PG,
	},
	{
		packages: new Set(["drizzle-orm"]),
		types: /^MySql2?Transaction$/,
		madeFor: /<MySql2QueryResultHKT\b/,
		what: "transaction",
		consequence: `${QUEUED} ${AFTER_ROLLBACK}`,
	},
	{
		packages: new Set(["drizzle-orm"]),
		types: /^(?:PlanetScale|MySql)Transaction$/,
		madeFor: /^PlanetScale|<PlanetscaleQueryResultHKT\b/,
		what: "transaction",
		consequence: PLANETSCALE,
	},
	{ packages: new Set(["@planetscale/database"]), types: /^Tx$/, what: "transaction", consequence: PLANETSCALE },
	{
		packages: new Set(["kysely"]),
		types: /^(?:Controlled)?Transaction$/,
		what: "transaction",
		consequence: `${QUEUED} ${AFTER_ROLLBACK}`,
	},
	{
		packages: new Set(["knex"]),
		types: /^Transaction$/,
		what: "transaction",
		consequence: `${QUEUED} ${AFTER_ROLLBACK}`,
	},
	{
		packages: new Set(["sequelize"]),
		types: /^Transaction$/,
		what: "transaction",
		consequence: `${QUEUED} ${AFTER_ROLLBACK}`,
		harmless: /^afterCommit$/,
	},
	{
		packages: new Set(["typeorm"]),
		types: /^QueryRunner$/,
		what: "connection",
		consequence: QUEUED,
		harmless: OF_ENTITIES,
	},
	{
		packages: new Set(["mongodb", "mongoose"]),
		types: /^ClientSession$/,
		what: "session",
		consequence: "MongoDB leaves it undefined what comes of operations in parallel within one transaction.",
		harmless: /^inTransaction$/,
	},
	{
		packages: new Set(["node"]),
		types: /^FileHandle$/,
		what: "open file",
		consequence: "Node does not say in which order they are written, nor that each is written whole.",
		methods: /^(?:write|writev|writeFile|appendFile|truncate)$/,
		byPosition: true,
	},
	{
		packages: new Set(["playwright", "playwright-core", "@playwright/test", "puppeteer", "puppeteer-core"]),
		types: /^Page$/,
		what: "page",
		consequence: "A page shows one document and has one focus: each of them takes it away from the others.",
		methods:
			/^(?:goto|goBack|goForward|reload|setContent|setViewport\w*|fill|type|press|focus|tap|hover|click|dblclick|check|uncheck|select\w*|setInputFiles|bringToFront)$/,
	},
];

const PRISMA: Exclusive = {
	what: "transaction",
	consequence: `Prisma runs the queries of a transaction one after the other, so nothing is gained. ${AFTER_ROLLBACK}`,
};

/** Types that stand for a transaction where a transaction's callback is handed them, and for a pool elsewhere. */
const BOTH: readonly Known[] = [
	{
		packages: new Set(["typeorm"]),
		types: /^EntityManager$/,
		what: "transaction",
		consequence: `${QUEUED} ${AFTER_ROLLBACK}`,
		harmless: OF_ENTITIES,
	},
	{
		packages: new Set(["@mikro-orm/core", "@mikro-orm/knex", "@mikro-orm/sql"]),
		types: /^(?:Sql)?EntityManager$/,
		what: "transaction",
		consequence: `${QUEUED} ${AFTER_ROLLBACK}`,
		// What is persisted and removed is sent by a flush.
		harmless: /^(?:create|persist|remove|assign|merge|map|getReference|fork|isInTransaction)$/,
	},
];

/** What transactions are called where they are handed on. */
export const TRANSACTION_NAME = /^(?:tx|txn|trx|transaction\w*|transactional\w*)$/i;

const POOL = /Pool(?:Cluster)?$/;
const MAX_BASES = 4;

/**
 * What a value of this type must not be asked at once; undefined where it may, or where that is not known.
 * @param isOfTransaction whether the value is what the callback of a transaction is handed, or is named for one
 */
export function exclusiveOf(
	type: TypeRef | undefined,
	isOfTransaction: boolean,
	file: RuleFile,
): Exclusive | undefined {
	if (!type || type.isAny || type.isUnknown || type.isErrorType || type.isNever) return undefined;
	const [first, ...others] = presentConstituentsOf(type).map((part) => ofPart(part, isOfTransaction, file));
	// `PoolClient | Pool` may be either.
	return others.every((other) => other === first) ? first : undefined;
}

/** Whether a value of this type may be such an object: in a union, or of a type that stands for the pool elsewhere. */
export function mayBeExclusive(type: TypeRef | undefined, name: string, file: RuleFile): boolean {
	if (!type || type.isAny || type.isUnknown || type.isErrorType || type.isNever) return false;
	return presentConstituentsOf(type).some(
		(part) => isPrismaTransaction(part) || ofPart(part, TRANSACTION_NAME.test(name), file) !== undefined,
	);
}

function ofPart(type: TypeRef, isOfTransaction: boolean, file: RuleFile): Exclusive | undefined {
	if (isOfTransaction && isPrismaTransaction(type)) return PRISMA;
	for (const at of withBaseTypes(type, MAX_BASES)) {
		// Pools have the types of connections among those that they extend.
		if (POOL.test(at.symbol()?.name ?? "")) return undefined;
		const known = knownAs(at, isOfTransaction, file);
		if (known) return known;
	}
	return undefined;
}

function knownAs(type: TypeRef, isOfTransaction: boolean, file: RuleFile): Exclusive | undefined {
	const symbol = type.symbol();
	if (!symbol) return undefined;
	const candidates = [...KNOWN, ...(isOfTransaction ? BOTH : [])].filter(({ types }) => types.test(symbol.name));
	if (candidates.length === 0) return undefined;
	const origin = file.types.originOf(symbol);
	if (origin?.from !== "package") return undefined;
	return candidates.find(
		({ packages, madeFor }) => packages.has(origin.name) && (!madeFor || madeFor.test(type.print())),
	);
}

/** Prisma takes away the members that only a whole client has. */
function isPrismaTransaction(type: TypeRef): boolean {
	return type.property("$executeRaw") !== undefined && type.property("$connect") === undefined;
}
