import type { RuleFile } from "../../../ask/rule-file.ts";
import type { TypeRef } from "../../../engine/engine.ts";

/**
 * Whether a value of this type is certainly neither a promise nor another thenable. What `void`, `{}` and `object` stand
 * for may be one, and what a type parameter stands for is not known.
 */
export function isSurelyNoPromise(type: TypeRef | undefined, file: RuleFile): boolean {
	if (!type || type.isErrorType) return false;
	if (type.isUnion) return type.constituents().every((part) => isSurelyNoPromise(part, file));
	if (type.isPrimitive) return true;
	if (type.isAny || type.isUnknown || type.isNever || type.isVoid || type.isObjectKeyword) return false;
	if (type.isDeferred || (type.isIntersection && type.constituents().some((part) => part.isDeferred))) return false;
	if (file.types.promiseKind(type, true) !== "no" || /^(?:\{\}|Object)$/.test(type.print())) return false;
	// `await` calls whatever `then` there is, also one that takes a single callback.
	return type.property("then") === undefined;
}
