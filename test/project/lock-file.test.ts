/**
 * npm ci on a fresh clone needs the packages of every platform in the lock file. npm leaves out those that it could not
 * find when the file was written, and nobody notices on the machine where it was.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

interface Lock {
	packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }>;
}

describe("package-lock.json", () => {
	let lock: Lock;
	before(() => {
		lock = JSON.parse(readFileSync(new URL("../../../package-lock.json", import.meta.url), "utf8")) as Lock;
	});

	it("holds every optional dependency", () => {
		const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
			Object.keys(entry.optionalDependencies ?? {}).filter(
				(name) => !(`node_modules/${name}` in lock.packages) && !(`${place}/node_modules/${name}` in lock.packages),
			),
		);
		assert.deepEqual(missing, []);
	});

	it("names no download addresses", () => {
		assert.deepEqual(
			Object.keys(lock.packages).filter((place) => lock.packages[place]?.resolved !== undefined),
			[],
		);
	});
});
