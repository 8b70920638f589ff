/**
 * Inquiries: how analysis code asks about types without a round trip per question.
 *
 * An inquiry is a generator that yields questions about nodes and is resumed with the answers. All inquiries of a file
 * advance together: each round, the questions of all of them are put to the checker in one batch per kind. Write
 * `const type = yield* typeOf(node)`, and `yield*` other inquiries; use `typesOf(nodes)` where several are known at
 * once, so that they share a round. What is asked of types and symbols goes into `computed(() => …)`.
 */
import type { Node } from "../engine/ast.ts";
import type { PromiseKind, SymbolRef, TypeRef } from "../engine/engine.ts";

export type Question =
	| { readonly ask: "types"; readonly nodes: readonly Node[] }
	| { readonly ask: "symbols"; readonly nodes: readonly Node[] }
	| { readonly ask: "promises"; readonly nodes: readonly Node[]; readonly thenables: boolean }
	| { readonly ask: "computed"; readonly computations: readonly (() => unknown)[] };

/** What came of a computation: its result, or what it threw. */
export type Outcome<T> = { readonly value: T } | { readonly error: unknown };

// Answers are typed by the helpers below, the only places that yield.
// biome-ignore lint/suspicious/noExplicitAny: what `next` takes depends on the question, which this type cannot say.
export type Inquiry<T> = Generator<Question, T, any>;

/** The type of each expression; `undefined` where the checker has none. */
export function* typesOf(nodes: readonly Node[]): Inquiry<readonly (TypeRef | undefined)[]> {
	return nodes.length === 0 ? [] : yield { ask: "types", nodes };
}

export function* typeOf(node: Node): Inquiry<TypeRef | undefined> {
	return (yield* typesOf([node]))[0];
}

/** The symbol that each identifier, property access or declaration name stands for. */
export function* symbolsOf(nodes: readonly Node[]): Inquiry<readonly (SymbolRef | undefined)[]> {
	return nodes.length === 0 ? [] : yield { ask: "symbols", nodes };
}

export function* symbolOf(node: Node): Inquiry<SymbolRef | undefined> {
	return (yield* symbolsOf([node]))[0];
}

/**
 * Whether each expression's value is a promise. Cheaper than `typesOf` for calls: the callee's signatures are asked
 * first, and most calls share few callee types.
 * @param thenables tell thenables from other values; without it they count as `no`
 */
export function* promiseKindsOf(nodes: readonly Node[], thenables = false): Inquiry<readonly PromiseKind[]> {
	return nodes.length === 0 ? [] : yield { ask: "promises", nodes, thenables };
}

export function* promiseKindOf(node: Node, thenables = false): Inquiry<PromiseKind> {
	return (yield* promiseKindsOf([node], thenables))[0] ?? "unknown";
}

/**
 * The results of computations that ask the type service, one question after the other: what a type has as members, what
 * their types return. Those of all inquiries are sent together.
 * @param computations each may be run several times from its beginning, so it must do nothing but ask
 */
export function* computedTogether<T>(computations: readonly (() => T)[]): Inquiry<T[]> {
	if (computations.length === 0) return [];
	const outcomes: readonly Outcome<T>[] = yield { ask: "computed", computations };
	return outcomes.map((outcome) => {
		if ("error" in outcome) throw outcome.error;
		return outcome.value;
	});
}

export function* computed<T>(compute: () => T): Inquiry<T> {
	return (yield* computedTogether([compute]))[0] as T;
}
