/**
 * Every safe rewrite of the rules that move awaits is executed beside the original, over all of their fixtures: same
 * result, same error, same order on every resource, nothing unhandled, nothing left running, whatever fails and in
 * whatever order things settle.
 */
import assert from "node:assert/strict";
import type { Finding } from "../../analyzer/src/index.ts";
import type { Fixture } from "../support/fixture.ts";
import { fixtures } from "../support/fixture-run.ts";
import { parseFiles } from "../support/parse.ts";
import { extract } from "./extract.ts";
import { findingsOf, modulesOf } from "./fixture-programs.ts";
import { checkRewrite, MOVING_RULES, provenFixes } from "./rewrite.ts";

const AT_ITS_WORD = "a comment says of a function what its body does not show";

/** What stands in for a page, for a module that is loaded, or for a text to look through gives up before. */
const NOT_REACHED = "it is not reached";

/** Rewrites that cannot be tested by running them, `fixture:function`, with the reason. */
const NOT_EXECUTED: Readonly<Record<string, string>> = {
	"sequential-await/annotated.ts:Repository.both": AT_ITS_WORD,
	"sequential-await/annotated.ts:ofAnInstance": AT_ITS_WORD,
	"sequential-await/annotated.ts:reads": AT_ITS_WORD,
	"sequential-await/callbacks-of-node.ts:readers": NOT_REACHED,
	"sequential-await/documents.tsx:looksAtThePage": NOT_REACHED,
	"sequential-await/made-by-packages.ts:takenOutOfAModule": NOT_REACHED,
	"sequential-await/platform-functions.ts:whatTheLanguageHas": NOT_REACHED,
	"sequential-await/surroundings.ts:whileLoop": "it goes round for ever",
};

const chosen = fixtures.filter(({ rule }) => MOVING_RULES.includes(rule));

describe("rewrites that move awaits, executed over the fixtures", function () {
	this.timeout(300_000);
	let findings: ReadonlyMap<string, readonly Finding[]>;
	let parsed: ReturnType<typeof parseFiles>;
	const notExecuted = new Map<string, string>();
	const total = { rewrites: 0, executions: 0, schedules: 0, faults: 0, before: 0, after: 0 };

	before(() => {
		findings = findingsOf(chosen);
		parsed = parseFiles(Object.fromEntries(chosen.flatMap(modulesOf)));
	});
	after(() => parsed.close());

	for (const fixture of chosen) {
		it(fixture.id, async () => {
			const files = new Map(modulesOf(fixture));
			const trees = new Map([...parsed.trees].filter(([name]) => files.has(name)));
			for (const entry of files.keys()) {
				for (const finding of findings.get(entry) ?? []) {
					if (!MOVING_RULES.includes(finding.rule)) continue;
					for (const fix of provenFixes(finding)) {
						// Whoever asks for this has said that another of several errors may be thrown.
						if (fix.id === "promise-all" && asksForPromiseAll(fixture)) continue;
						const extraction = extract(trees, entry, finding.start.offset);
						if (typeof extraction === "string") {
							notExecuted.set(`${fixture.id}:${finding.start.line}`, extraction);
							continue;
						}
						const place = `${fixture.id}:${extraction.name}`;
						if (NOT_EXECUTED[place] === AT_ITS_WORD) {
							notExecuted.set(place, AT_ITS_WORD);
							continue;
						}
						const results = await checkRewrite(extraction, files, entry, fix);
						for (const { failures } of results) assert.deepEqual(failures, [], `${place} +${fix.id}`);
						if (results.some(({ isEndless }) => isEndless)) notExecuted.set(place, "it goes round for ever");
						else if (!results.some(({ isExercised }) => isExercised)) notExecuted.set(place, NOT_REACHED);
						else total.rewrites++;
						for (const one of results) {
							total.executions += one.executions;
							total.schedules += one.schedules;
							total.faults += one.faults;
							total.before += one.before;
							total.after += one.after;
						}
					}
				}
			}
		});
	}

	it("leave out no more than is known", () => {
		assert.deepEqual(Object.fromEntries(notExecuted), NOT_EXECUTED);
	});

	it("are many, and pay", () => {
		const { rewrites, executions, schedules, faults } = total;
		const saved = `${total.before.toFixed(0)} → ${total.after.toFixed(0)} round trips`;
		console.log(
			`      ${rewrites} rewrites, ${executions} executions, ${schedules} schedules, ${faults} faults, ${saved}`,
		);
		assert.ok(rewrites >= 60);
		assert.ok(total.after < total.before);
	});
});

function asksForPromiseAll({ rule, rules }: Fixture): boolean {
	return rules.get(rule)?.rewrite === "promise-all";
}
