import { CLOCK, does, MAKES, STEP, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** What Firebase Admin and the client of Google Cloud share. Paths and data are checked before anything is sent. */
export const firestore: PackageKnowledge = {
	names: ["@google-cloud/firestore"],
	calls: {
		...each("*Reference *Query", "get", sends("db", "r")),
		...each("FirebaseFirestore.Firestore", "getAll listCollections", sends("db", "r")),
		...each("*Reference", "listDocuments listCollections", sends("db", "r")),
		...each("FirebaseFirestore.DocumentReference", "set update delete create", sends("db", "w", { throws: true })),
		"FirebaseFirestore.CollectionReference.add": sends("db", "w", { throws: true }),
		"FirebaseFirestore.WriteBatch.commit": sends("db", "w"),
		// A transaction is one connection, and what it reads must come before what it writes.
		...each("FirebaseFirestore.Transaction", "get getAll", sends("db", "r", { connection: true })),
		...each("FirebaseFirestore.Transaction", "set update delete create", { ...does("db", "w"), connection: true }),
		...each("FirebaseFirestore.WriteBatch", "set update delete create", { ...STEP, receiver: "rewrites" }),
		...each("FirebaseFirestore.Firestore", "collection doc collectionGroup batch", MAKES),
		...each("*Reference", "collection doc", STEP),
		...each(
			"FirebaseFirestore.Query",
			"where orderBy limit offset select startAfter startAt endBefore endAt count",
			STEP,
		),
		...each("*Snapshot", "data get", { receiver: "reads", gives: "value", throws: true }),
		...each("FirebaseFirestore.FieldValue", "serverTimestamp increment arrayUnion arrayRemove delete", MAKES),
		"FirebaseFirestore.Timestamp.now": { ...CLOCK, gives: "new" },
		"FirebaseFirestore.Timestamp.fromDate": MAKES,
		"new FirebaseFirestore.Firestore": MAKES,
	},
};
