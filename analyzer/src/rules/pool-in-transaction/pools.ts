/** Whether what a transaction is begun on is a pool, of which it takes a connection: only then are the two of them apart. */
import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { presentConstituentsOf, withBaseTypes } from "../../ask/types.ts";
import { isIdentifier, isParameterDeclaration, type Node } from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { declarationOf } from "../../flow/index.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { clientOf, type Transaction } from "../shared/gathering/transactions.ts";

const MAX_BASES = 4;

/** What begins a savepoint, on the connection that it has. */
const TRANSACTION_TYPE = /Transaction(?:Sql)?$/;

/** Connections as clients of their own, which drizzle takes in a pool's place. */
const CONNECTION_TYPE = /^(?:Client|PoolClient|(?:Promise)?(?:Pool)?Connection)$/;

/** False as well where it may be one connection. */
export function* isPool({ owner }: Transaction, library: string, file: RuleFile): Inquiry<boolean> {
	const type = yield* typeOf(owner);
	if (!type || isHandedByTransaction(owner)) return false;
	const names = new Set([...withBaseTypes(type, MAX_BASES)].map((at) => at.symbol()?.name ?? ""));
	if ([...names].some((name) => TRANSACTION_TYPE.test(name))) return false;
	// A function that takes TypeORM's manager may be called with that of a transaction.
	if (library === "typeorm" && names.has("EntityManager")) return !isParameter(owner);
	if (library !== "drizzle-orm") return true;
	// SQLite is one connection to a file, but for libSQL, which opens another one.
	if (names.has("BaseSQLiteDatabase") && !names.has("LibSQLDatabase")) return false;
	return !isOverConnection(type, file);
}

/** `drizzle(new Client())`: the type says what it was made of. */
function isOverConnection(type: TypeRef, file: RuleFile): boolean {
	const client = type.property("$client");
	const over = client && file.types.typeOfSymbol(client);
	return over ? presentConstituentsOf(over).some((part) => CONNECTION_TYPE.test(part.symbol()?.name ?? "")) : false;
}

function isParameter(owner: Node): boolean {
	const declared = isIdentifier(owner) ? declarationOf(owner) : undefined;
	return declared !== undefined && isParameterDeclaration(declared);
}

function isHandedByTransaction(owner: Node): boolean {
	const declared = isIdentifier(owner) ? declarationOf(owner) : undefined;
	const fn = declared?.parent;
	return fn !== undefined && isFunctionNode(fn) && clientOf(fn)?.declaration === declared;
}
