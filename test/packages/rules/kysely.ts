// Kysely
import { type Kysely, sql, type Transaction } from "kysely";

interface Tables {
	users: { id: string };
}
declare const db: Kysely<Tables>;

export function neverRun() {
	db.insertInto("users").values({ id: "a" }); // query-never-run: queries
	db.deleteFrom("users").where("id", "=", "a"); // query-never-run
	db.updateTable("users").set({ id: "b" }); // query-never-run
	db.schema.createTable("a").addColumn("id", "text"); // query-never-run
}

export async function run() {
	await db.insertInto("users").values({ id: "a" }).execute(); // silent query-never-run
	db.deleteFrom("users").executeTakeFirst(); // silent query-never-run
	sql`delete from users`.execute(db); // silent query-never-run
	db.insertInto("users").values({ id: "a" }).compile(); // silent query-never-run
	await db
		.selectFrom("users")
		.where((eb) => eb.exists(eb.selectFrom("users").select("id"))) // silent query-never-run
		.execute();
	const query = db.selectFrom("users").selectAll(); // silent query-never-run
	return query.where("id", "=", "a").execute();
}

export async function atOnce(ids: readonly string[], given: Transaction<Tables>) {
	await db.transaction().execute(async (trx) => {
		await Promise.all([trx.deleteFrom("users").execute(), trx.deleteFrom("users").execute()]); // shared-connection-in-parallel: transaction
		await trx.deleteFrom("users").execute(); // silent shared-connection-in-parallel
	});
	await Promise.all(ids.map((id) => given.insertInto("users").values({ id }).execute())); // shared-connection-in-parallel
	const trx = await db.startTransaction().execute();
	await Promise.all([trx.deleteFrom("users").execute(), trx.deleteFrom("users").execute()]); // shared-connection-in-parallel
	await Promise.all([db.deleteFrom("users").execute(), db.deleteFrom("users").execute()]); // silent shared-connection-in-parallel
}

export async function throughThePool() {
	await db.transaction().execute(async (trx) => {
		await trx.deleteFrom("users").execute(); // silent pool-in-transaction
		await db.deleteFrom("users").execute(); // pool-in-transaction: `transaction().execute`
		await sql`delete from users`.execute(trx); // silent pool-in-transaction
		await trx.selectFrom("users").where("id", "in", db.selectFrom("users").select("id")).execute(); // silent pool-in-transaction
		await trx.executeQuery(db.selectFrom("users").selectAll().compile()); // silent pool-in-transaction
		await db.executeQuery(trx.selectFrom("users").selectAll().compile()); // silent pool-in-transaction
	});
	await db
		.transaction()
		.setIsolationLevel("serializable")
		.execute(async (trx) => {
			await trx.deleteFrom("users").execute(); // silent pool-in-transaction
			await db.deleteFrom("users").execute(); // pool-in-transaction
		});
	await db.connection().execute(async (own) => {
		await own.deleteFrom("users").execute(); // silent pool-in-transaction
		await db.deleteFrom("users").execute(); // silent pool-in-transaction
	});
}
