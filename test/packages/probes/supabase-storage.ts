import type { SupabaseClient } from "@supabase/supabase-js";

export async function stored({ storage, functions }: SupabaseClient, text: string) {
	const bucket = storage.from("files"); // pure
	await bucket.list(); // reads http, promise
	await bucket.info("a"); // reads http, promise
	await bucket.exists("a"); // reads http, promise
	await bucket.createSignedUrl("a", 60); // reads http, promise
	await bucket.download("a"); // reads http, lazy
	await bucket.upload("a", text); // writes http, promise
	await bucket.update("a", text); // writes http, promise
	await bucket.remove(["a"]); // writes http, promise
	await bucket.move("a", "b"); // writes http, promise
	await bucket.copy("a", "b"); // writes http, promise
	bucket.getPublicUrl("a"); // pure
	await storage.listBuckets(); // reads http, promise
	await storage.getBucket("files"); // reads http, promise
	await storage.createBucket("files"); // writes http, promise
	await storage.deleteBucket("files"); // writes http, promise
	await storage.emptyBucket("files"); // writes http, promise
	await functions.invoke("own"); // uses http, promise
}
