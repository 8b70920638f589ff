/** The awaits of a group beside the one that its finding stands at: hints, which no list of problems has. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from "vscode-languageserver";
import type { AwaitInRow, FileResult, Finding } from "../../../analyzer/src/index.ts";
import type { ServerSettings } from "./from-proto.ts";
import { type DiagnosticSupport, SOURCE, toDiagnostic, toPosition, toRange } from "./to-proto.ts";

const KEYWORD = "await";

/** All diagnostics of an open document. */
export function toDiagnostics(
	{ findings }: FileResult,
	support: DiagnosticSupport,
	marks: ServerSettings["markAwaits"],
): Diagnostic[] {
	const own = findings.map((finding) => toDiagnostic(finding, support));
	if (!support.hints || marks === "off") return own;
	return [...own, ...findings.flatMap((finding) => marksOf(finding, marks === "tint" && support.tags))];
}

/** The awaits that a finding says could be one round trip; none where it says no such thing. */
export function groupOf({ row, together = [] }: Finding): AwaitInRow[] {
	return together.flatMap((index) => row?.awaits[index] ?? []);
}

function marksOf(finding: Finding, isTinted: boolean): Diagnostic[] {
	const [first, ...others] = groupOf(finding);
	const [second] = others;
	if (first === undefined || second === undefined) return [];
	const mark = (one: AwaitInRow, other: AwaitInRow): Diagnostic => ({
		range: isTinted ? keywordOf(one) : toRange(one.start, one.end),
		severity: DiagnosticSeverity.Hint,
		code: finding.rule,
		source: SOURCE,
		message: `Could be one round trip with \`${other.name}\` of line ${other.start.line}.`,
		...(isTinted && { tags: [DiagnosticTag.Unnecessary] }),
	});
	// The first one has the finding itself.
	return [...(isTinted ? [mark(first, second)] : []), ...others.map((one) => mark(one, first))];
}

function keywordOf({ start }: AwaitInRow): Range {
	const { line, character } = toPosition(start);
	return { start: { line, character }, end: { line, character: character + KEYWORD.length } };
}
