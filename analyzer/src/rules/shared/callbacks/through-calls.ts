/** Whether functions of the program that code calls use a variable of a module, however many calls deep. */
import { type Inquiry, symbolsOf } from "../../../ask/inquiry.ts";
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import { declarationOf, isReference } from "../../../flow/index.ts";
import { lastName } from "../../../syntax/calls.ts";
import { isFunctionNode } from "../../../syntax/functions.ts";
import { isWithin, skipOuter, walk } from "../../../syntax/walk.ts";

export interface ThroughCall {
	readonly call: CallExpression;
	/** The function that is called. */
	readonly name: string;
	/** Where its body, or one behind it, uses the variable. */
	readonly inside: Node;
}

/** Functions are followed so many calls deep, and no more than so many of them. */
const MAX_DEPTH = 2;
const MAX_BODIES = 30;

/** The declaration of a variable of a module, also of another one; undefined for any other. */
export function* moduleVariable(name: Node): Inquiry<Node | undefined> {
	if (!isIdentifier(name)) return undefined;
	const [symbol] = yield* symbolsOf([name]);
	const declared = symbol?.resolved().valueDeclaration?.node();
	return declared && declared.parent?.parent?.parent?.kind === SyntaxKind.SourceFile ? declared : undefined;
}

/** Looks behind calls for uses of one variable. */
export class UsesBehind {
	private readonly variable: Node;
	private readonly name: string | undefined;
	/** Whether a mention of the variable counts. */
	private readonly isUse: (mention: Node) => boolean;
	/** Code that is not looked into; a mention of the variable in it that counts all the same. */
	private readonly leftOut: (node: Node) => Node | boolean;
	private readonly known = new Map<Node, Node | undefined>();

	/** @param leftOut true where a node is not looked into, or the mention in it that counts */
	constructor(
		variable: Node,
		isUse: (mention: Node) => boolean,
		leftOut: (node: Node) => Node | boolean = () => false,
	) {
		this.variable = variable;
		this.name = (variable as { name?: { text?: string } }).name?.text;
		this.isUse = isUse;
		this.leftOut = leftOut;
	}

	*of(calls: readonly Node[]): Inquiry<ThroughCall[]> {
		const found: ThroughCall[] = [];
		for (const call of calls) {
			if (!isCallExpression(call)) continue;
			const inside = yield* this.behind(call, MAX_DEPTH);
			if (inside) found.push({ call, name: lastName(skipOuter(call.expression)) ?? "this call", inside });
		}
		return found;
	}

	private *behind(call: CallExpression, depth: number): Inquiry<Node | undefined> {
		const callee = skipOuter(call.expression);
		if (depth === 0 || (!isIdentifier(callee) && !isPropertyAccessExpression(callee))) return undefined;
		const [symbol] = yield* symbolsOf([isPropertyAccessExpression(callee) ? callee.name : callee]);
		const declared = symbol?.resolved().valueDeclaration;
		if (!declared || /\.d\.[cm]?ts$/.test(declared.path) || declared.path.includes("/node_modules/")) return undefined;
		const node = declared.node();
		const value = (node as { initializer?: Node } | undefined)?.initializer;
		const fn = [node, value && skipOuter(value)].find((at) => at && isFunctionNode(at));
		if (!fn || isWithin(call, fn)) return undefined;
		if (!this.known.has(fn) && this.known.size < MAX_BODIES) {
			this.known.set(fn, undefined);
			this.known.set(fn, yield* this.inBody(fn, depth - 1));
		}
		return this.known.get(fn);
	}

	private *inBody(fn: Node, depth: number): Inquiry<Node | undefined> {
		const named: Node[] = [];
		const calls: CallExpression[] = [];
		walk(fn, (node) => {
			const out = this.leftOut(node);
			if (typeof out !== "boolean" && this.mayBe(out)) named.push(out);
			if (out) return false;
			if (this.mayBe(node) && this.isUse(node)) named.push(node);
			if (isCallExpression(node)) calls.push(node);
			return undefined;
		});
		const symbols = yield* symbolsOf(named);
		const at = symbols.findIndex((symbol) => symbol?.resolved().valueDeclaration?.node() === this.variable);
		if (at >= 0) return named[at];
		for (const call of calls) {
			const inside = yield* this.behind(call, depth);
			if (inside) return inside;
		}
		return undefined;
	}

	/** By its name alone, or that of the import that it stands for. */
	private mayBe(node: Node): boolean {
		if (!isIdentifier(node) || !isReference(node)) return false;
		if (node.text === this.name) return true;
		const declaration = declarationOf(node) as { propertyName?: { text?: string } } | undefined;
		return declaration?.propertyName?.text === this.name;
	}
}
