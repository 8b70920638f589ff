import { Client, Pool, type PoolClient } from "pg";

const pool = new Pool({ max: 10 }); // pure

export async function pooled(id: number, sql: string) {
	await pool.query("SELECT * FROM users WHERE id = $1", [id]); // reads db, promise
	await pool.query(`select count(*) from users where lower(name) = 'a;b'`); // reads db, promise
	await pool.query({ text: "SELECT now()", rowMode: "array" }); // reads db, promise
	await pool.query("WITH gone AS (DELETE FROM users RETURNING *) SELECT * FROM gone"); // uses db, promise
	await pool.query("SELECT nextval('serial')"); // uses db, promise
	await pool.query("SELECT own_function(1)"); // uses db, promise
	await pool.query("SELECT * FROM users FOR UPDATE"); // uses db, promise
	await pool.query("UPDATE users SET name = $1", ["a"]); // uses db, promise
	await pool.query(sql); // uses db, promise
	pool.query("SELECT 1", () => {}); // uses db, partial
	await pool.connect(); // uses db, promise, partial
	await pool.end(); // writes db, promise, connection
}

export async function single(client: PoolClient) {
	await client.query("SELECT 1"); // reads db, promise, connection
	await client.query("BEGIN"); // uses db, promise, connection
	client.escapeIdentifier("a"); // pure
	client.escapeLiteral("a"); // pure
	client.release(); // writes db, connection
	const own = new Client(); // pure
	await own.connect(); // uses db, promise, connection
	await own.end(); // writes db, promise, connection
}
