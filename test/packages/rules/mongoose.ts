// Mongoose
import mongoose from "mongoose";

const schema = new mongoose.Schema({ name: String });
schema.pre(/^find/, function () {
	(this as mongoose.Query<unknown, unknown>).where({ deleted: false }); // silent query-never-run
});
const User = mongoose.model("User", schema);

export function neverRun(names: readonly string[]) {
	User.updateOne({ name: "a" }, { name: "b" }); // query-never-run: queries
	User.findByIdAndDelete("a"); // query-never-run
	User.aggregate([]); // query-never-run
	void User.find().sort("name"); // query-never-run
	names.forEach((name) => User.deleteOne({ name })); // query-never-run
	new User().updateOne({ name: "b" }); // query-never-run
	User.findOne({ name: "a" }).populate("friends").lean(); // query-never-run
	const kept = User.deleteMany({}); // query-never-run
}

export async function run() {
	await User.updateOne({ name: "a" }, { name: "b" }); // silent query-never-run
	User.updateOne({}, {}).exec(); // silent query-never-run
	User.create({ name: "a" }); // silent query-never-run
	User.insertMany([]); // silent query-never-run
	User.bulkWrite([]); // silent query-never-run
	User.syncIndexes(); // silent query-never-run
	User.find().cursor(); // silent query-never-run
	new User().save(); // silent query-never-run
	mongoose.connect("mongodb://localhost"); // silent query-never-run
	const query = User.find(); // silent query-never-run
	query.where("name", "a"); // silent query-never-run
	return await query;
}

export async function atOnce(names: readonly string[]) {
	const session = await mongoose.startSession();
	await session.withTransaction(async () => {
		await Promise.all(names.map((name) => User.updateOne({ name }, {}, { session }))); // shared-connection-in-parallel: session
		for (const name of names) await User.updateOne({ name }, {}, { session }); // silent shared-connection-in-parallel
	});
	await Promise.all([User.updateOne({}, {}).session(session), User.deleteOne({}).session(session)]); // shared-connection-in-parallel
	await mongoose.connection.transaction(async (own) => {
		await Promise.all([User.updateOne({}, {}).session(own), User.deleteOne({}).session(own)]); // shared-connection-in-parallel
	});
	await Promise.all([User.updateOne({}, {}), User.deleteOne({})]); // silent shared-connection-in-parallel
}
