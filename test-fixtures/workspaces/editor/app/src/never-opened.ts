import { remove } from "./store.js";

export async function clear(ids: readonly number[]): Promise<void> {
	for (const id of ids) remove(id);
}
