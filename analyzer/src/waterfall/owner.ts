/** Which function a place belongs to, and what people call it. */
import {
	isAwaitExpression,
	isCallExpression,
	isPropertyAccessExpression,
	isStringLiteral,
	type Node,
	type SourceFile,
	SyntaxKind,
} from "../engine/ast.ts";
import { calledMethod, lastName } from "../syntax/calls.ts";
import { functionName, isClassNode, isFunctionNode } from "../syntax/functions.ts";
import { outerOf, skipOuter, walk } from "../syntax/walk.ts";

/** A place that is asked about. */
export interface AskedPlace {
	/** In UTF-16 units. */
	readonly offset: number;
	/** Where its line ends, when a whole line is asked about; what the line waits for first decides then. */
	readonly lineEnd?: number;
}

/** The functions around a place from the inside out, and the file in the end. */
export function ownersAt({ offset, lineEnd }: AskedPlace, root: SourceFile): Node[] {
	const at = lineEnd === undefined ? offset : (firstAwait(root, offset, lineEnd) ?? lineEnd);
	const owners: Node[] = [];
	let node: Node | undefined = root;
	while (node) {
		const fn: Node | undefined = isFunctionNode(node) ? node : functionHeldBy(node);
		if (fn && owners[0] !== fn) owners.unshift(fn);
		node = childAt(node, at, root);
	}
	return [...owners, root];
}

function firstAwait(root: SourceFile, from: number, to: number): number | undefined {
	let found: number | undefined;
	walk(root, (at) => {
		if (found !== undefined || at.end < from || at.pos > to) return false;
		if (!isAwaitExpression(at) && at.kind !== SyntaxKind.AwaitKeyword) return undefined;
		const start = at.getStart(root);
		if (start >= from && start <= to) found = start;
		return undefined;
	});
	return found;
}

function childAt(node: Node, offset: number, root: SourceFile): Node | undefined {
	let found: Node | undefined;
	node.forEachChild((child) => {
		if (!found && child.pos <= offset && offset <= child.end && child.getStart(root) <= offset) found = child;
	});
	return found;
}

/** `const load = async () => …`, `load = async () => …`, `load: async () => …`: its name stands outside of it. */
function functionHeldBy(node: Node): Node | undefined {
	switch (node.kind) {
		case SyntaxKind.VariableDeclaration:
		case SyntaxKind.PropertyDeclaration:
		case SyntaxKind.PropertyAssignment: {
			const { initializer } = node as { initializer?: Node };
			const value = initializer && skipOuter(initializer);
			return value && isFunctionNode(value) ? value : undefined;
		}
		default:
			return undefined;
	}
}

/** @param owner a function, or a file */
export function nameOfOwner(owner: Node): string {
	if (!isFunctionNode(owner)) return "module";
	const own = owner.kind === SyntaxKind.Constructor ? "constructor" : functionName(owner);
	if (own === undefined) return nameOfCallback(owner);
	const member = owner.parent && isMember(owner.parent) ? owner.parent : owner;
	const holder = member.parent;
	if (!holder) return own;
	if (isClassNode(holder)) return prefixed(functionName(holder), own);
	if (holder.kind !== SyntaxKind.ObjectLiteralExpression) return own;
	return prefixed(functionName(outerOf(holder)), own);
}

function isMember({ kind }: Node): boolean {
	return kind === SyntaxKind.PropertyDeclaration || kind === SyntaxKind.PropertyAssignment;
}

function prefixed(holder: string | undefined, name: string): string {
	return holder === undefined ? name : `${holder}.${name}`;
}

/** `app.get("/users") callback`, `map callback`. */
function nameOfCallback(fn: Node): string {
	const call = outerOf(fn).parent;
	if (!call || !isCallExpression(call)) return "function";
	const callee = skipOuter(call.expression);
	const method = calledMethod(call);
	const receiver = method && skipOuter(method.receiver);
	const name = receiver && !isCallExpression(receiver) ? prefixed(lastName(receiver), method.name) : lastName(callee);
	if (name === undefined) return isPropertyAccessExpression(callee) ? callee.name.text : "function";
	const [first] = call.arguments;
	const about = first && isStringLiteral(first) && first.text.length <= 40 ? `("${first.text}")` : "";
	return `${name}${about} callback`;
}
