import { type Connection, createConnection, createPool } from "mysql2/promise";

const pool = createPool("mysql://localhost"); // pure

export async function pooled(id: number, sql: string) {
	const [rows] = await pool.query("SELECT * FROM users WHERE id = ?", [id]); // reads db, promise
	await pool.execute("SELECT COUNT(*) FROM users"); // reads db, promise
	await pool.execute("UPDATE users SET name = ?", ["a"]); // uses db, promise
	await pool.query(sql); // uses db, promise
	await pool.end(); // writes db, promise, connection
	return rows;
}

export async function single(given: Connection) {
	const connection = await pool.getConnection(); // uses db, promise, partial
	await connection.beginTransaction(); // uses db, promise, connection
	await connection.query("SELECT 1"); // reads db, promise, connection
	await connection.commit(); // uses db, promise, connection
	await connection.rollback(); // uses db, promise, connection
	connection.release(); // writes db, connection
	await given.execute("SELECT 1"); // reads db, promise, connection
	await given.ping(); // uses db, promise, connection
	await given.end(); // uses db, promise, connection
	await createConnection("mysql://localhost"); // uses db, promise, partial
}
