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
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Finding, Fix, TextEdit } from "../../analyzer/src/index.ts";
import { applyEdits, selectFixes } from "../../analyzer/src/text/edits.ts";
import { type Fixture, formatMark, isCheckable, type Mark, repositoryRoot, rewriteMarks } from "./fixture.ts";
import { commentsOf, occurrences } from "./fixture-comments.ts";
import { type TypeErrors, typeErrors } from "./fixture-types.ts";

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

/** One fix applied to one fixture, or several of its fixes together (`finding` is undefined). */
interface Variant {
	fixture: Fixture;
	folder: string;
	texts: ReadonlyMap<string, string>;
	finding?: Finding;
	file?: string;
	fix?: Fix;
	/** The finding's span after the fix. */
	span?: { start: number; end: number };
	/** All safe fixes were applied: there must be none afterwards. */
	complete?: boolean;
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

interface Checked {
	/** By file name within the fixture. */
	findings: ReadonlyMap<string, readonly Finding[]>;
	errors: ReadonlyMap<string, TypeErrors>;
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
		const projects = writeWorkspace(root, fixtures, ruleIds);
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

/** Without dots: a folder called `a.test.ts` would not be looked at like any other. */
function folderName(fixture: Fixture): string {
	return fixture.id.replaceAll(".", "-");
}

function textsOf(fixture: Fixture): ReadonlyMap<string, string> {
	return new Map(fixture.files.map((file) => [file.name, file.text]));
}

function writeFile(file: string, text: string): void {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, text);
}

/** Writes the fixtures' own texts into a workspace that {@link writeWorkspace} prepared; returns their absolute paths. */
export function writeOriginals(root: string, fixtures: readonly Fixture[]): string[] {
	return fixtures.flatMap((fixture) =>
		fixture.files.map(({ name, text }) => {
			const file = path.join(root, folderName(fixture), "original", name);
			writeFile(file, text);
			return file;
		}),
	);
}

/** The configuration of a workspace for fixtures; returns its tsconfig files. */
export function writeWorkspace(root: string, fixtures: readonly Fixture[], ruleIds: readonly string[]): string[] {
	const compilerOptions = {
		target: "es2023",
		lib: ["es2023", "esnext.disposable", "dom", "dom.iterable", "dom.asynciterable"],
		module: "esnext",
		moduleResolution: "bundler",
		moduleDetection: "force",
		types: ["node"],
		jsx: "preserve",
		allowJs: true,
		allowImportingTsExtensions: true,
		strict: true,
		noEmit: true,
		skipLibCheck: true,
	};
	symlinkSync(path.join(repositoryRoot, "node_modules"), path.join(root, "node_modules"), "junction");
	writeFile(path.join(root, "package.json"), JSON.stringify({ name: "fixtures", private: true, type: "module" }));
	// A project without any file would be an error: all fixtures may have options of their own.
	writeFile(path.join(root, "index.ts"), "export {};\n");
	const separate = fixtures.filter((fixture) => fixture.compilerOptions !== undefined);
	const main = path.join(root, "tsconfig.json");
	writeFile(main, JSON.stringify({ compilerOptions, exclude: ["node_modules", ...separate.map(folderName)] }));
	for (const fixture of fixtures) {
		writeFile(path.join(root, folderName(fixture), "asynclint.json"), configOf(fixture, ruleIds));
	}
	return [
		main,
		...separate.map((fixture) => {
			const config = path.join(root, folderName(fixture), "tsconfig.json");
			writeFile(config, JSON.stringify({ compilerOptions: { ...compilerOptions, ...fixture.compilerOptions } }));
			return config;
		}),
	];
}

function configOf(fixture: Fixture, ruleIds: readonly string[]): string {
	const others = fixture.rules.size === 0 ? "warning" : "off";
	const rules: Record<string, unknown> = Object.fromEntries(ruleIds.map((id) => [id, others]));
	for (const [id, options] of fixture.rules) {
		// A rule without options takes none in the config either.
		rules[id] = Object.keys(options).length > 0 ? ["warning", options] : "warning";
	}
	return JSON.stringify({ rules });
}

/** What differs between the marks and the findings of one file, each with the lines concerned. */
function compareMarks(text: string, marks: readonly Mark[], findings: readonly Finding[]): string[] {
	const lines = text.split("\n");
	const problems: string[] = [];
	const show = (mark: Mark, what: string) => {
		const line = lines[mark.line] ?? "";
		let rendered: string;
		try {
			rendered = formatMark(mark, line);
		} catch {
			rendered = `columns ${mark.start + 1}–${mark.end + 1} ${mark.rule}`;
		}
		return `${what}\n  ${mark.line + 1} | ${line}\n  ${" ".repeat(String(mark.line + 1).length)} | ${rendered}`;
	};
	const left = [...findings];
	for (const mark of marks) {
		const index = left.findIndex((finding) => matches(mark, markOf(finding, lines)));
		const finding = left[index];
		if (mark.kind === "MISSING") {
			if (finding !== undefined) {
				problems.push(show(mark, "known to be missing, yet reported: remove MISSING"));
				left.splice(index, 1);
			}
			continue;
		}
		if (finding === undefined) {
			problems.push(show(mark, "marked, but not reported:"));
			continue;
		}
		left.splice(index, 1);
		const actual = markOf(finding, lines, mark);
		if (actual.fixes.join() !== mark.fixes.join()) {
			problems.push(
				show(actual, `offers other fixes than the mark (${mark.fixes.map((id) => `+${id}`).join(" ") || "none"}):`),
			);
		}
		if (![finding.message, ...finding.notes].some((sentence) => sentence.includes(mark.text))) {
			problems.push(show({ ...actual, text: finding.message }, `neither message nor notes contain "${mark.text}":`));
		}
	}
	for (const finding of left)
		problems.push(show({ ...markOf(finding, lines), text: finding.message }, "reported, but not marked:"));
	for (const finding of findings) problems.push(...inconsistencies(finding, text));
	return problems;
}

function matches(a: Mark, b: Mark): boolean {
	return a.rule === b.rule && a.line === b.line && a.start === b.start && a.end === b.end;
}

/**
 * The mark that would announce a finding.
 * @param like a mark that decides whether changes of settings are named
 */
function markOf(finding: Finding, lines: readonly string[], like?: Mark): Mark {
	const line = finding.start.line - 1;
	const lineEnd = (lines[line] ?? "").trimEnd().length;
	return {
		kind: "expected",
		rule: finding.rule,
		line,
		start: finding.start.column - 1,
		end: finding.end.line === finding.start.line ? finding.end.column - 1 : lineEnd,
		fixes: finding.fixes
			.filter(({ id, safety }) => safety !== "setting" || like?.fixes.includes(id))
			.map(({ id }) => id),
		text: "",
	};
}

/** Marks for what was reported, keeping the old ones' words where they still hold. */
function updateMarks(text: string, marks: readonly Mark[], findings: readonly Finding[]): Mark[] {
	const lines = text.split("\n");
	const updated = findings.map((finding): Mark => {
		const mark = markOf(finding, lines);
		const old = marks.find((candidate) => matches(candidate, mark));
		const holds =
			old !== undefined && [finding.message, ...finding.notes].some((sentence) => sentence.includes(old.text));
		return {
			...markOf(finding, lines, old),
			kind: old?.kind === "FIXME" ? "FIXME" : "expected",
			text: holds ? old.text : finding.message,
		};
	});
	const stillMissing = marks.filter(
		(mark) => mark.kind === "MISSING" && !updated.some((other) => matches(other, mark)),
	);
	return [...updated, ...stillMissing].sort((a, b) => a.line - b.line || a.start - b.start);
}

/** Lines and columns must say the same as the offsets. */
function inconsistencies(finding: Finding, text: string): string[] {
	return [finding.start, finding.end].flatMap((position) => {
		const before = text.slice(0, position.offset).split("\n");
		const agrees = before.length === position.line && (before.at(-1) ?? "").length === position.column - 1;
		return agrees ? [] : [`${finding.rule}: offset ${position.offset} is not ${position.line}:${position.column}`];
	});
}

/** One variant per fix, one with all safe fixes, and one with the first fix of each finding. */
function fixVariants(
	fixture: Fixture,
	findings: ReadonlyMap<string, readonly Finding[]>,
	config: string,
	fail: (message: string) => void,
): Variant[] {
	const variants: Variant[] = [];
	const texts = textsOf(fixture);
	for (const [file, found] of findings) {
		const text = texts.get(file) ?? "";
		for (const finding of found) {
			for (const fix of finding.fixes.filter(isOfCode)) {
				const problem = editProblem(fix, finding.file, text);
				if (problem !== undefined) {
					fail(`${describe(finding, fix)}: ${problem}`);
					continue;
				}
				if (fix.edits.length === 0) continue;
				variants.push({
					fixture,
					folder: `v${variants.length}`,
					texts: new Map([...texts, [file, applyEdits(text, fix.edits)]]),
					finding,
					file,
					fix,
					span: mapSpan(finding.start.offset, finding.end.offset, fix.edits),
				});
			}
		}
	}
	// A fix that breaks the rules on edits has been said to do so already, and cannot be applied with others.
	if (
		variants.length <
		[...findings.values()]
			.flat()
			.flatMap((finding) => finding.fixes.filter(isOfCode))
			.filter(hasEdits).length
	)
		return variants;
	variants.push(...settingVariants(fixture, findings, config));
	for (const selection of ["safe", "suggestions"] as const) {
		const { chosen, postponed, edits } = selectFixes([...findings.values()].flat(), selection);
		if (chosen.length === 0) continue;
		const fixed = new Map(texts);
		for (const [file, found] of findings) {
			fixed.set(file, applyEdits(texts.get(file) ?? "", edits.get(found[0]?.file ?? "") ?? []));
		}
		// Fixes that had to wait for others are applied in the next round: then the first one cannot be the last.
		variants.push({
			fixture,
			folder: selection,
			texts: fixed,
			complete: selection === "safe" && postponed.length === 0,
		});
	}
	return variants;
}

/** One for each change of settings that a mark names: the same text under the changed config file. */
function settingVariants(
	fixture: Fixture,
	findings: ReadonlyMap<string, readonly Finding[]>,
	config: string,
): Variant[] {
	return fixture.files.flatMap(({ name, text, marks }) => {
		const lines = text.split("\n");
		return (findings.get(name) ?? []).flatMap((finding) => {
			const mark = marks.find((one) => matches(one, markOf(finding, lines)));
			const fixes = finding.fixes.filter((fix) => !isOfCode(fix) && mark?.fixes.includes(fix.id));
			return fixes.map((fix, index): Variant => {
				// It names files as seen from the fixture's folder; the variant's folder gets a config file of its own.
				const changed = applyEdits(config, fix.edits).replaceAll('"original/', '"');
				return {
					fixture,
					folder: `${fix.id}${index}-${name.replace(/\W/g, "-")}-${finding.start.offset}`,
					texts: new Map([...textsOf(fixture), ["asynclint.json", changed]]),
					finding,
					file: name,
					fix,
					span: { start: finding.start.offset, end: finding.end.offset },
				};
			});
		});
	});
}

function isOfCode(fix: Fix): boolean {
	return fix.safety !== "setting";
}

function hasEdits(fix: Fix): boolean {
	return fix.edits.length > 0;
}

function editProblem(fix: Fix, file: string, text: string): string | undefined {
	let previous = 0;
	for (const [index, edit] of fix.edits.entries()) {
		if (edit.file !== file) return `edits another file, ${edit.file}`;
		if (edit.start > edit.end || edit.start < 0 || edit.end > text.length)
			return `edit ${edit.start}–${edit.end} is out of range`;
		if (index > 0 && edit.start < previous) return `edits overlap or are out of order at ${edit.start}`;
		previous = edit.end;
	}
	return undefined;
}

/** Where a span lies after the edits, with what was inserted at its borders. */
function mapSpan(start: number, end: number, edits: readonly TextEdit[]): { start: number; end: number } {
	let startShift = 0;
	let endShift = 0;
	let mappedStart = start;
	for (const edit of edits) {
		const change = edit.text.length - (edit.end - edit.start);
		if (edit.end < start || (edit.end === start && edit.start < edit.end)) startShift += change;
		else if (edit.start < start) mappedStart = Math.min(mappedStart, edit.start);
		if (edit.start <= end) endShift += change;
	}
	return { start: mappedStart + startShift, end: end + endShift };
}

function describe(finding: Finding, fix: Fix): string {
	return `fix ${fix.id} of ${finding.rule} at ${finding.start.line}:${finding.start.column}`;
}

function judgeVariant(variant: Variant, before: Checked, after: Checked): string[] {
	const { fixture, finding, fix, file, span } = variant;
	const what = finding === undefined || fix === undefined ? `all ${variant.folder} fixes` : describe(finding, fix);
	const problems: string[] = [];
	const texts = textsOf(fixture);
	for (const [name, text] of variant.texts) {
		if (!isCheckable(name)) continue;
		const old = before.errors.get(name) ?? { syntax: [], types: [] };
		const now = after.errors.get(name) ?? { syntax: [], types: [] };
		const failed = (problem: string) => problems.push(`${what}: ${problem}\n${indent(text)}`);
		if (now.syntax.length > old.syntax.length) failed(`the result does not parse: ${now.syntax.join("; ")}`);
		if (now.types.length > old.types.length) failed(`adds a type error: ${now.types.join("; ")}`);
		const original = texts.get(name) ?? "";
		if (original === text) continue;
		for (const comment of new Set(commentsOf(original))) {
			if (occurrences(text, comment) < occurrences(original, comment)) failed(`loses the comment ${comment}`);
		}
	}
	if (finding === undefined || fix === undefined || file === undefined || span === undefined) {
		for (const [name, found] of after.findings) {
			if (variant.complete !== true || selectFixes(found, "safe").chosen.length === 0) continue;
			problems.push(`all safe fixes: there are more after them\n${indent(variant.texts.get(name) ?? "")}`);
		}
		return problems;
	}
	const overlapping = (findings: readonly Finding[] | undefined, start: number, end: number) =>
		(findings ?? []).filter(
			(other) => other.rule === finding.rule && other.start.offset < end && start < other.end.offset,
		);
	// Other findings inside the same span are not this fix's business: only they may remain.
	const others = overlapping(before.findings.get(file), finding.start.offset, finding.end.offset).length - 1;
	const remaining = overlapping(after.findings.get(file), span.start, span.end);
	if (remaining.length > others) {
		problems.push(
			`${what}: still reported (${remaining.map((other) => other.message).join("; ")})\n${indent(variant.texts.get(file) ?? "")}`,
		);
	}
	return problems;
}

function indent(text: string): string {
	return text.trimEnd().replace(/^/gm, "    | ");
}
