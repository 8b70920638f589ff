/**
 * The engine's interface: what the rest of the analyzer knows of the type checker. `typescript/unstable/*` is imported
 * in this folder alone, by `version.ts` and `ast.ts`; to move to another version of it is to change these two.
 */
import type { Node, SourceFile } from "./ast.ts";

/**
 * Whether a value is a promise.
 * - `promise`: a `Promise`, a subclass of it, or a union with one
 * - `thenable`: something else with a callable `then` that takes callbacks
 * - `promise-array`: an array or tuple (or union with one) whose elements may be promises
 * - `no`: certainly none of these
 * - `unknown`: `any`, `unknown`, an error type, or not decidable
 */
export type PromiseKind = "promise" | "thenable" | "promise-array" | "no" | "unknown";

/** Where a declaration stands. */
export interface DeclarationRef {
	/** Absolute path of its file (lower-cased on case-insensitive file systems). */
	readonly path: string;
	/** The declaration's node; fetches its file's tree when needed. `undefined` when the file is not available. */
	node(): Node | undefined;
}

export interface SymbolRef {
	/** Equal ids mean the same symbol within one snapshot. */
	readonly id: number;
	readonly name: string;
	/** A getter, a setter or both. */
	readonly isAccessor: boolean;
	/** A class, and what was merged with it. */
	readonly isClass: boolean;
	/** A member that is no accessor, of whatever kind of type. */
	readonly isPropertyOrMethod: boolean;
	/** A variable or parameter, and what was merged with it. */
	readonly isVariable: boolean;
	readonly declarations: readonly DeclarationRef[];
	readonly valueDeclaration: DeclarationRef | undefined;
	/** Follows import and export aliases to the symbol they stand for. */
	resolved(): SymbolRef;
	/** The symbol that has this one as member or export: a class, an interface, a module. */
	parent(): SymbolRef | undefined;
}

export interface SignatureRef {
	readonly id: number;
	readonly declaration: DeclarationRef | undefined;
	readonly parameters: readonly SymbolRef[];
	readonly hasRestParameter: boolean;
	returnType(): TypeRef | undefined;
	/** `x is T` or `asserts x`; undefined for ordinary signatures. */
	predicate(): "guard" | "assertion" | undefined;
}

/** `[required, optional?, ...rest[], ...variadic]`, where `variadic` is a type parameter that stands for a list. */
export type TupleElementKind = "required" | "optional" | "rest" | "variadic";

/** A type. Every method is memoised: asked once per distinct type and snapshot. */
export interface TypeRef {
	/** Equal ids mean the same type within one project and snapshot. */
	readonly id: number;
	// Each of these asks about the type as a whole: a union is none of what its constituents are, but `boolean` and enums are
	// unions as well as what they are called; an intersection such as a branded string is nothing but an intersection.
	/** `any`; error types too. */
	readonly isAny: boolean;
	readonly isUnknown: boolean;
	readonly isNever: boolean;
	/** A type that could not be told, such as that of a name that nobody declares. */
	readonly isErrorType: boolean;
	/** `void`: whatever a function gives of which nobody looks at the result. */
	readonly isVoid: boolean;
	readonly isUndefined: boolean;
	/** `null` or `undefined`. */
	readonly isNullish: boolean;
	/** `string`, its literals (members of enums too), template literal types, `Uppercase<string>`. */
	readonly isStringLike: boolean;
	/** `number`, its literals (members of enums too), an enum whose members are computed. */
	readonly isNumberLike: boolean;
	/** `boolean`, `true`, `false`. */
	readonly isBooleanLike: boolean;
	/** `symbol`, `unique symbol`. */
	readonly isSymbolLike: boolean;
	readonly isUniqueSymbol: boolean;
	/** Of the kinds above, nullish and `bigint` included; enums; `keyof T`. Not `void`. */
	readonly isPrimitive: boolean;
	/** The type that is written `object`. */
	readonly isObjectKeyword: boolean;
	/** A type with members of its own: literals, interfaces, classes, functions, arrays, mapped types; not `object`. */
	readonly isObject: boolean;
	/** The type of an object literal itself; that of a variable which holds it is an object's like any other. */
	readonly isObjectLiteral: boolean;
	/** A type that stands for another one that is not known yet: a type parameter, `T[K]`, a conditional type. */
	readonly isDeferred: boolean;
	readonly isTypeParameter: boolean;
	readonly isUnion: boolean;
	readonly isIntersection: boolean;
	readonly literalValue: string | number | boolean | bigint | undefined;
	symbol(): SymbolRef | undefined;
	aliasSymbol(): SymbolRef | undefined;
	/** What a deferred type extends; undefined for any other. */
	constraint(): TypeRef | undefined;
	/** Constituents of a union or intersection; otherwise empty. */
	constituents(): readonly TypeRef[];
	callSignatures(): readonly SignatureRef[];
	property(name: string): SymbolRef | undefined;
	/** For references such as `Map<K, V>`. */
	typeArguments(): readonly TypeRef[];
	baseTypes(): readonly TypeRef[];
	isArray(): boolean;
	isTuple(): boolean;
	/** Of each element of a tuple how often it is there; empty otherwise. */
	tupleElements(): readonly TupleElementKind[];
	/** As TypeScript prints it. */
	print(): string;
}

/** Where a symbol or type comes from, for allow-lists and knowledge keyed by package. */
export type Origin =
	| { readonly from: "lib" }
	| { readonly from: "package"; readonly name: string }
	| { readonly from: "file"; readonly path: string };

/** Questions that concern a whole type or symbol and need no node. */
export interface TypeService {
	/** Whether types say what may be `null` or `undefined` (`strictNullChecks`); without it a missing object is always possible. */
	readonly strictNullChecks: boolean;
	/** Whether an element that is read by index counts as possibly missing (`noUncheckedIndexedAccess`). */
	readonly noUncheckedIndexedAccess: boolean;
	/**
	 * See {@link PromiseKind}.
	 * @param thenables also look for a `then` member (a round trip per distinct type); without, such types are `no`
	 */
	promiseKind(type: TypeRef | undefined, thenables?: boolean): PromiseKind;
	/** Yes/no whether a value of this type can be called; `undefined` for `any` and the like. */
	isCallable(type: TypeRef | undefined): boolean | undefined;
	/** Where the symbol is declared: TypeScript's own library, an npm package (`@types/x` counts as `x`, and `node` for Node's modules), or a project file. */
	originOf(symbol: SymbolRef): Origin | undefined;
	typeOfSymbol(symbol: SymbolRef): TypeRef | undefined;
	/** A global variable, function, class or type by name. */
	globalSymbol(name: string): SymbolRef | undefined;
	contextualType(node: Node): TypeRef | undefined;
	/** The signature a call resolves to. One round trip each: only for the few calls that are about to be reported. */
	resolvedSignature(call: Node): SignatureRef | undefined;
	sourceFile(path: string): SourceFile | undefined;
	/** Paths of the program's own source files (neither declarations nor packages) that have this word in their text. */
	filesWithWord(word: string): readonly string[];
	/** Those of them whose text matches a pattern as well. Not remembered. */
	filesMatching(word: string, pattern: RegExp): readonly string[];
	/** Whether a file of the program, be it a declaration or a package's, has such a path. Remembered by the pattern object. */
	hasFile(pattern: RegExp): boolean;
}
