import { Agent, Client, type Dispatcher, fetch, Pool, request } from "undici";

const pool = new Pool("https://example.com"); // pure
const client = new Client("https://example.com", { pipelining: 1 }); // pure

export async function requests(id: string, method: Dispatcher.HttpMethod) {
	const response = await fetch(`https://example.com/${id}`); // reads http, promise
	await response.json(); // reads http, promise
	await response.text(); // reads http, promise
	await response.arrayBuffer(); // reads http, promise
	await response.blob(); // reads http, promise
	await response.formData(); // reads http, promise
	await fetch("https://example.com", { method: "POST", body: id }); // uses http, promise
	const { body } = await request(`https://example.com/${id}`); // reads http, promise
	await body.json(); // reads http, promise
	await body.text(); // reads http, promise
	await body.arrayBuffer(); // reads http, promise
	await body.blob(); // reads http, promise
	await request("https://example.com", { dispatcher: new Agent() }); // reads http, promise
	await request("https://example.com", { method }); // uses http, promise
	await pool.request({ path: "/", method: "GET" }); // reads http, promise
	await client.request({ path: "/", method: "PUT", body: id }); // uses http, promise
}
