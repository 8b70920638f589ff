/** Handlers of requests that answer by themselves: an error that is caught there must not leave the request without an answer. */

import { type Inquiry, typesOf } from "../../../ask/inquiry.ts";
import { isIdentifier, type Node } from "../../../engine/ast.ts";
import type { TypeRef } from "../../../engine/engine.ts";
import { referencesTo } from "../../../flow/index.ts";
import { enclosingFunction } from "../../../syntax/functions.ts";
import { isWithin } from "../../../syntax/walk.ts";
import type { Failure } from "./route.ts";

/** The statement that ends the response, where what fails would have written it. */
export function* responseRoute({ at }: Failure): Inquiry<string | undefined> {
	for (let fn = enclosingFunction(at); fn; fn = enclosingFunction(fn)) {
		const names = (fn.parameters as readonly { name: Node }[]).map(({ name }) => name).filter(isIdentifier);
		const types = names.length < 2 ? [] : yield* typesOf(names);
		const index = types.findIndex((type) => type !== undefined && isResponse(type));
		const name = names[index];
		if (!name) continue;
		return referencesTo(name.parent).some((use) => isWithin(use, at)) ? `${name.text}.destroy()` : undefined;
	}
	return undefined;
}

/** Node's response, and those that are made of it. */
function isResponse(type: TypeRef, depth = 0): boolean {
	if (type.symbol()?.name === "ServerResponse") return true;
	const parts = type.isIntersection ? type.constituents() : type.baseTypes();
	return depth < 4 && parts.some((part) => isResponse(part, depth + 1));
}
