import { does, fetchesInto, MAKES, reaches, sends } from "../calls.ts";
import { each, made, type PackageKnowledge } from "../shape.ts";

/** Results are kept in a cache, by what they are about. */
export const apolloClient: PackageKnowledge = {
	names: ["@apollo/client", "graphql-tag"],
	calls: {
		"ApolloClient.query": fetchesInto("http"),
		"ApolloClient.mutate": sends("http", "w"),
		...each("ApolloClient", "readQuery readFragment", does("cache", "r")),
		...each("ApolloClient", "writeQuery writeFragment", does("cache", "w")),
		...each("ApolloClient", "refetchQueries resetStore clearStore", reaches("http", { gives: "promise" })),
		...made("ApolloClient HttpLink InMemoryCache", MAKES),
		gql: MAKES,
	},
};
