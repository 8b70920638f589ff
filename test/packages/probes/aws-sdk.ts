import { DynamoDB } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, S3, S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocument, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

export async function operations(s3: S3, dynamo: DynamoDB, documents: DynamoDBDocument, Key: string) {
	const Bucket = "files";
	new S3Client({ region: "eu-central-1" }); // pure
	DynamoDBDocumentClient.from(dynamo); // pure
	new GetObjectCommand({ Bucket, Key }); // pure
	await s3.getObject({ Bucket, Key }); // reads http, promise
	await s3.listObjectsV2({ Bucket }); // reads http, promise
	await s3.headObject({ Bucket, Key }); // reads http, promise
	await s3.putObject({ Bucket, Key, Body: Key }); // writes http, promise
	await s3.createBucket({ Bucket }); // writes http, promise
	await s3.deleteObject({ Bucket, Key }); // writes http, promise
	await dynamo.describeTable({ TableName: "users" }); // reads http, promise
	await dynamo.updateTable({ TableName: "users" }); // writes http, promise
	await dynamo.batchGetItem({ RequestItems: {} }); // reads http, promise
	await dynamo.batchWriteItem({ RequestItems: {} }); // writes http, promise
	await documents.query({ TableName: "users" }); // reads http, promise
	await documents.scan({ TableName: "users" }); // reads http, promise
}
