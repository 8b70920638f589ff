import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import draft04 from "ajv-draft-04";
import formats from "ajv-formats";
import type { Report } from "../../cli/src/report/report.ts";
import { sarif } from "../../cli/src/reporters/sarif.ts";
import { context, cwd, file, floating, graded, poor, report } from "./samples.ts";

type Validator = (log: unknown) => void;

/** Checks a log against the schema that the standard's authors publish. Compiling that takes a while: once is enough. */
const validate: Validator = (log) => {
	compiled ??= compile();
	compiled(log);
};
let compiled: Validator | undefined;

function compile(): Validator {
	const require = createRequire(import.meta.url);
	const schema = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
	const ajv = new draft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
	formats.default(ajv);
	const valid = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
	return (log) => assert.ok(valid(log), ajv.errorsText(valid.errors, { separator: "\n" }));
}

function logOf(input: Report) {
	return JSON.parse(sarif(input, context));
}

describe("SARIF report", () => {
	const full = report({
		findings: [floating, graded, { ...graded, rule: "unused-ignore" }],
		problems: [
			{
				kind: "project",
				file: `${cwd}/tsconfig.json`,
				position: { line: 2, column: 3, offset: 9 },
				message: "Broken.",
			},
			{ kind: "internal-error", message: "Oh.", stack: "…" },
		],
		notes: [{ file, message: "Checked with inferred options." }],
	});

	it("is valid by the published schema", () => {
		validate(logOf(full));
		validate(logOf(report()));
	});

	it("is checked by a schema that says no", () => {
		const broken = logOf(full);
		broken.runs[0].results[0].level = "fatal";
		assert.throws(() => validate(broken), /level must be equal to one of the allowed values/);
	});

	it("places a finding with its related places and fixes", () => {
		const [result] = logOf(full).runs[0].results;
		assert.equal(result.ruleId, "floating-promise");
		assert.equal(result.ruleIndex, 0);
		assert.equal(result.level, "error");
		assert.deepEqual(result.locations[0].physicalLocation, {
			artifactLocation: { uri: "src/orders.ts", uriBaseId: "SRCROOT" },
			region: { startLine: 4, startColumn: 2, endLine: 4, endColumn: 13, charOffset: 78, charLength: 11 },
		});
		assert.equal(result.relatedLocations[0].physicalLocation.artifactLocation.uri, "src/store.ts");
		assert.deepEqual(result.fixes[0], {
			description: { text: "Add await" },
			artifactChanges: [
				{
					artifactLocation: { uri: "src/orders.ts", uriBaseId: "SRCROOT" },
					replacements: [
						{
							deletedRegion: { startLine: 4, startColumn: 2, endLine: 4, endColumn: 2, charOffset: 78, charLength: 0 },
							insertedContent: { text: "await " },
						},
					],
				},
			],
			properties: { safety: "safe" },
		});
	});

	it("describes the rules, and brings the page along of those that found something", () => {
		const { driver } = logOf(full).runs[0].tool;
		const [described, withoutPage] = driver.rules;
		assert.equal(described.helpUri, "https://example.org/rules/floating-promise");
		assert.deepEqual(described.fullDescription, {
			text: "A promise that is thrown away takes its error with it.\n\nSee the options and elsewhere.",
			markdown:
				"A promise that is thrown away takes `its error` with it.\n\n" +
				"See the options and [elsewhere](https://example.org/a).",
		});
		assert.equal(described.help.text, described.fullDescription.text);
		assert.match(
			described.help.markdown,
			/^# floating-promise\n[\s\S]*See the options and \[elsewhere\][\s\S]*\n\nMore\.$/,
		);
		assert.equal(withoutPage.fullDescription, undefined);
		assert.equal(withoutPage.help, undefined);
		assert.equal(withoutPage.defaultConfiguration.level, "note");
		const [unused] = logOf(report()).runs[0].tool.driver.rules;
		assert.equal(unused.help, undefined);
		assert.deepEqual(unused.fullDescription, described.fullDescription);
		assert.equal(driver.version, "1.2.3");
	});

	it("gives no address that leads nowhere on another machine", () => {
		const local = { ...context, ruleUrl: (id: string) => `file:///opt/docs/rules/${id}.md` };
		const text = sarif(full, local);
		validate(JSON.parse(text));
		assert.doesNotMatch(text, /helpUri/);
	});

	it("says whether everything could be checked", () => {
		const [bad] = logOf(full).runs[0].invocations;
		assert.equal(bad.executionSuccessful, false);
		assert.deepEqual(
			bad.toolExecutionNotifications.map((one: { level: string }) => one.level),
			["error", "error", "note"],
		);
		assert.equal(logOf(report()).runs[0].invocations[0].executionSuccessful, true);
	});

	it("says how much could be judged", () => {
		const log = logOf(report({ coverage: poor }));
		const notifications = log.runs[0].invocations[0].toolExecutionNotifications;
		assert.deepEqual(
			notifications.map((one: { level: string; descriptor: { id: string } }) => [one.level, one.descriptor.id]),
			Array.from({ length: 3 }, () => ["warning", "coverage"]),
		);
		assert.match(notifications[0].message.text, /^12 awaits and 3,000 calls looked at; 2 % opaque/);
		assert.deepEqual(notifications[0].properties, { awaits: 12, opaqueAwaits: 4, calls: 3000, opaqueCalls: 60 });
		assert.match(notifications[1].message.text, /run `prisma generate`/);
		assert.equal(log.runs[0].invocations[0].executionSuccessful, true);
	});

	it("escapes odd paths, and gives full addresses outside of the working directory", () => {
		const odd = { ...graded, file: `${cwd}/src/a b#c.ts` };
		const outside = { ...graded, file: "/lib/x.ts" };
		const run = logOf(report({ findings: [odd, outside] })).runs[0];
		const uris = run.results.map(
			(one: { locations: { physicalLocation: { artifactLocation: unknown } }[] }) =>
				one.locations[0]?.physicalLocation.artifactLocation,
		);
		assert.deepEqual(uris, [{ uri: "src/a%20b%23c.ts", uriBaseId: "SRCROOT" }, { uri: "file:///lib/x.ts" }]);
		assert.equal(run.originalUriBaseIds.SRCROOT.uri, "file:///work/my%20app/");
	});
});
