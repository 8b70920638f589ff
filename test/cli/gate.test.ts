import assert from "node:assert/strict";
import { noCoverage } from "../../analyzer/src/index.ts";
import { type Gates, judge as judgeRun } from "../../cli/src/gate.ts";

const judge = (findings: Parameters<typeof judgeRun>[0], problems: Parameters<typeof judgeRun>[1], gates: Gates = {}) =>
	judgeRun(findings, problems, noCoverage(), gates);

const [error, warning, info] = [{ severity: "error" }, { severity: "warning" }, { severity: "info" }] as const;
const problem = { kind: "path", message: "Not there." } as const;

describe("exit code", () => {
	it("is 0 without errors, however many warnings and hints there are", () => {
		assert.equal(judge([], []).exitCode, 0);
		assert.equal(judge([warning, warning, info], []).exitCode, 0);
		assert.equal(judge([info, info], [], { maxWarnings: 0 }).exitCode, 0);
	});

	it("is 1 with an error, or with more warnings than allowed", () => {
		assert.equal(judge([error], []).exitCode, 1);
		assert.equal(judge([warning], [], { maxWarnings: 1 }).exitCode, 0);
		const verdict = judge([warning, warning], [], { maxWarnings: 1 });
		assert.equal(verdict.exitCode, 1);
		assert.match(verdict.reasons[0] ?? "", /2 warnings, more than --max-warnings 1/);
	});

	it("is 2 when something could not be checked, findings or not", () => {
		assert.equal(judge([], [problem]).exitCode, 2);
		assert.equal(judge([error], [problem]).exitCode, 2);
	});

	it("is 1 when more is opaque than allowed, with the share in words", () => {
		const coverage = { awaits: 10, opaqueAwaits: 1, calls: 30, opaqueCalls: 1, causes: [] };
		assert.equal(judgeRun([], [], coverage, {}).exitCode, 0);
		assert.equal(judgeRun([], [], coverage, { strictCoverage: 5 }).exitCode, 0);
		const verdict = judgeRun([], [], coverage, { strictCoverage: 4.9 });
		assert.equal(verdict.exitCode, 1);
		assert.deepEqual(verdict.reasons, ["5.0 % of the awaits and calls are opaque, more than --strict-coverage=4.9%."]);
		const hardly = judgeRun([], [], { ...coverage, calls: 9990, opaqueAwaits: 0 }, { strictCoverage: 0 });
		assert.deepEqual(hardly.reasons, ["0.01 % of the awaits and calls are opaque, more than --strict-coverage=0%."]);
	});

	it("is not 1 for coverage where nothing was looked at", () => {
		assert.equal(judgeRun([], [], noCoverage(), { strictCoverage: 0 }).exitCode, 0);
	});
});
