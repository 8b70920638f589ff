// Prisma
import type { Prisma, PrismaClient } from "../generated/prisma/client.ts";

declare const prisma: PrismaClient;

export function neverRun(id: number, ids: readonly number[]) {
	prisma.user.create({ data: { id, name: "a" } }); // query-never-run: queries
	void prisma.user.deleteMany(); // query-never-run
	prisma.$executeRaw`delete from "User"`; // query-never-run
	ids.forEach((one) => prisma.user.delete({ where: { id: one } })); // query-never-run
	const left = prisma.user.count(); // query-never-run
}

export async function run(id: number) {
	await prisma.user.create({ data: { id, name: "a" } }); // silent query-never-run
	prisma.user.count().then(() => undefined); // silent query-never-run
	await prisma.$transaction([prisma.user.deleteMany(), prisma.user.create({ data: { id, name: "a" } })]); // silent query-never-run, pool-in-transaction, shared-connection-in-parallel
	prisma.$connect(); // silent query-never-run
	return prisma.user.count(); // silent query-never-run
}

export async function atOnce(ids: readonly number[], given: Prisma.TransactionClient) {
	await prisma.$transaction(async (tx) => {
		await Promise.all([tx.user.count(), tx.user.deleteMany()]); // shared-connection-in-parallel: transaction
		await Promise.all(ids.map((id) => tx.user.delete({ where: { id } }))); // shared-connection-in-parallel
		await tx.user.count(); // silent shared-connection-in-parallel
	});
	const tx = given;
	await Promise.all([prisma.user.count(), prisma.user.deleteMany()]); // silent shared-connection-in-parallel
	await Promise.all(ids.map((id) => prisma.user.delete({ where: { id } }))); // silent shared-connection-in-parallel
	return tx;
}

export async function handed(tx: Prisma.TransactionClient) {
	await Promise.all([tx.user.count(), tx.user.deleteMany()]); // shared-connection-in-parallel
}

async function note(id: number) {
	await prisma.user.create({ data: { id, name: "a" } });
}

export async function throughThePool(id: number) {
	await prisma.$transaction(async (tx) => {
		await tx.user.count(); // silent pool-in-transaction
		await prisma.user.count(); // pool-in-transaction: `$transaction`
		await note(id); // pool-in-transaction
		await prisma.$transaction(async (own) => own.user.count()); // pool-in-transaction
	});
	await prisma.user.count(); // silent pool-in-transaction
}
