import { type Client, postJson } from "./http.ts";

/** The translation service answers 429 to whoever asks for more than this at once. */
export const TRANSLATIONS_AT_ONCE = 3;

export async function translate(client: Client, text: string): Promise<string> {
	const answer = await postJson<{ text: string }>(client, "/translate", { text });
	return answer.text;
}
