/** Translates many texts with a service that allows few requests at once. */
import type { Client } from "../shared/http.ts";
import { Semaphore } from "../shared/semaphore.ts";
import { TRANSLATIONS_AT_ONCE, translate } from "../shared/translate.ts";

const slots = new Semaphore(TRANSLATIONS_AT_ONCE);

export async function translateAll(client: Client, texts: readonly string[]): Promise<string[]> {
	return Promise.all(
		texts.map(async (text) => {
			slots.acquire();
			try {
				return await translate(client, text);
			} finally {
				slots.release();
			}
		}),
	);
}
