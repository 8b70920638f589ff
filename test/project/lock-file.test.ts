/**
 * npm ci on a fresh clone needs the packages of every platform in the lock file. npm leaves out those that it could not
 * find when the file was written, and nobody notices on the machine where it was: npm 11 then refuses to install, npm 10
 * installs less.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";

const root = fileURLToPath(new URL("../../..", import.meta.url));

interface Lock {
	packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }>;
}

/** Where a package is looked for that the one at a place asks for: in its own node_modules, then in those around it. */
function placesOf(name: string, place: string): string[] {
	const folders = place.split(/\/?node_modules\//);
	return folders.map((_, depth) => [...folders.slice(0, depth + 1), name].join("/node_modules/").replace(/^\//, ""));
}

const files = globSync("**/package-lock.json", {
	cwd: root,
	ignore: ["**/node_modules/**", "**/.vscode-test/**", "bench/corpora/**"],
}).sort();

describe("lock files", () => {
	it("are looked for where they are", () => {
		assert.ok(files.includes("package-lock.json") && files.includes("test/packages/package-lock.json"));
	});
});

for (const file of files) {
	describe(file, () => {
		let lock: Lock;
		before(() => {
			lock = JSON.parse(readFileSync(path.join(root, file), "utf8")) as Lock;
		});

		it("holds every optional dependency", () => {
			const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
				Object.keys(entry.optionalDependencies ?? {}).filter(
					(name) => !placesOf(name, place).some((wanted) => wanted in lock.packages),
				),
			);
			assert.deepEqual(missing, []);
		});

		it("names no download addresses", () => {
			const addressed = Object.keys(lock.packages).filter((place) => lock.packages[place]?.resolved !== undefined);
			assert.deepEqual(addressed, []);
		});
	});
}
