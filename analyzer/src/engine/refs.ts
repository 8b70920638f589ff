/** Types, symbols and signatures as the rest of the analyzer sees them: memoising wrappers around TypeScript's. */
import {
	type NodeHandle,
	ObjectFlags,
	type Project,
	type Checker as RawChecker,
	type Signature as RawSignature,
	type Symbol as RawSymbol,
	type Type as RawType,
	SignatureKind,
	SymbolFlags,
	TypeFlags,
} from "typescript/unstable/sync";
import type { Node } from "./ast.ts";
import type { DeclarationRef, SignatureRef, SymbolRef, TypeRef } from "./engine.ts";

/** Gives equal objects for equal ids within one project and snapshot. */
export class RefTable {
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
	typeOf(symbol: SymbolRef): TypeObject | undefined {
		return symbol instanceof SymbolObject ? symbol.type() : undefined;
	}

	declaration(handle: NodeHandle): DeclarationRef {
		return { path: handle.path, node: (): Node | undefined => handle.resolve(this.project) };
	}
}

/** Remembers the result of an argument-free question. */
class Once<T> {
	private state: { value: T } | undefined;
	get(compute: () => T): T {
		return (this.state ??= { value: compute() }).value;
	}
}

export class TypeObject implements TypeRef {
	readonly raw: RawType;
	private readonly table: RefTable;
	private readonly memo = {
		symbol: new Once<SymbolRef | undefined>(),
		alias: new Once<SymbolRef | undefined>(),
		constituents: new Once<readonly TypeObject[]>(),
		signatures: new Once<readonly SignatureObject[]>(),
		arguments: new Once<readonly TypeObject[]>(),
		bases: new Once<readonly TypeObject[]>(),
		array: new Once<boolean>(),
		tuple: new Once<boolean>(),
		print: new Once<string>(),
		constraint: new Once<TypeObject | undefined>(),
	};
	private properties: Map<string, SymbolRef | undefined> | undefined;

	constructor(raw: RawType, table: RefTable) {
		this.raw = raw;
		this.table = table;
	}

	get id(): number {
		return this.raw.id;
	}
	get flags(): number {
		return this.raw.flags;
	}
	get objectFlags(): number {
		return this.raw.isObjectType() ? this.raw.objectFlags : 0;
	}
	get isAny(): boolean {
		return (this.flags & TypeFlags.Any) !== 0;
	}
	get isUnknown(): boolean {
		return (this.flags & TypeFlags.Unknown) !== 0;
	}
	get isNever(): boolean {
		return (this.flags & TypeFlags.Never) !== 0;
	}
	get isVoid(): boolean {
		return (this.flags & TypeFlags.Void) !== 0;
	}
	get isNullish(): boolean {
		return (this.flags & (TypeFlags.Undefined | TypeFlags.Null)) !== 0;
	}
	get isErrorType(): boolean {
		return this.raw.isErrorType();
	}
	get isUnion(): boolean {
		return this.raw.isUnionType();
	}
	get isIntersection(): boolean {
		return this.raw.isIntersectionType();
	}
	get isTypeParameter(): boolean {
		return this.raw.isTypeParameter();
	}
	get isPrimitive(): boolean {
		return (this.flags & PRIMITIVE) !== 0;
	}
	get isDeferred(): boolean {
		return (this.flags & DEFERRED) !== 0;
	}
	/** A class, an interface or an instantiation of one. */
	get isClassLike(): boolean {
		return this.symbolId !== 0 && (this.objectFlags & CLASS_LIKE) !== 0;
	}
	/** The id of the type's symbol, without fetching the symbol; 0 when it has none. */
	get symbolId(): number {
		return (this.raw as unknown as { symbol?: number }).symbol ?? 0;
	}
	get literalValue(): string | number | boolean | bigint | undefined {
		return this.raw.isLiteralType() ? this.raw.value : undefined;
	}

	symbol(): SymbolRef | undefined {
		return this.memo.symbol.get(() => this.table.maybeSymbol(this.raw.getSymbol()));
	}

	aliasSymbol(): SymbolRef | undefined {
		return this.memo.alias.get(() => this.table.maybeSymbol(this.raw.getAliasSymbol()));
	}

