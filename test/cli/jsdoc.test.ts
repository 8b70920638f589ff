/** JavaScript whose promises are known through JSDoc alone: nothing that is inferred says that there is one. */
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { Sandbox } from "./process.ts";

const files = {
	"b.js": "/** @typedef {() => Promise<number>} Load */\nexport {};\n",
	"a.js": `/** @returns {Promise<void>} */
function returned() { return JSON.parse(""); }
/** @type {() => Promise<number>} */
const typed = JSON.parse("");
/** @type {import("./b.js").Load} */
const imported = JSON.parse("");
/**
 * @template T
 * @param {T} value
 * @returns {T}
 */
function same(value) { return value; }
/** @param {Promise<string>} given */
export function all(given) {
	returned();
	typed();
	imported();
	given;
	same(given);
}
`,
};

describe("JSDoc types on the command line", () => {
	const places = ["a.js:15", "a.js:16", "a.js:17", "a.js:18", "a.js:19"];
	let sandbox: Sandbox;

	afterEach(() => sandbox.remove());

	async function found(): Promise<string[]> {
		const { findings } = await sandbox.check(["--only", "floating-promise"], 1);
		return findings.map(({ file, start }) => `${file}:${start.line}`);
	}

	it("tell of promises in a folder without a tsconfig", async () => {
		sandbox = new Sandbox(files);
		rmSync(sandbox.path("tsconfig.json"));
		assert.deepEqual(await found(), places);
	});

	for (const name of ["tsconfig.json", "jsconfig.json"]) {
		it(`tell of promises where ${name} has checkJs off`, async () => {
			const compilerOptions = { allowJs: true, checkJs: false, noEmit: true, target: "es2022", types: [] };
			sandbox = new Sandbox(files);
			rmSync(sandbox.path("tsconfig.json"));
			sandbox.write(name, JSON.stringify({ compilerOptions }));
			assert.deepEqual(await found(), places);
		});
	}
});
