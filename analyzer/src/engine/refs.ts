/** Types, symbols and signatures as the rest of the analyzer sees them: memoising wrappers around TypeScript's. */
import type {
	NodeHandle,
	Project,
	Checker as RawChecker,
	Signature as RawSignature,
	Symbol as RawSymbol,
	Type as RawType,
} from "typescript/unstable/sync";
import type { Node } from "./ast.ts";
import type { DeclarationRef, SymbolRef } from "./engine.ts";
import type { InnerTable, InnerType } from "./inner-refs.ts";
import { SignatureObject } from "./signature-object.ts";
import { SymbolObject } from "./symbol-object.ts";
import { TypeObject } from "./type-object.ts";

export class RefTable implements InnerTable {
	private readonly types = new Map<number, TypeObject>();
	private readonly symbols = new Map<number, SymbolObject>();
	private readonly signatures = new Map<number, SignatureObject>();
	readonly project: Project;

	constructor(project: Project) {
		this.project = project;
	}

	get checker(): RawChecker {
		return this.project.checker;
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
