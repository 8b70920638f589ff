/** Why awaits are left alone: each condition with the code and the reason that people see. */
import assert from "node:assert/strict";
import { checkSources } from "../support/check-sources.ts";

const PRELUDE = `
import { readFile, writeFile } from "node:fs/promises";
async function get(path: string): Promise<string> {
	return (await fetch("https://example.com" + path)).text();
}
declare function opaque(): Promise<string>;
let count = 0;
async function counted(): Promise<string> {
	count++;
	return get("/" + count);
}
const memory = new ArrayBuffer(8);
async function marked(): Promise<string> {
	new Uint8Array(memory).fill(1);
	return get("/marked");
}
async function validateInput(): Promise<string> {
	return get("/valid");
}
export const ref = { current: "" };
export function setToken(next: string) {
	ref.current = next;
}
`;

const CASES: readonly [name: string, body: string, code: string, reason: RegExp][] = [
	["a result is used", `const a = await get("/a"); const b = await get(a);`, "G1", /uses `a`/],
	[
		"a result is used by a closure",
		`const later = async () => get(a); const a = await get("/a"); const b = await later();`,
		"G1",
		/`later` uses `a`/,
	],
	["nothing is known", `const a = await get("/a"); const b = await opaque();`, "G2", /`opaque` has no body/],
	["both write", `const a = await counted(); const b = await counted();`, "G2", /writes `count`/],
	["both write through a view", `const a = await marked(); const b = await marked();`, "G2", /write/],
	["a condition comes first", `await validateInput(); const b = await get("/b");`, "G4", /`validateInput` sounds like/],
	["it can only be a condition", `await get("/exists"); const b = await get("/b");`, "G4", /its result is not used/],
	["state is read later", `const a = await get("/a"); const b = await get(ref.current);`, "G5", /reads `ref.current`/],
	[
		"it writes although the other may fail",
		`const a = await readFile("a", "utf8"); await writeFile("b", "b");`,
		"G6",
		/`writeFile` does more than read/,
	],
	["the result outlives its block", `const a = await get("/a"); var b = await get("/b");`, "G7", /held by a `var`/],
	[
		"it was started before",
		`const p = get("/p"); const a = await get("/a"); const b = await p;`,
		"G9",
		/`p` was started/,
	],
	[
		"it waits for nothing",
		`const pure = async () => 1; const a = await get("/a"); const b = await pure();`,
		"G9",
		/`pure` waits for no input/,
	],
	[
		"a comment asks for it",
		`const a = await get("/a");
		// sequential: one at a time
		const b = await get("/b");`,
		"G10",
		/comment/,
	],
];

describe("refusals of sequential-await", function () {
	this.timeout(120_000);
	let results: ReturnType<typeof checkSources>;
	const source = (body: string) =>
		`${PRELUDE}\nexport async function f(a0: string) {\n\t${body}\n\treturn a0;\n}\nvoid readFile;\n`;

	before(() => {
		const files = new Map(CASES.map(([, body], index) => [`case${index}.ts`, source(body)]));
		files.set("src/users.test.ts", source(`const a = await get("/a"); const b = await get("/b");`));
		files.set("migrations/one.ts", source(`const a = await get("/a"); const b = await get("/b");`));
		files.set("fine.ts", source(`const a = await get("/a"); const b = await get("/b");`));
		results = checkSources(files, "sequential-await");
	});

	CASES.forEach(([name, , code, reason], index) => {
		it(`${code}: ${name}`, () => {
			const result = results.get(`case${index}.ts`);
			assert.deepEqual(result?.findings, []);
			const found = result?.refused.map((refusal) => `${refusal.code} ${refusal.reason}`) ?? [];
			assert.equal(found.length, 1, found.join("\n"));
			assert.equal(result?.refused[0]?.code, code, found.join("\n"));
			assert.match(result?.refused[0]?.reason ?? "", reason);
		});
	});

	for (const file of ["src/users.test.ts", "migrations/one.ts"]) {
		it(`G10: ${file}`, () => {
			assert.deepEqual(results.get(file)?.findings, []);
			assert.deepEqual(
				results.get(file)?.refused.map(({ code }) => code),
				["G10"],
			);
		});
	}

	it("are not made where there is a finding", () => {
		assert.equal(results.get("fine.ts")?.findings.length, 1);
		assert.deepEqual(results.get("fine.ts")?.refused, []);
		assert.equal(results.get("fine.ts")?.findings[0]?.confidence, "A");
	});
});
