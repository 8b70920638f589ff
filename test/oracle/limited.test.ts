/**
 * Every fix that bounds how much runs at once is executed beside the original, with lists that are longer than the limit:
 * no more than it says, all of it in the end, the same results in the same order, and the same errors.
 */
import assert from "node:assert/strict";
import path from "node:path";
import { applyEdits, type Finding, type Fix } from "../../analyzer/src/index.ts";
import type { Fixture } from "../support/fixture.ts";
import { fixtures } from "../support/fixture-run.ts";
import { parseFiles } from "../support/parse.ts";
import { type Extraction, extract } from "./extract.ts";
import { findingsOf, modulesOf } from "./fixture-programs.ts";
import { type Claim, checkLimited, type Sized } from "./limited.ts";
import { type LimitedControl, limitedControls, programOf, WIDTH } from "./limited-controls.ts";
import type { Subject } from "./observe.ts";
import { type Recipe, subjectsOf } from "./subject.ts";
import { watched } from "./watched.ts";

const LIMITING_RULES = [
	"unbounded-concurrency",
	"await-in-loop",
	"ineffective-limiter",
	"shared-connection-in-parallel",
];

const SHORT = "no list in it is longer than the limit, or it is not reached";
const ENDLESS = "its list has more elements than can be run";

const SILENT_PACKAGE = "what stands in for its package never calls back";

/** Functions of which some fix cannot be tested by running it, `rule/file:function`, with the reason. */
const NOT_EXECUTED: Readonly<Record<string, string>> = {
	"await-in-loop/lists.ts:entries": SHORT,
	"await-in-loop/page.tsx:Items": "it makes elements of a page",
	"unbounded-concurrency/advice.ts:convert": SILENT_PACKAGE,
	"unbounded-concurrency/database.ts:commands": SILENT_PACKAGE,
	"unbounded-concurrency/fields.ts:the module": SHORT,
	"unbounded-concurrency/filled.ts:crawl": SHORT,
	"unbounded-concurrency/filled.ts:crawlAll": SHORT,
	"unbounded-concurrency/grown.ts:collected": ENDLESS,
	"unbounded-concurrency/grown.ts:loadByName": SHORT,
	"unbounded-concurrency/grown.ts:loadRegistry": SHORT,
	"unbounded-concurrency/known-length.ts:known": SHORT,
	"unbounded-concurrency/lengths.ts:deleteTree": ENDLESS,
	"unbounded-concurrency/lengths.ts:files": SHORT,
	"unbounded-concurrency/lengths.ts:pages": SHORT,
	"unbounded-concurrency/own-files.ts:readTemplates": SHORT,
	"unbounded-concurrency/lengths.ts:tree": ENDLESS,
	"unbounded-concurrency/one-report-per-list.ts:Plugins.load": SHORT,
	"unbounded-concurrency/package-forms.ts:effects": SILENT_PACKAGE,
	"unbounded-concurrency/package-forms.ts:lists": SILENT_PACKAGE,
	"unbounded-concurrency/package-forms.ts:queues": SILENT_PACKAGE,
	"unbounded-concurrency/package-forms.ts:streams": SILENT_PACKAGE,
	"unbounded-concurrency/package-helpers.ts:requests": SILENT_PACKAGE,
	"unbounded-concurrency/places.ts:branches": SHORT,
	"unbounded-concurrency/short-after-all.ts:nested": SHORT,
	"unbounded-concurrency/short-after-all.ts:some": SHORT,
	"unbounded-concurrency/sources.ts:sources": SHORT,
};

/** Small, so that lists that are longer are run quickly. */
const LIMIT = 3;

const chosen = fixtures.filter(({ rule }) => LIMITING_RULES.includes(rule)).map(withSmallLimit);

describe("fixes that bound concurrency, executed over the fixtures", function () {
	this.timeout(300_000);
	let findings: ReadonlyMap<string, readonly Finding[]>;
	let parsed: ReturnType<typeof parseFiles>;
	const notExecuted = new Map<string, string>();
	const total = { fixes: 0, executions: 0 };

	before(() => {
		findings = findingsOf(chosen);
		parsed = parseFiles(Object.fromEntries(chosen.flatMap(modulesOf)));
	});
	after(() => parsed.close());

	for (const fixture of chosen) {
		it(fixture.id, async () => {
			const files = new Map(modulesOf(fixture));
			const trees = new Map([...parsed.trees].filter(([name]) => files.has(name)));
			for (const [entry, text] of files) {
				for (const finding of findings.get(entry) ?? []) {
					for (const fix of finding.fixes) {
						const claim = claimOf(finding, fix, text);
						const tree = trees.get(entry);
						if (!claim || !tree) continue;
						const extracted = (length: number) =>
							extract(trees, entry, finding.start.offset, [{ variant: "plain", length }]);
						const extraction = extracted(1);
						const file = `${fixture.rule}/${path.basename(entry)}`;
						if (typeof extraction === "string") {
							notExecuted.set(`${file}:${finding.start.line}`, extraction);
							continue;
						}
						const place = `${file}:${extraction.name}`;
						const reason = NOT_EXECUTED[place];
						if (reason !== undefined && reason !== SHORT) {
							notExecuted.set(place, reason);
							continue;
						}
						const pair = claim.isWhole
							? { before: text, after: applyEdits(text, fix.edits) }
							: watched(tree, finding, fix);
						assert.ok(pair, place);
						const sized = (version: string) => {
							const texts = new Map(files).set(entry, version);
							return (length: number) => subjectOf(extracted(length) as Extraction, texts, claim, length);
						};
						const verdict = await checkLimited(sized(pair.before), sized(pair.after), claim);
						assert.deepEqual(verdict.failures, [], `${place} +${fix.id}`);
						if (!verdict.isExercised) notExecuted.set(place, SHORT);
						else total.fixes++;
						total.executions += verdict.executions;
					}
				}
			}
		});
	}

	it("leave out no more than is known", () => {
		assert.deepEqual(Object.fromEntries(notExecuted), NOT_EXECUTED);
	});

	it("are many", () => {
		console.log(`      ${total.fixes} fixes, ${total.executions} executions`);
		assert.ok(total.fixes >= 100);
	});
});

