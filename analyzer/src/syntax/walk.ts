import {
	isAsExpression,
	isIfStatement,
	isNonNullExpression,
	isParenthesizedExpression,
	isSatisfiesExpression,
	isTypeAssertion,
	isTypeNode,
	type Node,
	SyntaxKind,
} from "../engine/ast.ts";

/** The expression without the parentheses, type assertions and `!` around it: none of them does anything at run time. */
export function skipOuter(node: Node): Node {
	let at = node;
	while (
		isParenthesizedExpression(at) ||
		isAsExpression(at) ||
		isNonNullExpression(at) ||
		isSatisfiesExpression(at) ||
		isTypeAssertion(at)
	) {
		at = at.expression;
	}
	return at;
}

/** The first ancestor of the node's outer expression that is not such a wrapper, with the wrapper below it. */
export function outerOf(node: Node): Node {
	let at = node;
	while (at.parent && skipOuter(at.parent) !== at.parent) at = at.parent;
	return at;
}

/**
 * Visits a node and everything below it that exists at run time, in source order; types are passed over.
 * @param visit returns false to pass over what is below the node
 */
export function walk(node: Node, visit: (node: Node) => unknown): void {
	// Not recursive: code that a program wrote can be nested deeper than the call stack reaches.
	const pending = [node];
	for (let at = pending.pop(); at; at = pending.pop()) {
		if (isTypeOnly(at) || visit(at) === false) continue;
		const below = pending.length;
		at.forEachChild((child) => {
			pending.push(child);
		});
		for (let i = below, j = pending.length - 1; i < j; i++, j--) {
			[pending[i], pending[j]] = [pending[j] as Node, pending[i] as Node];
		}
	}
}

/** By an `if` that is another's `else`, the first `if` of its chain. */
const chainHeads = new WeakMap<Node, Node>();

/**
 * The node's parent, or for an `else if` the first `if` of its chain: each stands in the one before, thousands deep where
 * a program wrote them. For whoever looks upwards for functions, scopes, loops and `try`, a chain is one statement.
 */
export function outward(node: Node): Node | undefined {
	return isElseIf(node) ? headOf(node) : node.parent;
}

function headOf(elseIf: Node): Node {
	const passed: Node[] = [];
	let at = elseIf;
	let head = chainHeads.get(at);
	while (head === undefined && isElseIf(at)) {
		passed.push(at);
		at = at.parent;
		head = chainHeads.get(at);
	}
	for (const one of passed) chainHeads.set(one, head ?? at);
	return head ?? at;
}

function isElseIf(node: Node): boolean {
	const { parent } = node;
	return node.kind === SyntaxKind.IfStatement && isIfStatement(parent) && parent.elseStatement === node;
}

/**
 * Visits the node's ancestors from its parent upwards, and returns the first for which `test` holds. Of a chain of `else
 * if` only the last and the first `if` are visited.
 */
export function findAncestor<T extends Node>(node: Node, test: (node: Node) => node is T): T | undefined;
export function findAncestor(node: Node, test: (node: Node) => boolean): Node | undefined;
export function findAncestor(node: Node, test: (node: Node) => boolean): Node | undefined {
	for (let at: Node | undefined = node.parent; at; at = outward(at)) if (test(at)) return at;
	return undefined;
}

export function isWithin(node: Node, container: Node): boolean {
	for (let at: Node | undefined = node; at; at = at.parent) if (at === container) return true;
	return false;
}

/** Whether the node leaves nothing behind at run time. */
export function isTypeOnly(node: Node): boolean {
	switch (node.kind) {
		case SyntaxKind.InterfaceDeclaration:
		case SyntaxKind.TypeAliasDeclaration:
		case SyntaxKind.TypeParameter:
		case SyntaxKind.JSDoc:
			return true;
		// `class A extends B<T>` and a heritage clause's other expressions count as type nodes, yet they run.
		case SyntaxKind.ExpressionWithTypeArguments:
			return false;
		default:
			return isTypeNode(node);
	}
}
