import OpenAI from "openai";

const openai = new OpenAI(); // pure

export async function models(id: string, file: File) {
	await openai.models.list(); // reads http, promise
	await openai.models.retrieve(id); // reads http, promise
	await openai.files.list(); // reads http, promise
	await openai.files.content(id); // reads http, promise
	await openai.vectorStores.list(); // reads http, promise
	await openai.chat.completions.create({ model: "a", messages: [] }); // writes http, promise, costly
	await openai.chat.completions.parse({ model: "a", messages: [] }); // writes http, promise, costly
	await openai.responses.create({ model: "a", input: id }); // writes http, promise, costly
	await openai.embeddings.create({ model: "a", input: id }); // writes http, promise, costly
	await openai.images.generate({ prompt: id }); // writes http, promise, costly
	await openai.images.edit({ image: file, prompt: id }); // writes http, promise, costly
	await openai.vectorStores.search(id, { query: "a" }); // writes http, promise, costly
	await openai.vectorStores.update(id, {}); // writes http, promise
	await openai.files.delete(id); // writes http, promise
	await openai.batches.cancel(id); // writes http, promise
}
