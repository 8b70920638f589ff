import { Storage } from "@google-cloud/storage";

const storage = new Storage(); // pure

export async function objects(text: string) {
	const bucket = storage.bucket("files"); // pure
	const file = bucket.file("a"); // pure
	await file.exists(); // reads http, promise
	await file.getMetadata(); // reads http, promise
	await file.download(); // reads http, promise
	await file.getSignedUrl({ action: "read", expires: 0 }); // reads http, promise
	await file.save(text); // writes http, promise
	await file.delete(); // writes http, promise
	await file.copy("b"); // writes http, promise
	await file.move("b"); // writes http, promise
	await file.setMetadata({}); // writes http, promise
	await file.makePublic(); // writes http, promise
	await bucket.getFiles(); // reads http, promise
	await bucket.upload("a"); // writes http, promise
	await bucket.deleteFiles(); // writes http, promise
	await storage.getBuckets(); // reads http, promise
	file.download(() => {}); // reads http, partial
}
