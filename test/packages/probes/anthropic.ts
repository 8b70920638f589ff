import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic(); // pure

export async function models(id: string) {
	await anthropic.models.list(); // reads http, promise
	await anthropic.models.retrieve(id); // reads http, promise
	await anthropic.messages.batches.list(); // reads http, promise
	await anthropic.messages.batches.results(id); // reads http, promise
	await anthropic.messages.create({ model: "a", max_tokens: 1, messages: [] }); // writes http, promise, costly
	await anthropic.messages.parse({ model: "a", max_tokens: 1, messages: [] }); // writes http, promise, costly
	await anthropic.messages.countTokens({ model: "a", messages: [] }); // writes http, promise, costly
	await anthropic.messages.batches.cancel(id); // writes http, promise
	await anthropic.messages.batches.delete(id); // writes http, promise
}
