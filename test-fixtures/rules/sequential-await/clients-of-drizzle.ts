// Whether one connection serves all statements is for the client to say that Drizzle's database was made of.
// @filename: node_modules/drizzle-orm/package.json
{ "name": "drizzle-orm", "version": "0.45.2", "types": "index.d.ts" }
// @filename: node_modules/drizzle-orm/index.d.ts
export declare class SQLiteSelectBase<T> implements PromiseLike<T[]> {
	then<A, B>(ok?: (value: T[]) => A | PromiseLike<A>, failed?: (reason: unknown) => B | PromiseLike<B>): Promise<A | B>;
	all(): Promise<T[]>;
}
export declare class SQLiteSelectBuilder {
	from<T>(table: T): SQLiteSelectBase<T>;
}
export declare class BaseSQLiteDatabase {
	select(): SQLiteSelectBuilder;
}
export declare class SQLiteTransaction extends BaseSQLiteDatabase {
	rollback(): never;
}
export declare class LibSQLDatabase extends BaseSQLiteDatabase {
	batch(statements: readonly unknown[]): Promise<unknown[]>;
}
export declare class PgDatabase {
	select(): SQLiteSelectBuilder;
}
export declare class PgTransaction extends PgDatabase {
	rollback(): never;
}
export declare function drizzle(url: string): LibSQLDatabase;
// @filename: main.ts
import { drizzle, type LibSQLDatabase, type PgDatabase, type PgTransaction, type SQLiteTransaction } from "drizzle-orm";

declare const users: { id: string };
declare const plans: { id: string };
const made = drizzle("libsql://example.com");
declare function findReader(): LibSQLDatabase | SQLiteTransaction;

export async function ownClient() {
	const a = await made.select().from(users);
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 database round trips could be 1.
	const b = await made.select().from(plans);
	return [a, b];
}
export async function clientWithoutConnections() {
	const reader = findReader();
	const a = await reader.select().from(users);
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 database round trips could be 1.
	const b = await reader.select().from(plans);
	return [a, b];
}
export async function handedEither(either: LibSQLDatabase | SQLiteTransaction) {
	const a = await either.select().from(users).all();
	//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 database round trips could be 1.
	const b = await either.select().from(plans).all();
	return [a, b];
}
export async function handedTransaction(running: SQLiteTransaction) {
	const a = await running.select().from(users);
	const b = await running.select().from(plans);
	return [a, b];
}
export async function poolOrTransaction(either: PgDatabase | PgTransaction) {
	const a = await either.select().from(users);
	const b = await either.select().from(plans);
	return [a, b];
}
export async function namedTransaction(tx: LibSQLDatabase | SQLiteTransaction) {
	const a = await tx.select().from(users);
	const b = await tx.select().from(plans);
	return [a, b];
}
