/** What a query is about that could be asked for all elements at once, and how its library does so. */
import { computed, type Inquiry, symbolOf, typeOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { isCallExpression, type Node } from "../../../engine/ast.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { skipOuter } from "../../../syntax/walk.ts";
import { lazyLibraryOf } from "../promises/lazy-queries.ts";

export type Operation = "read" | "insert" | "delete";

export interface KeyedQuery {
	readonly library: string;
	readonly operation: Operation;
	/** What does the same for all of them, as code or in words. */
	readonly batch: string;
	/** The library puts those together by itself that are asked for at once. */
	readonly isBatched?: boolean;
}

/** By library: how its chains or methods are told, and what takes a list. */
interface Batches {
	readonly read?: RegExp;
	readonly insert?: RegExp;
	readonly delete?: RegExp;
	/** A method anywhere in the chain by which it is something else. */
	readonly not?: RegExp;
	readonly forms: Readonly<Partial<Record<Operation, string>>>;
	/** Reads that are put together where they are asked for in one turn. */
	readonly batched?: RegExp;
}

const LIBRARIES: Readonly<Record<string, Batches>> = {
	Prisma: {
		read: /^(?:findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow|findMany|count)$/,
		insert: /^create$/,
		delete: /^delete$/,
		forms: {
			read: "`findMany` with `{ in: […] }`",
			insert: "`createMany`",
			delete: "`deleteMany` with `{ in: […] }`",
		},
		batched: /^findUnique(?:OrThrow)?$/,
	},
	Drizzle: {
		read: /^(?:select|selectDistinct|findFirst|findMany)$/,
		insert: /^insert$/,
		delete: /^delete$/,
		not: /^(?:for|update|onConflictDoUpdate|onDuplicateKeyUpdate|limit|offset)$/,
		forms: { read: "`inArray(…)`", insert: "`values([…])`", delete: "`inArray(…)`" },
	},
	Knex: {
		read: /^(?:where|first|select|pluck)$/,
		insert: /^insert$/,
		delete: /^(?:del|delete)$/,
		not: /^(?:update|increment|decrement|forUpdate|raw|onConflict|limit|offset|createTable)$/,
		forms: { read: "`whereIn(…)`", insert: "`insert([…])`", delete: "`whereIn(…)`" },
	},
	Mongoose: {
		read: /^(?:find|findOne|findById|countDocuments|exists)$/,
		delete: /^(?:deleteOne|findByIdAndDelete)$/,
		not: /^(?:limit|skip|session)$/,
		forms: { read: "`find` with `{ $in: […] }`", delete: "`deleteMany` with `{ $in: […] }`" },
	},
	Supabase: {
		read: /^select$/,
		insert: /^insert$/,
		delete: /^delete$/,
		not: /^(?:update|upsert|rpc|limit|range)$/,
		forms: { read: "`in(…)`", insert: "`insert([…])`", delete: "`in(…)`" },
	},
	Kysely: {
		read: /^selectFrom$/,
		insert: /^insertInto$/,
		delete: /^deleteFrom$/,
		not: /^(?:onConflict|onDuplicateKeyUpdate|forUpdate|limit|offset|updateTable)$/,
		forms: { read: '`where(…, "in", […])`', insert: "`values([…])`", delete: '`where(…, "in", […])`' },
	},
	TypeORM: {
		read: /^(?:findOne|findOneBy|findOneByOrFail|findOneOrFail|findBy|find|countBy|exists|existsBy)$/,
		insert: /^(?:save|insert)$/,
		delete: /^delete$/,
		forms: { read: "`In([…])`", insert: "`save([…])`", delete: "`delete([…])`" },
	},
	MongoDB: {
		read: /^(?:find|findOne|countDocuments)$/,
		insert: /^insertOne$/,
		delete: /^deleteOne$/,
		not: /^(?:limit|skip|sort)$/,
		forms: { read: "`find` with `{ $in: […] }`", insert: "`insertMany`", delete: "`deleteMany` with `{ $in: […] }`" },
	},
	Sequelize: {
		read: /^(?:findByPk|findOne|findAll|count)$/,
		insert: /^create$/,
		forms: { read: "a list in `where`", insert: "`bulkCreate` (with `individualHooks` where the model has hooks)" },
	},
};

/** What a chain of calls asks of a database, where its library can ask for many at once. */
export function* keyedQuery(expression: Node, file: RuleFile): Inquiry<KeyedQuery | undefined> {
	const methods = methodsOf(expression);
	if (methods.length === 0) return undefined;
	const library = yield* libraryOf(expression, file);
	const batches = library === undefined ? undefined : LIBRARIES[library];
	if (library === undefined || !batches || methods.some((name) => batches.not?.test(name))) return undefined;
	// What writes says so; whatever else a chain has, it reads.
	const operation = (["insert", "delete", "read"] as const).find((one) =>
		methods.some((name) => batches[one]?.test(name)),
	);
	const batch = operation && batches.forms[operation];
	if (!operation || batch === undefined) return undefined;
	if (operation === "read" && asksForPart(methods, file.textOf(expression))) return undefined;
	return { library, operation, batch, isBatched: methods.some((name) => batches.batched?.test(name)) };
}

/** Methods that give the first of those that fit, and how the first is told. */
const FIRST = /^(?:findFirst|findFirstOrThrow|findOne|findOneOrFail|first|single|maybeSingle|executeTakeFirst\w*)$/;
const ORDER_METHOD = /^(?:orderBy|order|sort)$/;
const ORDER_OPTION = /\b(?:orderBy|order|sort)\s*:/;
const PART_OPTION = /\b(?:take|skip|limit|offset|cursor)\s*:/;

/** Whether a query asks for the newest, or for so many: of several elements at once that would be so many of all of them. */
function asksForPart(methods: readonly string[], text: string): boolean {
	if (PART_OPTION.test(text)) return true;
	const isOrdered = ORDER_OPTION.test(text) || methods.some((name) => ORDER_METHOD.test(name));
	return isOrdered && methods.some((name) => FIRST.test(name));
}

/** The names of the methods of a chain, from the last one inward. */
export function methodsOf(expression: Node): string[] {
	const names: string[] = [];
	for (let at = skipOuter(expression); isCallExpression(at); ) {
		const method = calledMethod(at);
		if (!method) break;
		names.push(method.name);
		at = skipOuter(method.receiver);
	}
	return names;
}

/** Methods that run a query of a library whose queries cannot be awaited. */
const RUNS = /^(?:execute|executeTakeFirst|executeTakeFirstOrThrow|exec)$/;

function* libraryOf(expression: Node, file: RuleFile): Inquiry<string | undefined> {
	const call = skipOuter(expression);
	const method = isCallExpression(call) ? calledMethod(call) : undefined;
	if (!method) return undefined;
	const query = RUNS.test(method.name) ? skipOuter(method.receiver) : call;
	const lazy = lazyLibraryOf(yield* typeOf(query), file);
	if (lazy) return lazy.library;
	if (!isCallExpression(call)) return undefined;
	const callee = skipOuter(call.expression) as { name?: Node };
	const symbol = callee.name && (yield* symbolOf(callee.name));
	const owner = symbol && (yield* computed(() => file.types.originOf(symbol.resolved())));
	if (owner?.from !== "package") return undefined;
	return BY_PACKAGE[owner.name];
}

/** Libraries whose methods give promises of the language, by the package that declares the method. */
const BY_PACKAGE: Readonly<Record<string, string>> = { mongodb: "MongoDB", sequelize: "Sequelize", typeorm: "TypeORM" };
