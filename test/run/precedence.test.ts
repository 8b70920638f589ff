import assert from "node:assert/strict";
import type { RuleMeta } from "../../analyzer/src/ask/rule.ts";
import type { Finding } from "../../analyzer/src/facts/finding.ts";
import { oneReportPerDefect, type Reported } from "../../analyzer/src/run/precedence.ts";

const base = {
	summary: "S.",
	category: "errors",
	defaultSeverity: "error",
	presets: [],
	fixes: "none",
	since: "0.1.0",
	sameAs: [],
	options: {},
} as const;
const rules: readonly RuleMeta[] = [
	{ ...base, id: "general" },
	{ ...base, id: "specific", speaksFor: ["general"] },
	{ ...base, id: "most-specific", speaksFor: ["specific"] },
	{ ...base, id: "other" },
];

/** Where a finding is shown says nothing here: what counts is the expression that it is about. */
function reported(rule: string, from: number, to: number): Reported {
	const start = { line: 1, column: 1, offset: 0 };
	const finding: Finding = {
		rule,
		severity: "error",
		file: "a.ts",
		start,
		end: start,
		message: "",
		notes: [],
		related: [],
		fixes: [],
	};
	return { finding, from, to };
}

function spoken(...reports: Reported[]): string[] {
	return oneReportPerDefect(reports, rules).map(({ finding, standsFor }) => [finding.rule, ...standsFor].join(" for "));
}

describe("one report per defect", () => {
	it("leaves the more specific rule's report, whichever came first", () => {
		assert.deepEqual(spoken(reported("general", 3, 9), reported("specific", 3, 9)), ["specific for general"]);
		assert.deepEqual(spoken(reported("specific", 3, 9), reported("general", 3, 9)), ["specific for general"]);
	});

	it("leaves reports about other expressions, also those within", () => {
		assert.deepEqual(spoken(reported("specific", 3, 9), reported("general", 4, 9), reported("general", 3, 10)), [
			"specific",
			"general",
			"general",
		]);
	});

	it("leaves rules alone that nobody speaks for", () => {
		assert.deepEqual(spoken(reported("other", 3, 9), reported("specific", 3, 9)), ["other", "specific"]);
	});

	it("goes on along a chain of rules", () => {
		assert.deepEqual(spoken(reported("general", 3, 9), reported("specific", 3, 9), reported("most-specific", 3, 9)), [
			"most-specific for specific",
		]);
	});
});
