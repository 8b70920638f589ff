/** The same for a folder of files that are not made for tests: the showcase. */
import assert from "node:assert/strict";
import path from "node:path";
import { repositoryRoot } from "../support/fixture.ts";
import { checkCorpus } from "./corpus.ts";

describe("rewrites in a project", function () {
	this.timeout(300_000);

	it("cannot be told from what they rewrite, and are all executed", async () => {
		const report = await checkCorpus(path.join(repositoryRoot, "test-fixtures", "workspaces", "showcase"));
		assert.deepEqual(report.failures, []);
		assert.deepEqual(report.notExecuted, []);
		assert.ok(report.executed > 0);
		assert.equal(report.executed, report.rewrites);
	});
});
