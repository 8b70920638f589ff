// `pg`
import pg from "pg";

const pool = new pg.Pool();

export async function atOnce(ids: readonly string[]) {
	const client = new pg.Client();
	await Promise.all([client.query("a"), client.query("b")]); // shared-connection-in-parallel: `Client`
	const own = await pool.connect();
	await Promise.all([own.query("a"), own.query("b")]); // shared-connection-in-parallel: `PoolClient`
	await Promise.all(ids.map((id) => own.query("delete from a where id = $1", [id]))); // shared-connection-in-parallel
	await Promise.all(ids.map((id) => pool.query(`delete from ${own.escapeIdentifier(id)}`))); // silent shared-connection-in-parallel
	await Promise.all([own.query("a"), client.query("b")]); // silent shared-connection-in-parallel
	await Promise.all([pool.query("a"), pool.query("b")]); // silent shared-connection-in-parallel
	for (const id of ids) await own.query("delete from a where id = $1", [id]); // silent shared-connection-in-parallel
}

export class Users {
	private readonly client: pg.PoolClient;
	private readonly pool: pg.Pool;
	constructor(client: pg.PoolClient, pool: pg.Pool) {
		this.client = client;
		this.pool = pool;
	}
	async both() {
		await Promise.all([this.client.query("a"), this.client.query("b")]); // shared-connection-in-parallel
		await Promise.all([this.pool.query("a"), this.pool.query("b")]); // silent shared-connection-in-parallel
		await Promise.all([this.pool.query("a"), this.client.query("b")]); // silent shared-connection-in-parallel
	}
}

export async function either(some: pg.Pool | pg.PoolClient) {
	await Promise.all([some.query("a"), some.query("b")]); // silent shared-connection-in-parallel
}
