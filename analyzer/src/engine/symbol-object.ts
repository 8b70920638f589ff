/** A symbol as the rest of the analyzer sees it. Its flags stay here, as those of types do. */
import type { DeclarationRef, SymbolRef } from "./engine.ts";
import type { InnerTable, InnerType } from "./inner-refs.ts";
import { Once } from "./once.ts";
import { type RawSymbol, SymbolFlags } from "./version.ts";

export class SymbolObject implements SymbolRef {
	readonly raw: RawSymbol;
	private readonly table: InnerTable;
	readonly declarations: readonly DeclarationRef[];
	readonly valueDeclaration: DeclarationRef | undefined;
	private readonly target = new Once<SymbolRef>();
	private readonly owner = new Once<SymbolRef | undefined>();
	private readonly valueType = new Once<InnerType | undefined>();

	constructor(raw: RawSymbol, table: InnerTable) {
		this.raw = raw;
		this.table = table;
		this.declarations = raw.declarations.map((handle) => table.declaration(handle));
		this.valueDeclaration = raw.valueDeclaration && table.declaration(raw.valueDeclaration);
	}

	get id(): number {
		return this.raw.id;
	}
	get name(): string {
		// The checker has `__#12@#client` for a private member, with a number that changes from run to run.
		return this.raw.name.replace(/^__#\d+@(?=#)/, "");
	}
	get isAccessor(): boolean {
		return this.has(SymbolFlags.Accessor);
	}
	get isClass(): boolean {
		return this.has(SymbolFlags.Class);
	}
	get isPropertyOrMethod(): boolean {
		return this.has(SymbolFlags.Property | SymbolFlags.Method);
	}
	get isVariable(): boolean {
		return this.has(SymbolFlags.Variable);
	}
	/** Stands for another one, as the name of an import does. */
	get isAlias(): boolean {
		return this.has(SymbolFlags.Alias);
	}

	private has(flags: SymbolFlags): boolean {
		return (this.raw.flags & flags) !== 0;
	}

	resolved(): SymbolRef {
		return this.target.get(() =>
			this.isAlias ? this.table.symbol(this.table.checker.getAliasedSymbol(this.raw)) : this,
		);
	}

	parent(): SymbolRef | undefined {
		return this.owner.get(() => this.table.maybeSymbol(this.raw.getParent()));
	}

	type(): InnerType | undefined {
		return this.valueType.get(() => this.table.maybeType(this.table.checker.getTypeOfSymbol(this.raw)));
	}
}
