/**
 * A type as the rest of the analyzer sees it. What kind of type it is follows from flags that came with it, so asking costs
 * nothing. The flags stay here: elsewhere kinds have names, and nobody can copy a number.
 */
import type { SymbolRef, TupleElementKind } from "./engine.ts";
import type { InnerSignature, InnerTable, InnerType } from "./inner-refs.ts";
import { Once } from "./once.ts";
import {
	ElementFlags,
	isTupleFailure,
	isTupleShape,
	ObjectFlags,
	type RawType,
	SignatureKind,
	symbolIdOf,
	TypeFlags,
} from "./version.ts";

export class TypeObject implements InnerType {
	readonly raw: RawType;
	private readonly table: InnerTable;
	private readonly memo = {
		symbol: new Once<SymbolRef | undefined>(),
		alias: new Once<SymbolRef | undefined>(),
		constituents: new Once<readonly InnerType[]>(),
		signatures: new Once<readonly InnerSignature[]>(),
		arguments: new Once<readonly InnerType[]>(),
		bases: new Once<readonly InnerType[]>(),
		tuple: new Once<boolean>(),
		print: new Once<string>(),
		constraint: new Once<InnerType | undefined>(),
	};
	private properties: Map<string, SymbolRef | undefined> | undefined;

	constructor(raw: RawType, table: InnerTable) {
		this.raw = raw;
		this.table = table;
	}

	get id(): number {
		return this.raw.id;
	}
	get isAny(): boolean {
		return this.has(TypeFlags.Any);
	}
	get isUnknown(): boolean {
		return this.has(TypeFlags.Unknown);
	}
	get isNever(): boolean {
		return this.has(TypeFlags.Never);
	}
	get isErrorType(): boolean {
		return this.raw.isErrorType();
	}
	get isVoid(): boolean {
		return this.has(TypeFlags.Void);
	}
	get isUndefined(): boolean {
		return this.has(TypeFlags.Undefined);
	}
	get isNullish(): boolean {
		return this.has(TypeFlags.Nullable);
	}
	get isStringLike(): boolean {
		return this.has(TypeFlags.StringLike);
	}
	get isNumberLike(): boolean {
		return this.has(TypeFlags.NumberLike);
	}
	get isBooleanLike(): boolean {
		return this.has(TypeFlags.BooleanLike);
	}
	get isSymbolLike(): boolean {
		return this.has(TypeFlags.ESSymbolLike);
	}
	get isUniqueSymbol(): boolean {
		return this.has(TypeFlags.UniqueESSymbol);
	}
	get isPrimitive(): boolean {
		return this.has(PRIMITIVE);
	}
	get isObjectKeyword(): boolean {
		return this.has(TypeFlags.NonPrimitive);
	}
	get isObject(): boolean {
		return this.has(TypeFlags.Object);
	}
	get isObjectLiteral(): boolean {
		return (this.objectFlags & ObjectFlags.ObjectLiteral) !== 0;
	}
	get isDeferred(): boolean {
		return this.has(TypeFlags.InstantiableNonPrimitive);
	}
	get isTypeParameter(): boolean {
		return this.has(TypeFlags.TypeParameter);
	}
	get isUnion(): boolean {
		return this.has(TypeFlags.Union);
	}
	get isIntersection(): boolean {
		return this.has(TypeFlags.Intersection);
	}
	get isClassLike(): boolean {
		return this.symbolId !== 0 && (this.objectFlags & CLASS_LIKE) !== 0;
	}
	get symbolId(): number {
		return symbolIdOf(this.raw);
	}
	get literalValue(): string | number | boolean | bigint | undefined {
		return this.raw.isLiteralType() ? this.raw.value : undefined;
	}

	private has(flags: TypeFlags): boolean {
		return (this.raw.flags & flags) !== 0;
	}

	private get objectFlags(): ObjectFlags {
		return this.raw.isObjectType() ? this.raw.objectFlags : 0;
	}

	symbol(): SymbolRef | undefined {
		return this.memo.symbol.get(() => this.table.maybeSymbol(this.raw.getSymbol()));
	}

	aliasSymbol(): SymbolRef | undefined {
		return this.memo.alias.get(() => this.table.maybeSymbol(this.raw.getAliasSymbol()));
	}

	constituents(): readonly InnerType[] {
		const { raw } = this;
		if (!raw.isUnionType() && !raw.isIntersectionType()) return [];
		return this.memo.constituents.get(() => {
			try {
				return raw.getTypes().map((type) => this.table.type(type));
			} catch (error) {
				if (!isTupleFailure(error)) throw error;
				return [this.table.type(this.table.checker.getAnyType())];
			}
		});
	}

	callSignatures(): readonly InnerSignature[] {
		return this.memo.signatures.get(() =>
			this.table.checker
				.getSignaturesOfType(this.raw, SignatureKind.Call)
				.map((signature) => this.table.signature(signature)),
		);
	}

	property(name: string): SymbolRef | undefined {
		this.properties ??= new Map();
		if (!this.properties.has(name)) {
			this.properties.set(name, this.table.maybeSymbol(this.table.checker.getPropertyOfType(this.raw, name)));
		}
		return this.properties.get(name);
	}

	typeArguments(): readonly InnerType[] {
		const { raw } = this;
		if (!raw.isTypeReference()) return [];
		return this.memo.arguments.get(() => this.table.checker.getTypeArguments(raw).map((type) => this.table.type(type)));
	}

	baseTypes(): readonly InnerType[] {
		return this.memo.bases.get(() => {
			const { raw } = this;
			const target = raw.isTypeReference() && !raw.isClassOrInterface() ? raw.getTarget() : raw;
			if (!target.isClassOrInterface()) return [];
			return this.table.checker.getBaseTypes(target).map((type) => this.table.type(type));
		});
	}

	constraint(): InnerType | undefined {
		return this.memo.constraint.get(() => this.table.maybeType(this.table.checker.getBaseConstraintOfType(this.raw)));
	}

	isArray(): boolean {
		return this.raw.isTypeReference() && this.table.arraySymbols.has(this.symbolId);
	}

	isTuple(): boolean {
		// All that a reference can be to has a name but for tuples.
		if (!this.raw.isTypeReference() || this.symbolId !== 0) return false;
		return this.memo.tuple.get(() => this.table.checker.isTupleType(this.raw));
	}

	tupleElements(): readonly TupleElementKind[] {
		const { raw } = this;
		if (!this.isTuple() || !raw.isTypeReference()) return [];
		const target = raw.getTarget();
		// The flags of `[]` come as nothing at all, whatever the declared type says.
		const flags = isTupleShape(target) ? (target.elementFlags as readonly ElementFlags[] | undefined) : undefined;
		return flags?.map(elementKind) ?? [];
	}

	print(): string {
		return this.memo.print.get(() => this.table.checker.typeToString(this.raw));
	}
}

/**
 * `keyof T` is a string, a number or a symbol, whichever. `void` is none, although TypeScript counts it: a function of that
 * type may give anything.
 */
const PRIMITIVE = (TypeFlags.Primitive & ~TypeFlags.Void) | TypeFlags.Index;

const CLASS_LIKE = ObjectFlags.ClassOrInterface | ObjectFlags.Reference;

function elementKind(flags: ElementFlags): TupleElementKind {
	if (flags & ElementFlags.Variadic) return "variadic";
	if (flags & ElementFlags.Rest) return "rest";
	return flags & ElementFlags.Optional ? "optional" : "required";
}
