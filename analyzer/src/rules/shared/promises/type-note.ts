import type { RuleFile } from "../../../ask/rule-file.ts";
import { constituentsOf } from "../../../ask/types.ts";
import type { TypeRef } from "../../../engine/engine.ts";
import { shorten } from "../../../syntax/naming.ts";

/** What a note says of the type of an expression that is a promise. */
export function typeNote(type: TypeRef, file: RuleFile): string {
	const printed = `\`${shorten(type.print())}\``;
	const isKnown = constituentsOf(type).some((part) => file.types.promiseKind(part, true) !== "no");
	// The JSDoc of an async function in JavaScript often names what is in its promise.
	return isKnown ? `Its type is ${printed}.` : `Its JSDoc says ${printed}; being async, it gives a promise of that.`;
}
