/** What a call's callee is, as far as it is known. */

import type { ClassDeclaration, ClassExpression, Node } from "../../engine/ast.ts";
import type { Assumption } from "../../facts/assumptions.ts";
import type { Reason } from "../../facts/reasons.ts";
import type { FunctionNode } from "../../syntax/functions.ts";
import type { KnownCall } from "../knowledge/index.ts";

export type Callee =
	/** A library function that something is known of. */
	| {
			readonly kind: "known";
			readonly name: string;
			readonly call: KnownCall;
			/** The key of its entry in the knowledge: tests hold every entry to a real function. */
			readonly entry: string;
	  }
	/** A function with a body. */
	| { readonly kind: "function"; readonly name: string; readonly fn: FunctionNode }
	/** `new` of a class with a body. */
	| { readonly kind: "class"; readonly name: string; readonly node: ClassDeclaration | ClassExpression }
	/** A plain parameter of a function around the call. */
	| { readonly kind: "parameter"; readonly name: string; readonly declaration: Node }
	| {
			readonly kind: "unknown";
			readonly name: string;
			readonly reason: Reason;
			/** What the call runs if something is true that is not proven. */
			readonly likely?: { readonly fn: FunctionNode; readonly assumption: Assumption };
	  };

/** @param likely the function that it is if nothing overrides or replaces it */
export function unknownCallee(name: string, reason: Reason, likely?: FunctionNode): Callee {
	return likely
		? { kind: "unknown", name, reason, likely: { fn: likely, assumption: { kind: "not-overridden", name } } }
		: { kind: "unknown", name, reason };
}
