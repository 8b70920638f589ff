/**
 * Which awaits may wait for something opaque, with as little asked as possible: resolving every awaited call would take the
 * checker a fifth more of its time. The callee's type is cheap, and calls of one type of function give the same: what that
 * is, is found out once, for most by a look at the declaration.
 */
import { type Inquiry, promiseKindsOf, symbolsOf, typesOf } from "../ask/inquiry.ts";
import { isCallExpression, type Node, SyntaxKind } from "../engine/ast.ts";
import type { SymbolRef } from "../engine/engine.ts";
import { isAsync, isFunctionNode } from "../syntax/functions.ts";
import { skipOuter } from "../syntax/walk.ts";
import { isOpaque, nameIn } from "./chain.ts";
import { isLibraryFile } from "./declarations.ts";

/** Whether calls of functions of a type may give what is opaque, by the type's id. Lives as long as the snapshot. */
export type ResultMemory = Map<number, boolean>;

/**
 * @param operands what is awaited
 * @returns those that may be opaque
 */
export function* maybeOpaque(operands: readonly Node[], memory: ResultMemory): Inquiry<Node[]> {
	const callees = operands.map(calleeOf);
	const types = yield* typesOf(operands.map((operand, index) => callees[index] ?? operand));
	const unknown = new Map<number, Node>();
	for (const [index, type] of types.entries()) {
		const call = operands[index] as Node;
		if (type && callees[index] && !isOpaque(type) && !memory.has(type.id)) unknown.set(type.id, call);
	}
	if (unknown.size > 0) yield* learn([...unknown], memory);
	return operands.filter((_, index) => {
		const type = types[index];
		return isOpaque(type) || (type && callees[index] && memory.get(type.id));
	});
}

/** The function that an awaited call calls; what else can be awaited has no callee with a type of its own. */
function calleeOf(operand: Node): Node | undefined {
	// An assertion says the type itself.
	const at = skipOuter(operand) === operand ? operand : undefined;
	if (!at || !isCallExpression(at)) return undefined;
	const { kind } = at.expression;
	return kind === SyntaxKind.ImportKeyword || kind === SyntaxKind.SuperKeyword ? undefined : at.expression;
}

/** @param calls one of each type of function, by the type's id */
function* learn(calls: readonly (readonly [number, Node])[], memory: ResultMemory): Inquiry<void> {
	const names = calls.map(([, call]) => nameIn(calleeOf(call) ?? call));
	const asked = names.filter((name) => name !== undefined);
	const symbols = new Map((yield* symbolsOf(asked)).map((symbol, index) => [asked[index], symbol]));
	const open: (readonly [number, Node])[] = [];
	for (const [index, one] of calls.entries()) {
		if (saysResult(names[index] && symbols.get(names[index]))) memory.set(one[0], false);
		else open.push(one);
	}
	const kinds = yield* promiseKindsOf(open.map(([, call]) => call));
	for (const [index, [id]] of open.entries()) memory.set(id, kinds[index] === "unknown");
}

/** Whether a function of the program says by itself that it gives something of a known type. */
function saysResult(symbol: SymbolRef | undefined): boolean {
	const declaration = symbol?.valueDeclaration;
	// Trees of declaration files are not fetched for this.
	if (!declaration || isLibraryFile(declaration.path)) return false;
	const node = declaration.node();
	if (!node || !isFunctionNode(node)) return false;
	if (isAsync(node)) return true;
	const { type } = node as { type?: Node };
	// A promise of `any` is a promise. Other names may be those of aliases, type parameters, or of what is missing.
	return type !== undefined && /^(?:Promise<|void$|string$|number$|boolean$)/.test(type.getText());
}
