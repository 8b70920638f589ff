/** Each dependency has its sentence: what it is for, and why it is not our own code. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

function read(file: string): string {
	return readFileSync(path.join(root, file), "utf8");
}

interface Manifest {
	version: string;
	dependencies?: Record<string, string>;
	devDependencies?: Record<string, string>;
}

/** The lines `- \`name\`: sentence` below a heading. */
function entries(text: string, heading: string): { name: string; sentence: string }[] {
	const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
	assert.ok(section !== undefined, `docs/dependencies.md has no section "${heading}"`);
	return [...section.matchAll(/^- `([^`]+)`: (.+)$/gm)].map(([, name = "", sentence = ""]) => ({ name, sentence }));
}

describe("dependencies", () => {
	const text = read("docs/dependencies.md");
	const manifest = JSON.parse(read("package.json")) as Manifest;

	const sections: [string[], Record<string, string> | undefined][] = [
		[["Installed with it"], manifest.dependencies],
		[["Bundled into it", "For building and testing"], manifest.devDependencies],
	];
	for (const [headings, wanted] of sections) {
		it(`has a sentence for each one: ${headings.join(", ").toLowerCase()}`, () => {
			const found = headings.flatMap((heading) => entries(text, heading));
			assert.deepEqual(found.map(({ name }) => name).sort(), Object.keys(wanted ?? {}).sort());
			for (const { name, sentence } of found) assert.match(sentence, /^[A-Z`].{20,}\.$/, name);
		});
	}

	it("pins TypeScript exactly, since its protocol has no versions", () => {
		assert.match(manifest.dependencies?.["typescript"] ?? "", /^\d+\.\d+\.\d+$/);
	});
});
