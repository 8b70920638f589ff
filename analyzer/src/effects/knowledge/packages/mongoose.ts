import { changesQuery, MAKES, queries, sends } from "../calls.ts";
import { each, type KnownCall, made, type PackageKnowledge } from "../shape.ts";

const read = (options: number): KnownCall => queries("db", "r", { refine: "options", options });
const write = (options: number): KnownCall => queries("db", "w", { refine: "options", options });
const STEP = changesQuery("db");
const SINGLE: KnownCall = { ...sends("db", "rw"), connection: true };

/**
 * Queries are sent when they are awaited; awaiting one twice is an error. A session goes along among the options, or by a
 * step of its own.
 */
export const mongoose: PackageKnowledge = {
	names: ["mongoose"],
	calls: {
		...each("mongoose.Model", "find findOne findById", read(2)),
		...each("mongoose.Model", "countDocuments exists distinct", read(1)),
		"mongoose.Model.estimatedDocumentCount": read(0),
		...each(
			"mongoose.Model",
			"updateOne updateMany replaceOne findOneAndUpdate findByIdAndUpdate findOneAndReplace",
			write(2),
		),
		...each("mongoose.Model", "deleteOne deleteMany findOneAndDelete findByIdAndDelete", write(1)),
		...each("mongoose.Model", "create insertMany bulkWrite", sends("db", "w", { refine: "options", options: 1 })),
		"mongoose.Model.aggregate": queries("db", "rw", { refine: ["pipeline", "options"], options: 1 }),
		"mongoose.Model.populate": sends("db", "r", { writesArgument: 0 }),
		"mongoose.Model.where": STEP,
		"mongoose.Model.hydrate": MAKES,
		...made("mongoose.Model", MAKES),
		...each(
			"mongoose.Query",
			"and or nor select sort skip limit lean populate hint " +
				"comment collation batchSize maxTimeMS read orFail transform set",
			STEP,
		),
		// A condition without a path before it is an error at once.
		...each("mongoose.Query", "where equals gt gte lt lte in nin ne exists all elemMatch size regex", {
			...STEP,
			throws: true,
		}),
		"mongoose.Query.setOptions": { ...STEP, refine: ["chained", "options"], options: 0 },
		...each(
			"mongoose.Query",
			"find findOne countDocuments distinct",
			queries("db", "r", { receiver: "writes", same: true }),
		),
		...each(
			"mongoose.Query",
			"updateOne updateMany findOneAndUpdate deleteOne deleteMany",
			queries("db", "w", { receiver: "writes", same: true }),
		),
		...each("mongoose.Query mongoose.Aggregate", "session", { ...STEP, connection: true }),
		...each("mongoose.Query mongoose.Aggregate", "exec", sends("db", "rw", { refine: "chained", receiver: "reads" })),
		...each(
			"mongoose.Aggregate",
			"match project group sort limit skip unwind lookup addFields allowDiskUse collation",
			STEP,
		),
		...each(
			"mongoose.Document",
			"save populate",
			sends("db", "rw", { receiver: "rewrites", refine: "options", options: 0 }),
		),
		...each(
			"mongoose.Document",
			"updateOne",
			queries("db", "w", { receiver: "rewrites", refine: "options", options: 1 }),
		),
		...each(
			"mongoose.Document",
			"deleteOne",
			queries("db", "w", { receiver: "rewrites", refine: "options", options: 0 }),
		),
		...each("mongoose.Document", "toObject toJSON", { receiver: "reads", gives: "new", throws: true }),
		...each("mongoose.Document", "get isModified", { receiver: "reads", gives: "value", throws: true }),
		...each("mongoose.Document", "set markModified", {
			receiver: "rewrites",
			readsArguments: true,
			gives: "value",
			throws: true,
		}),
		...each("mongoose", "connect disconnect startSession", SINGLE),
		...each("mongoose", "isValidObjectId", { gives: "value", throws: true }),
	},
};
