import { createClient } from "@clickhouse/client";

const client = createClient({ url: "http://localhost:8123" }); // pure

export async function rows(query: string) {
	const result = await client.query({ query }); // reads db, promise
	await result.json(); // reads db, promise
	await result.text(); // reads db, promise
	await client.insert({ table: "events", values: [{ id: 1 }] }); // writes db, promise
	await client.command({ query }); // writes db, promise
	await client.ping(); // reads db, promise
}
