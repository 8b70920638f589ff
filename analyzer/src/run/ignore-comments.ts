/** Reads ignore comments: what each says, and which part of the file it speaks of. */
import { type Node, type SourceFile, SyntaxKind } from "../engine/ast.ts";
import { type Comment, commentAt, skipSpaceAndComments } from "../syntax/comments.ts";
import type { LineIndex } from "../text/line-index.ts";

export interface RuleName {
	text: string;
	/** Offset in the file. */
	start: number;
	end: number;
}

export interface Directive {
	tool: "asynclint" | "eslint";
	/** As it is written, such as `asynclint-ignore-next-line`. */
	keyword: string;
	/** Whether the keyword is one that we know. */
	known: boolean;
	/** Rules it names; none at all means every rule to ESLint, and nothing to us. */
	names: readonly RuleName[];
	/** Findings that begin from here on … */
	from: number;
	/** … and before here are meant. */
	to: number;
	comment: Comment;
	/** Names that an `eslint-enable` takes out of a comment for every rule, and from where on. */
	enabled: Map<string, number>;
	/** Rules of which it silenced a finding. */
	used: Set<string>;
}

const MARK = /asynclint-ignore|(?:es|ox)lint-(?:disable|enable)/g;
/** The keyword and what follows it up to the reason, from the comment's first word on. */
const DIRECTIVE = /^(asynclint-ignore|(?:es|ox)lint-(?:disable|enable))((?:-[\w-]*\w)?)(?![\w-])/;

/** All directives of a file in order of their place. */
export function findDirectives(root: SourceFile, lines: LineIndex): Directive[] {
	const text = root.text;
	const directives: Directive[] = [];
	const disabled: Directive[] = [];
	let after = 0;
	for (const { index } of text.matchAll(MARK)) {
		// A second mark in a comment that was already read.
		if (index < after) continue;
		const comment = commentAt(root, index);
		if (comment === undefined) continue;
		// The mark has to be the comment's first word: prose may speak of these comments.
		if (!/^(\/\/|\/\*)[\s*]*$/.test(text.slice(comment.start, index))) continue;
		after = comment.end;
		const read = readDirective(text, index, comment);
		if (read === undefined) continue;
		if (read.keyword.endsWith("-enable")) {
			enable(disabled, read);
			continue;
		}
		const range = rangeOf(read, root, lines);
		if (range === undefined) continue;
		const add = (names: readonly RuleName[]): Directive => {
			const directive: Directive = { ...read, ...range, names, enabled: new Map(), used: new Set() };
			directives.push(directive);
			return directive;
		};
		if (!read.keyword.endsWith("-disable")) add(read.names);
		// Each name may be enabled again by itself.
		else if (read.names.length > 0) disabled.push(...read.names.map((name) => add([name])));
		else disabled.push(add([]));
	}
	return directives;
}

type Read = Omit<Directive, "from" | "to" | "enabled" | "used">;

function readDirective(text: string, start: number, comment: Comment): Read | undefined {
	const bodyEnd = comment.block && text.endsWith("*/", comment.end) ? comment.end - 2 : comment.end;
	const body = text.slice(start, bodyEnd);
	const match = DIRECTIVE.exec(body);
	if (match === null) return undefined;
	const keyword = match[0];
	const reason = body.search(/\s--/);
	const list = body.slice(0, reason < 0 ? body.length : reason);
	const names: RuleName[] = [];
	for (const name of list.slice(keyword.length).matchAll(/[^\s,*][^\s,]*/g)) {
		const at = start + keyword.length + name.index;
		names.push({ text: name[0], start: at, end: at + name[0].length });
	}
	const tool = keyword.startsWith("asynclint") ? "asynclint" : "eslint";
	return { tool, keyword, known: tool === "eslint" || OWN_KEYWORDS.has(keyword), names, comment };
}

export const OWN_KEYWORDS: ReadonlySet<string> = new Set([
	"asynclint-ignore-next-line",
	"asynclint-ignore-line",
	"asynclint-ignore-file",
]);

/** `undefined` when the comment means nothing to the tool it speaks to. */
function rangeOf(read: Read, root: SourceFile, lines: LineIndex): { from: number; to: number } | undefined {
	const { comment, keyword } = read;
	const lineOf = (offset: number) => lines.positionAt(offset).line;
	const wholeLines = (first: number, last: number) => ({ from: lines.lineStart(first), to: afterLine(last) });
	// The last line has no line break after which another one could begin: it reaches beyond the text.
	const afterLine = (line: number) => (line >= lines.lineCount ? lines.length + 1 : lines.lineStart(line + 1));

	if (read.tool === "eslint") {
		if (keyword.endsWith("-disable-line")) return wholeLines(lineOf(comment.start), lineOf(comment.end));
		if (keyword.endsWith("-disable-next-line")) {
			const line = lineOf(comment.end) + 1;
			return line > lines.lineCount ? { from: 0, to: 0 } : wholeLines(line, line);
		}
		// In a line comment ESLint does not know these two.
		return keyword.endsWith("-disable") && comment.block ? { from: comment.start, to: lines.length + 1 } : undefined;
	}
	switch (keyword) {
		case "asynclint-ignore-file":
			return { from: 0, to: lines.length + 1 };
		case "asynclint-ignore-line":
			return wholeLines(lineOf(comment.start), lineOf(comment.end));
		case "asynclint-ignore-next-line": {
			const next = lineOf(comment.end) + 1;
			if (next > lines.lineCount) return { from: 0, to: 0 };
			const code = skipSpaceAndComments(root.text, lines.lineStart(next));
			return wholeLines(lineOf(code), lineOf(afterDecorators(root, code)));
		}
		default:
			return { from: 0, to: 0 };
	}
}

/** The offset of the first token after the decorators that begin at an offset; the offset itself when none does. */
function afterDecorators(root: SourceFile, offset: number): number {
	if (root.text[offset] !== "@") return offset;
	let node: Node | undefined = root;
	while (node !== undefined) {
		const child: Node | undefined = childAt(node, offset);
		if (child?.kind === SyntaxKind.Decorator) {
			let end = child.end;
			node.forEachChild((sibling) => {
				if (sibling.kind === SyntaxKind.Decorator) end = Math.max(end, sibling.end);
				return undefined;
			});
			return skipSpaceAndComments(root.text, end);
		}
		node = child;
	}
	return offset;
}

function childAt(parent: Node, offset: number): Node | undefined {
	return parent.forEachChild((child) => (child.pos <= offset && offset < child.end ? child : undefined));
}

/** `eslint-enable` ends what was disabled before it: the rules it names, or all. */
function enable(disabled: readonly Directive[], read: Read): void {
	if (!read.comment.block) return;
	const here = read.comment.start;
	const names = new Set(read.names.map((name) => name.text));
	for (const directive of disabled) {
		if (directive.to <= here) continue;
		const [name] = directive.names;
		if (names.size === 0 || (name !== undefined && names.has(name.text))) directive.to = here;
		else if (name === undefined) for (const one of names) directive.enabled.set(one, here);
	}
}
