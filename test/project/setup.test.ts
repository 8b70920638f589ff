/** The set-up decides from npm's own record whether it has anything to do. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

interface Lock {
	packages: Record<string, { version?: string; optional?: boolean }>;
}

interface Setup {
	isInstalled(lock: Lock, installed: Lock | undefined): boolean;
	nodeProblem(version: string): string | undefined;
}

describe("setup", () => {
	let setup: Setup;
	before(async () => {
		setup = (await import(fileURLToPath(new URL("../../../scripts/setup.mjs", import.meta.url)))) as Setup;
	});

	const lock: Lock = {
		packages: {
			"": { version: "0.1.0" },
			"node_modules/a": { version: "1.0.0" },
			"node_modules/a-win32": { version: "1.0.0", optional: true },
		},
	};

	it("is content with what the lock file asks for, without other platforms' packages", () => {
		assert.equal(setup.isInstalled(lock, { packages: { "node_modules/a": { version: "1.0.0" } } }), true);
	});

	it("installs when nothing is there, when something is missing and when a version differs", () => {
		assert.equal(setup.isInstalled(lock, undefined), false);
		assert.equal(setup.isInstalled(lock, { packages: {} }), false);
		assert.equal(setup.isInstalled(lock, { packages: { "node_modules/a": { version: "1.0.1" } } }), false);
		const other = { "node_modules/a": { version: "1.0.0" }, "node_modules/a-win32": { version: "0.9.0" } };
		assert.equal(setup.isInstalled(lock, { packages: other }), false);
	});

	it("says what is wrong with an old Node", () => {
		assert.match(setup.nodeProblem("18.20.4") ?? "", /needs Node 20 or newer.*18\.20\.4/);
		assert.equal(setup.nodeProblem("20.0.0"), undefined);
		assert.equal(setup.nodeProblem("26.1.0"), undefined);
	});
});
