import { MAKES, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

export const supabaseStorage: PackageKnowledge = {
	names: ["@supabase/storage-js", "@supabase/functions-js"],
	calls: {
		...each("StorageFileApi", "list info exists createSignedUrl", sends("http", "r")),
		"StorageFileApi.download": sends("http", "r", { gives: "lazy" }),
		...each("StorageFileApi", "upload update remove move copy", sends("http", "w")),
		"StorageFileApi.getPublicUrl": MAKES,
		...each("StorageBucketApi", "listBuckets getBucket", sends("http", "r")),
		...each("StorageBucketApi", "createBucket deleteBucket emptyBucket", sends("http", "w")),
		"StorageClient.from": MAKES,
		"FunctionsClient.invoke": sends("http", "rw"),
	},
};
