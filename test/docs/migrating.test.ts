/** What the page on migrating says of our rules and options is true, and it leaves out no rule that ours stand for. */
import assert from "node:assert/strict";
import { allRules } from "../../analyzer/src/index.ts";
import { readPages } from "../support/docs.ts";

const [page] = readPages(["docs/migrating.md"]);
const metas = new Map(allRules.map((rule) => [rule.meta.id, rule.meta]));

/** A row of one of the tables that say what stands for what. */
interface Row {
	theirs: string[];
	ours: string[];
	remarks: string;
}

const tables = (page?.text ?? "").split("\n").filter((line) => line.startsWith("|"));
const rows = tables.flatMap((line): Row[] => {
	const cells = line.slice(2, -2).split(" | ");
	if (cells.length !== 3 || /^(---|\w+ ?\w*) \| asynclint/.test(line)) return [];
	const [theirs = "", ours = "", remarks = ""] = cells;
	return [{ theirs: namesIn(theirs), ours: namesIn(ours), remarks }];
});

function namesIn(cell: string): string[] {
	return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
}

describe("the page on migrating", () => {
	it("names rules and options that exist", () => {
		assert.ok(rows.length > 50, "the tables were not found");
		for (const name of rows.flatMap((row) => row.ours)) {
			const [rule = "", option] = name.split(".");
			assert.ok(metas.has(rule), `there is no rule ${rule}`);
			if (option !== undefined) assert.ok(metas.get(rule)?.options[option], `${rule} has no option ${option}`);
		}
	});

	it("names every rule, and every rule elsewhere that one of ours stands for", () => {
		const named = new Set(tables.flatMap(namesIn));
		const missing = [...metas.values()].flatMap(({ id, sameAs }) =>
			[id, ...sameAs.map((name) => name.replace(/^typescript\//, "@typescript-eslint/"))].filter(
				(name) => !named.has(name),
			),
		);
		assert.deepEqual(missing, []);
	});

	it("promises no comment to be honoured that is not", () => {
		const unknown = rows.flatMap(({ theirs, ours, remarks }) => {
			if (remarks.startsWith("In part")) return [];
			const rules = ours.filter((name) => !name.includes("."));
			// Without a plugin only ESLint's own names are left, which Biome's and Sonar's are not.
			const names = theirs.filter((name) => name.includes("/") || /^[a-z]+(-[a-z]+)+$/.test(name));
			return rules.flatMap((rule) =>
				names.filter((name) => metas.get(rule)?.sameAs.includes(name) === false).map((name) => `${rule}: ${name}`),
			);
		});
		assert.deepEqual(unknown, []);
	});
});
