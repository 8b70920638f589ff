// A draft of a query does nothing yet; what it is made on may still be a transaction when it is sent.
// @filename: node_modules/drizzle-orm/package.json
{ "name": "drizzle-orm", "version": "0.40.0", "types": "index.d.ts" }
// @filename: node_modules/drizzle-orm/index.d.ts
export interface PgSelectBase<T> extends Promise<T[]> {}
export declare class PgSelectBuilder {
	from<T>(table: T): PgSelectBase<T>;
}
export declare class PgDatabase {
	constructor(url: string);
	select(): PgSelectBuilder;
}
// @filename: main.ts
import { PgDatabase } from "drizzle-orm";

const own = new PgDatabase("postgres://localhost");

export async function ofTheModule() {
	const users = await own.select().from("users");
	//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other
	const plans = await own.select().from("plans");
	return [users, plans];
}

export async function handedIn(db: PgDatabase) {
	const users = await db.select().from("users");
	//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : `db` is no transaction
	const plans = await db.select().from("plans");
	return [users, plans];
}
