/** The promises that a list is made of, as far as they are made for it: of others somebody else may look after. */
import {
	isArrayLiteralExpression,
	isArrowFunction,
	isAwaitExpression,
	isBlock,
	isCallExpression,
	isConditionalExpression,
	isElementAccessExpression,
	isExpressionStatement,
	isFunctionExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isReturnStatement,
	isSpreadElement,
	isVariableDeclaration,
	type Node,
	NodeFlags,
} from "../../engine/ast.ts";
import { declarationOf, referencesTo } from "../../flow/index.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { skipOuter, walk } from "../../syntax/walk.ts";
import { isBestEffortCall } from "../shared/places/cleanup.ts";

export interface Member {
	/** The expression that gives the promise, or the list of them that `callback` makes. */
	readonly made: Node;
	readonly callback: Node | undefined;
}

/** The promises that are made for a list which is given as an expression; those that it holds besides are left out. */
export function madeFor(list: Node): Member[] {
	const node = skipOuter(list);
	if (isArrayLiteralExpression(node)) {
		return node.elements.flatMap((element) =>
			isSpreadElement(element) ? madeFor(element.expression) : membersIn(element),
		);
	}
	if (isConditionalExpression(node)) return [...madeFor(node.whenTrue), ...madeFor(node.whenFalse)];
	if (isCallExpression(node)) {
		const callback = mappedBy(node);
		return callback && startsWork(callback) ? [{ made: node, callback }] : [];
	}
	if (!isIdentifier(node)) return [];
	const uses = otherUses(node);
	if (!uses) return [];
	const pushed = uses.others.map(pushedBy);
	return pushed.some((values) => values === undefined)
		? []
		: [...madeFor(uses.initializer), ...pushed.flatMap((values) => values ?? []).flatMap(membersIn)];
}

/** The members that one element of a list is. */
function membersIn(element: Node): Member[] {
	const node = skipOuter(element);
	if (isSpreadElement(node)) return madeFor(node.expression);
	if (isConditionalExpression(node)) return [...membersIn(node.whenTrue), ...membersIn(node.whenFalse)];
	if (isCallExpression(node)) return [{ made: node, callback: undefined }];
	if (!isIdentifier(node)) return [];
	const uses = otherUses(node);
	return uses && uses.others.length === 0 ? membersIn(uses.initializer) : [];
}

/** The callback of `xs.map(f)` and `Array.from(xs, f)`. */
function mappedBy(call: Node): Node | undefined {
	if (!isCallExpression(call)) return undefined;
	const method = calledMethod(call);
	const [first, second] = call.arguments;
	if (method?.name === "map") return first && skipOuter(first);
	const isArray = method && isIdentifier(method.receiver) && method.receiver.text === "Array";
	return isArray && method.name === "from" && second ? skipOuter(second) : undefined;
}

/** Whether a callback starts something of its own: not what is kept elsewhere, `(call) => call.result`, nor a clean-up. */
function startsWork(callback: Node): boolean {
	if (!isArrowFunction(callback) && !isFunctionExpression(callback)) return true;
	const { body } = callback;
	if (!isBlock(body)) return isWork(body);
	if (isAsync(callback)) return body.statements.length !== 1 || !isBestEffortStatement(body.statements[0]);
	const returned: Node[] = [];
	walk(body, (at) => {
		if (isFunctionNode(at)) return false;
		if (isReturnStatement(at) && at.expression) returned.push(at.expression);
		return undefined;
	});
	return returned.some(isWork);
}

function isWork(expression: Node): boolean {
	const at = skipOuter(expression);
	if (isAwaitExpression(at)) return isWork(at.expression);
	if (isConditionalExpression(at)) return isWork(at.whenTrue) || isWork(at.whenFalse);
	return (
		!isIdentifier(at) && !isPropertyAccessExpression(at) && !isElementAccessExpression(at) && !isBestEffortCall(at)
	);
}

/** `await socket.close();` */
function isBestEffortStatement(statement: Node | undefined): boolean {
	return statement !== undefined && isExpressionStatement(statement) && !isWork(statement.expression);
}

/** What a constant is initialised with, and where it is mentioned besides. */
function otherUses(name: Node): { initializer: Node; others: Node[] } | undefined {
	if (!isIdentifier(name)) return undefined;
	const declaration = declarationOf(name);
	if (!declaration || !isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
	if ((declaration.parent.flags & NodeFlags.Const) === 0) return undefined;
	return { initializer: declaration.initializer, others: referencesTo(declaration).filter((at) => at !== name) };
}

/** What a use of a list puts into it; undefined when the use is another. */
function pushedBy(use: Node): readonly Node[] | undefined {
	const access = use.parent;
	if (!isPropertyAccessExpression(access) || access.expression !== use) return undefined;
	if (access.name.text === "length") return [];
	const call = access.parent;
	const pushes = access.name.text === "push" && isCallExpression(call) && isExpressionStatement(call.parent);
	return pushes ? call.arguments : undefined;
}
