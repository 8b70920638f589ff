/** Types, symbols and signatures as the rest of the analyzer sees them: memoising wrappers around TypeScript's. */
import type { Node } from "./ast.ts";
import type { DeclarationRef, SymbolRef } from "./engine.ts";
import type { InnerTable, InnerType } from "./inner-refs.ts";
import { Once } from "./once.ts";
import { SignatureObject } from "./signature-object.ts";
import { SymbolObject } from "./symbol-object.ts";
import { TypeObject } from "./type-object.ts";
import {
	type NodeHandle,
	type Project,
	type RawChecker,
	type RawSignature,
	type RawSymbol,
	type RawType,
	SymbolFlags,
} from "./version.ts";

export class RefTable implements InnerTable {
	private readonly types = new Map<number, TypeObject>();
	private readonly symbols = new Map<number, SymbolObject>();
	private readonly signatures = new Map<number, SignatureObject>();
	private readonly arrays = new Once<ReadonlySet<number>>();
	readonly project: Project;

	constructor(project: Project) {
		this.project = project;
	}

	get checker(): RawChecker {
		return this.project.checker;
	}

	/** The id of the symbol of a global type; -1 where there is none. */
	globalType(name: string): number {
		return this.checker.resolveName(name, SymbolFlags.Type)?.id ?? -1;
	}

	get arraySymbols(): ReadonlySet<number> {
		return this.arrays.get(() => new Set([this.globalType("Array"), this.globalType("ReadonlyArray")]));
	}

	type(raw: RawType): TypeObject {
		let ref = this.types.get(raw.id);
		if (!ref) this.types.set(raw.id, (ref = new TypeObject(raw, this)));
		return ref;
	}

	symbol(raw: RawSymbol): SymbolObject {
		let ref = this.symbols.get(raw.id);
		if (!ref) this.symbols.set(raw.id, (ref = new SymbolObject(raw, this)));
		return ref;
	}

	signature(raw: RawSignature): SignatureObject {
		let ref = this.signatures.get(raw.id);
		if (!ref) this.signatures.set(raw.id, (ref = new SignatureObject(raw, this)));
		return ref;
	}

	maybeType(raw: RawType | undefined): TypeObject | undefined {
		return raw && this.type(raw);
	}

	maybeSymbol(raw: RawSymbol | undefined): SymbolObject | undefined {
		return raw && this.symbol(raw);
	}

	/** The type of a symbol's value. */
	typeOf(symbol: SymbolRef): InnerType | undefined {
		return symbol instanceof SymbolObject ? symbol.type() : undefined;
	}

	declaration(handle: NodeHandle): DeclarationRef {
		return { path: handle.path, node: (): Node | undefined => handle.resolve(this.project) };
	}
}
