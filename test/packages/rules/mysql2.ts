// mysql2
import mysql from "mysql2/promise";

const pool = mysql.createPool("mysql://localhost");

export async function atOnce(ids: readonly number[]) {
	const connection = await mysql.createConnection("mysql://localhost");
	await Promise.all([connection.query("a"), connection.execute("b")]); // shared-connection-in-parallel: connection
	const own = await pool.getConnection();
	await Promise.all(ids.map((id) => own.query("delete from a where id = ?", [id]))); // shared-connection-in-parallel
	await Promise.all(ids.map((id) => pool.query(connection.format("delete from a where id = ?", [id])))); // silent shared-connection-in-parallel
	await Promise.all([pool.query("a"), pool.query("b")]); // silent shared-connection-in-parallel
	for (const id of ids) await own.query("delete from a where id = ?", [id]); // silent shared-connection-in-parallel
}
