/** Queues that are made without a bound, and get work for each element of a list: `queue.add(() => f(x))`. */
import {
	type CallExpression,
	isArrowFunction,
	isCallExpression,
	isFunctionExpression,
	isIdentifier,
	isNewExpression,
	isObjectLiteralExpression,
	isVariableDeclaration,
	type NewExpression,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { Edit } from "../../../facts/edit.ts";
import { declarationOf } from "../../../flow/index.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { isFunctionNode } from "../../../syntax/functions.ts";
import { outerOf, skipOuter } from "../../../syntax/walk.ts";
import { limiterMade } from "../../shared/lists/limiter-objects.ts";
import { constantInitializer } from "../../shared/lists/list-growth.ts";
import { type FanOut, type Place, withOption } from "./fan-out.ts";
import { mappingOf } from "./gathered.ts";
import { loopThatBegins } from "./loops.ts";

export function queuePlace(node: Node): Place | undefined {
	if (!isCallExpression(node)) return undefined;
	const task = node.arguments[0] && skipOuter(node.arguments[0]);
	if (!task || (!isArrowFunction(task) && !isFunctionExpression(task))) return undefined;
	const queue = queueWithoutBound(node);
	if (!queue) return undefined;
	const items = loopThatBegins(node)?.items ?? mappingAround(node)?.items;
	if (!items) return undefined;
	const fanOut: FanOut = {
		mapping: node,
		items,
		form: "mapper",
		callback: task,
		bound: (concurrency) => boundOf(queue.made, queue.option, concurrency),
	};
	return { fanOuts: [fanOut], at: node.expression, about: node };
}

/** The queue that a call adds to, where nothing says how much it lets run at once. */
function queueWithoutBound(call: CallExpression): { made: NewExpression; option: string } | undefined {
	const method = calledMethod(call);
	const receiver = method && skipOuter(method.receiver);
	if (!receiver || !isIdentifier(receiver) || !/^(?:add|schedule)$/.test(method.name)) return undefined;
	const declaration = declarationOf(receiver);
	const initializer = declaration && isVariableDeclaration(declaration) ? constantInitializer(declaration) : undefined;
	const value = initializer && skipOuter(initializer);
	if (!value || !isNewExpression(value)) return undefined;
	const made = limiterMade(value);
	if (!made?.kind.isUnboundedByDefault || made.concurrency || made.boundsMore) return undefined;
	if (!made.kind.methods?.test(method.name) || !isReadable(value) || made.kind.concurrency === 1) return undefined;
	return { made: value, option: made.kind.concurrency.option ?? "concurrency" };
}

/** Whether all options are written out. */
function isReadable({ arguments: given }: NewExpression): boolean {
	const [options] = given ?? [];
	const at = options && skipOuter(options);
	return (
		!at || (isObjectLiteralExpression(at) && at.properties.every((one) => one.kind !== SyntaxKind.SpreadAssignment))
	);
}

/** The `map` whose callback a call stands in. */
function mappingAround(node: Node): FanOut | undefined {
	for (let at = node.parent; at; at = at.parent) {
		if (!isFunctionNode(at)) continue;
		const call = outerOf(at).parent;
		return call && isCallExpression(call) ? mappingOf(call) : undefined;
	}
	return undefined;
}

function boundOf(made: NewExpression, option: string, concurrency: number): Edit | undefined {
	const [options] = made.arguments ?? [];
	const at = options && skipOuter(options);
	if (!at) {
		return { start: made.expression.end, end: made.end, text: `({ ${option}: ${concurrency} })` };
	}
	return isObjectLiteralExpression(at) ? withOption(at, option, concurrency) : undefined;
}
