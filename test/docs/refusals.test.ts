/** The codes of refusals: one table says what they are, and the pages of rules name no others. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { REFUSALS } from "../../analyzer/src/facts/refusals.ts";
import { repositoryRoot } from "../support/fixture.ts";

const RULES = ["sequential-await", "await-in-loop", "premature-await"];

/** The rows of tables that begin with a code: the code and what is said of it. */
function rowsOf(page: string): [code: string, holds: string][] {
	const text = readFileSync(path.join(repositoryRoot, "docs", page), "utf8");
	return [...text.matchAll(/^\| (G\d+) \| (.*) \|$/gm)].map(([, code = "", holds = ""]) => [code, holds]);
}

describe("codes of refusals", () => {
	const all = Object.values(REFUSALS).map(({ code, holds }): [string, string] => [code, holds]);
	const codes = all.map(([code]) => code);

	it("are numbered from G1 on", () => {
		assert.deepEqual(
			codes,
			codes.map((_, index) => `G${index + 1}`),
		);
	});

	it("are explained together", () => assert.deepEqual(rowsOf("cli.md"), all));

	it("are explained by the rules that refuse for them", () => {
		const named = RULES.map((rule) => rowsOf(`rules/${rule}.md`).map(([code]) => code));
		assert.deepEqual(
			codes.filter((code) => !named.flat().includes(code)),
			[],
		);
		for (const [index, row] of named.entries()) {
			assert.deepEqual(
				row,
				codes.filter((code) => row.includes(code)),
				RULES[index],
			);
		}
	});
});
