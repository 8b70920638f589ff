import { MAKES, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** Whether a document queries or mutates is not looked at. */
export const graphqlRequest: PackageKnowledge = {
	names: ["graphql-request"],
	calls: {
		...each("GraphQLClient", "request rawRequest", sends("http", "rw")),
		request: sends("http", "rw"),
		"new GraphQLClient": MAKES,
	},
};
