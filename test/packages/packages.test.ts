/** What is known of packages, held to their real types: a renamed export or a changed signature shows here. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { packages } from "../../analyzer/src/effects/knowledge/packages/index.ts";
import { typeErrors } from "../support/fixture-types.ts";
import { type Probes, probe } from "../support/probes.ts";

const folder = fileURLToPath(new URL("../../../test/packages/", import.meta.url));
const config = path.join(folder, "tsconfig.json");
const names = readdirSync(path.join(folder, "probes"))
	.filter((file) => file.endsWith(".ts"))
	.map((file) => file.slice(0, -".ts".length));

describe("what is known of packages", function () {
	this.timeout(300_000);
	let probes: Probes;

	before(() => {
		probes = probe(config);
	});

	it("is probed by code that the packages' types allow", () => {
		assert.deepEqual([...typeErrors([config])], []);
	});

	for (const name of names) {
		it(`holds for the probes of ${name}`, () => {
			const lines = probes.files.get(name) ?? [];
			assert.ok(lines.length > 0, "there are no marks");
			assert.deepEqual(
				lines.map((line) => line.found),
				lines.map((line) => line.text),
			);
		});
	}

	for (const { names, calls } of packages) {
		it(`is probed entry by entry for ${names[0]}`, () => {
			const idle = Object.entries(calls).filter(([key, call]) => !probes.hits.get(call)?.has(key));
			assert.deepEqual(
				idle.map(([key]) => key),
				[],
			);
		});
	}
});
