/** Whether functions of the program that code calls use something that they share, however many calls deep. */
import { type Inquiry, symbolsOf } from "../../../ask/inquiry.ts";
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isPrivateIdentifier,
	isPropertyAccessExpression,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import { declarationOf, isReference } from "../../../flow/index.ts";
import { lastName } from "../../../syntax/calls.ts";
import { type FunctionNode, hasOwnThis, isFunctionNode } from "../../../syntax/functions.ts";
import { isWithin, skipOuter, walk } from "../../../syntax/walk.ts";

export interface ThroughCall {
	readonly call: CallExpression;
	/** The function that is called. */
	readonly name: string;
	/** Where its body, or one behind it, uses what is shared. */
	readonly inside: Node;
}

/** What several functions can use: a variable of a module, or a property of the object that is `this` in all of them. */
export interface Shared {
	readonly declaration: Node;
	/** As it is declared, `#` of a private name included. */
	readonly name: string;
	readonly isProperty: boolean;
}

/** Functions are followed so many calls deep, and no more than so many of them. */
const MAX_DEPTH = 2;
const MAX_BODIES = 30;

/**
 * What a mention stands for: `limit` of a module, also of another one, `this.limit`, or a field where it is declared;
 * undefined for any other.
 */
export function* sharedAt(mention: Node): Inquiry<Shared | undefined> {
	const name = isOwnProperty(mention) ? mention.name : mention;
	if (!isIdentifier(name) && !isPrivateIdentifier(name)) return undefined;
	const [symbol] = yield* symbolsOf([name]);
	const declaration = symbol?.resolved().valueDeclaration?.node();
	const declared = (declaration as { name?: { text?: string } } | undefined)?.name?.text;
	if (!declaration || declared === undefined) return undefined;
	const isProperty = name !== mention || declaration.kind === SyntaxKind.PropertyDeclaration;
	const isOfModule = declaration.parent?.parent?.parent?.kind === SyntaxKind.SourceFile;
	return isProperty || isOfModule ? { declaration, name: declared, isProperty } : undefined;
}

/** `this.limit`. */
export function isOwnProperty(node: Node): node is Node & { readonly name: Node & { readonly text: string } } {
	return isPropertyAccessExpression(node) && node.expression.kind === SyntaxKind.ThisKeyword;
}

/** The function of the program that a call runs, as far as its declaration tells. */
export function* calledFunction(call: CallExpression): Inquiry<FunctionNode | undefined> {
	const callee = skipOuter(call.expression);
	if (!isIdentifier(callee) && !isPropertyAccessExpression(callee)) return undefined;
	const [symbol] = yield* symbolsOf([isPropertyAccessExpression(callee) ? callee.name : callee]);
	const declared = symbol?.resolved().valueDeclaration;
	if (!declared || /\.d\.[cm]?ts$/.test(declared.path) || declared.path.includes("/node_modules/")) return undefined;
	const node = declared.node();
	const value = (node as { initializer?: Node } | undefined)?.initializer;
	const fn = [node, value && skipOuter(value)].find((at) => at && isFunctionNode(at));
	return fn && isFunctionNode(fn) ? fn : undefined;
}

interface Options {
	/** Code that is not looked into: true, or a mention in it that counts all the same. */
	readonly leftOut?: (node: Node) => Node | boolean;
	/** Whether a call of the function that it stands in is followed; it is not where nothing is said. */
	readonly isRecursionFollowed?: (call: CallExpression, fn: Node, inside: Node) => boolean;
}

/** Looks behind calls for uses of one shared thing. */
export class UsesBehind {
	private readonly shared: Shared;
	/** Whether a mention counts, in the function that is looked into. */
	private readonly isUse: (mention: Node, fn: Node) => boolean;
	private readonly options: Options;
	private readonly known = new Map<Node, Node | undefined>();

	constructor(shared: Shared, isUse: (mention: Node, fn: Node) => boolean, options: Options = {}) {
		this.shared = shared;
		this.isUse = isUse;
		this.options = options;
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
		// Methods of other objects have another `this`.
		if (depth === 0 || (this.shared.isProperty && !isOwnProperty(skipOuter(call.expression)))) return undefined;
		const fn = yield* calledFunction(call);
		if (!fn) return undefined;
		const { isRecursionFollowed } = this.options;
		const isRecursion = isWithin(call, fn);
		if (isRecursion && !isRecursionFollowed) return undefined;
		if (!this.known.has(fn) && this.known.size < MAX_BODIES) {
			this.known.set(fn, undefined);
			this.known.set(fn, yield* this.inBody(fn, depth - 1));
		}
		const inside = this.known.get(fn);
		return inside && isRecursion && !isRecursionFollowed?.(call, fn, inside) ? undefined : inside;
	}

	private *inBody(fn: Node, depth: number): Inquiry<Node | undefined> {
		const named: Node[] = [];
		const calls: CallExpression[] = [];
		walk(fn, (node) => {
			const out = this.options.leftOut?.(node) ?? false;
			if (typeof out !== "boolean" && this.mayBe(out)) named.push(out);
			if (out) return false;
			if (this.shared.isProperty && node !== fn && hasOwnThis(node)) return false;
			if (this.mayBe(node) && this.isUse(node, fn)) named.push(node);
			if (isCallExpression(node)) calls.push(node);
			return undefined;
		});
		const symbols = yield* symbolsOf(named.map((node) => (isOwnProperty(node) ? node.name : node)));
		const at = symbols.findIndex((symbol) => symbol?.resolved().valueDeclaration?.node() === this.shared.declaration);
		if (at >= 0) return named[at];
		for (const call of calls) {
			const inside = yield* this.behind(call, depth);
			if (inside) return inside;
		}
		return undefined;
	}

	/** By its name alone, or that of the import that it stands for. */
	private mayBe(node: Node): boolean {
		if (this.shared.isProperty) return isOwnProperty(node) && node.name.text === this.shared.name;
		if (!isIdentifier(node) || !isReference(node)) return false;
		if (node.text === this.shared.name) return true;
		const declaration = declarationOf(node) as { propertyName?: { text?: string } } | undefined;
		return declaration?.propertyName?.text === this.shared.name;
	}
}
