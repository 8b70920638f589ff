import { MAKES, STEP, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

export const googleCloudStorage: PackageKnowledge = {
	names: ["@google-cloud/storage"],
	calls: {
		...each("ServiceObject", "exists getMetadata", sends("http", "r")),
		...each("File", "download getSignedUrl", sends("http", "r")),
		...each("File", "save delete copy move setMetadata makePublic", sends("http", "w")),
		"Bucket.getFiles": sends("http", "r"),
		...each("Bucket", "upload deleteFiles", sends("http", "w")),
		"Storage.getBuckets": sends("http", "r"),
		"Storage.bucket": MAKES,
		"Bucket.file": STEP,
		"new Storage": MAKES,
	},
};
