/**
 * Checks fixtures: what the analyzer reports against the marks, and every fix that it offers. All fixtures share one
 * temporary workspace and one checker; all fixed variants share a second one, so that hundreds of them take seconds.
 *
 * Each fix must stay inside the file without overlapping edits; its result must parse, have no more type errors than
 * before, keep every comment, and no longer be reported at that place. All safe fixes together must be idempotent, and
 * the first fixes of all findings must go together.
 *
 * What only changes the settings is offered for nearly every finding of a rule: it is compared and tried where a mark
 * names it.
 */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Finding } from "../../analyzer/src/index.ts";
import { type Fixture, type Mark, rewriteMarks } from "./fixture.ts";
import { type Checked, fixVariants, judgeVariant, textsOf, type Variant } from "./fixture-fixes.ts";
import { compareMarks, updateMarks } from "./fixture-marks.ts";
import { typeErrors } from "./fixture-types.ts";
import { configOf, folderName, writeFile, writeWorkspace } from "./fixture-workspace.ts";

/** Checks all files under a folder: findings by absolute path. */
export type Analyze = (root: string) => ReadonlyMap<string, readonly Finding[]>;

export interface FixtureResult {
	fixture: Fixture;
	/** Findings by file name within the fixture. */
	findings: ReadonlyMap<string, readonly Finding[]>;
	failures: readonly string[];
	/** The fixture's source with marks for what was really reported. */
	updatedSource: string;
}

/**
 * @param ruleIds all rules that exist, to be switched off where a fixture does not ask for them
 */
export function checkFixtures(
	fixtures: readonly Fixture[],
	analyze: Analyze,
	ruleIds: readonly string[] = [],
): ReadonlyMap<string, FixtureResult> {
	const failures = new Map<string, string[]>(fixtures.map((fixture) => [fixture.id, []]));
	const fail = (fixture: Fixture, message: string) => failures.get(fixture.id)?.push(message);
	const results = new Map<string, FixtureResult>();

	const originals = fixtures.map((fixture): Variant => ({ fixture, folder: "original", texts: textsOf(fixture) }));
	const before = checkVariants(originals, fixtures, analyze, ruleIds);
	const variants: Variant[] = [];
	originals.forEach((original, index) => {
		const { fixture } = original;
		const { findings, errors } = before[index] ?? { findings: new Map(), errors: new Map() };
		const errorTexts = [...errors].flatMap(([file, { syntax, types }]) =>
			[...syntax, ...types].map((text) => `${file}: ${text}`),
		);
		if (errorTexts.length !== fixture.typeErrors) {
			fail(
				fixture,
				`${errorTexts.length} type errors where ${fixture.typeErrors} are declared:\n${errorTexts.join("\n")}`,
			);
		}
		const updated = new Map<string, Mark[]>();
		for (const file of fixture.files) {
			const found = findings.get(file.name) ?? [];
			for (const message of compareMarks(file.text, file.marks, found)) fail(fixture, message);
			updated.set(file.name, updateMarks(file.text, file.marks, found));
		}
		let updatedSource = fixture.source;
		try {
			updatedSource = rewriteMarks(fixture, updated);
		} catch (error) {
			fail(fixture, String(error));
		}
		results.set(fixture.id, { fixture, findings, failures: failures.get(fixture.id) ?? [], updatedSource });
		const config = configOf(fixture, ruleIds);
		variants.push(...fixVariants(fixture, findings, config, (message) => fail(fixture, message)));
	});

	const after = checkVariants(variants, fixtures, analyze, ruleIds);
	const broken = new Set<Fixture>();
	variants.forEach((variant, index) => {
		const { fixture } = variant;
		const { findings, errors } = after[index] ?? { findings: new Map(), errors: new Map() };
		const original = before[fixtures.indexOf(fixture)] ?? { findings: new Map(), errors: new Map() };
		// What is wrong with one fix is not said again of several.
		if (variant.finding === undefined && broken.has(fixture)) return;
		for (const problem of judgeVariant(variant, original, { findings, errors })) {
			fail(fixture, problem);
			broken.add(fixture);
		}
	});
	return results;
}

/** Writes the variants into one workspace, checks it, and gives the results in the variants' order. */
function checkVariants(
	variants: readonly Variant[],
	fixtures: readonly Fixture[],
	analyze: Analyze,
	ruleIds: readonly string[],
): Checked[] {
	if (variants.length === 0) return [];
	const root = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-fixtures-")));
	try {
		// A project of its own without any file, as of a fixture that is offered no fix, would be an error.
		const present = fixtures.filter((fixture) => variants.some((variant) => variant.fixture === fixture));
		const projects = writeWorkspace(root, present, ruleIds);
		for (const variant of variants) {
			for (const [name, text] of variant.texts) writeFile(path.join(folderOf(root, variant), name), text);
		}
		const findings = analyze(root);
		const errors = typeErrors(projects);
		return variants.map((variant) => {
			const folder = folderOf(root, variant);
			const within = <T>(all: ReadonlyMap<string, T>) =>
				new Map(
					[...variant.texts.keys()].flatMap((name) => {
						const value = all.get(path.join(folder, name));
						return value === undefined ? [] : [[name, value] as const];
					}),
				);
			return { findings: within(findings), errors: within(errors) };
		});
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

function folderOf(root: string, variant: Variant): string {
	return path.join(root, folderName(variant.fixture), variant.folder);
}
