import { load, save } from "./store.js";

export async function rename(id: number, title: string): Promise<void> {
	const note = await load(id);
	save(`${title}\n${note}`);
}
