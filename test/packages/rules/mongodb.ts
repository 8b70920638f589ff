// MongoDB
import { type ClientSession, MongoClient } from "mongodb";

const client = new MongoClient("mongodb://localhost");
const users = client.db().collection("users");

export async function atOnce(rows: readonly object[], given: ClientSession) {
	const session = client.startSession();
	await session.withTransaction(async () => {
		await Promise.all(rows.map((row) => users.insertOne(row, { session }))); // shared-connection-in-parallel: session
		for (const row of rows) await users.insertOne(row, { session }); // silent shared-connection-in-parallel
	});
	await client.withSession(async (own) => {
		await Promise.all([users.insertOne({}, { session: own }), users.deleteOne({}, { session: own })]); // shared-connection-in-parallel
	});
	await Promise.all([users.insertOne({}, { session: given }), users.insertOne({})]); // silent shared-connection-in-parallel
	await Promise.all([users.insertOne({}), users.insertOne({})]); // silent shared-connection-in-parallel
}
