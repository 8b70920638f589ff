/** Puts tickets into the search index: a queue of ids, and a few workers that take from it. */
import { postJson } from "../shared/http.ts";
import { type Desk, findTicket } from "../shared/stores.ts";

export interface Outcome {
	id: string;
	error: string | undefined;
}

const WORKERS = 4;

export async function indexTickets(desk: Desk, ids: readonly string[]): Promise<Outcome[]> {
	const queue = ids.entries();
	const outcomes: Outcome[] = [];
	async function work(): Promise<void> {
		// All workers take from the same iterator, so each id is taken once.
		for (const [position, id] of queue) {
			outcomes[position] = await indexTicket(desk, id);
		}
	}
	await Promise.all(Array.from({ length: WORKERS }, work));
	return outcomes;
}

async function indexTicket(desk: Desk, id: string): Promise<Outcome> {
	try {
		const ticket = await findTicket(desk, id);
		await postJson(desk.client, "/index", { id, words: ticket.title.toLowerCase().split(" ") });
		return { id, error: undefined };
	} catch (error) {
		return { id, error: String(error) };
	}
}