	constituents(): readonly TypeObject[] {
		const { raw } = this;
		if (!raw.isUnionType() && !raw.isIntersectionType()) return [];
		return this.memo.constituents.get(() => {
			try {
				return raw.getTypes().map((type) => this.table.type(type));
			} catch (error) {
				// TypeScript 7.0.2 fails at unions with the type of an empty tuple pattern, as in `const [[a] = []] = pairs`.
				if (!String(error).includes("TupleType")) throw error;
				return [this.table.type(this.table.checker.getAnyType())];
			}
		});
	}

	callSignatures(): readonly SignatureObject[] {
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

	typeArguments(): readonly TypeObject[] {
		const { raw } = this;
		if (!raw.isTypeReference()) return [];
		return this.memo.arguments.get(() => this.table.checker.getTypeArguments(raw).map((type) => this.table.type(type)));
	}

	baseTypes(): readonly TypeObject[] {
		return this.memo.bases.get(() => {
			const { raw } = this;
			const target = raw.isTypeReference() && !raw.isClassOrInterface() ? raw.getTarget() : raw;
			if (!target.isClassOrInterface()) return [];
			return this.table.checker.getBaseTypes(target).map((type) => this.table.type(type));
		});
	}

	/** What a deferred type is known to extend. */
	constraint(): TypeObject | undefined {
		return this.memo.constraint.get(() => this.table.maybeType(this.table.checker.getBaseConstraintOfType(this.raw)));
	}

	isArray(): boolean {
		if (!this.raw.isTypeReference() || this.raw.isTupleType()) return false;
		return this.memo.array.get(() => this.table.checker.isArrayType(this.raw));
	}

	isTuple(): boolean {
		if (!this.raw.isTypeReference()) return false;
		return this.memo.tuple.get(() => this.table.checker.isTupleType(this.raw));
	}

	tupleElementFlags(): readonly number[] {
		const { raw } = this;
		if (!this.isTuple() || !raw.isTypeReference()) return [];
		const target = raw.getTarget();
		// The flags of `[]` come as nothing at all, whatever the declared type says.
		return target.isTupleType() ? ((target.elementFlags as readonly number[] | undefined) ?? []) : [];
	}

	print(): string {
		return this.memo.print.get(() => this.table.checker.typeToString(this.raw));
	}
}

const PRIMITIVE = TypeFlags.Primitive | TypeFlags.Index;

const CLASS_LIKE = ObjectFlags.ClassOrInterface | ObjectFlags.Reference;
const DEFERRED = TypeFlags.InstantiableNonPrimitive;

export class SymbolObject implements SymbolRef {
	readonly raw: RawSymbol;
	private readonly table: RefTable;
	readonly declarations: readonly DeclarationRef[];
	readonly valueDeclaration: DeclarationRef | undefined;
	private readonly target = new Once<SymbolRef>();
	private readonly owner = new Once<SymbolRef | undefined>();
	private readonly valueType = new Once<TypeObject | undefined>();

	constructor(raw: RawSymbol, table: RefTable) {
		this.raw = raw;
		this.table = table;
		this.declarations = raw.declarations.map((handle) => table.declaration(handle));
		this.valueDeclaration = raw.valueDeclaration && table.declaration(raw.valueDeclaration);
	}

	get id(): number {
		return this.raw.id;
	}
	get name(): string {
		return this.raw.name;
	}
	get flags(): number {
		return this.raw.flags;
	}

	resolved(): SymbolRef {
		return this.target.get(() =>
			this.flags & SymbolFlags.Alias ? this.table.symbol(this.table.checker.getAliasedSymbol(this.raw)) : this,
		);
	}

	parent(): SymbolRef | undefined {
		return this.owner.get(() => this.table.maybeSymbol(this.raw.getParent()));
	}

	type(): TypeObject | undefined {
		return this.valueType.get(() => this.table.maybeType(this.table.checker.getTypeOfSymbol(this.raw)));
	}
}

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
			// TypeScript's TypePredicateKind: 0 this, 1 identifier, 2 asserts this, 3 asserts identifier.
			return predicate && (predicate.kind >= 2 ? "assertion" : "guard");
		});
	}
}
