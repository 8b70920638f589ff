import { GraphQLClient, request } from "graphql-request";

const client = new GraphQLClient("https://example.com"); // pure

export async function requests(document: string) {
	await client.request(document); // uses http, promise
	await client.rawRequest(document); // uses http, promise
	await request("https://example.com", document); // uses http, promise
}
