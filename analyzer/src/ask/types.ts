/** Questions about a type that its own shape answers, without a round trip for a node. */
import { isArrayBindingPattern, isBindingPattern, isIdentifier, type Node } from "../engine/ast.ts";
import type { SymbolRef, TypeRef } from "../engine/engine.ts";
import type { RuleFile } from "./rule-file.ts";

// Values of TypeScript's TypeFlags and SymbolFlags, which the engine hands through as numbers.
const NULLISH = 4 | 8 | 16;
/** `string`, `number`, `boolean`, their literals, enums and template literal types. */
const PLAIN = 32 | 64 | 256 | 1024 | 2048 | 8192 | 32768 | 65536 | 4194304;
const ACCESSOR = 32768 | 65536;

/** The language's own promise and nothing else: no subclass, no thenable. */
export function isPromiseItself(type: TypeRef | undefined, file: RuleFile): boolean {
	const symbol = type?.symbol();
	return symbol?.name === "Promise" && file.types.originOf(symbol)?.from === "lib";
}

function members(type: TypeRef): readonly TypeRef[] {
	return type.isUnion ? type.constituents() : [type];
}

/** Whether reading a property of such a value cannot fail. */
export function isSafeBase(type: TypeRef | undefined): boolean {
	if (!type || type.isAny || type.isUnknown || type.isErrorType) return false;
	return members(type).every(
		(member) => !member.isAny && !member.isUnknown && !member.isNever && (member.flags & NULLISH) === 0,
	);
}

/** Whether the value is certainly a string, number or boolean (or, when allowed, missing). */
export function isPlain(type: TypeRef | undefined, orMissing = false): boolean {
	if (!type || type.isAny || type.isUnknown || type.isErrorType) return false;
	const mask = orMissing ? PLAIN | NULLISH : PLAIN;
	return members(type).every((member) => (member.flags & mask) !== 0);
}

export function isAccessor(symbol: SymbolRef | undefined): boolean {
	return symbol !== undefined && (symbol.flags & ACCESSOR) !== 0;
}

const ITERABLES: ReadonlySet<string> = new Set(
	"Array ReadonlyArray Map ReadonlyMap Set ReadonlySet RegExpMatchArray RegExpExecArray URLSearchParams Headers FormData NodeListOf ArrayIterator MapIterator SetIterator StringIterator Uint8Array Buffer".split(
		" ",
	),
);

/** Whether iterating the value runs none of the program's code and cannot fail. */
export function isPlainIterable(type: TypeRef | undefined, file: RuleFile): boolean {
	if (!type || type.isAny || type.isUnknown || type.isErrorType) return false;
	return members(type).every((member) => {
		if (member.isArray() || member.isTuple() || (member.flags & (32 | 1024)) !== 0) return true;
		const symbol = member.symbol();
		return symbol !== undefined && ITERABLES.has(symbol.name) && file.types.originOf(symbol)?.from !== "file";
	});
}

/** Whether a destructuring pattern only reads data from a value of this type: neither accessors nor iterators of the program's. */
export function takesApartPlainly(pattern: Node, type: TypeRef | undefined, file: RuleFile): boolean {
	if (!isBindingPattern(pattern)) return true;
	if (isArrayBindingPattern(pattern)) {
		if (!isPlainIterable(type, file)) return false;
		return pattern.elements.every((at, index) => !isNested(at) || takesElementApartPlainly(at, index, type, file));
	}
	return pattern.elements.every((element) => {
		const key = element.propertyName ?? element.name;
		if (element.dotDotDotToken || !key || !isIdentifier(key)) return element.dotDotDotToken !== undefined;
		const symbol = type?.property(key.text);
		if (!symbol || isAccessor(symbol)) return false;
		return !isNested(element) || takesApartPlainly(element.name as Node, file.types.typeOfSymbol(symbol), file);
	});
}

/** `const [{ name }] = rows`. */
function takesElementApartPlainly(element: Node, index: number, type: TypeRef | undefined, file: RuleFile): boolean {
	if (!type || type.isUnion || !(type.isArray() || type.isTuple())) return false;
	const parts = type.typeArguments();
	return takesApartPlainly((element as { name: Node } & Node).name, parts[type.isTuple() ? index : 0], file);
}

function isNested(element: Node): boolean {
	const { name } = element as { name?: Node };
	return name !== undefined && isBindingPattern(name);
}

/** Whether an object of this type brings a conversion to primitives that the program itself declares. */
export function hasOwnConversion(type: TypeRef | undefined, file: RuleFile): boolean {
	if (!type || isPlain(type, true) || type.isAny || type.isUnknown) return false;
	return members(type).some((member) =>
		["toString", "valueOf"].some((name) => {
			const symbol = member.property(name);
			return symbol !== undefined && file.types.originOf(symbol)?.from === "file";
		}),
	);
}
