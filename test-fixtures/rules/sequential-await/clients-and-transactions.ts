// A transaction is a client by its type, so that only a client that a module makes itself is known not to be one.
// @filename: node_modules/kysely/package.json
{ "name": "kysely", "version": "0.28.0", "types": "index.d.ts" }
// @filename: node_modules/kysely/index.d.ts
export declare class SelectQueryBuilder<O> {
	selectAll(): SelectQueryBuilder<O>;
	execute(): Promise<O[]>;
}
export declare class QueryCreator<DB> {
	selectFrom<T extends keyof DB>(table: T): SelectQueryBuilder<DB[T]>;
}
export declare class Kysely<DB> extends QueryCreator<DB> {
	constructor(options: { url: string });
}
export declare class Transaction<DB> extends Kysely<DB> {
	readonly isTransaction: true;
}
// @filename: main.ts
import { Kysely, type Transaction } from "kysely";

interface Tables {
	users: { id: string };
	plans: { id: string };
}

const own = new Kysely<Tables>({ url: "postgres://localhost" });

export async function ofTheModule() {
	const users = await own.selectFrom("users").selectAll().execute();
	//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other
	const plans = await own.selectFrom("plans").selectAll().execute();
	return [users, plans];
}

export async function handedIn(db: Kysely<Tables>) {
	const users = await db.selectFrom("users").selectAll().execute();
	//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : `db` is no transaction
	const plans = await db.selectFrom("plans").selectAll().execute();
	return [users, plans];
}

export class Store {
	readonly #db: Kysely<Tables>;
	constructor(db: Kysely<Tables>) {
		this.#db = db;
	}
	async both() {
		const users = await this.#db.selectFrom("users").selectAll().execute();
		//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : is no transaction
		const plans = await this.#db.selectFrom("plans").selectAll().execute();
		return [users, plans];
	}
}

export async function transaction(db: Transaction<Tables>) {
	const users = await db.selectFrom("users").selectAll().execute();
	const plans = await db.selectFrom("plans").selectAll().execute();
	return [users, plans];
}

interface Runner {
	getTables(): Promise<string[]>;
	getViews(): Promise<string[]>;
}

export class Inspector {
	readonly queryRunner: Runner;
	readonly catalog: Runner;
	constructor(queryRunner: Runner, catalog: Runner) {
		this.queryRunner = queryRunner;
		this.catalog = catalog;
	}
	async ofOneRunner() {
		const tables = await this.queryRunner.getTables();
		const views = await this.queryRunner.getViews();
		return [tables, views];
	}
	async ofCatalog() {
		const tables = await this.catalog.getTables();
		//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 round trips could be 1.
		const views = await this.catalog.getViews();
		return [tables, views];
	}
}
