/** Questions about a type that its own shape answers, without a round trip for a node. */
import { isArrayBindingPattern, isBindingPattern, isIdentifier, type Node } from "../engine/ast.ts";
import type { TypeRef } from "../engine/engine.ts";
import type { RuleFile } from "./rule-file.ts";

/** The language's own promise and nothing else: no subclass, no thenable. */
export function isPromiseItself(type: TypeRef | undefined, file: RuleFile): boolean {
	const symbol = type?.symbol();
	return symbol?.name === "Promise" && file.types.originOf(symbol)?.from === "lib";
}

/** What a value of the type may be: the constituents of a union, or the type itself. */
export function constituentsOf(type: TypeRef | undefined): readonly TypeRef[] {
	if (!type) return [];
	return type.isUnion ? type.constituents() : [type];
}

/** The same, of a value that is there: a union without `null` and `undefined`. */
export function presentConstituentsOf(type: TypeRef): readonly TypeRef[] {
	return type.isUnion ? type.constituents().filter((part) => !part.isNullish) : [type];
}

/** A type and what it extends, the nearest first; the parts of an intersection in its place. */
export function* withBaseTypes(type: TypeRef, levels: number): Generator<TypeRef, void> {
	let level: readonly TypeRef[] = type.isIntersection ? type.constituents() : [type];
	for (let depth = 0; depth < levels && level.length > 0; depth++) {
		yield* level;
		level = level.flatMap((at) => at.baseTypes());
	}
}

/** `null`, `undefined`, or what a function gives that is not meant to give anything. */
export function isMissing(type: TypeRef): boolean {
	return type.isNullish || type.isVoid;
}

/** Whether reading a property of such a value cannot fail. */
export function isSafeBase(type: TypeRef | undefined): boolean {
	if (!type || type.isAny || type.isUnknown || type.isErrorType) return false;
	return constituentsOf(type).every((part) => !part.isAny && !part.isUnknown && !part.isNever && !isMissing(part));
}

/** Whether the value is certainly a string, number or boolean (or, when allowed, missing). */
export function isPrimitiveType(type: TypeRef | undefined, orMissing = false): boolean {
	if (!type || type.isAny || type.isUnknown || type.isErrorType) return false;
	return constituentsOf(type).every(
		(part) => part.isStringLike || part.isNumberLike || part.isBooleanLike || (orMissing && isMissing(part)),
	);
}

const ITERABLES: ReadonlySet<string> = new Set(
	(
		"Array ReadonlyArray Map ReadonlyMap Set ReadonlySet RegExpMatchArray RegExpExecArray URLSearchParams Headers FormData NodeListOf " +
		"ArrayIterator MapIterator SetIterator StringIterator RegExpStringIterator HeadersIterator URLSearchParamsIterator FormDataIterator " +
		"SegmentIterator Segments NodeList HTMLCollection HTMLCollectionOf HTMLCollectionBase DOMTokenList NamedNodeMap FileList DOMRectList " +
		"DataTransferItemList CSSRuleList StyleSheetList Buffer Uint8Array Uint8ClampedArray Uint16Array Uint32Array Int8Array Int16Array " +
		"Int32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array"
	).split(" "),
);

/** Whether iterating the value runs none of the program's code and cannot fail. */
export function isBuiltinIterable(type: TypeRef | undefined, file: RuleFile): boolean {
	if (!type || type.isAny || type.isUnknown || type.isErrorType) return false;
	return constituentsOf(type).every((member) => {
		if (member.isArray() || member.isTuple() || member.isStringLike) return true;
		const symbol = member.symbol();
		return symbol !== undefined && ITERABLES.has(symbol.name) && file.types.originOf(symbol)?.from !== "file";
	});
}

/** Whether a destructuring pattern only reads data from a value of this type: neither accessors nor iterators of the program's. */
export function isPlainDestructuring(pattern: Node, type: TypeRef | undefined, file: RuleFile): boolean {
	if (!isBindingPattern(pattern)) return true;
	if (isArrayBindingPattern(pattern)) {
		if (!isBuiltinIterable(type, file)) return false;
		return pattern.elements.every((at, index) => !isNested(at) || isPlainElementDestructuring(at, index, type, file));
	}
	return pattern.elements.every((element) => {
		const key = element.propertyName ?? element.name;
		if (element.dotDotDotToken || !key || !isIdentifier(key)) return element.dotDotDotToken !== undefined;
		const symbol = type?.property(key.text);
		if (!symbol || symbol.isAccessor) return false;
		return !isNested(element) || isPlainDestructuring(element.name as Node, file.types.typeOfSymbol(symbol), file);
	});
}

/** `const [{ name }] = rows`. */
function isPlainElementDestructuring(element: Node, index: number, type: TypeRef | undefined, file: RuleFile): boolean {
	if (!type || type.isUnion || !(type.isArray() || type.isTuple())) return false;
	const parts = type.typeArguments();
	return isPlainDestructuring((element as { name: Node } & Node).name, parts[type.isTuple() ? index : 0], file);
}

function isNested(element: Node): boolean {
	const { name } = element as { name?: Node };
	return name !== undefined && isBindingPattern(name);
}

/** Whether an object of this type brings a conversion to primitives that the program itself declares. */
export function hasOwnConversion(type: TypeRef | undefined, file: RuleFile): boolean {
	if (!type || isPrimitiveType(type, true) || type.isAny || type.isUnknown) return false;
	return constituentsOf(type).some((member) =>
		["toString", "valueOf"].some((name) => {
			const symbol = member.property(name);
			return symbol !== undefined && file.types.originOf(symbol)?.from === "file";
		}),
	);
}
