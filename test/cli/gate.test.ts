import assert from "node:assert/strict";
import { judge } from "../../cli/src/gate.ts";

const [error, warning, info] = [{ severity: "error" }, { severity: "warning" }, { severity: "info" }] as const;
const problem = { kind: "path", message: "Not there." } as const;

describe("exit code", () => {
	it("is 0 without errors, however many warnings and hints there are", () => {
		assert.equal(judge([], [], undefined).exitCode, 0);
		assert.equal(judge([warning, warning, info], [], undefined).exitCode, 0);
		assert.equal(judge([info, info], [], 0).exitCode, 0);
	});

	it("is 1 with an error, or with more warnings than allowed", () => {
		assert.equal(judge([error], [], undefined).exitCode, 1);
		assert.equal(judge([warning], [], 1).exitCode, 0);
		const verdict = judge([warning, warning], [], 1);
		assert.equal(verdict.exitCode, 1);
		assert.match(verdict.reason ?? "", /2 warnings, more than --max-warnings 1/);
	});

	it("is 2 when something could not be checked, findings or not", () => {
		assert.equal(judge([], [problem], undefined).exitCode, 2);
		assert.equal(judge([error], [problem], undefined).exitCode, 2);
	});
});
