import { type Inquiry, typesOf } from "../../../ask/inquiry.ts";
import { isCallExpression, type Node } from "../../../engine/ast.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { skipOuter } from "../../../syntax/walk.ts";

/** A method that gives back the very object it was called on (query builders, `reply`): to await it would run or hang it. */
export function* isFluent(expression: Node): Inquiry<boolean> {
	const call = skipOuter(expression);
	const method = isCallExpression(call) ? calledMethod(call) : undefined;
	if (!method) return false;
	const [result, receiver] = yield* typesOf([expression, method.receiver]);
	const [own, others] = [result?.symbol()?.id, receiver?.symbol()?.id];
	return result !== undefined && (result.id === receiver?.id || (own !== undefined && own === others));
}
