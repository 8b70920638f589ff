import type { Database, Statement } from "better-sqlite3";

export function queries(db: Database, statement: Statement, id: number) {
	db.prepare("SELECT * FROM users WHERE id = ?").get(id); // reads db
	db.prepare("SELECT * FROM users").all(); // reads db
	db.prepare("DELETE FROM users").run(); // uses db
	statement.get(id); // uses db
	statement.pluck().raw().expand().bind(1); // pure
	db.exec("CREATE TABLE users (id)"); // uses db, connection
	db.pragma("journal_mode = WAL"); // uses db, connection
	db.close(); // writes db, connection
}
