/**
 * Async functions of JavaScript whose JSDoc names what they give once it was awaited: `@returns {string}`, as most
 * JavaScript does. The checker believes it, so that what they give is a promise for none who asks for its type. The keyword
 * decides: calls follow it by themselves (see `promise-kinds.ts`), here is what was made of such calls.
 */

import {
	isArrowFunction,
	isBlock,
	isCallExpression,
	isIdentifier,
	isParenthesizedExpression,
	isPropertyAccessExpression,
	isVariableDeclaration,
	type Node,
	NodeFlags,
} from "./ast.ts";
import type { PromiseKind, SymbolRef } from "./engine.ts";
import type { InnerType } from "./inner-refs.ts";
import type { CallKind } from "./promise-kinds.ts";

/** What is asked of the checker, of many nodes at once. */
export interface Answers {
	kindsOf(nodes: readonly Node[]): readonly PromiseKind[];
	symbolsOf(nodes: readonly Node[]): readonly (SymbolRef | undefined)[];
	typesOf(nodes: readonly Node[]): readonly (InnerType | undefined)[];
	typeKind(type: InnerType | undefined): PromiseKind;
	callKind(callee: InnerType | undefined): CallKind;
}

/** Whether a file's text may have such a function. */
export function mayMislabel(path: string, text: string): boolean {
	return /\.[cm]?jsx?$/.test(path) && /@returns?\b/.test(text) && /\basync\b/.test(text);
}

/** What an expression's kind follows from: the value of another one, or what the type of a callee gives. */
interface Lead {
	readonly to: Node;
	readonly by: "value" | "callee";
	/** What the expression is where it leads to a promise. */
	readonly gives: PromiseKind;
}

/**
 * What expressions give although their types say otherwise: undefined where there is nothing to be said against those.
 * @param nodes expressions that are no promises by their types
 */
export function relabelled(nodes: readonly Node[], ask: Answers): (PromiseKind | undefined)[] {
	const plain = nodes.map((node) => withoutParentheses(node));
	const initializers = initializersOf(plain, ask);
	const leads = plain.map((node, index) => initializers[index] ?? leadOf(node));
	const values = leads.filter((lead) => lead?.by === "value") as Lead[];
	const constants = new Set<Lead | undefined>(initializers);
	const callees = leads.filter((lead) => lead?.by === "callee") as Lead[];
	const promises = new Map<Lead, PromiseKind>();
	if (values.length > 0) {
		for (const [index, kind] of ask.kindsOf(values.map(({ to }) => to)).entries()) {
			const lead = values[index] as Lead;
			// A constant may also hold a list of promises.
			if (kind === "promise") promises.set(lead, lead.gives);
			else if (kind === "promise-array" && constants.has(lead)) promises.set(lead, kind);
		}
	}
	if (callees.length > 0) {
		for (const [index, type] of ask.typesOf(callees.map(({ to }) => to)).entries()) {
			const lead = callees[index] as Lead;
			if (present(type).some((part) => ask.callKind(part) === "promise")) promises.set(lead, lead.gives);
		}
	}
	return leads.map((lead) => lead && promises.get(lead));
}

function withoutParentheses(node: Node): Node {
	let at = node;
	while (isParenthesizedExpression(at)) at = at.expression;
	return at;
}

function present(type: InnerType | undefined): readonly InnerType[] {
	if (!type) return [];
	return type.isUnion ? type.constituents().filter((part) => !part.isNullish) : [type];
}

/** For the names of constants without a type of their own: what they were made of. */
function initializersOf(nodes: readonly Node[], ask: Answers): (Lead | undefined)[] {
	const names = nodes.filter(isIdentifier);
	const symbols = names.length > 0 ? ask.symbolsOf(names) : [];
	const byName = new Map<Node, Lead>();
	for (const [index, name] of names.entries()) {
		const declaration = symbols[index]?.resolved().valueDeclaration?.node();
		if (!declaration || !isVariableDeclaration(declaration) || declaration.type) continue;
		const { initializer } = declaration;
		const isConstant = (declaration.parent.flags & NodeFlags.Const) !== 0;
		if (initializer && isConstant && isCallExpression(withoutParentheses(initializer))) {
			byName.set(name, { to: initializer, by: "value", gives: "promise" });
		}
	}
	// A promise by its type that is none where the name stands was told apart in between.
	const found = [...byName];
	const types = found.length > 0 ? ask.typesOf(found.map(([, { to }]) => to)) : [];
	for (const [index, [name]] of found.entries()) {
		const kind = ask.typeKind(types[index]);
		if (kind === "promise" || kind === "promise-array") byName.delete(name);
	}
	return nodes.map((node) => byName.get(node));
}

const CHAINED: ReadonlySet<string> = new Set(["then", "catch", "finally"]);

/** `a?.b()`, whose callee is not asked about otherwise; what a promise gives that is no promise by its type; lists of calls. */
function leadOf(node: Node): Lead | undefined {
	if (!isCallExpression(node)) return undefined;
	const { expression: callee } = node;
	if ((node.flags & NodeFlags.OptionalChain) !== 0) return { to: callee, by: "callee", gives: "promise" };
	if (!isPropertyAccessExpression(callee)) return undefined;
	if (CHAINED.has(callee.name.text)) return { to: callee.expression, by: "value", gives: "promise" };
	const callback = callee.name.text === "map" && node.arguments[0] ? withoutParentheses(node.arguments[0]) : undefined;
	if (!callback) return undefined;
	if (isIdentifier(callback)) return { to: callback, by: "callee", gives: "promise-array" };
	if (!isArrowFunction(callback) || isBlock(callback.body)) return undefined;
	return { to: callback.body, by: "value", gives: "promise-array" };
}
