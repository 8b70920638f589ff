/** `Promise` is something else here. */
import { readFile } from "node:fs/promises";

export async function own(Promise: string) {
	const a = await readFile("a", "utf8");
	const b = await readFile("b", "utf8");
	return [a, b, Promise];
}
