import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

/** Nothing is sent before it is awaited; it is sent once, however often it is. */
const READ: KnownCall = {
	io: [{ domain: "db", mode: "r" }],
	refine: "prisma",
	readsArguments: true,
	gives: "lazy",
	settlesNew: true,
	throws: false,
};
const WRITE: KnownCall = { ...READ, io: [{ domain: "db", mode: "w" }] };

/** The client is generated: into `.prisma/client`, or as TypeScript into the program. */
export const prisma: PackageKnowledge = {
	names: ["@prisma/client", ".prisma"],
	generated: /^(@prisma\/client|\.)\/runtime\/(client|library|index|binary|edge|wasm)\b/,
	calls: {
		...each(
			"*Delegate",
			"findUnique findUniqueOrThrow findFirst findFirstOrThrow findMany count aggregate groupBy",
			READ,
		),
		...each(
			"*Delegate",
			"create createMany createManyAndReturn update updateMany updateManyAndReturn upsert delete deleteMany",
			WRITE,
		),
		...each("PrismaClient", "$queryRaw $queryRawUnsafe $executeRaw $executeRawUnsafe", {
			...READ,
			io: [{ domain: "db", mode: "rw" }],
			refine: ["prisma", "sql"],
		}),
		"PrismaClient.$transaction": {
			io: [{ domain: "db", mode: "rw" }],
			invokes: [0],
			defers: true,
			gives: "promise",
			throws: true,
		},
		...each("PrismaClient", "$connect $disconnect", {
			io: [{ domain: "db", mode: "rw" }],
			connection: true,
			gives: "promise",
			throws: true,
		}),
	},
};
