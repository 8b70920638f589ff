/** Downloads a ticket's attachments into a folder. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import pLimit from "p-limit";
import { type Client, getBytes } from "../shared/http.ts";
import type { Ticket } from "../shared/model.ts";

const DOWNLOADS_AT_ONCE = 4;

export async function downloadAttachments(client: Client, ticket: Ticket, folder: string): Promise<string[]> {
	await mkdir(folder, { recursive: true });
	return pLimit(DOWNLOADS_AT_ONCE).map(ticket.attachments, async (attachment) => {
		const file = path.join(folder, attachment.name);
		await writeFile(file, await getBytes(client, attachment.path));
		return file;
	});
}
