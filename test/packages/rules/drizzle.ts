// Drizzle
import { eq, exists, sql } from "drizzle-orm";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { drizzle as drizzleLibsql } from "drizzle-orm/libsql";
import { mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { drizzle as drizzleMysql } from "drizzle-orm/mysql2";
import { drizzle as drizzleNeon } from "drizzle-orm/neon-serverless";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import { pgTable, text, union } from "drizzle-orm/pg-core";
import { drizzle as drizzlePlanetScale } from "drizzle-orm/planetscale-serverless";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import { sqliteTable, text as sqliteText } from "drizzle-orm/sqlite-core";
import { drizzle as drizzleVercel } from "drizzle-orm/vercel-postgres";
import type { Connection } from "mysql2/promise";
import pg from "pg";

const users = pgTable("users", { id: text("id") });
const rows = sqliteTable("users", { id: sqliteText("id") });
const guests = mysqlTable("users", { id: varchar("id", { length: 9 }) });
const db = drizzlePg("postgres://localhost");
const neon = drizzleNeon("postgres://localhost");
const vercel = drizzleVercel({ casing: "snake_case" });
const mysql = drizzleMysql("mysql://localhost");
const planetScale = drizzlePlanetScale("mysql://localhost");
const overPostgres = drizzlePostgres("postgres://localhost");
const onConnection = drizzlePg(new pg.Client());
const onPool = drizzlePg({ client: new pg.Pool() });
declare const connection: Connection;
const onMysqlConnection = drizzleMysql({ client: connection });
const libsql = drizzleLibsql("file:file.db");
const sqlite = drizzleSqlite("file.db");
type Tx = Parameters<Parameters<typeof db.transaction>[0]>[0];

export function neverRun(ids: readonly string[]) {
	db.insert(users).values({ id: "a" }); // query-never-run: queries
	db.insert(users).values({ id: "a" }).returning(); // query-never-run
	db.update(users).set({ id: "b" }).where(eq(users.id, "a")); // query-never-run
	void db.delete(users); // query-never-run
	db.execute(sql`delete from users`); // query-never-run
	db.select().from(users); // query-never-run
	mysql.insert(guests).values({ id: "a" }); // query-never-run
	overPostgres.delete(users); // query-never-run
	sqlite.insert(rows).values({ id: "a" }); // query-never-run
	libsql.run(sql`delete from users`); // query-never-run
	libsql.update(rows).set({ id: "a" }); // query-never-run
	ids.map((id) => db.delete(users).where(eq(users.id, id))); // query-never-run
}

export async function run() {
	await db.insert(users).values({ id: "a" }); // silent query-never-run
	db.insert(users).values({ id: "a" }).execute(); // silent query-never-run
	db.insert(users).values({ id: "a" }).prepare("a"); // silent query-never-run
	mysql.execute(sql`delete from users`); // silent query-never-run
	sqlite.insert(rows).values({ id: "a" }).run(); // silent query-never-run
	db.transaction(async () => undefined); // silent query-never-run
	db.select().from(users).toSQL(); // silent query-never-run
	db.insert(users).values({ id: "a" }).catch(() => undefined); // silent query-never-run
	const part = db.$with("a").as(db.select().from(users)); // silent query-never-run
	await db.with(part).select().from(part); // silent query-never-run
	await db.select().from(users).where(exists(db.select().from(users))); // silent query-never-run
	await union(db.select().from(users), db.select().from(users)); // silent query-never-run
	await libsql.batch([libsql.insert(rows).values({ id: "a" }), libsql.delete(rows)]); // silent query-never-run
	sqlite.run(sql`delete from users`); // silent query-never-run
	const query = db.select().from(users).$dynamic(); // silent query-never-run
	query.where(eq(users.id, "a")); // silent query-never-run
	return await query;
}

export async function atOnce(ids: readonly string[], given: Tx) {
	await db.transaction(async (tx) => {
		await Promise.all([tx.insert(users).values({ id: "a" }), tx.delete(users)]); // shared-connection-in-parallel: transaction on `pg`
		await Promise.all(ids.map((id) => tx.delete(users).where(eq(users.id, id)))); // shared-connection-in-parallel
		await tx.delete(users); // silent shared-connection-in-parallel
	});
	await Promise.all([given.delete(users), given.delete(users)]); // shared-connection-in-parallel
	await neon.transaction(async (tx) => {
		await Promise.all([tx.delete(users), tx.delete(users)]); // shared-connection-in-parallel: transaction on Neon
	});
	await vercel.transaction(async (tx) => {
		await Promise.all([tx.delete(users), tx.delete(users)]); // shared-connection-in-parallel: transaction on Vercel's client
	});
	await mysql.transaction(async (tx) => {
		await Promise.all([tx.delete(guests), tx.delete(guests)]); // shared-connection-in-parallel: transaction on mysql2
	});
	await planetScale.transaction(async (tx) => {
		await Promise.all([tx.delete(guests), tx.delete(guests)]); // shared-connection-in-parallel: transaction on PlanetScale
	});
	await overPostgres.transaction(async (tx) => {
		await Promise.all([tx.delete(users), tx.delete(users)]); // silent shared-connection-in-parallel
	});
	await Promise.all([db.delete(users), db.delete(users)]); // silent shared-connection-in-parallel
}

export async function throughThePool() {
	await db.transaction(async (tx) => {
		await tx.delete(users); // silent pool-in-transaction
		await db.delete(users); // pool-in-transaction: `transaction`
		await tx.select().from(users).where(exists(db.select().from(users))); // silent pool-in-transaction
		const part = db.select().from(users).as("part"); // silent pool-in-transaction
		await tx.select().from(part); // silent pool-in-transaction
		await tx.insert(users).select(db.select().from(users)); // silent pool-in-transaction
		await Promise.all([tx.delete(users), ...[1, 2].map(() => tx.delete(users)), db.delete(users)]); // shared-connection-in-parallel, pool-in-transaction
		await db.insert(users).values({ id: "a" }).returning().execute(); // pool-in-transaction
		db.delete(users).catch(() => undefined); // pool-in-transaction
		await db.transaction(async (own) => own.delete(users)); // pool-in-transaction
		await tx.transaction(async (own) => own.delete(users)); // silent pool-in-transaction
		await tx.transaction(async (own) => {
			await own.delete(users); // silent pool-in-transaction
			await tx.delete(users); // silent pool-in-transaction
		});
		await mysql.delete(guests); // silent pool-in-transaction
	});
	await db.transaction(
		async (tx) => {
			await tx.delete(users); // silent pool-in-transaction
			await db.execute(sql`delete from users`); // pool-in-transaction
		},
		{ isolationLevel: "serializable" },
	);
	await onConnection.transaction(async (tx) => {
		await tx.delete(users); // silent pool-in-transaction
		await onConnection.delete(users); // silent pool-in-transaction
	});
	await onMysqlConnection.transaction(async (tx) => {
		await tx.delete(guests); // silent pool-in-transaction
		await onMysqlConnection.delete(guests); // silent pool-in-transaction
	});
	await onPool.transaction(async (tx) => {
		await tx.delete(users); // silent pool-in-transaction
		await onPool.delete(users); // pool-in-transaction
	});
	sqlite.transaction((tx) => {
		tx.delete(rows).run(); // silent pool-in-transaction
		sqlite.delete(rows).run(); // silent pool-in-transaction
	});
	await libsql.transaction(async (tx) => {
		await tx.delete(rows); // silent pool-in-transaction
		await libsql.delete(rows); // pool-in-transaction
	});
	await overPostgres.transaction(async (tx) => {
		await tx.delete(users); // silent pool-in-transaction
		await overPostgres.delete(users); // pool-in-transaction
	});
	await mysql.transaction(async (tx) => {
		await tx.delete(guests); // silent pool-in-transaction
		await mysql.delete(guests); // pool-in-transaction
	});
}
