import { GetObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

export async function signed(s3: S3Client, Key: string) {
	await getSignedUrl(s3, new GetObjectCommand({ Bucket: "files", Key }), { expiresIn: 60 }); // reads http, promise
}
