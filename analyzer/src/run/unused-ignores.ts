/** The findings about ignore comments themselves: those that silence nothing, name no rule or no rule that there is. */

import type { RuleFile } from "../ask/rule-file.ts";
import { UNUSED_IGNORE } from "../config/schema.ts";
import { closest } from "../config/suggest.ts";
import { isJsxExpression } from "../engine/ast.ts";
import type { Edit } from "../facts/edit.ts";
import type { Finding, Fix, FixSafety, Severity } from "../facts/finding.ts";
import { lineEnd } from "../syntax/comments.ts";
import type { LineIndex } from "../text/line-index.ts";
import { type Directive, OWN_KEYWORDS, type RuleName } from "./ignore-comments.ts";

export interface UnusedContext {
	/** Ids of every rule. */
	known: readonly string[];
	/** Ids of the rules that ran to the end. */
	ran: ReadonlySet<string>;
	severity: Severity;
}

type File = Pick<RuleFile, "fileName" | "text" | "root">;

export function unusedIgnores(
	file: File,
	directives: readonly Directive[],
	lines: LineIndex,
	context: UnusedContext,
): Finding[] {
	const findings: Finding[] = [];
	const report = (at: { start: number; end: number }, message: string, fixes: (Fix | undefined)[], note?: string) => {
		findings.push({
			rule: UNUSED_IGNORE,
			severity: context.severity,
			file: file.fileName,
			start: lines.positionAt(at.start),
			end: lines.positionAt(at.end),
			message,
			notes: note === undefined ? [] : [note],
			related: [],
			fixes: fixes.filter((fix) => fix !== undefined),
		});
	};
	const knownIds = new Set([...context.known, UNUSED_IGNORE]);
	for (const directive of directives) {
		if (directive.tool !== "asynclint") continue;
		const { comment, keyword, names } = directive;
		if (!directive.known) {
			const meant = closest(keyword, OWN_KEYWORDS);
			report(
				comment,
				`${keyword} is no ignore comment${meant === undefined ? "" : `; did you mean ${meant}?`}`,
				[
					meant === undefined ? undefined : replaceKeyword(file, directive, meant),
					removal(file, directive, names, "suggestion"),
				],
				`There are ${[...OWN_KEYWORDS].join(", ")}.`,
			);
			continue;
		}
		if (names.length === 0) {
			report(comment, `${keyword} names no rule, so it ignores nothing`, [
				removal(file, directive, names, "suggestion"),
			]);
			continue;
		}
		const unknown = names.filter((name) => !knownIds.has(name.text));
		const [first] = unknown;
		if (first !== undefined) {
			const meant = closest(first.text, knownIds);
			report(
				first,
				`There is no rule "${first.text}"${meant === undefined ? "" : `; did you mean "${meant}"?`}`,
				[
					meant === undefined ? undefined : replaceName(file, first, meant),
					removal(file, directive, unknown, "suggestion"),
				],
				unknown.length > 1 ? 'A reason stands after " -- ".' : undefined,
			);
		}
		const unused = names.filter((name) => context.ran.has(name.text) && !directive.used.has(name.text));
		if (unused.length > 0) {
			const ids = [...new Set(unused.map((name) => name.text))];
			const [only] = unused;
			report(
				unused.length === 1 && only !== undefined ? only : comment,
				`Unused ${keyword}: ${ids.join(" and ")} ${ids.length === 1 ? "has" : "have"} nothing to report ${placeOf(keyword)}`,
				[removal(file, directive, unused, "safe")],
			);
		}
	}
	return findings;
}

function placeOf(keyword: string): string {
	if (keyword.endsWith("-file")) return "in this file";
	return keyword.endsWith("-next-line") ? "on the next line" : "on this line";
}

function replaceName(file: File, name: RuleName, text: string): Fix {
	return {
		id: "rename",
		title: `Change to ${text}`,
		safety: "suggestion",
		edits: [{ file: file.fileName, start: name.start, end: name.end, text }],
	};
}

function replaceKeyword(file: File, directive: Directive, text: string): Fix {
	const start = file.text.indexOf(directive.keyword, directive.comment.start);
	return replaceName(file, { text: directive.keyword, start, end: start + directive.keyword.length }, text);
}

/** Removes names from the comment, and the comment with its line when no name is left. */
function removal(file: File, directive: Directive, names: readonly RuleName[], safety: FixSafety): Fix | undefined {
	const kept = directive.names.filter((name) => !names.includes(name));
	const first = directive.names[0];
	const last = directive.names.at(-1);
	if (kept.length > 0 && first !== undefined && last !== undefined) {
		return {
			id: "remove-rule",
			title: `Remove ${names.map((name) => name.text).join(", ")} from the comment`,
			safety,
			edits: [
				{ file: file.fileName, start: first.start, end: last.end, text: kept.map((name) => name.text).join(", ") },
			],
		};
	}
	const span = removableSpan(file, directive);
	if (span === undefined) return undefined;
	return { id: "remove", title: "Remove the comment", safety, edits: [{ file: file.fileName, ...span }] };
}

/** What to take out so that the comment leaves no empty line, braces or space behind; `undefined` when it must stay. */
function removableSpan(file: File, directive: Directive): Edit | undefined {
	const { text } = file;
	const { owner } = directive.comment;
	let { start, end } = directive.comment;
	if (isJsxExpression(owner) && owner.expression === undefined) {
		const open = owner.getStart(file.root);
		// Braces that hold nothing but this comment go with it.
		if (text.slice(open + 1, start).trim() === "" && text.slice(end, owner.end - 1).trim() === "") {
			start = open;
			end = owner.end;
		}
	}
	const indent = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
	const lineStart = start - indent;
	const endOfLine = lineEnd(text, end);
	const aloneBefore = lineStart === 0 || /[\r\n]/.test(text[lineStart - 1] as string);
	const aloneAfter = text.slice(end, endOfLine).trim() === "";
	if (aloneBefore && aloneAfter) {
		return {
			start: lineStart,
			end: endOfLine + (/^(\r\n|\r|\n)/.exec(text.slice(endOfLine, endOfLine + 2))?.[0].length ?? 0),
			text: "",
		};
	}
	if (aloneAfter) return { start: lineStart, end, text: "" };
	// Code on both sides of several lines: the line break inside the comment may end a statement.
	if (/[\r\n]/.test(text.slice(start, end))) return undefined;
	if (aloneBefore) return { start, end: end + (/^[ \t]*/.exec(text.slice(end, endOfLine))?.[0].length ?? 0), text: "" };
	// What stands on either side must not grow together.
	return { start: lineStart, end, text: /\s/.test(text[end] as string) ? "" : " " };
}
