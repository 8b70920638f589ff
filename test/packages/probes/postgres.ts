import postgres, { type ReservedSql, type Sql } from "postgres";

const sql = postgres("postgres://localhost");

export async function queries(id: number, given: Sql) {
	await sql`SELECT * FROM users WHERE id = ${id}`; // reads db, lazy
	await given`SELECT * FROM users`; // reads db, lazy
	await sql`DELETE FROM users`; // uses db, lazy
	await sql`SELECT * FROM users WHERE name IN ${sql(["a"])}`; // uses db, lazy
	await sql`SELECT 1`.values(); // reads db, lazy
	await sql`SELECT 1`.raw(); // reads db, lazy
	await sql.unsafe("SELECT 1"); // reads db, lazy
	sql.json({ id }); // pure
	sql.array([id]); // pure
	await sql.begin(async (tx) => {
		await tx`SELECT 1`; // reads db, lazy, connection
	}); // uses db, promise
	const reserved: ReservedSql = await sql.reserve(); // uses db, promise, partial
	await reserved`SELECT 1`; // reads db, lazy, connection
	reserved.release(); // writes db, connection
	await sql.end(); // writes db, promise, connection
}
