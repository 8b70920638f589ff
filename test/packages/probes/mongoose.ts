import mongoose, { type ClientSession, type HydratedDocument, isValidObjectId, model, Schema } from "mongoose";

interface Person {
	name: string;
}

const User = model<Person>("User", new Schema<Person>({ name: String }));

export async function reads(id: string, session: ClientSession) {
	await User.find({ name: "a" }); // reads db, lazy
	await User.find({ name: "a" }, null, { session }); // reads db, lazy, connection
	await User.findOne({ name: "a" }).session(session); // reads db, lazy, connection
	await User.findById(id).lean().exec(); // reads db, promise
	await User.countDocuments({ name: "a" }); // reads db, lazy
	await User.estimatedDocumentCount(); // reads db, lazy
	await User.exists({ name: "a" }); // reads db, lazy
	await User.distinct("name"); // reads db, lazy
	await User.find().sort("name").skip(1).limit(1).select("name").populate("friends"); // reads db, lazy
	await User.find().where("name").equals("a").gt(1).gte(1).lt(1).lte(1).in([]).nin([]).ne("a"); // reads db, lazy
	await User.find().and([]).or([]).nor([]).where("a").exists(true).all([]).elemMatch({}).size(1).regex(/a/); // reads db, lazy
	await User.find().hint("a").comment("a").collation({ locale: "en" }).batchSize(1).maxTimeMS(1).read("primary"); // reads db, lazy
	await User.find().orFail(); // reads db, lazy
	await User.find().setOptions({ session }); // reads db, lazy, connection
	await User.find().find().findOne().countDocuments(); // reads db, lazy
	await User.find().distinct("name"); // reads db, lazy
	await User.find().set("name", "a"); // reads db, lazy
	await User.findOne().transform((found) => found); // reads db, lazy
	await User.where("name").equals("a"); // uses db, lazy
	await User.aggregate([{ $match: { name: "a" } }]).session(session); // reads db, lazy, connection
	await User.aggregate([]).match({}).project({}).group({ _id: "a" }).sort("a").limit(1).skip(1).unwind("a").exec(); // reads db, promise
	await User.aggregate([]).lookup({ from: "a", as: "a" }).addFields({}).allowDiskUse(true).collation({ locale: "en" }); // reads db, lazy
	await User.aggregate([{ $merge: { into: "copy" } }]); // uses db, lazy
}

export async function writes(id: string) {
	await User.updateOne({ name: "a" }, { name: "b" }); // writes db, lazy
	await User.updateMany({ name: "a" }, { name: "b" }); // writes db, lazy
	await User.replaceOne({ name: "a" }, { name: "b" }); // writes db, lazy
	await User.findOneAndUpdate({ name: "a" }, { name: "b" }, { new: true }); // writes db, lazy
	await User.findByIdAndUpdate(id, { name: "b" }); // writes db, lazy
	await User.findOneAndReplace({ name: "a" }, { name: "b" }); // writes db, lazy
	await User.deleteOne({ name: "a" }); // writes db, lazy
	await User.deleteMany({}); // writes db, lazy
	await User.findOneAndDelete({ name: "a" }); // writes db, lazy
	await User.findByIdAndDelete(id); // writes db, lazy
	await User.create({ name: "a" }); // writes db, promise
	await User.insertMany([{ name: "a" }]); // writes db, promise
	await User.bulkWrite([]); // writes db, promise
	await User.find().updateOne({}, { name: "b" }); // uses db, lazy
	await User.find().updateMany({}, { name: "b" }); // uses db, lazy
	await User.find().findOneAndUpdate({}, {}); // uses db, lazy
	await User.find().deleteOne(); // uses db, lazy
	await User.find().deleteMany(); // uses db, lazy
}

export async function documents(user: HydratedDocument<Person>, session: ClientSession) {
	await user.save(); // uses db, promise
	await user.save({ session }); // uses db, promise, connection
	await user.populate("friends"); // uses db, promise
	await user.updateOne({ name: "a" }); // writes db, lazy
	await user.deleteOne(); // writes db, lazy
	user.toObject(); // pure
	user.toJSON(); // pure
	user.get("name"); // pure
	user.isModified(); // pure
	user.set("name", "a"); // pure
	user.markModified("name"); // pure
	new User({ name: "a" }); // pure
	User.hydrate({ name: "a" }); // pure
	await User.populate([user], "friends"); // reads db, promise
}

export async function connections(id: string) {
	await mongoose.connect("mongodb://localhost"); // uses db, promise, connection
	await mongoose.startSession(); // uses db, promise, connection
	await mongoose.disconnect(); // uses db, promise, connection
	isValidObjectId(id); // pure
}
