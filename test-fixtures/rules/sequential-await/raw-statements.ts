// SQL as text: what is written out says whether it reads; what is put in is taken for values and conditions.
// @filename: node_modules/pg/package.json
{ "name": "pg", "version": "8.11.0", "types": "index.d.ts" }
// @filename: node_modules/pg/index.d.ts
export interface Rows {
	rows: { id: string }[];
}
export declare class Pool {
	query(text: string | { text: string; values: unknown[] }, values?: unknown[]): Promise<Rows>;
}

// @filename: node_modules/drizzle-orm/raw.d.ts
export declare class SQL {
	readonly isSql: true;
}
export declare function sql(text: TemplateStringsArray, ...values: unknown[]): SQL;
export declare class PgDatabase {
	execute(query: SQL): PromiseLike<{ id: string }[]>;
}
export declare function drizzle(url: string): PgDatabase;
// @filename: main.ts
import { drizzle, sql, type SQL } from "drizzle-orm/raw";
import { Pool } from "pg";

const pool = new Pool();
const db = drizzle("postgres://");
const TABLE = "users";

export async function constants(id: string) {
	const users = await pool.query(`SELECT * FROM ${TABLE} WHERE id = $1`, [id]);
	//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 database round trips could be 1.
	const plans = await pool.query("SELECT * FROM plans" + " WHERE id = $1", [id]);
	return [users, plans];
}

export async function withConditions(where: string, order: string) {
	const users = await pool.query(`SELECT * FROM users ${where}`);
	//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 database round trips could be 1.
	const plans = await pool.query("SELECT * FROM plans ORDER BY " + order);
	return [users, plans];
}

export async function withFunctions(id: string) {
	const near = await pool.query("SELECT st_distance(a, b) FROM places WHERE id = $1", [id]);
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 database round trips could be 1.
	const total = await pool.query({ text: `WITH t AS (SELECT * FROM orders) SELECT count(*) FROM t ${id}`, values: [] });
	return [near, total];
}

export async function written(id: string, table: string) {
	const gone = await pool.query(`DELETE FROM ${table} WHERE id = $1`, [id]);
	const users = await pool.query(`SELECT * FROM users ${table}`);
	return [gone, users];
}

export async function writtenInside(where: string) {
	const gone = await pool.query(`WITH gone AS (DELETE FROM t ${where} RETURNING *) SELECT * FROM gone`);
	const users = await pool.query(`SELECT * FROM users ${where}`);
	return [gone, users];
}

export async function second(where: string) {
	const users = await pool.query(`SELECT * FROM users ${where}`);
	const more = await pool.query(`SELECT 1 ${where}; DELETE FROM users`);
	return [users, more];
}

export async function locked(where: string) {
	const users = await pool.query(`SELECT * FROM users ${where} FOR UPDATE`);
	const plans = await pool.query(`SELECT * FROM plans ${where} FOR SHARE`);
	return [users, plans];
}

export async function nextNumber(name: string) {
	const a = await pool.query(`SELECT nextval('${name}')`);
	const b = await pool.query(`SELECT set_config('role', '${name}', false)`);
	const c = await pool.query(`SELECT claim_job('${name}')`);
	return [a, b, c];
}

export async function whole(statement: string) {
	const a = await pool.query(statement);
	const b = await pool.query(`${statement} LIMIT 1`);
	return [a, b];
}

export async function tagged(id: string) {
	const users = await db.execute(sql`SELECT * FROM users WHERE id = ${id}`);
	//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 database round trips could be 1.
	const plans = await db.execute(sql`SELECT * FROM plans WHERE id = ${id}`);
	return [users, plans];
}

export async function taggedWithParts(where: SQL) {
	const users = await db.execute(sql`SELECT * FROM users WHERE ${where}`);
	//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 database round trips could be 1.
	const plans = await db.execute(sql`SELECT * FROM plans WHERE ${where}`);
	return [users, plans];
}

export async function taggedWriting(id: string) {
	const users = await db.execute(sql`UPDATE users SET seen = now() WHERE id = ${id}`);
	const plans = await db.execute(sql`SELECT * FROM plans WHERE id = ${id}`);
	return [users, plans];
}
