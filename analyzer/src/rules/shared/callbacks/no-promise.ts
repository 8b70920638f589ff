import type { RuleFile } from "../../../ask/rule-file.ts";
import type { TypeRef } from "../../../engine/engine.ts";

// Values of TypeScript's TypeFlags, which the engine hands through as numbers.
/** `any`, `unknown`, `object` and `never`. */
const VAGUE = 1 | 2 | 131072 | 262144;
const VOID = 16;
/** Type parameters, `T[K]`, conditional types and substitutions. */
const DEFERRED = 524288 | 33554432 | 67108864 | 16777216;
const PRIMITIVE = 12713980;

/**
 * Whether a value of this type is certainly neither a promise nor another thenable. What `void`, `{}` and `object` stand
 * for may be one, and what a type parameter stands for is not known.
 */
export function isSurelyNoPromise(type: TypeRef | undefined, file: RuleFile): boolean {
	if (!type || type.isErrorType) return false;
	if (type.isUnion) return type.constituents().every((part) => isSurelyNoPromise(part, file));
	if ((type.flags & (VAGUE | VOID | DEFERRED)) !== 0) return false;
	if ((type.flags & PRIMITIVE) !== 0) return true;
	if (type.isIntersection && type.constituents().some((part) => (part.flags & DEFERRED) !== 0)) return false;
	if (file.types.promiseKind(type, true) !== "no" || /^(?:\{\}|Object)$/.test(type.print())) return false;
	// `await` calls whatever `then` there is, also one that takes a single callback.
	return type.property("then") === undefined;
}
