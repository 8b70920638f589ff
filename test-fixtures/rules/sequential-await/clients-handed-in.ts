// Whoever is handed a client does not know whose transaction it is; what is done with it often says so.
// @filename: node_modules/kysely/package.json
{ "name": "kysely", "version": "0.28.1", "types": "index.d.ts" }
// @filename: node_modules/kysely/index.d.ts
export declare class SelectQueryBuilder<O> {
	selectAll(): SelectQueryBuilder<O>;
	execute(): Promise<O[]>;
}
export declare class InsertQueryBuilder<O> {
	values(row: O): InsertQueryBuilder<O>;
	execute(): Promise<O[]>;
}
export declare class TransactionBuilder<DB> {
	execute<T>(callback: (trx: Transaction<DB>) => Promise<T>): Promise<T>;
}
export declare class QueryCreator<DB> {
	selectFrom<T extends keyof DB>(table: T): SelectQueryBuilder<DB[T]>;
	insertInto<T extends keyof DB>(table: T): InsertQueryBuilder<DB[T]>;
}
export declare class Kysely<DB> extends QueryCreator<DB> {
	constructor(options: { url: string });
}
export declare class Transaction<DB> extends Kysely<DB> {
	readonly isTransaction: true;
}
// @filename: main.ts
import { Kysely } from "kysely";

interface Tables {
	users: { id: string };
	plans: { id: string };
}

export async function onlyReads(db: Kysely<Tables>) {
	const users = await db.selectFrom("users").selectAll().execute();
	//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other
	const plans = await db.selectFrom("plans").selectAll().execute();
	return [users, plans];
}

export async function writesAsWell(db: Kysely<Tables>) {
	await db.insertInto("users").values({ id: "u" }).execute();
	const users = await db.selectFrom("users").selectAll().execute();
	const plans = await db.selectFrom("plans").selectAll().execute();
	return [users, plans];
}

const queryOf = <T extends keyof Tables>(client: Kysely<Tables>, table: T) => client.selectFrom(table);

export async function writesAndAsksThroughHelpers(db: Kysely<Tables>) {
	await db.insertInto("users").values({ id: "u" }).execute();
	const users = await queryOf(db, "users").selectAll().execute();
	const plans = await queryOf(db, "plans").selectAll().execute();
	return [users, plans];
}

declare const store: { transaction<T>(run: (db: Kysely<Tables>) => Promise<T>): Promise<T> };

class Users {
	readonly #client: Kysely<Tables>;
	constructor(client: Kysely<Tables>) {
		this.#client = client;
	}
	list() {
		return this.#client.selectFrom("users").selectAll().execute();
	}
	plans() {
		return this.#client.selectFrom("plans").selectAll().execute();
	}
}

export async function beside(client: Kysely<Tables>) {
	const repository = new Users(client);
	const users = await repository.list();
	//            ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other
	const plans = await repository.plans();
	return [users, plans];
}

export function within() {
	return store.transaction(async (db) => {
		const repository = new Users(db);
		const users = await repository.list();
		const plans = await repository.plans();
		return [users, plans];
	});
}

export async function madeOfOne(tx: Kysely<Tables>) {
	const repository = new Users(tx);
	const users = await repository.list();
	const plans = await repository.plans();
	return [users, plans];
}

export async function handedOn(tx: Kysely<Tables>) {
	const users = await onlyReads(tx);
	const plans = await onlyReads(tx);
	return [users, plans];
}
