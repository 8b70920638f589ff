import { sends } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

export const s3RequestPresigner: PackageKnowledge = {
	names: ["@aws-sdk/s3-request-presigner"],
	calls: {
		// It may have to load credentials first.
		getSignedUrl: sends("http", "r"),
	},
};
