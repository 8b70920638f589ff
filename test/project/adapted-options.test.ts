/** What is set for a tsconfig to mean to the checker what it means to an older compiler; with the real compilers: test/compat. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import {
	adaptationOf,
	adaptedText,
	configAsWritten,
	placeOfAdapted,
} from "../../analyzer/src/projects/compat/adapt.ts";
import type { CompilerVersion } from "../../analyzer/src/projects/compat/compiler-version.ts";
import { isUnderstood } from "../../analyzer/src/projects/compat/complaints.ts";
import { ROWS } from "../../analyzer/src/projects/compat/table.ts";

const version = (text: string, from: CompilerVersion["from"] = "installed"): CompilerVersion => {
	const [major = 0, minor = 0] = text.split(".").map(Number);
	return { major, minor, from };
};

const CONFIG = path.resolve("/w/tsconfig.json");

function setFor(options: Readonly<Record<string, unknown>>, of: CompilerVersion, config = CONFIG) {
	return Object.assign({}, ...adaptationOf(config, options, of).changes.map(({ set }) => set)) as Record<
		string,
		unknown
	>;
}

describe("options of older compilers", () => {
	it("are those of the checker for its own version", () => {
		assert.deepEqual(setFor({}, version("7.0")), {});
		assert.deepEqual(setFor({ baseUrl: "/w" }, version("7.0")), {});
		assert.deepEqual(setFor({}, version("6.0")), {});
		assert.deepEqual(setFor({}, version("7.0", "assumed")), {});
	});

	it("keep what is written", () => {
		const written = {
			types: ["node"],
			strict: true,
			target: 9,
			module: 99,
			moduleResolution: 100,
			lib: ["lib.es2022.d.ts"],
			resolveJsonModule: true,
		};
		assert.deepEqual(setFor(written, version("5.9")), {});
	});

	it("are translated where they are old, even if nothing says which version it is", () => {
		const set = setFor({ baseUrl: path.resolve("/w/src"), moduleResolution: 2, module: 1 }, version("7.0", "assumed"));
		assert.equal(set["baseUrl"], null);
		assert.equal(set["moduleResolution"], "bundler");
		assert.deepEqual([set["types"], set["strict"]], [undefined, undefined]);
	});

	it("know since when iterators return more than `any`", () => {
		assert.equal(setFor({ strict: true }, version("5.5"))["strictBuiltinIteratorReturn"], false);
		assert.equal(setFor({ strict: true }, version("5.6"))["strictBuiltinIteratorReturn"], undefined);
	});

	it("replace parts of the library where such packages are installed", () => {
		const folder = mkdtempSync(path.join(os.tmpdir(), "asynclint-lib-"));
		try {
			const config = path.join(folder, "tsconfig.json");
			assert.equal(setFor({}, version("5.9"), config)["libReplacement"], undefined);
			mkdirSync(path.join(folder, "node_modules", "@typescript", "lib-dom"), { recursive: true });
			assert.equal(setFor({}, version("5.9"), config)["libReplacement"], true);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it("have a reason and a source for each row", () => {
		for (const { option, why, source } of ROWS) {
			assert.match(why, /^[A-Z`].*\.$/, option);
			assert.match(source, /^https:\/\/www\.typescriptlang\.org\//, option);
		}
	});

	it("go into a text that extends what is written", () => {
		const lib = path.resolve("/lib/tsconfig.json");
		const adaptation = adaptationOf(CONFIG, {}, version("5.9"));
		const text = JSON.parse(adaptedText(CONFIG, {}, adaptation, [lib])) as Record<string, unknown>;
		assert.equal(text["extends"], "./tsconfig.json");
		assert.deepEqual(text["references"], [{ path: lib }]);
		assert.equal(configAsWritten(placeOfAdapted(CONFIG)), CONFIG);
	});

	it("are not complained of when their compiler knew them", () => {
		assert.equal(isUnderstood(5023, '"charset": "utf8"', version("5.4")), true);
		assert.equal(isUnderstood(5023, '"charset": "utf8"', version("5.9")), false);
		assert.equal(isUnderstood(5023, '"charsett": "utf8"', version("5.4")), false);
		assert.equal(isUnderstood(6046, '"None"', version("5.9")), true);
		assert.equal(isUnderstood(6046, '"esnexxt"', version("5.9")), false);
		assert.equal(isUnderstood(1005, '"none"', version("5.9")), false);
	});
});
