/** A signature as the rest of the analyzer sees it. */
import { type Signature as RawSignature, TypePredicateKind } from "typescript/unstable/sync";
import type { DeclarationRef, SignatureRef, SymbolRef } from "./engine.ts";
import { Once } from "./once.ts";
import type { RefTable } from "./refs.ts";
import type { TypeObject } from "./type-object.ts";

export class SignatureObject implements SignatureRef {
	readonly raw: RawSignature;
	private readonly table: RefTable;
	readonly declaration: DeclarationRef | undefined;
	private readonly result = new Once<TypeObject | undefined>();
	private readonly parameterSymbols = new Once<readonly SymbolRef[]>();
	private readonly predicateKind = new Once<"guard" | "assertion" | undefined>();

	constructor(raw: RawSignature, table: RefTable) {
		this.raw = raw;
		this.table = table;
		this.declaration = raw.declaration && table.declaration(raw.declaration);
	}

	get id(): number {
		return this.raw.id;
	}
	get hasRestParameter(): boolean {
		return this.raw.hasRestParameter;
	}
	get isGeneric(): boolean {
		return (this.raw.typeParameters?.length ?? 0) > 0;
	}
	get parameters(): readonly SymbolRef[] {
		return this.parameterSymbols.get(() => this.raw.getParameters().map((symbol) => this.table.symbol(symbol)));
	}

	returnType(): TypeObject | undefined {
		return this.result.get(() => this.table.maybeType(this.table.checker.getReturnTypeOfSignature(this.raw)));
	}

	predicate(): "guard" | "assertion" | undefined {
		return this.predicateKind.get(() => {
			const predicate = this.table.checker.getTypePredicateOfSignature(this.raw);
			if (!predicate) return undefined;
			const { AssertsThis, AssertsIdentifier } = TypePredicateKind;
			return predicate.kind === AssertsThis || predicate.kind === AssertsIdentifier ? "assertion" : "guard";
		});
	}
}
