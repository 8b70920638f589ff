// Knex
import makeKnex, { type Knex } from "knex";

const knex = makeKnex({});

export function neverRun(ids: readonly number[]) {
	knex("users").insert({ id: 1 }); // query-never-run: queries
	knex("users").where({ id: 1 }).del(); // query-never-run
	void knex.raw("delete from users"); // query-never-run
	knex.schema.createTable("users", () => undefined); // query-never-run
	ids.forEach((id) => knex("users").where({ id }).update({ name: "a" })); // query-never-run
}

export async function run() {
	await knex("users").insert({ id: 1 }); // silent query-never-run
	knex("users").insert({ id: 1 }).then(() => undefined); // silent query-never-run
	knex.transaction(async () => undefined); // silent query-never-run
	const trx = await knex.transaction();
	trx.commit(); // silent query-never-run
	trx.rollback(); // silent query-never-run
	knex.on("query", () => undefined); // silent query-never-run
	knex.batchInsert("users", [{ id: 1 }]); // silent query-never-run
	knex.migrate.latest(); // silent query-never-run
	knex.destroy(); // silent query-never-run
	await knex.schema.createTable("users", (table) => {
		table.increments("id"); // silent query-never-run
		table.string("name").notNullable(); // silent query-never-run
		table.foreign("name").references("names.name"); // silent query-never-run
	});
	await knex("users")
		.where((part) => {
			part.where("a", 1).orWhere("b", 2); // silent query-never-run
		})
		.modify((part) => {
			part.orderBy("a"); // silent query-never-run
		});
	await knex("users").where(function () {
		this.where("a", 1).orWhere("b", 2); // silent query-never-run
	});
	knex("users").stream().on("data", () => undefined); // silent query-never-run
	const query = knex("users"); // silent query-never-run
	query.where({ id: 1 }); // silent query-never-run
	return await query;
}

export async function atOnce(ids: readonly number[], trx: Knex.Transaction) {
	await knex.transaction(async (own) => {
		await Promise.all([own("a").del(), own("b").del()]); // shared-connection-in-parallel: transaction
		await Promise.all(ids.map((id) => own("a").where({ id }).del())); // shared-connection-in-parallel
		await own("a").del(); // silent shared-connection-in-parallel
	});
	await Promise.all([knex("a").transacting(trx).del(), knex("b").transacting(trx).del()]); // shared-connection-in-parallel
	const open = await knex.transaction();
	await Promise.all([open("a").del(), open.raw("delete from b")]); // shared-connection-in-parallel
	await Promise.all([open("a").del(), trx("b").del()]); // silent shared-connection-in-parallel
	await Promise.all([knex("a").transacting(trx).del(), knex("b").del()]); // silent shared-connection-in-parallel
	await Promise.all([knex("a").del(), knex("b").del()]); // silent shared-connection-in-parallel
}

async function remove(client: Knex, id: number) {
	await client("users").where({ id }).del();
}

export class Users {
	private readonly knex: Knex;
	constructor(client: Knex) {
		this.knex = client;
	}
	private async count() {
		return await this.knex("users").count();
	}
	async save() {
		await this.knex.transaction(async (trx) => {
			await remove(trx, 1); // silent pool-in-transaction
			await remove(this.knex, 1); // pool-in-transaction
			await this.count(); // pool-in-transaction
		});
	}
}

export async function throughThePool() {
	await knex.transaction(async (trx) => {
		await trx("a").del(); // silent pool-in-transaction
		await knex("a").del(); // pool-in-transaction: `transaction`
		await knex("a").transacting(trx).del(); // silent pool-in-transaction
		await trx("a").whereIn("id", knex("b").select("id")); // silent pool-in-transaction
		const ids = knex("b").select("id"); // silent pool-in-transaction
		await trx("a").whereIn("id", ids); // silent pool-in-transaction
		await trx("a").update({ at: knex.fn.now(), count: knex.raw("count + 1") }); // silent pool-in-transaction
		await Promise.all([trx("a").del(), knex("b").del()]); // pool-in-transaction
		knex("a").del().then(() => undefined); // pool-in-transaction
		return knex("a").del(); // pool-in-transaction
		await knex.schema.dropTable("a"); // silent pool-in-transaction
	});
	await knex.transaction(async (trx) => {
		await trx.transaction(async (own) => own("a").del()); // silent pool-in-transaction
		await trx.transaction(async (own) => {
			await own("a").del(); // silent pool-in-transaction
			await trx("b").del(); // silent pool-in-transaction
		});
	});
}
