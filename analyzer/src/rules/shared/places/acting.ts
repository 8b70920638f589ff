/** `await act(async () => { … })` of React's tests, which does all that rendering has to do, and reports its errors. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import { isCallExpression, isIdentifier, isReturnStatement, type Node, SyntaxKind } from "../../../engine/ast.ts";
import { calledMethod, lastName } from "../../../syntax/calls.ts";
import { enclosingFunction } from "../../../syntax/functions.ts";
import { outerOf, skipOuter } from "../../../syntax/walk.ts";

const ACTS =
	/\bfrom\s*["'](?:react|preact\/test-utils|react-dom\/test-utils|react-test-renderer|@testing-library\/[^"']*|vitest-browser-react[^"']*)["']/;
const RENDERS = /^(?:re[Rr]ender|render|unmount|cleanup)(?![a-z])/;

/** Whether an expression renders something right inside of the callback of an `act` that is waited for. */
export function isRenderedInAct(expression: Node, file: RuleFile): boolean {
	const call = skipOuter(expression);
	const callee = isCallExpression(call) ? skipOuter(call.expression) : undefined;
	if (!callee || !RENDERS.test(lastName(callee) ?? "") || !ACTS.test(file.text)) return false;
	const callback = enclosingFunction(call);
	const at = callback && outerOf(callback);
	const act = at?.parent;
	return (
		act !== undefined && isCallExpression(act) && act.arguments[0] === at && isAct(act.expression) && isWaitedFor(act)
	);
}

/** `act`, `React.act` */
function isAct(callee: Node): boolean {
	const at = skipOuter(callee);
	return isIdentifier(at) ? at.text === "act" : isCallExpression(at.parent) && calledMethod(at.parent)?.name === "act";
}

function isWaitedFor(act: Node): boolean {
	const { parent } = outerOf(act);
	return (
		parent.kind === SyntaxKind.AwaitExpression || parent.kind === SyntaxKind.ArrowFunction || isReturnStatement(parent)
	);
}
