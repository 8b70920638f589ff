import { load } from "./store.js";

export async function firstLine(id: number): Promise<string> {
	const note = await load(id);
	return note.split("\n")[0] ?? "";
}
