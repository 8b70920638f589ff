import { MAKES, sends } from "../calls.ts";
import { each, made, type PackageKnowledge } from "../shape.ts";

/** Clients that are generated, so that the name of an operation says what it does. */
export const awsSdk: PackageKnowledge = {
	names: ["@aws-sdk/*"],
	calls: {
		...each("*", "get* list* describe* head* batchGet* query scan", sends("http", "r")),
		...each("*", "put* create* update* delete* batchWrite*", sends("http", "w")),
		...made("*Command *Client", MAKES),
		"DynamoDBDocumentClient.from": MAKES,
	},
};
