import fetch, { fetch as named } from "cross-fetch";

export async function requests(id: string) {
	await fetch(`https://example.com/${id}`); // reads http, promise
	await named("https://example.com", { method: "DELETE" }); // uses http, promise
}
