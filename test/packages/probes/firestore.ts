import { FieldValue, Firestore, Timestamp, type Transaction } from "@google-cloud/firestore";

const firestore = new Firestore(); // pure

export async function documents(id: string) {
	const user = firestore.doc(`users/${id}`); // pure
	const users = firestore.collection("users"); // pure
	await user.get(); // reads db, promise
	await users.doc(id).get(); // reads db, promise
	await users.where("a", "==", 1).orderBy("a").limit(1).offset(1).select("a").get(); // reads db, promise
	await users.orderBy("a").startAfter(1).endBefore(2).get(); // reads db, promise
	await users.orderBy("a").startAt(1).endAt(2).get(); // reads db, promise
	await firestore.collectionGroup("users").count().get(); // reads db, promise
	await firestore.getAll(user); // reads db, promise
	await firestore.listCollections(); // reads db, promise
	await user.listCollections(); // reads db, promise
	await users.listDocuments(); // reads db, promise
	await user.collection("orders").add({ at: FieldValue.serverTimestamp() }); // writes db, promise
	await user.set({ count: FieldValue.increment(1) }); // writes db, promise
	await user.update({ tags: FieldValue.arrayUnion("a") }); // writes db, promise
	await user.update({ tags: FieldValue.arrayRemove("a"), name: FieldValue.delete() }); // writes db, promise
	await user.create({ at: Timestamp.now(), since: Timestamp.fromDate(new Date(0)) }); // reads clock, writes db, promise
	await user.delete(); // writes db, promise
	const batch = firestore.batch(); // pure
	batch.set(user, {}).update(user, {}).delete(user).create(user, {}); // pure
	await batch.commit(); // writes db, promise
	const snapshot = await user.get(); // reads db, promise
	snapshot.data(); // pure
	snapshot.get("name"); // pure
}

export async function inside(transaction: Transaction) {
	const user = firestore.doc("users/a"); // pure
	await transaction.get(user); // reads db, promise, connection
	await transaction.getAll(user); // reads db, promise, connection
	transaction.set(user, {}); // writes db, connection
	transaction.update(user, {}); // writes db, connection
	transaction.delete(user); // writes db, connection
	transaction.create(user, {}); // writes db, connection
}
