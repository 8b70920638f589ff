/** Puts tickets into the search index. */
import { postJson } from "../shared/http.ts";
import { type Desk, findTicket } from "../shared/stores.ts";

export interface Outcome {
	id: string;
	error: string | undefined;
}

export async function indexTickets(desk: Desk, ids: readonly string[]): Promise<Outcome[]> {
	return Promise.all(ids.map((id) => indexTicket(desk, id)));
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
