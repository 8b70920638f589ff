import { Client } from "@elastic/elasticsearch";

const client = new Client({ node: "https://example.com" }); // pure

export async function operations(index: string, id: string) {
	await client.search({ index }); // reads db, promise
	await client.msearch({ searches: [] }); // reads db, promise
	await client.get({ index, id }); // reads db, promise
	await client.mget({ index }); // reads db, promise
	await client.getSource({ index, id }); // reads db, promise
	await client.count({ index }); // reads db, promise
	await client.exists({ index, id }); // reads db, promise
	await client.existsSource({ index, id }); // reads db, promise
	await client.info(); // reads db, promise
	await client.ping(); // reads db, promise
	await client.cluster.health(); // reads db, promise
	await client.indices.getMapping(); // reads db, promise
	await client.index({ index, document: {} }); // writes db, promise
	await client.create({ index, id, document: {} }); // writes db, promise
	await client.update({ index, id }); // writes db, promise
	await client.delete({ index, id }); // writes db, promise
	await client.bulk({ operations: [] }); // writes db, promise
	await client.updateByQuery({ index }); // writes db, promise
	await client.deleteByQuery({ index }); // writes db, promise
	await client.reindex({ source: { index }, dest: { index: "b" } }); // writes db, promise
	await client.indices.refresh(); // writes db, promise
	await client.indices.putMapping({ index }); // writes db, promise
}
