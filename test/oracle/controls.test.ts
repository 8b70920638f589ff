/** The oracle itself: it catches every rewrite that is known to be wrong, and none that is known to be right. */
import assert from "node:assert/strict";
import { type Comparison, compare } from "./compare.ts";
import { type Control, controls, recipeOf } from "./controls.ts";
import { subjectOf } from "./subject.ts";

describe("the oracle", function () {
	this.timeout(60_000);
	for (const control of controls) {
		const verb = control.code === "ok" ? "allows" : `catches ${control.code}:`;
		it(`${verb} ${control.name}`, async () => {
			const result = await run(control.before, control.after);
			assert.deepEqual(judge(control, result), []);
		});
	}

	it("lets the identity pass", async () => {
		for (const { before, after } of controls) {
			for (const body of [before, after]) assert.deepEqual((await run(body, body)).failures, []);
		}
	});

	it("knows each condition by several rewrites", () => {
		for (const code of ["G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9", "G10"]) {
			assert.ok(controls.filter((control) => control.code === code).length >= 2, code);
		}
	});
});

function run(before: string, after: string): Promise<Comparison> {
	return compare(subjectOf(recipeOf(before)), subjectOf(recipeOf(after)), { leavesReads: false });
}

/** What is not as the control says. */
function judge({ shows }: Control, { failures, before, after }: Comparison): string[] {
	if (shows === "nothing") return [...failures, ...(after < before ? [] : [`no faster: ${before} → ${after}`])];
	if (shows === "slow") return [...failures, ...(after < before ? [`faster: ${before} → ${after}`] : [])];
	return failures.some((line) => shows.test(line)) ? [] : [`not caught by ${shows}; failures: ${failures.join("\n")}`];
}
