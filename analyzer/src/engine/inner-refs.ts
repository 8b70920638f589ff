/**
 * Types and signatures as this folder sees them, which is more than the rest of the analyzer does, and the table that leads
 * from one to another. Each kind of them is made in a file of its own; here is what those ask of each other.
 */
import type { DeclarationRef, SignatureRef, SymbolRef, TypeRef } from "./engine.ts";
import type { NodeHandle, RawChecker, RawSignature, RawSymbol, RawType } from "./version.ts";

export interface InnerType extends TypeRef {
	/** A class, an interface or an instantiation of one. */
	readonly isClassLike: boolean;
	/** The id of the type's symbol, without fetching the symbol; 0 when it has none. */
	readonly symbolId: number;
	constituents(): readonly InnerType[];
	callSignatures(): readonly InnerSignature[];
	typeArguments(): readonly InnerType[];
	baseTypes(): readonly InnerType[];
	/** What a deferred type is known to extend. */
	constraint(): InnerType | undefined;
}

export interface InnerSignature extends SignatureRef {
	readonly isGeneric: boolean;
	returnType(): InnerType | undefined;
}

/** Gives equal objects for equal ids within one project and snapshot. */
export interface InnerTable {
	readonly checker: RawChecker;
	/** Ids of the symbols of the global `Array` and `ReadonlyArray`. */
	readonly arraySymbols: ReadonlySet<number>;
	type(raw: RawType): InnerType;
	symbol(raw: RawSymbol): SymbolRef;
	signature(raw: RawSignature): InnerSignature;
	maybeType(raw: RawType | undefined): InnerType | undefined;
	maybeSymbol(raw: RawSymbol | undefined): SymbolRef | undefined;
	declaration(handle: NodeHandle): DeclarationRef;
}
