import type { Node } from "../engine/ast.ts";
import type { SymbolRef, TypeRef } from "../engine/engine.ts";
import { type Inquiry, symbolsOf, typesOf } from "../run/inquiry.ts";
import type { RuleFile } from "../run/rule-file.ts";
import type { Callee } from "./callee.ts";
import type { Verdict } from "./cannot-reject.ts";
import type { Implementations } from "./implementations.ts";
import type { EffectSummary } from "./model.ts";

/** What has been found out about the program at one moment. It goes away with the snapshot's type service. */
export interface Memo {
	readonly symbols: WeakMap<Node, { symbol: SymbolRef | undefined }>;
	readonly types: WeakMap<Node, { type: TypeRef | undefined }>;
	readonly callees: WeakMap<Node, Callee>;
	readonly summaries: WeakMap<Node, EffectSummary>;
	readonly verdicts: WeakMap<Node, Verdict>;
	/** By the declaration of an interface's or abstract member. */
	readonly implementations: WeakMap<Node, { readonly found: Implementations | undefined }>;
}

/** By type service, and by the settings that say what functions do: files of one project may have different ones. */
const memos = new WeakMap<object, WeakMap<object, Memo>>();
const NO_SETTINGS = {};

export function memoOf(file: RuleFile): Memo {
	let bySettings = memos.get(file.types);
	if (!bySettings) memos.set(file.types, (bySettings = new WeakMap()));
	const settings = file.effects ?? NO_SETTINGS;
	let memo = bySettings.get(settings);
	if (!memo) {
		memo = {
			symbols: new WeakMap(),
			types: new WeakMap(),
			callees: new WeakMap(),
			summaries: new WeakMap(),
			verdicts: new WeakMap(),
			implementations: new WeakMap(),
		};
		bySettings.set(settings, memo);
	}
	return memo;
}

/** Asks for the symbols of several names in one round, so that {@link symbolFor} has them. */
export function* prepareSymbols(nodes: readonly Node[], file: RuleFile): Inquiry<void> {
	const { symbols } = memoOf(file);
	const missing = nodes.filter((node) => !symbols.has(node));
	file.counts.questions += missing.length;
	const answers = yield* symbolsOf(missing);
	for (const [index, node] of missing.entries()) symbols.set(node, { symbol: answers[index] });
}

/** The symbol of a name, imports followed. */
export function* symbolFor(node: Node, file: RuleFile): Inquiry<SymbolRef | undefined> {
	const { symbols } = memoOf(file);
	if (!symbols.has(node)) yield* prepareSymbols([node], file);
	return symbols.get(node)?.symbol?.resolved();
}

export function* typesFor(nodes: readonly Node[], file: RuleFile): Inquiry<(TypeRef | undefined)[]> {
	const { types } = memoOf(file);
	const missing = nodes.filter((node) => !types.has(node));
	file.counts.questions += missing.length;
	const answers = yield* typesOf(missing);
	for (const [index, node] of missing.entries()) types.set(node, { type: answers[index] });
	return nodes.map((node) => types.get(node)?.type);
}
