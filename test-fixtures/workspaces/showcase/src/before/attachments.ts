/** Downloads a ticket's attachments into a folder. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Client, getBytes } from "../shared/http.ts";
import type { Ticket } from "../shared/model.ts";

export async function downloadAttachments(client: Client, ticket: Ticket, folder: string): Promise<string[]> {
	mkdir(folder, { recursive: true });
	return Promise.all(
		ticket.attachments.map(async (attachment) => {
			const file = path.join(folder, attachment.name);
			await writeFile(file, await getBytes(client, attachment.path));
			return file;
		}),
	);
}
