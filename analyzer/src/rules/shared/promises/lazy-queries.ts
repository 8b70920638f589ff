/**
 * Queries that do nothing until somebody takes their result: which types they have, and what makes them run. Unlike the
 * promise of a function, such a query that nobody awaits is not running behind one's back. It never runs.
 */
import type { RuleFile } from "../../../ask/rule-file.ts";
import { presentConstituentsOf, withBaseTypes } from "../../../ask/types.ts";
import { isIdentifier, type Node } from "../../../engine/ast.ts";
import type { SymbolRef, TypeRef } from "../../../engine/engine.ts";

export interface LazyLibrary {
	/** What people call it. */
	readonly library: string;
	/** What people call one of them, where that is no query. */
	readonly noun?: string;
	/** The packages that declare the types; `undefined` for types that are generated into the program. */
	readonly packages: ReadonlySet<string> | undefined;
	/** What the types of its queries are called, or the types that they extend. */
	readonly types: RegExp;
	/** `await`, or the method that runs a query which has no `then`. */
	readonly runBy: "await" | "execute" | "run";
	/** Methods that run it and give it back, so that its type stays the same. */
	readonly runners?: RegExp;
	/** It runs as well where it is handed a function that is told the result. */
	readonly takesCallbacks?: boolean;
	/** Properties that give a new query each time they are read. */
	readonly makers?: RegExp;
}

const LIBRARIES: readonly LazyLibrary[] = [
	{
		library: "Drizzle",
		packages: new Set(["drizzle-orm"]),
		types: /^QueryPromise$/,
		runBy: "await",
	},
	{
		library: "Prisma",
		packages: undefined,
		types: /^PrismaPromise$/,
		runBy: "await",
	},
	{
		library: "Knex",
		packages: new Set(["knex"]),
		// `batchInsert` gives a promise that is at work.
		types: /^(?:QueryBuilder|Raw|SchemaBuilder|ChainableInterface)$/,
		runBy: "await",
		// What ends a transaction is sent at once, whatever its type says.
		runners: /^(?:asCallback|stream|pipe|commit|rollback|savepoint|release)$/,
		makers: /^(?:schema|fn)$/,
	},
	{
		library: "Mongoose",
		packages: new Set(["mongoose"]),
		types: /^(?:Query|Aggregate)$/,
		runBy: "await",
		takesCallbacks: true,
	},
	{
		library: "Supabase",
		packages: new Set(["@supabase/postgrest-js", "@supabase/supabase-js"]),
		types: /^PostgrestBuilder$/,
		runBy: "await",
	},
	{
		library: "postgres.js",
		packages: new Set(["postgres"]),
		types: /^Pending(?:\w*)Query(?:Modifiers)?$/,
		runBy: "await",
		runners: /^(?:execute|describe|readable|writable|forEach|cursor)$/,
	},
	{
		library: "Objection",
		packages: new Set(["objection"]),
		types: /QueryBuilder$/,
		runBy: "await",
	},
	{
		library: "superagent",
		noun: "request",
		packages: new Set(["superagent", "supertest"]),
		types: /^(?:SuperAgentRequest|Request|Test|ResponsePromise)$/,
		runBy: "await",
		runners: /^(?:end|pipe)$/,
		takesCallbacks: true,
	},
	{
		library: "Kysely",
		packages: new Set(["kysely"]),
		types:
			/^(?:(?:Select|Insert|Update|Delete)QueryBuilder(?:Impl)?|\w*MergeQueryBuilder|(?:Create|Alter|Drop|Refresh)\w+Builder)$/,
		runBy: "execute",
	},
	{
		library: "TypeORM",
		packages: new Set(["typeorm"]),
		types: /^(?:Insert|Update|Delete|SoftDelete)QueryBuilder$/,
		runBy: "execute",
	},
	{
		library: "D1",
		noun: "statement",
		packages: undefined,
		types: /^D1PreparedStatement$/,
		runBy: "run",
	},
];

/** Types are followed to so many levels of what they extend. */
const MAX_BASES = 6;

/** The library of whose queries a type is one, whatever alternative stands there; undefined where it may be something else. */
export function lazyLibraryOf(type: TypeRef | undefined, file: RuleFile): LazyLibrary | undefined {
	if (!type || type.isAny || type.isUnknown || type.isErrorType || type.isNever) return undefined;
	const libraries = new Set(presentConstituentsOf(type).map((part) => libraryOfPart(part, file)));
	const [library, ...others] = libraries;
	return others.length === 0 ? library : undefined;
}

function libraryOfPart(type: TypeRef, file: RuleFile): LazyLibrary | undefined {
	// Utility types such as `Omit` have no symbol of the package any more, but what they keep of it has.
	const then = type.property("then");
	const owner = then?.declarations[0]?.node()?.parent as { name?: Node } | undefined;
	const kept = then && owner?.name && isIdentifier(owner.name) && libraryNamed(owner.name.text, then, file);
	if (kept) return kept;
	for (const at of withBaseTypes(type, MAX_BASES)) {
		const symbol = at.symbol();
		const library = symbol && libraryNamed(symbol.name, symbol, file);
		if (library) return library;
	}
	return undefined;
}

/** @param declared a symbol that is declared where the type of this name is */
function libraryNamed(name: string, declared: SymbolRef, file: RuleFile): LazyLibrary | undefined {
	const candidates = LIBRARIES.filter(({ types }) => types.test(name));
	if (candidates.length === 0) return undefined;
	const origin = file.types.originOf(declared);
	if (!origin || origin.from === "lib") return undefined;
	return candidates.find(
		({ packages }) => packages === undefined || (origin.from === "package" && packages.has(origin.name)),
	);
}

/** The packages of all of them, and what generates types into programs, as their paths stand in a program. */
const FILES =
	/[\\/](?:drizzle-orm|prisma|@prisma|\.prisma|knex|mongoose|@supabase|postgres|objection|superagent|supertest|kysely|typeorm|@cloudflare)[\\/]|worker-configuration\.d\.ts$/;

/** Types that are generated into programs, or that a runtime's types declare for all files. */
const GENERATED = ["PrismaPromise", "D1PreparedStatement"] as const;

const answers = new WeakMap<RuleFile, boolean>();

/** Whether a file can have such queries at all, as far as its program goes. Remembered: it is asked for each statement. */
export function mayHaveLazyQueries(file: RuleFile): boolean {
	let answer = answers.get(file);
	if (answer === undefined) {
		const { types, text } = file;
		answer =
			types.hasFile(FILES) || GENERATED.some((name) => text.includes(name) || types.globalSymbol(name) !== undefined);
		answers.set(file, answer);
	}
	return answer;
}

/** Methods that queries are put together with, by which most statements are seen to be none. */
const BUILDING =
	/^(?:select\w*|from|where\w*|andWhere|orWhere|having\w*|insert\w*|into|update\w*|upsert|delete\w*|del|destroy|truncate|replace\w*|find\w*|create\w*|count\w*|distinct|first|pluck|increment|decrement|returning\w*|values|set|orderBy|sort|limit|offset|skip|lean|populate|eq|neq|match|in|is|single|maybeSingle|rpc|aggregate|groupBy|on\w*|bind|prepare|add\w*|drop\w*|alter\w*|rename\w*|rollback|table|ignore|merge|raw|unsafe|execute\w*|query|send|get|post|put|patch|head|expect|type|attach|field|auth|using|patchAndFetch\w*|insertAndFetch|deleteById|\$\w+)$/;

/** Whether a method of this name may be the last one of a query. */
export function mayEndQuery(name: string): boolean {
	return BUILDING.test(name);
}
