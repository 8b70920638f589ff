// MikroORM
import type { MikroORM } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/sql";

declare const orm: MikroORM;
declare const em: EntityManager;
class User {
	id!: number;
}

export async function atOnce() {
	await orm.em.transactional(async (own) => {
		await Promise.all([own.find(User, {}), own.flush()]); // shared-connection-in-parallel: transaction
		const rows = [1, 2, 3];
		const prepared = await Promise.all(rows.map(async (id) => own.create(User, { id: await Promise.resolve(id) }))); // silent shared-connection-in-parallel
		await Promise.all(rows.map(async (id) => own.persist(await Promise.resolve({ id })))); // silent shared-connection-in-parallel
		await Promise.all(prepared.map((user) => own.persist(user).flush())); // shared-connection-in-parallel
		await own.flush(); // silent shared-connection-in-parallel
	});
	await em.transactional(async (own) => {
		await Promise.all([own.find(User, {}), own.execute("delete from a")]); // shared-connection-in-parallel
	});
	await Promise.all([orm.em.find(User, {}), orm.em.count(User)]); // silent shared-connection-in-parallel
}

export async function inTheTransaction() {
	await orm.em.transactional(async (own) => {
		await own.find(User, {}); // silent pool-in-transaction
		await orm.em.find(User, {}); // silent pool-in-transaction
	});
	await em.transactional(async () => {
		await em.execute("delete from a"); // silent pool-in-transaction
		await em.transactional(async (own) => own.execute("delete from b")); // silent pool-in-transaction
	});
}
