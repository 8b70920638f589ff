/** Whole modules that are handed over as values. */
// @filename: part.ts
export const size = 1;

// @filename: parts.ts
export * as part from "./part.ts";

// @filename: main.ts
import * as parts from "./parts.ts";

async function load(path: string, _part: { size: number }): Promise<string> {
	return (await fetch(`https://example.com/${path}`)).text();
}

export async function both() {
	const a = await load("a", parts.part);
	const b = await load("b", parts.part);
	return [a, b];
}
