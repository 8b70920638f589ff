/** Edits as data: applying them to a text, and choosing which fixes can be applied together. */

import type { Edit } from "../facts/edit.ts";
import type { Finding, Fix, TextEdit } from "../facts/finding.ts";

/** `safe` takes each finding's first safe fix; `suggestions` takes its first suggestion where it has no safe one. */
export type FixSelection = "safe" | "suggestions";

/** A fix that was chosen, with the finding it belongs to. */
export interface ChosenFix {
	readonly finding: Finding;
	readonly fix: Fix;
}

export interface ChosenFixes {
	/** In the order of their findings. */
	readonly chosen: readonly ChosenFix[];
	/** Fixes that had to wait because they touch a chosen one: check again once the chosen ones are applied. */
	readonly postponed: readonly ChosenFix[];
	/** The chosen fixes' edits by file, ready for {@link applyEdits}. */
	readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
}

/**
 * Applies edits of one file to its text. They may come in any order; insertions at the same offset keep theirs.
 * @throws RangeError when an edit lies outside of the text or two of them overlap
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const edit of edits.toSorted(byPlace)) {
		if (edit.start > edit.end || edit.end > text.length) {
			throw new RangeError(`Edit ${edit.start}–${edit.end} lies outside of a text of length ${text.length}.`);
		}
		if (edit.start < at) throw new RangeError(`Edit ${edit.start}–${edit.end} overlaps the one before it.`);
		parts.push(text.slice(at, edit.start), edit.text);
		at = edit.end;
	}
	parts.push(text.slice(at));
	return parts.join("");
}

/**
 * Chooses at most one fix per finding such that no two get in each other's way, first come first served in the order
 * of files and offsets, so that equal findings give equal choices whatever order they arrive in.
 *
 * Two fixes are in each other's way when the stretches between their first and last edits touch: one that wraps a
 * range must not be mixed with one that changes something inside of it. Whole lines that a fix inserts, such as an
 * import, are not counted into its stretch, and the same line inserted by several fixes is inserted once.
 */
export function selectFixes(findings: readonly Finding[], selection: FixSelection): ChosenFixes {
	const chosen: ChosenFix[] = [];
	const postponed: ChosenFix[] = [];
	const stretches = new Map<string, Stretch[]>();
	const edits = new Map<string, TextEdit[]>();
	for (const finding of findings.toSorted(byFileAndPlace)) {
		const fix = preferredFix(finding, selection);
		if (fix === undefined) continue;
		const wanted = stretchesOf(fix);
		const free = wanted.every((one) => !stretches.get(one.file)?.some((other) => conflicts(one, other)));
		if (!free) {
			postponed.push({ finding, fix });
			continue;
		}
		chosen.push({ finding, fix });
		for (const one of wanted) entry(stretches, one.file).push(one);
		for (const edit of fix.edits) {
			const list = entry(edits, edit.file);
			if (!insertsLine(edit) || !list.some((other) => sameEdit(edit, other))) list.push(edit);
		}
	}
	return { chosen, postponed, edits };
}

/** The fix that a selection would apply for a finding, if it has one. */
export function preferredFix(finding: Finding, selection: FixSelection): Fix | undefined {
	const safe = finding.fixes.find((fix) => fix.safety === "safe");
	return safe ?? (selection === "suggestions" ? finding.fixes.find((fix) => fix.safety === "suggestion") : undefined);
}

/** Part of a file that a fix claims. `line` holds the text of an inserted whole line. */
interface Stretch {
	readonly file: string;
	start: number;
	end: number;
	readonly line: string | undefined;
}

function stretchesOf(fix: Fix): Stretch[] {
	const lines: Stretch[] = [];
	const spans = new Map<string, Stretch>();
	for (const edit of fix.edits) {
		const { file, start, end } = edit;
		const span = spans.get(file);
		if (insertsLine(edit)) lines.push({ file, start, end, line: edit.text });
		else if (span === undefined) spans.set(file, { file, start, end, line: undefined });
		else {
			span.start = Math.min(span.start, start);
			span.end = Math.max(span.end, end);
		}
	}
	return [...lines, ...spans.values()];
}

function conflicts(one: Stretch, other: Stretch): boolean {
	if (one.line !== undefined && one.line === other.line && one.start === other.start) return false;
	return one.start <= other.end && other.start <= one.end;
}

function insertsLine(edit: Edit): boolean {
	return edit.start === edit.end && edit.text.endsWith("\n");
}

function sameEdit(one: Edit, other: Edit): boolean {
	return one.start === other.start && one.end === other.end && one.text === other.text;
}

function byPlace(a: Edit, b: Edit): number {
	return a.start - b.start || a.end - b.end;
}

function byFileAndPlace(a: Finding, b: Finding): number {
	return (
		compare(a.file, b.file) ||
		a.start.offset - b.start.offset ||
		a.end.offset - b.end.offset ||
		compare(a.rule, b.rule) ||
		compare(a.message, b.message)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function entry<T>(map: Map<string, T[]>, key: string): T[] {
	let list = map.get(key);
	if (list === undefined) map.set(key, (list = []));
	return list;
}
