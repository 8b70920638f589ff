import assert from "node:assert/strict";
import { summarize } from "../../client/src/summary.ts";
import type { CheckWorkspaceResult } from "../../server/src/lsp/protocol.ts";

const nothing: CheckWorkspaceResult = {
	cancelled: false,
	files: 12,
	totalFiles: 12,
	projects: 2,
	filesWithFindings: 0,
	errors: 0,
	warnings: 0,
	infos: 0,
	problems: [],
	durationMs: 10,
};

describe("the summary of Check Workspace", () => {
	it("says that nothing was found, and in how much", () => {
		assert.equal(summarize(nothing), "asynclint found nothing in 12 files.");
		assert.equal(summarize({ ...nothing, files: 1, totalFiles: 1 }), "asynclint found nothing in 1 file.");
	});

	it("counts what was found by severity", () => {
		assert.equal(
			summarize({ ...nothing, errors: 3, warnings: 1, filesWithFindings: 2 }),
			"asynclint found 3 errors, 1 warning in 2 of 12 files.",
		);
		assert.equal(
			summarize({ ...nothing, infos: 2, filesWithFindings: 1 }),
			"asynclint found 2 infos in 1 of 12 files.",
		);
	});

	it("says what a cancelled check left out", () => {
		assert.equal(
			summarize({ ...nothing, cancelled: true, files: 5 }),
			"asynclint found nothing in 5 files. Cancelled before the other 7 files.",
		);
	});

	it("does not hide what could not be checked", () => {
		assert.equal(
			summarize({ ...nothing, problems: [{ message: "tsconfig.json is wrong" }] }),
			"asynclint found nothing in 12 files. 1 file or project could not be checked.",
		);
	});
});
