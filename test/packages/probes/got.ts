import got, { type OptionsInit } from "got";

const api = got.extend({ prefixUrl: "https://example.com" }); // pure

export async function requests(id: string, options: OptionsInit) {
	await got(`https://example.com/${id}`).json(); // reads http, promise
	await got("https://example.com", { searchParams: { id } }).text(); // reads http, promise
	await got("https://example.com", { method: "POST", json: { id } }).json(); // uses http, promise
	await got("https://example.com", { method: "POST", body: id }); // uses http, promise
	await got("https://example.com").buffer(); // reads http, promise
	await got("https://example.com", options as { timeout: object }); // uses http, promise
	await api.post("users", { json: { id } }); // unknown
}
