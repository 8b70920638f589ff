/** Marks the stretch of a program that a fix is about, before and after it, so that its operations can be told from others. */
import {
	isArrowFunction,
	isBlock,
	isCaseClause,
	isDefaultClause,
	isSourceFile,
	type Node,
	type SourceFile,
} from "../../analyzer/src/engine/ast.ts";
import { applyEdits, type Finding, type Fix } from "../../analyzer/src/index.ts";
import { isLoopStatement } from "../../analyzer/src/syntax/statements.ts";
import { findAncestor, walk } from "../../analyzer/src/syntax/walk.ts";

interface Stretch {
	readonly start: number;
	readonly end: number;
	readonly isExpression: boolean;
}

/** What is written before and after it. */
const AS_STATEMENTS = ["world.watch(); ", "; world.unwatch();"] as const;
const IN_EXPRESSION = ["(world.watch(), world.unwatch(", "))"] as const;

export interface Watched {
	readonly before: string;
	readonly after: string;
}

/**
 * The program before and after a fix, with the place watched at which the finding says that work begins.
 * @returns undefined when there is no such place
 */
export function watched(tree: SourceFile, finding: Finding, fix: Fix): Watched | undefined {
	const text = tree.getFullText();
	const begun = finding.related.find(({ message }) => message === "All of them are started here.") ?? finding;
	const at = nodeAt(tree, begun.start.offset);
	const place = at && finding.rule === "await-in-loop" ? findAncestor(at, isLoopStatement) : at;
	const own = place && stretchOf(place);
	if (!own) return undefined;
	const { start, end, isExpression } = widened(own, fix, text);
	const [first, last] = isExpression ? IN_EXPRESSION : AS_STATEMENTS;
	const enter = { start, end: start, text: first };
	const leave = { start: end, end, text: last };
	// What the fix inserts around an expression are statements.
	const all = isExpression ? [leave, ...fix.edits, enter] : [enter, ...fix.edits, leave];
	return { before: applyEdits(text, [enter, leave]), after: applyEdits(text, all) };
}

function nodeAt(tree: SourceFile, offset: number): Node | undefined {
	let found: Node | undefined;
	walk(tree, (node) => {
		if (offset < node.pos || offset >= node.end) return false;
		found = node;
		return undefined;
	});
	return found;
}

/** The statement that a node stands in, or the expression that a function consists of. */
function stretchOf(node: Node): Stretch | undefined {
	for (let at = node; at.parent; at = at.parent) {
		const { parent } = at;
		const span = { start: at.getStart(), end: at.end };
		if (isArrowFunction(parent) && parent.body === at && !isBlock(at)) {
			return { ...span, isExpression: true };
		}
		if (isBlock(parent) || isSourceFile(parent) || isCaseClause(parent) || isDefaultClause(parent)) {
			return { ...span, isExpression: false };
		}
	}
	return undefined;
}

/** With what the fix replaces around it, and what it begins on the line above. */
function widened(stretch: Stretch, { edits }: Fix, text: string): Stretch {
	const line = text.lastIndexOf("\n", stretch.start - 1) + 1;
	const own = edits.filter(({ start, end }) => end >= line && start <= stretch.end);
	if (stretch.isExpression) return stretch;
	return {
		...stretch,
		start: Math.min(stretch.start, ...own.map((edit) => edit.start)),
		end: Math.max(stretch.end, ...own.map((edit) => edit.end)),
	};
}
