import { CHECKS, sends } from "../calls.ts";
import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

const read = (options: number): KnownCall => sends("db", "r", { refine: "options", options });
const write = (options: number): KnownCall => sends("db", "w", { refine: "options", options });
const own = (mode: "r" | "w", options: number): KnownCall =>
	sends("db", mode, { receiver: "rewrites", refine: "options", options });
const COMPUTES: KnownCall = { ...CHECKS, gives: "new" };

/** A transaction goes along among the options. What several calls of a model have in common is said for both kinds: static and not. */
export const sequelize: PackageKnowledge = {
	names: ["sequelize"],
	calls: {
		...each("Model", "findAll findOne findAndCountAll count findOrBuild", read(0)),
		...each("Model", "findByPk max min sum", read(1)),
		"Model.aggregate": read(2),
		...each("Model", "findOrCreate findCreateFind truncate", write(0)),
		...each("Model", "create bulkCreate upsert", write(1)),
		...each("Model", "update increment decrement", own("w", 1)),
		...each("Model", "save destroy restore", own("w", 0)),
		"Model.reload": own("r", 0),
		...each("Model", "build bulkBuild", COMPUTES),
		...each("Model", "get toJSON", { receiver: "reads", gives: "new", throws: true }),
		...each("Model", "getDataValue changed", { receiver: "reads", gives: "value", throws: true }),
		...each("Model", "set setDataValue", { receiver: "rewrites", readsArguments: true, gives: "value", throws: true }),
		...each("Model", "sync drop", write(0)),
		"Sequelize.query": sends("db", "rw", { refine: ["sql", "options"], options: 1 }),
		"Sequelize.transaction": { ...sends("db", "rw", { throws: true }), invokes: [0, 1], defers: true },
		...each("Sequelize", "authenticate sync close", { ...sends("db", "rw"), connection: true }),
		...each("Transaction", "commit rollback", { ...sends("db", "w"), connection: true }),
		...each("Sequelize", "literal fn col cast where and or", COMPUTES),
		...each("", "literal fn col cast where", COMPUTES),
	},
};
