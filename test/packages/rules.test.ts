/** Rules that tell libraries by their types, held to the real ones: what their pages say of each library is probed. */
import assert from "node:assert/strict";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { typeErrors } from "../support/fixture-types.ts";
import { type RuleProbe, readRulePage, readRuleProbes, reportedBy } from "../support/rule-probes.ts";

const folder = fileURLToPath(new URL("../../../test/packages/rules/", import.meta.url));

const RULES = ["pool-in-transaction", "query-never-run", "shared-connection-in-parallel"];

const files = readRuleProbes(folder);

/** The probes of a rule for a library. */
function probesOf(rule: string, library: string): RuleProbe[] {
	return files.flatMap((one) => (one.library === library ? one.probes.filter((probe) => probe.rule === rule) : []));
}

describe("rules that tell libraries by their types", function () {
	this.timeout(300_000);
	let reported: ReadonlyMap<string, readonly string[]>;

	before(() => {
		reported = reportedBy(folder, path.join(folder, "config.json"), RULES);
	});

	it("are probed by code that the libraries' types allow", () => {
		assert.deepEqual([...typeErrors([path.join(folder, "tsconfig.json")])], []);
	});

	for (const { file, library, probes } of files) {
		it(`report what is marked for ${library}, and nothing else`, () => {
			assert.deepEqual(
				probes.filter(({ rule }) => !RULES.includes(rule)),
				[],
			);
			const expected = probes.filter(({ isSilent }) => !isSilent).map(({ rule, line }) => `${rule} at ${line}`);
			assert.deepEqual(reported.get(file), expected);
		});
	}

	for (const rule of RULES) {
		const { claims, leftAlone } = readRulePage(rule);

		it(`say of no library that is not probed: ${rule}`, () => {
			assert.ok(claims.size > 0, "the page has no table of libraries");
			for (const [library, whats] of claims) {
				const probes = probesOf(rule, library);
				const probed = new Set(probes.map(({ claim }) => claim));
				assert.deepEqual(
					whats.filter((what) => !probed.has(what)),
					[],
					`${library}: no probe of what is said of it`,
				);
				assert.ok(
					probes.some(({ isSilent }) => isSilent),
					`${library}: no probe that is silent`,
				);
			}
		});

		it(`say on the page what is probed: ${rule}`, () => {
			const reporting = files.flatMap(({ library, probes }) =>
				probes.filter((probe) => probe.rule === rule && !probe.isSilent).map(({ claim }) => ({ library, claim })),
			);
			const unsaid = reporting.filter(({ library, claim }) => {
				const whats = claims.get(library);
				return !whats || (claim !== undefined && !whats.includes(claim));
			});
			assert.deepEqual(unsaid, []);
		});

		it(`leave alone what the page names: ${rule}`, () => {
			const named = files.map(({ library }) => library).filter((library) => names(leftAlone, library));
			const unprobed = named.filter((library) => !probesOf(rule, library).some(({ isSilent }) => isSilent));
			assert.deepEqual(unprobed, []);
		});
	}
});

/** Whether a text has a library's name in it. */
function names(text: string, library: string): boolean {
	const word = library.replaceAll("`", "").replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text);
}
