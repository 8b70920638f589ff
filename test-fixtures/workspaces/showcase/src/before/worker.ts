/** What the desk does every night. */
import path from "node:path";
import type { Catalogue } from "../shared/model.ts";
import { type Desk, openTickets, raiseAlert } from "../shared/stores.ts";
import { downloadAttachments } from "./attachments.ts";
import { loadCatalogue } from "./catalogue.ts";
import { indexTickets, type Outcome } from "./queue.ts";
import { translateAll } from "./translations.ts";

export interface Night {
	catalogue: Catalogue;
	files: string[];
	indexed: Outcome[];
	titles: string[];
}

export async function runNight(desk: Desk, folder: string): Promise<Night | undefined> {
	try {
		const tickets = await openTickets(desk);
		const catalogue = await loadCatalogue(desk.client);
		const files: string[] = [];
		for (const ticket of tickets) {
			files.push(...(await downloadAttachments(desk.client, ticket, path.join(folder, ticket.id))));
		}
		const indexed = await indexTickets(
			desk,
			tickets.map((ticket) => ticket.id),
		);
		const titles = await translateAll(
			desk.client,
			tickets.map((ticket) => ticket.title),
		);
		return { catalogue, files, indexed, titles };
	} catch (error) {
		raiseAlert(desk, `The night failed: ${String(error)}`);
		return undefined;
	}
}
