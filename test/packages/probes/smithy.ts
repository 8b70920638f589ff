import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import {
	BatchGetCommand,
	DeleteCommand,
	DynamoDBDocumentClient,
	GetCommand,
	QueryCommand,
	ScanCommand,
	TransactWriteCommand,
} from "@aws-sdk/lib-dynamodb";

const s3 = new S3Client({}); // pure
const dynamo = new DynamoDBClient({}); // pure
const documents = DynamoDBDocumentClient.from(dynamo); // pure

export async function commands(Key: string, command: GetObjectCommand) {
	const Bucket = "files";
	await s3.send(new GetObjectCommand({ Bucket, Key })); // reads http, promise
	await s3.send(new HeadObjectCommand({ Bucket, Key })); // reads http, promise
	await s3.send(new PutObjectCommand({ Bucket, Key, Body: Key })); // uses http, promise
	await s3.send(command); // uses http, promise
	const get = new GetObjectCommand({ Bucket, Key }); // pure
	await s3.send(get); // reads http, promise
	await dynamo.send(new DescribeTableCommand({ TableName: Key })); // reads http, promise
	await documents.send(new GetCommand({ TableName: "users", Key: { Key } })); // reads http, promise
	await documents.send(new BatchGetCommand({ RequestItems: {} })); // reads http, promise
	await documents.send(new QueryCommand({ TableName: "users" })); // reads http, promise
	await documents.send(new ScanCommand({ TableName: "users" })); // reads http, promise
	await documents.send(new DeleteCommand({ TableName: "users", Key: { Key } })); // uses http, promise
	await documents.send(new TransactWriteCommand({ TransactItems: [] })); // uses http, promise
	documents.send(new GetCommand({ TableName: "users", Key: { Key } }), () => {}); // uses http, partial
}
