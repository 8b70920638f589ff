import { Prisma, type PrismaClient } from "../generated/prisma/client.ts";

export async function reads(prisma: PrismaClient, id: number) {
	await prisma.user.findUnique({ where: { id } }); // reads db, lazy
	await prisma.user.findUniqueOrThrow({ where: { id } }); // reads db, lazy
	await prisma.user.findFirst({ where: { name: "a" } }); // reads db, lazy
	await prisma.user.findFirstOrThrow(); // reads db, lazy
	await prisma.user.findMany({ orderBy: { id: "asc" }, take: 10 }); // reads db, lazy
	await prisma.user.count(); // reads db, lazy
	await prisma.user.aggregate({ _max: { id: true } }); // reads db, lazy
	await prisma.user.groupBy({ by: ["name"] }); // reads db, lazy
	await prisma.$queryRaw`SELECT * FROM "User" WHERE id = ${id}`; // reads db, lazy
	await prisma.$queryRaw`SELECT * FROM "User" WHERE ${Prisma.sql`own(1)`}`; // unknown
	await prisma.$queryRaw`UPDATE "User" SET name = ${"a"} RETURNING *`; // uses db, lazy
	await prisma.$queryRawUnsafe("SELECT * FROM users WHERE id = $1", id); // reads db, lazy
}

export async function writes(prisma: PrismaClient, id: number) {
	await prisma.user.create({ data: { id, name: "a" } }); // writes db, lazy
	await prisma.user.createMany({ data: [{ id, name: "a" }] }); // writes db, lazy
	await prisma.user.createManyAndReturn({ data: [{ id, name: "a" }] }); // writes db, lazy
	await prisma.user.update({ where: { id }, data: { name: "a" } }); // writes db, lazy
	await prisma.user.updateMany({ data: { name: "a" } }); // writes db, lazy
	await prisma.user.updateManyAndReturn({ data: { name: "a" } }); // writes db, lazy
	await prisma.user.upsert({ where: { id }, create: { id, name: "a" }, update: {} }); // writes db, lazy
	await prisma.user.delete({ where: { id } }); // writes db, lazy
	await prisma.user.deleteMany(); // writes db, lazy
	await prisma.$executeRaw`UPDATE "User" SET name = 'a'`; // uses db, lazy
	await prisma.$executeRawUnsafe("UPDATE users SET name = 'a'"); // uses db, lazy
	await prisma.$connect(); // uses db, promise, connection
	await prisma.$disconnect(); // uses db, promise, connection
}

export async function transactions(prisma: PrismaClient, given: Prisma.TransactionClient) {
	await prisma.$transaction(async (tx) => {
		await tx.user.findMany(); // reads db, lazy, connection
		await tx.$queryRaw`SELECT 1`; // reads db, lazy, connection
		await (given ?? prisma).user.count(); // reads db, lazy, connection
	}); // uses db, promise
	await prisma.$transaction([prisma.user.count(), prisma.user.deleteMany()]); // uses db, promise
	await given.user.create({ data: { id: 1, name: "a" } }); // writes db, lazy, connection
}

export class Service {
	constructor(private readonly prisma: PrismaClient) {}

	async name(id: number) {
		const user = await this.prisma.user.findUnique({ where: { id } }); // reads db, lazy
		return user?.name;
	}
}
