/** Query builders: objects with a `then` that runs what was put together, so that they are awaited like promises. */
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf } from "../../ask/types.ts";
import { isCallExpression, type Node } from "../../engine/ast.ts";
import type { TypeRef } from "../../engine/engine.ts";
import { resolveConstant } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { isQuery } from "../shared/promises/queries.ts";
import type { Parts } from "./certainty.ts";

/** How chains end that put queries together: most calls in conditions are none, and need not be asked about. */
const LAST_METHOD =
	/^(?:select|from|where\w*|having|insert|into|update|upsert|delete\w*|del|find\w*|exists|count\w*|distinct|first|pluck|returning\w*|values|set|orderBy|sort|limit|offset|skip|lean|populate|eq|match|single|maybeSingle|rpc|aggregate)$/;

/** By syntax alone: whether the value, or what the constant is made of, may be a query. */
export function mayBeQuery(value: Node): boolean {
	const call = resolveConstant(value);
	const method = isCallExpression(call) ? calledMethod(call) : undefined;
	return method !== undefined && LAST_METHOD.test(method.name);
}

/** What of the type are queries of the packages, and what is something else. */
export function queriesIn(type: TypeRef, file: RuleFile): Parts {
	const parts = constituentsOf(type);
	const isWanted = (part: TypeRef): boolean => file.types.promiseKind(part, true) === "thenable" && isQuery(part, file);
	return { promises: parts.filter(isWanted), others: parts.filter((part) => !isWanted(part)) };
}
