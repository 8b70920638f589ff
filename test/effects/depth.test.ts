/** How far down summaries look: as far as they say, wherever the looking began. */
import assert from "node:assert/strict";
import type { FileResult } from "../../analyzer/src/index.ts";
import { checkSources } from "../support/check-sources.ts";

const LEVELS = 20;

/** A tower of functions, and for each level that is asked about one that could gather it with something else. */
function tower(asked: readonly number[]): string {
	const levels = Array.from({ length: LEVELS }, (_, at) => `async function level${at}() { return level${at + 1}(); }`);
	const top = `async function level${LEVELS}() { return (await fetch("https://example.com")).text(); }`;
	const askers = asked.map(
		(at) => `export async function ask${at}() {
	const a = await level${LEVELS}();
	const b = await level${at}();
	return a + b;
}`,
	);
	return [...levels, top, ...askers].join("\n");
}

function refusedIn(result: FileResult | undefined): string[] {
	return (result?.refused ?? []).map(({ code, reason }) => `${code} ${reason}`).sort();
}

describe("depth of summaries", function () {
	this.timeout(120_000);

	it("has an end, wherever the looking began", () => {
		const files = new Map([
			["down.ts", tower([5, 7, 8, 9])],
			["up.ts", tower([9, 8, 7, 5])],
		]);
		const results = checkSources(files, "sequential-await");
		for (const file of files.keys()) {
			assert.deepEqual(refusedIn(results.get(file)), [
				"G2 What `level5` does is not known: it calls through more than 12 levels of functions.",
			]);
			assert.equal(results.get(file)?.findings.length, 3);
		}
	});
});
