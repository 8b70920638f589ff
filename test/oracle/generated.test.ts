/**
 * Random programs whose effects are known: no two awaits that conflict are ever called independent with proof, and no
 * rewrite that is called proven can be told from its original.
 */
import assert from "node:assert/strict";
import { DEPENDENT } from "./generate/forms.ts";
import { checkGenerated } from "./generated.ts";

/** The same in every run; `npm run oracle` draws others. */
const SEED = 20_261_122;
const PROGRAMS = 200;

describe("rewrites of random programs", function () {
	this.timeout(600_000);

	it("cannot be told from what they rewrite", async () => {
		const { failures, ...report } = await checkGenerated(SEED, PROGRAMS);
		for (const { index, lines, program, rewrite } of failures) {
			assert.fail(`program ${index} of seed ${SEED}:\n${lines.join("\n")}\n\n${program}\nrewritten:\n\n${rewrite}`);
		}
		for (const [form, { written, rewritten }] of report.forms) {
			if (form === DEPENDENT) assert.equal(rewritten, 0, `${form}: ${rewritten} of ${written}`);
			else assert.ok(rewritten > 0, `${form}: none of ${written}`);
		}
		// Otherwise nothing would have been shown.
		assert.ok(report.rewrites >= PROGRAMS, `${report.rewrites} rewrites`);
		assert.ok(report.conflicts >= PROGRAMS / 4, `${report.conflicts} conflicting pairs`);
		assert.ok(report.idle < report.rewrites / 10, `${report.idle} rewrites without effect`);
		assert.ok(report.after < report.before * 0.9, `${report.before} → ${report.after} round trips`);
	});
});
