import fetch from "node-fetch";

export async function requests(id: string) {
	const response = await fetch(`https://example.com/${id}`); // reads http, promise
	await response.json(); // reads http, promise
	await response.text(); // reads http, promise
	await response.arrayBuffer(); // reads http, promise
	await response.blob(); // reads http, promise
	await fetch("https://example.com", { method: "POST", body: id }); // uses http, promise
}
