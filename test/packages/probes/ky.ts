import ky from "ky";

const api = ky.create({ prefixUrl: "https://example.com" }); // pure
const more = api.extend({ retry: 1 }); // pure

export async function requests(id: string, method: string) {
	await ky("https://example.com"); // reads http, promise
	await ky("https://example.com", { method }); // uses http, promise
	await ky("https://example.com", { timeout: 10 }).json(); // reads http, promise
	await api.get(`users/${id}`).json<{ name: string }>(); // reads http, promise
	await api("users"); // reads http, promise
	await api("users", { method: "post" }); // uses http, promise
	await api.head("users"); // reads http, promise
	await api.get("users").text(); // reads http, promise
	await api.get("users").arrayBuffer(); // reads http, promise
	await api.get("users").blob(); // reads http, promise
	await more.post("users", { json: { id } }).json(); // uses http, promise
	await more.put("users", { json: { id } }); // writes http, promise
	await more.patch("users", { json: { id } }); // writes http, promise
	await more.delete("users"); // writes http, promise
}
