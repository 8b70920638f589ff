/** What one gets by going through a value, as far as its type is one of the language's own. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import type { TypeRef } from "../../../engine/engine.ts";
import { isSurelyNoPromise } from "../callbacks/no-promise.ts";

// Iterables whose iterator gives the type's first argument, or pairs.
const LISTS: ReadonlySet<string> = new Set([
	"Set",
	"ReadonlySet",
	"ArrayIterator",
	"SetIterator",
	"Generator",
	"IterableIterator",
]);
const PAIRS: ReadonlySet<string> = new Set(["Map", "ReadonlyMap", "MapIterator"]);

/** The types of the elements, or that they are pairs, which are no promises whatever is in them; undefined where not known. */
export function iteratedTypes(type: TypeRef | undefined, file: RuleFile): readonly TypeRef[] | "pairs" | undefined {
	if (!type || type.isUnion) return undefined;
	if (type.isArray() || type.isTuple()) return type.typeArguments();
	const symbol = type.symbol();
	if (!symbol || file.types.originOf(symbol)?.from !== "lib") return undefined;
	if (PAIRS.has(symbol.name)) return symbol.name === "MapIterator" ? type.typeArguments() : "pairs";
	return LISTS.has(symbol.name) ? type.typeArguments().slice(0, 1) : undefined;
}

/** Whether the type is a list, as the language has them, of values that are no promises. */
export function isListOfNonPromises(type: TypeRef | undefined, file: RuleFile): boolean {
	if (!type || type.isAny || type.isUnknown || type.isErrorType || type.isNever) return false;
	if (type.isUnion) return type.constituents().every((part) => isListOfNonPromises(part, file));
	if (type.isStringLike || type.isUndefined) return true;
	const held = iteratedTypes(type, file);
	return held === "pairs" || (held?.every((part) => isSurelyNoPromise(part, file)) ?? false);
}
