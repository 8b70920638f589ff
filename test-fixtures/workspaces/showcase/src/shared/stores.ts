/** The stores that the desk asks: three behind HTTP, the conversations in a folder on disk. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Client, getJson, postJson } from "./http.ts";
import type { Message, Permissions, Plan, Ticket, Turn, User } from "./model.ts";

export interface Desk {
	readonly client: Client;
	/** The folder with one file per conversation. */
	readonly conversations: string;
}

export async function findUser(desk: Desk, id: string): Promise<User> {
	return getJson<User>(desk.client, `/users/${id}`);
}

export async function findPlan(desk: Desk, userId: string): Promise<Plan> {
	return getJson<Plan>(desk.client, `/plans/${userId}`);
}

export async function findPermissions(desk: Desk, userId: string): Promise<Permissions> {
	return getJson<Permissions>(desk.client, `/permissions/${userId}`);
}

export async function readHistory(desk: Desk, conversation: string): Promise<Turn[]> {
	const text = await readFile(path.join(desk.conversations, `${conversation}.json`), "utf8");
	return JSON.parse(text) as Turn[];
}

export async function openTickets(desk: Desk): Promise<Ticket[]> {
	return getJson<Ticket[]>(desk.client, "/tickets");
}

export async function findTicket(desk: Desk, id: string): Promise<Ticket> {
	return getJson<Ticket>(desk.client, `/tickets/${id}`);
}

/** Counts the message against the customer's plan. */
export async function recordUsage(desk: Desk, message: Message): Promise<void> {
	await postJson(desk.client, "/usage", { userId: message.userId });
}

/** Tells whoever is on call. */
export async function raiseAlert(desk: Desk, text: string): Promise<void> {
	await postJson(desk.client, "/alerts", { text });
}

/** Asks the model for the desk's next words. */
export async function complete(desk: Desk, prompt: string): Promise<string> {
	const { text } = await postJson<{ text: string }>(desk.client, "/complete", { prompt });
	return text;
}