describe("the check of what is limited", function () {
	this.timeout(60_000);
	for (const control of limitedControls) {
		it(`${control.shows ? "catches" : "allows"} ${control.name}`, async () => {
			const { failures, isExercised } = await checkLimited(subjectWith(undefined), subjectWith(control), {
				limit: WIDTH,
				was: "list",
				beginsAll: true,
				throws: "first",
			});
			assert.ok(isExercised);
			if (control.shows) assert.match(failures.join("\n"), control.shows);
			else assert.deepEqual(failures, []);
		});
	}

	it("sees where nothing was limited before", async () => {
		const [right] = limitedControls;
		const claim: Claim = { limit: WIDTH, was: "list", beginsAll: true, throws: "first" };
		const { failures, isExercised } = await checkLimited(subjectWith(right), subjectWith(right), claim);
		assert.deepEqual({ failures, isExercised }, { failures: [], isExercised: false });
	});
});

function subjectWith(control: LimitedControl | undefined): Sized {
	return (length) => firstOf(programOf(control, length));
}

/** The fixture with a limit that is small, where its rule has one to choose. */
function withSmallLimit(fixture: Fixture): Fixture {
	if (fixture.rule !== "unbounded-concurrency" && fixture.rule !== "await-in-loop") return fixture;
	const options = { ...fixture.rules.get(fixture.rule), concurrency: LIMIT };
	return { ...fixture, rules: new Map(fixture.rules).set(fixture.rule, options) };
}

/** What a fix says of the program after it; undefined where it bounds nothing. */
function claimOf({ rule, message }: Finding, { id, title }: Fix, text: string): Claim | undefined {
	if (id === "in-turn") return { limit: 1, was: "list", beginsAll: false, throws: "first" };
	const list = { was: "list", beginsAll: true, throws: "first" } as const;
	if (id === "hoist") return { ...list, limit: widthOf(/`(\w+)`/.exec(message)?.[1], text), isWhole: true };
	if (id === "arrow") return { ...list, limit: widthOf(/before `(\w+)`/.exec(message)?.[1], text), mends: true };
	const reused = /^Run as many at once as `(\w+)`/.exec(title)?.[1];
	const said = /^Run at most (\d+) at once/.exec(title)?.[1];
	if (reused === undefined && said === undefined) return undefined;
	const limit = reused === undefined ? Number(said) : widthOf(reused, text);
	if (rule === "unbounded-concurrency") return { ...list, limit, beginsAll: id !== "bound" };
	return { limit, was: "turns", beginsAll: false, throws: id === "promise-all" ? "first" : "same" };
}

/** How many a limiter of the program lets run. */
function widthOf(name: string | undefined, text: string): number {
	const width = new RegExp(`\\b${name} = \\w+\\((\\d+)\\)`).exec(text)?.[1];
	assert.ok(width, `how wide is ${name}?`);
	return Number(width);
}

function subjectOf(
	extraction: Extraction,
	files: ReadonlyMap<string, string>,
	{ isWhole }: Claim,
	length: number,
): Subject {
	const recipe = extraction.recipe(files);
	return firstOf(isWhole ? repeated(recipe, length) : recipe);
}

function firstOf(recipe: Recipe): Subject {
	const [subject] = subjectsOf(recipe);
	assert.ok(subject);
	return subject;
}

/** Calls the function under test several times at once, each time with other texts. */
function repeated({ calls, ...recipe }: Recipe, times: number): Recipe {
	return {
		...recipe,
		calls: calls.map(({ prepare = "", call }) => ({
			call: `Promise.all(Array.from({ length: ${times} }, (_, at) => { ${prepare.replaceAll(/"([^"]*)"/g, '"$1 " + at')} return ${call}; }))`,
		})),
	};
}
