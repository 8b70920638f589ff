/** Finds comments: by a place in the text, told apart from strings, templates, regular expressions and JSX text. */
import {
	isTokenKind,
	isVariableDeclaration,
	type Node,
	NodeFlags,
	type SourceFile,
	SyntaxKind,
} from "../engine/ast.ts";

export interface Comment {
	/** Offset of the first slash. */
	start: number;
	/** Offset after the last character; a line comment's line break is not part of it. */
	end: number;
	block: boolean;
	/** The innermost node whose tokens the comment stands between, or before whose first token it stands. */
	owner: Node;
}

/**
 * The comment at an offset, `undefined` when there is none. Walks down the tree, so it costs little for one place;
 * callers find the places with a search of the text.
 */
export function commentAt(root: SourceFile, offset: number): Comment | undefined {
	const text = root.text;
	let owner: Node = root;
	// All between `from` and `to` is trivia and tokens that are no nodes of their own (keywords and punctuation), where
	// two slashes, or a slash and an asterisk, can only begin a comment.
	let from = root.pos;
	let to = root.end;
	for (;;) {
		const around = neighbours(owner, offset);
		if (around.before !== undefined) from = Math.max(from, around.before.end);
		if (around.at === undefined) {
			if (isTokenKind(owner.kind) && ownText(owner, root) <= offset) return undefined;
			to = around.after?.pos ?? owner.end;
			break;
		}
		owner = around.at;
		from = Math.max(from, owner.pos);
	}
	for (let at = from; at <= offset && at < to; ) {
		const end = commentEnd(text, at);
		if (end === undefined) at++;
		else if (offset < end) return { start: at, end, block: text[at + 1] === "*", owner };
		else at = end;
	}
	return undefined;
}

/** Offset after the comment that begins at an offset; `undefined` when none begins there. */
function commentEnd(text: string, at: number): number | undefined {
	if (text[at] !== "/") return undefined;
	if (text[at + 1] === "/") return lineEnd(text, at);
	if (text[at + 1] !== "*") return undefined;
	const close = text.indexOf("*/", at + 2);
	return close < 0 ? text.length : close + 2;
}

/** Offset of the line break that ends the line, or of the end of the text. */
export function lineEnd(text: string, offset: number): number {
	for (let at = offset; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return at;
	}
	return text.length;
}

/** Offset of the first character from an offset on that is neither white space nor in a comment. */
export function skipSpaceAndComments(text: string, offset: number): number {
	for (let at = offset; at < text.length; ) {
		const end = commentEnd(text, at);
		if (end !== undefined) at = end;
		else if (/\s/.test(text[at] as string)) at++;
		else return at;
	}
	return text.length;
}

/** Where a token's own text begins. White space belongs to JSX text, which has no comments in it. */
function ownText(token: Node, root: SourceFile): number {
	return token.kind === SyntaxKind.JsxText ? token.pos : token.getStart(root);
}

/** The child whose range (with leading trivia) contains the offset, and the nearest ones on either side of it. */
function neighbours(
	parent: Node,
	offset: number,
): { at: Node | undefined; before: Node | undefined; after: Node | undefined } {
	let at: Node | undefined;
	let before: Node | undefined;
	let after: Node | undefined;
	const visit = (child: Node): void => {
		// Made by the checker from a JSDoc comment: it stands nowhere in the program's own text.
		if ((child.flags & NodeFlags.Reparsed) !== 0) return;
		if (child.end <= offset) {
			if (before === undefined || child.end > before.end) before = child;
		} else if (child.pos > offset) {
			if (after === undefined || child.pos < after.pos) after = child;
		} else at ??= child;
	};
	parent.forEachChild(visit, (children) => {
		// Long statement lists: only the three around the offset matter.
		let low = 0;
		let high = children.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((children[middle] as Node).end <= offset) low = middle + 1;
			else high = middle;
		}
		for (let index = Math.max(0, low - 1); index < Math.min(low + 2, children.length); index++) {
			visit(children[index] as Node);
		}
	});
	return { at, before, after };
}

/** The last doc comment above the declaration of a function, a member, a variable or a type. */
export function docCommentOn(declared: Node): string | undefined {
	const holder = commentedBy(declared);
	if ((holder.flags & NodeFlags.HasJSDoc) === 0) return undefined;
	const { text } = holder.getSourceFile();
	return text
		.slice(holder.pos, holder.getStart())
		.match(/\/\*\*[\s\S]*?\*\//g)
		?.at(-1);
}

/** Where the comment on a function stands: above the statement that declares the variable it is in, or the property. */
function commentedBy(node: Node): Node {
	let at = node;
	if (node.kind === SyntaxKind.ArrowFunction || node.kind === SyntaxKind.FunctionExpression) {
		while (at.parent.kind === SyntaxKind.ParenthesizedExpression) at = at.parent;
		if ((at.parent as { initializer?: Node }).initializer === at || at.parent.kind === SyntaxKind.ExportAssignment) {
			at = at.parent;
		}
	}
	return isVariableDeclaration(at) ? at.parent.parent : at;
}
