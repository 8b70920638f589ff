// TypeORM
import { DataSource, type EntityManager, type QueryRunner, type Repository } from "typeorm";

const source = new DataSource({ type: "postgres" });
declare const users: Repository<{ id: string }>;

export function neverRun() {
	users.createQueryBuilder().delete().where("id = 1"); // query-never-run: queries of builders
	users.createQueryBuilder().update().set({ id: "a" }); // query-never-run
	source.createQueryBuilder().insert().into("users").values({}); // query-never-run
}

export async function run() {
	await users.createQueryBuilder().delete().where("id = 1").execute(); // silent query-never-run
	users.createQueryBuilder("u").where("u.id = 1").getMany(); // silent query-never-run
	source.createQueryBuilder().relation("users", "friends").of(1).add(2); // silent query-never-run
	users.save({ id: "a" }); // silent query-never-run
	const query = users.createQueryBuilder().delete(); // silent query-never-run
	query.where("id = 1"); // silent query-never-run
	return await query.execute();
}

export async function atOnce(ids: readonly string[], runner: QueryRunner) {
	await source.transaction(async (manager) => {
		await Promise.all([manager.save({}), manager.save({})]); // shared-connection-in-parallel: transaction
		await Promise.all(ids.map((id) => manager.delete("users", id))); // shared-connection-in-parallel
		await Promise.all(ids.map(async (id) => manager.create("users", { id: await Promise.resolve(id) }))); // silent shared-connection-in-parallel
		await Promise.all(ids.map((id) => manager.save(manager.create("users", { id })))); // shared-connection-in-parallel
		for (const id of ids) await manager.delete("users", id); // silent shared-connection-in-parallel
	});
	await Promise.all([runner.query("a"), runner.query("b")]); // shared-connection-in-parallel: query runner
	await Promise.all([runner.query("a"), runner.manager.save({})]); // shared-connection-in-parallel
	const own = source.createQueryRunner();
	await Promise.all([own.manager.save({}), own.query("a")]); // shared-connection-in-parallel
	await Promise.all(ids.map(async (id) => own.manager.create("users", { id: await Promise.resolve(id) }))); // silent shared-connection-in-parallel
	await Promise.all([own.query("a"), runner.query("b")]); // silent shared-connection-in-parallel
	await Promise.all([source.manager.save({}), source.manager.save({})]); // silent shared-connection-in-parallel
	await Promise.all([users.save({ id: "a" }), users.save({ id: "b" })]); // silent shared-connection-in-parallel
}

export async function ofWhat(manager: EntityManager) {
	await Promise.all([manager.save({}), manager.save({})]); // silent shared-connection-in-parallel
}

export async function throughThePool(manager: EntityManager) {
	await source.transaction(async (own) => {
		await own.save({}); // silent pool-in-transaction
		await source.query("delete from a"); // pool-in-transaction: `transaction`
		const { tableName } = source.getMetadata("users"); // silent pool-in-transaction
		await own.query(`delete from ${tableName}`); // silent pool-in-transaction
		await own.withRepository(users).save({ id: "a" }); // silent pool-in-transaction
		await source.manager.save({}); // silent pool-in-transaction
	});
	await source.transaction("SERIALIZABLE", async (own) => {
		await own.save({}); // silent pool-in-transaction
		await source.query("delete from a"); // pool-in-transaction
	});
	await source.manager.transaction(async (own) => {
		await own.transaction(async (inner) => {
			await inner.save({}); // silent pool-in-transaction
			await own.save({}); // silent pool-in-transaction
		});
	});
	await manager.transaction(async (own) => {
		await own.save({}); // silent pool-in-transaction
		await manager.save({}); // silent pool-in-transaction
	});
}

export class Users {
	private readonly manager: EntityManager;
	constructor(manager: EntityManager) {
		this.manager = manager;
	}
	async save() {
		await this.manager.transaction(async (own) => {
			await own.save({}); // silent pool-in-transaction
			await this.manager.save({}); // pool-in-transaction
			await own.save(this.manager.create("users", { id: "a" })); // silent pool-in-transaction
			await own.save(this.manager.merge("users", {}, { id: "a" })); // silent pool-in-transaction
			await this.manager.findBy("users", { id: "a" }); // pool-in-transaction
			await this.manager.createQueryBuilder().delete().from("users").execute(); // pool-in-transaction
			const query = this.manager.createQueryBuilder("users", "u"); // silent pool-in-transaction
			own.createQueryBuilder("users", "v").where(`v.id in (${query.getQuery()})`); // silent pool-in-transaction
		});
	}
}
