/** Compares the marks in a fixture with what was reported, and writes the marks anew. */

import type { Finding } from "../../analyzer/src/index.ts";
import { formatMark, type Mark } from "./fixture.ts";

/** What differs between the marks and the findings of one file, each with the lines concerned. */
export function compareMarks(text: string, marks: readonly Mark[], findings: readonly Finding[]): string[] {
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

export function matches(a: Mark, b: Mark): boolean {
	return a.rule === b.rule && a.line === b.line && a.start === b.start && a.end === b.end;
}

/**
 * The mark that would announce a finding.
 * @param like a mark that decides whether changes of settings are named
 */
export function markOf(finding: Finding, lines: readonly string[], like?: Mark): Mark {
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
export function updateMarks(text: string, marks: readonly Mark[], findings: readonly Finding[]): Mark[] {
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
