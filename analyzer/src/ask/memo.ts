/** What was asked or found out about the program at one moment, kept until its snapshot's type service goes away. */
import type { Node } from "../engine/ast.ts";
import type { SymbolRef, TypeRef } from "../engine/engine.ts";
import { type Inquiry, symbolsOf, typesOf } from "./inquiry.ts";
import type { RuleFile } from "./rule-file.ts";

const NO_SETTINGS = {};

/**
 * A store of one kind of results, for the module that finds them out.
 * @param make a new and empty one
 * @returns gives a file's: by type service, and by the settings that say what functions do, since files of one project may have different ones
 */
export function perSnapshot<T>(make: () => T): (file: RuleFile) => T {
	const stores = new WeakMap<object, WeakMap<object, T>>();
	return ({ types, effects = NO_SETTINGS }) => {
		let bySettings = stores.get(types);
		if (!bySettings) stores.set(types, (bySettings = new WeakMap()));
		let store = bySettings.get(effects);
		if (store === undefined) bySettings.set(effects, (store = make()));
		return store;
	};
}

const symbolsIn = perSnapshot(() => new WeakMap<Node, { readonly symbol: SymbolRef | undefined }>());
const typesIn = perSnapshot(() => new WeakMap<Node, { readonly type: TypeRef | undefined }>());

/** Asks for the symbols of several names in one round, so that {@link symbolFor} has them. */
export function* prepareSymbols(nodes: readonly Node[], file: RuleFile): Inquiry<void> {
	const symbols = symbolsIn(file);
	const missing = nodes.filter((node) => !symbols.has(node));
	file.counts.questions += missing.length;
	const answers = yield* symbolsOf(missing);
	for (const [index, node] of missing.entries()) symbols.set(node, { symbol: answers[index] });
}

/** The symbol of a name, imports followed. */
export function* symbolFor(node: Node, file: RuleFile): Inquiry<SymbolRef | undefined> {
	const symbols = symbolsIn(file);
	if (!symbols.has(node)) yield* prepareSymbols([node], file);
	return symbols.get(node)?.symbol?.resolved();
}

/** The types of several expressions, asked for in one round. */
export function* typesFor(nodes: readonly Node[], file: RuleFile): Inquiry<(TypeRef | undefined)[]> {
	const types = typesIn(file);
	const missing = nodes.filter((node) => !types.has(node));
	file.counts.questions += missing.length;
	const answers = yield* typesOf(missing);
	for (const [index, node] of missing.entries()) types.set(node, { type: answers[index] });
	return nodes.map((node) => types.get(node)?.type);
}
