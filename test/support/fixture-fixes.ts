/** Applies what is offered for a fixture, each fix alone and all together, and judges the results. */

import type { Finding, Fix, TextEdit } from "../../analyzer/src/index.ts";
import { applyEdits, selectFixes } from "../../analyzer/src/text/edits.ts";
import { type Fixture, isCheckable } from "./fixture.ts";
import { commentsOf, occurrences } from "./fixture-comments.ts";
import { markOf, matches } from "./fixture-marks.ts";
import type { TypeErrors } from "./fixture-types.ts";

/** One fix applied to one fixture, or several of its fixes together (`finding` is undefined). */
export interface Variant {
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

export interface Checked {
	/** By file name within the fixture. */
	findings: ReadonlyMap<string, readonly Finding[]>;
	errors: ReadonlyMap<string, TypeErrors>;
}

/** One variant per fix, one with all safe fixes, and one with the first fix of each finding. */
export function fixVariants(
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

export function judgeVariant(variant: Variant, before: Checked, after: Checked): string[] {
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

export function textsOf(fixture: Fixture): ReadonlyMap<string, string> {
	return new Map(fixture.files.map((file) => [file.name, file.text]));
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

function indent(text: string): string {
	return text.trimEnd().replace(/^/gm, "    | ");
}
