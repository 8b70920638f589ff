// postgres.js
import postgres from "postgres";

const sql = postgres();

export function neverRun(ids: readonly number[]) {
	sql`delete from users`; // query-never-run: queries
	sql.unsafe("delete from users"); // query-never-run
	void sql`delete from users`; // query-never-run
	sql`delete from users`.simple(); // query-never-run
	sql.file("delete.sql"); // query-never-run
	ids.forEach((id) => sql`delete from users where id = ${id}`); // query-never-run
}

export async function run() {
	await sql`delete from users`; // silent query-never-run
	sql`delete from users`.execute(); // silent query-never-run
	sql.end(); // silent query-never-run
	sql.notify("a", "b"); // silent query-never-run
	sql.listen("a", () => undefined); // silent query-never-run
	sql.begin(async (tx) => tx`delete from users`); // silent query-never-run
	sql`select 1`.forEach(() => undefined); // silent query-never-run
	sql`select 1`.catch(() => undefined); // silent query-never-run
	await sql`select ${sql("a")} from ${sql`users`}`; // silent query-never-run
}

export async function atOnce() {
	await sql.begin(async (tx) => {
		await Promise.all([tx`delete from a`, tx`delete from b`]); // silent shared-connection-in-parallel
	});
}

const condition = (id: number) => sql`id = ${id}`;

async function note() {
	await sql`insert into log values (1)`;
}

export async function throughThePool() {
	await sql.begin(async (tx) => {
		await tx`delete from a`; // silent pool-in-transaction
		await sql`delete from b`; // pool-in-transaction: `begin`
		await note(); // pool-in-transaction
		await tx`delete from b where ${condition(1)}`; // silent pool-in-transaction
		await tx.savepoint(async (own) => own`delete from c`); // silent pool-in-transaction
		await tx`delete from ${sql("users")}`; // silent pool-in-transaction
		await tx`delete from b where ${sql`id = 1`}`; // silent pool-in-transaction
		await sql.unsafe("delete from c"); // pool-in-transaction
		await sql.begin(async (own) => own`delete from c`); // pool-in-transaction
	});
}
