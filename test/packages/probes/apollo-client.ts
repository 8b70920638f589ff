import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";

const client = new ApolloClient({ link: new HttpLink({ uri: "https://example.com" }), cache: new InMemoryCache() }); // pure

export async function asks(id: string) {
	const query = gql`query User($id: ID!) { user(id: $id) { name } }`; // pure
	await client.query({ query, variables: { id } }); // writes cache, reads http, promise
	await client.mutate({ mutation: query }); // writes http, promise
	client.readQuery({ query }); // reads cache
	client.readFragment({ id, fragment: query }); // reads cache
	client.writeQuery({ query, data: {} }); // writes cache
	client.writeFragment({ id, fragment: query, data: {} }); // writes cache
	await client.refetchQueries({ include: "active" }); // uses http, promise, partial
	await client.resetStore(); // uses http, promise, partial
	await client.clearStore(); // uses http, promise, partial
}
