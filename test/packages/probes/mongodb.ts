import { type ClientSession, type Collection, type Db, MongoClient, ObjectId } from "mongodb";

interface User {
	_id: ObjectId;
	name: string;
}

export async function reads(users: Collection<User>, id: ObjectId, session: ClientSession) {
	await users.findOne({ _id: id }); // reads db, promise
	await users.findOne({ _id: id }, { session }); // reads db, promise, connection
	await users.countDocuments({ name: "a" }); // reads db, promise
	await users.count(); // reads db, promise
	await users.estimatedDocumentCount(); // reads db, promise
	await users.distinct("name"); // reads db, promise
	await users.find({ name: "a" }).sort({ name: 1 }).limit(1).skip(1).project({ name: 1 }).toArray(); // reads db, promise
	await users.find().filter({ name: "a" }).hint("a").collation({ locale: "en" }).batchSize(1).next(); // reads db, promise
	await users.find({}, { session }).toArray(); // reads db, promise, connection
	await users.find().hasNext(); // reads db, promise
	await users.find().tryNext(); // reads db, promise
	await users.find().count(); // reads db, promise
	await users.find().map((user) => user.name).toArray(); // reads db, promise
	await users.aggregate([{ $match: { name: "a" } }, { $limit: 1 }]).toArray(); // reads db, promise
	await users.aggregate([{ $match: { name: "a" } }, { $out: "copy" }]).toArray(); // uses db, promise
	const cursor = users.aggregate([{ $limit: 1 }]); // reads db
	cursor.match({ name: "a" }).limit(1).skip(1).sort({ name: 1 }).project({ name: 1 }).group({ _id: "name" }).map(String); // pure
	await cursor.toArray(); // uses db, promise
	await cursor.close(); // uses db, promise
}

export async function writes(users: Collection<User>, user: User) {
	await users.insertOne(user); // writes db, promise
	await users.insertMany([user]); // writes db, promise
	await users.deleteOne({ name: "a" }); // writes db, promise
	await users.deleteMany({}); // writes db, promise
	await users.findOneAndDelete({ name: "a" }); // writes db, promise
	await users.bulkWrite([{ insertOne: { document: user } }]); // writes db, promise
	await users.updateOne({ name: "a" }, { $set: { name: "b" } }); // writes db, promise
	await users.updateMany({ name: "a" }, { $set: { name: "b" } }); // writes db, promise
	await users.replaceOne({ name: "a" }, { name: "b" }); // writes db, promise
	await users.findOneAndUpdate({ name: "a" }, { $set: { name: "b" } }); // writes db, promise
	await users.findOneAndReplace({ name: "a" }, { name: "b" }); // writes db, promise
	await users.createIndex({ name: 1 }); // writes db, promise
	await users.createIndexes([{ key: { name: 1 } }]); // writes db, promise
	await users.dropIndex("name"); // writes db, promise
	await users.drop(); // writes db, promise
}

export async function connections(client: MongoClient) {
	await client.connect(); // uses db, promise, connection
	const db: Db = client.db("app"); // pure
	await db.collection<User>("users").findOne({ _id: new ObjectId() }); // reads db, promise
	const session = client.startSession(); // pure
	await session.withTransaction(async () => {}); // uses db, promise, connection
	await session.commitTransaction(); // uses db, promise, connection
	await session.abortTransaction(); // uses db, promise, connection
	await session.endSession(); // uses db, promise, connection
	await client.close(); // uses db, promise, connection
}
