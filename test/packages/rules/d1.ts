// Cloudflare's D1
import type { D1Database } from "@cloudflare/workers-types";

declare const db: D1Database;

export function neverRun() {
	db.prepare("delete from a"); // query-never-run: statements
	db.prepare("delete from a where id = ?").bind(1); // query-never-run
}

export async function run() {
	await db.prepare("delete from a").run(); // silent query-never-run
	db.prepare("delete from a where id = ?").bind(1).all(); // silent query-never-run
	await db.batch([db.prepare("delete from a"), db.prepare("delete from b")]); // silent query-never-run
	db.exec("delete from a"); // silent query-never-run
}
