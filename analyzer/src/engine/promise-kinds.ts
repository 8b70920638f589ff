/**
 * Decides whether types are promises, asking the checker as little as possible: most types are settled by their flags
 * or by the id of their symbol, classes and interfaces once per declaration, unions once per type.
 */
import { SyntaxKind } from "./ast.ts";
import type { PromiseKind } from "./engine.ts";
import type { InnerSignature, InnerType } from "./inner-refs.ts";
import type { RefTable } from "./refs.ts";

/** What a call gives, as far as its callee's type tells; `undecided` when only the call itself can. */
export type CallKind = PromiseKind | "undecided";

/** Constituents of a union, in the order in which they settle the answer. */
const STRONGEST: readonly PromiseKind[] = ["promise", "promise-array", "thenable", "unknown"];

export class PromiseKinds {
	private readonly byType = [new Map<number, PromiseKind>(), new Map<number, PromiseKind>()] as const;
	private readonly bySymbol = [new Map<number, PromiseKind>(), new Map<number, PromiseKind>()] as const;
	private readonly byCallee = [new Map<number, CallKind>(), new Map<number, CallKind>()] as const;
	private promiseSymbol: number | undefined;
	private readonly table: RefTable;

	constructor(table: RefTable) {
		this.table = table;
	}

	kindOf(type: InnerType | undefined, thenables: boolean): PromiseKind {
		if (!type) return "unknown";
		if (type.isAny || type.isUnknown || type.isErrorType) return "unknown";
		if (type.isPrimitive || type.isVoid) return "no";
		const memo = this.byType[thenables ? 1 : 0];
		let kind = memo.get(type.id);
		if (kind === undefined) {
			kind = remembering(memo, type.id, () => this.compute(type, thenables));
		}
		return kind;
	}

	/** @param callee the type of a call's callee expression */
	callKind(callee: InnerType | undefined, thenables: boolean): CallKind {
		if (!callee || callee.isErrorType) return "undecided";
		if (callee.isAny) return "unknown";
		const memo = this.byCallee[thenables ? 1 : 0];
		let kind = memo.get(callee.id);
		if (kind === undefined) memo.set(callee.id, (kind = this.computeCall(callee.callSignatures(), thenables)));
		return kind;
	}

	/** The global `Promise` is told by its symbol, so that a class of that name does not count. */
	private get promise(): number {
		return (this.promiseSymbol ??= this.table.globalType("Promise"));
	}

	private compute(type: InnerType, thenables: boolean): PromiseKind {
		if (type.isUnion || type.isIntersection) {
			const kinds = type.constituents().map((part) => this.kindOf(part, thenables));
			return STRONGEST.find((kind) => kinds.includes(kind)) ?? "no";
		}
		if (type.isDeferred) {
			const constraint = type.constraint();
			return constraint && constraint.id !== type.id ? this.kindOf(constraint, thenables) : "unknown";
		}
		const symbol = type.symbolId;
		if (symbol !== 0 && symbol === this.promise) return "promise";
		if (this.isList(type)) {
			// A list is no promise, however many lists are in it: that is not to be found out one within the other.
			return type
				.typeArguments()
				.some((element) => !this.isList(element) && this.kindOf(element, thenables) === "promise")
				? "promise-array"
				: "no";
		}
		if (!type.isClassLike) return thenables && this.hasThen(type) ? "thenable" : "no";
		const memo = this.bySymbol[thenables ? 1 : 0];
		let kind = memo.get(symbol);
		if (kind === undefined) {
			kind = remembering(memo, symbol, () => this.computeClass(type, thenables));
		}
		return kind;
	}

	private isList(type: InnerType): boolean {
		const symbol = type.symbolId;
		return this.table.arraySymbols.has(symbol) || (symbol === 0 && type.isTuple());
	}

	private computeClass(type: InnerType, thenables: boolean): PromiseKind {
		const bases = type.baseTypes().map((base) => this.kindOf(base, false));
		if (bases.includes("promise")) return "promise";
		return thenables && this.hasThen(type) ? "thenable" : "no";
	}

	/** A `then` that takes two callbacks: one whose rejection can be handled. */
	private hasThen(type: InnerType): boolean {
		const then = type.property("then");
		if (!then) return false;
		const signatures = this.table.typeOf(then)?.callSignatures() ?? [];
		return signatures.some(
			(signature) =>
				signature.parameters.length >= 2 &&
				signature.parameters.slice(0, 2).every((parameter) => this.takesFunction(this.table.typeOf(parameter))),
		);
	}

	private takesFunction(type: InnerType | undefined): boolean {
		if (!type) return false;
		return type.isUnion
			? type.constituents().some((part) => this.takesFunction(part))
			: type.callSignatures().length > 0;
	}

	private computeCall(signatures: readonly InnerSignature[], thenables: boolean): CallKind {
		let common: CallKind | undefined;
		for (const signature of signatures) {
			const kind = this.returnKind(signature, thenables);
			if (kind === "undecided" || (common !== undefined && common !== kind)) return "undecided";
			common = kind;
		}
		return common ?? "undecided";
	}

	private returnKind(signature: InnerSignature, thenables: boolean): CallKind {
		if (isAsyncByItself(signature)) return "promise";
		const result = signature.returnType();
		if (!result) return "undecided";
		// What a type parameter stands for is known at the call only; a union may hold one too.
		if (result.isDeferred || result.constituents().some((part) => part.isDeferred)) return "undecided";
		const kind = this.kindOf(result, thenables);
		// `T[]` is an array of promises for some T.
		const hidden =
			signature.isGeneric &&
			kind !== "promise" &&
			(result.isUnion || result.isIntersection || result.typeArguments().length > 0);
		return hidden ? "undecided" : kind;
	}
}

/** Takes `no` for the answer until it is known, so that a type which contains itself ends the recursion. */
function remembering(memo: Map<number, PromiseKind>, key: number, compute: () => PromiseKind): PromiseKind {
	memo.set(key, "no");
	try {
		const kind = compute();
		memo.set(key, kind);
		return kind;
	} catch (error) {
		// It only stops for an answer, and begins anew: see `pipeline.ts`.
		memo.delete(key);
		throw error;
	}
}

/** An async function of the program gives a promise, whatever it is a promise of: there is no need to ask for its type. */
function isAsyncByItself({ declaration }: InnerSignature): boolean {
	// Trees of declaration files are not fetched for this, and nothing in them is async.
	if (!declaration || /\/node_modules\/|\.d\.[^/]+$/.test(declaration.path)) return false;
	const node = declaration.node() as
		| { modifiers?: readonly { kind: SyntaxKind }[]; asteriskToken?: object }
		| undefined;
	const isAsync = node?.modifiers?.some(({ kind }) => kind === SyntaxKind.AsyncKeyword) ?? false;
	return isAsync && node?.asteriskToken === undefined;
}
