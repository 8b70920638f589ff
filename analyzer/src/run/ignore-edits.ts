/**
 * Edits that add an ignore comment. A comment is only text that the program does not see where code stands: within a
 * template, or between JSX tags, it would become part of what the program says. There the edit takes another form, or
 * there is none.
 */
import {
	isJsxElement,
	isJsxFragment,
	isJsxText,
	isNoSubstitutionTemplateLiteral,
	isStringLiteral,
	isTemplateHead,
	isTemplateMiddle,
	isTemplateTail,
	type Node,
	type SourceFile,
} from "../engine/ast.ts";
import type { TextEdit } from "../facts/finding.ts";
import { commentAt } from "../syntax/comments.ts";

export interface IgnoreEdits {
	/** Silences the rule for the line on which the finding begins. */
	line?: TextEdit[];
	/** Silences the rule for the whole file. */
	file?: TextEdit[];
}

const NEXT_LINE = /^[ \t]*(?:\/\/|\/\*|\{\/\*)[ \t]*asynclint-ignore-next-line[ \t]+[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*/;
const WHOLE_FILE = /^\/\*[ \t]*asynclint-ignore-file[ \t]+[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*/;

/**
 * @param offset where the finding begins
 * @param top where a comment for the whole file may stand first
 * @returns edits of `file`, whose text and tree are given
 */
export function ignoreEdits(
	file: string,
	root: SourceFile,
	text: string,
	rule: string,
	offset: number,
	top = 0,
): IgnoreEdits {
	const eol = /\r?\n/.exec(text)?.[0] ?? "\n";
	const edits: IgnoreEdits = { file: [{ file, ...fileEdit(text, rule, eol, top) }] };
	const line = lineEdit(root, text, rule, offset, eol);
	if (line !== undefined) edits.line = [{ file, ...line }];
	return edits;
}

type Insertion = Pick<TextEdit, "start" | "end" | "text">;

function insertion(at: number, text: string): Insertion {
	return { start: at, end: at, text };
}

function fileEdit(text: string, rule: string, eol: string, top: number): Insertion {
	let at = text.charCodeAt(top) === 0xfeff ? top + 1 : top;
	if (text.startsWith("#!", at)) {
		const end = text.indexOf("\n", at);
		if (end === -1) return insertion(text.length, `${eol}/* asynclint-ignore-file ${rule} */${eol}`);
		at = end + 1;
	}
	const present = WHOLE_FILE.exec(text.slice(at, at + 1000));
	if (present) return insertion(at + present[0].length, `, ${rule}`);
	return insertion(at, `/* asynclint-ignore-file ${rule} */${eol}`);
}

function lineEdit(root: SourceFile, text: string, rule: string, offset: number, eol: string): Insertion | undefined {
	const start = lineStart(text, offset);
	if (start > 0) {
		const above = lineStart(text, text.startsWith("\r\n", start - 2) ? start - 2 : start - 1);
		const present = NEXT_LINE.exec(text.slice(above, start));
		if (present && placeOf(root, above) !== "text") return insertion(above + present[0].length, `, ${rule}`);
	}
	const indent = /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
	if (insideComment(root, start)) return undefined;
	switch (placeOf(root, start)) {
		case "code":
			return insertion(start, `${indent}// asynclint-ignore-next-line ${rule}${eol}`);
		case "jsx":
			return insertion(start, `${indent}{/* asynclint-ignore-next-line ${rule} */}${eol}`);
		case "text":
			return undefined;
	}
}

function lineStart(text: string, offset: number): number {
	// `lastIndexOf` takes a negative start for 0.
	if (offset <= 0) return 0;
	return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

/**
 * What a line put at this line start would become: `code` between tokens; `jsx` between a tag's children where only
 * white space precedes the next child, so that an empty expression changes nothing; `text` where it would be read by
 * the program.
 */
function placeOf(root: SourceFile, at: number): "code" | "jsx" | "text" {
	let node: Node = root;
	for (;;) {
		const children = node;
		const inside: Node | undefined = node.forEachChild((child) =>
			child.pos < at && at < child.end ? child : undefined,
		);
		if (isJsxElement(children) || isJsxFragment(children)) {
			const [open, close] = isJsxElement(children)
				? [children.openingElement, children.closingElement]
				: [children.openingFragment, children.closingFragment];
			if (at >= open.end && at <= close.pos && (inside === undefined || isJsxText(inside))) {
				if (inside === undefined) return "jsx";
				return root.text.slice(at, inside.end).trim() === "" ? "jsx" : "text";
			}
		}
		if (inside === undefined) return "code";
		if (isLiteralText(inside) && at > inside.getStart(root)) return "text";
		node = inside;
	}
}

function insideComment(root: SourceFile, at: number): boolean {
	const comment = commentAt(root, at);
	return comment !== undefined && comment.start < at && at < comment.end;
}

function isLiteralText(node: Node): boolean {
	return (
		isNoSubstitutionTemplateLiteral(node) ||
		isTemplateHead(node) ||
		isTemplateMiddle(node) ||
		isTemplateTail(node) ||
		isStringLiteral(node)
	);
}
