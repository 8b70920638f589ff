/** A signature as the rest of the analyzer sees it. */
import type { DeclarationRef, SymbolRef } from "./engine.ts";
import type { InnerSignature, InnerTable, InnerType } from "./inner-refs.ts";
import { Once } from "./once.ts";
import { type RawSignature, TypePredicateKind } from "./version.ts";

export class SignatureObject implements InnerSignature {
	readonly raw: RawSignature;
	private readonly table: InnerTable;
	readonly declaration: DeclarationRef | undefined;
	private readonly result = new Once<InnerType | undefined>();
	private readonly parameterSymbols = new Once<readonly SymbolRef[]>();
	private readonly predicateKind = new Once<"guard" | "assertion" | undefined>();

	constructor(raw: RawSignature, table: InnerTable) {
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

	returnType(): InnerType | undefined {
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
