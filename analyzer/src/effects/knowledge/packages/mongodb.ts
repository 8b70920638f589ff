import { MAKES, queries, sends } from "../calls.ts";
import { each, type KnownCall, made, type PackageKnowledge } from "../shape.ts";

const read = (options: number): KnownCall => sends("db", "r", { refine: "options", options });
const write = (options: number): KnownCall => sends("db", "w", { refine: "options", options });
const cursor = (mode: "r" | "rw", options: number): KnownCall => ({
	...queries("db", mode, { options }),
	gives: "new",
});
const SHAPES: KnownCall = { receiver: "writes", readsArguments: true, gives: "value", same: true, throws: true };
/** Goes through a cursor, which says at its making what it reads. */
const ADVANCES: KnownCall = sends("db", "rw", { refine: "chained", receiver: "rewrites" });
const single: KnownCall = { ...sends("db", "rw"), connection: true };

/** A session goes along among the options. Inserting puts `_id` into the documents that it is given. */
export const mongodb: PackageKnowledge = {
	names: ["mongodb", "bson"],
	calls: {
		...each("Collection", "findOne countDocuments count", read(1)),
		"Collection.estimatedDocumentCount": read(0),
		"Collection.distinct": read(2),
		"Collection.find": { ...cursor("r", 1), refine: "options" },
		"Collection.aggregate": { ...cursor("rw", 1), refine: ["pipeline", "options"] },
		...each("Collection", "insertOne insertMany", { ...write(1), writesArgument: 0 }),
		...each("Collection", "deleteOne deleteMany findOneAndDelete bulkWrite", write(1)),
		...each("Collection", "updateOne updateMany replaceOne findOneAndUpdate findOneAndReplace", write(2)),
		...each("Collection", "createIndex createIndexes dropIndex drop", write(1)),
		...each("AbstractCursor", "toArray next hasNext tryNext close", ADVANCES),
		"FindCursor.count": ADVANCES,
		...each("FindCursor", "sort limit skip project filter hint collation", SHAPES),
		...each("AbstractCursor", "batchSize", SHAPES),
		...each("AggregationCursor", "match limit skip sort project group", SHAPES),
		...each("FindCursor AggregationCursor", "map", { ...SHAPES, invokes: [0], defers: true }),
		...each("Db", "collection", MAKES),
		...each("MongoClient", "db", MAKES),
		...each("MongoClient", "connect close", single),
		"MongoClient.startSession": { gives: "new", throws: true },
		"ClientSession.withTransaction": { ...single, invokes: [0], defers: true },
		...each("ClientSession", "commitTransaction abortTransaction endSession", single),
		...made("ObjectId", { gives: "new", throws: true }),
	},
};
