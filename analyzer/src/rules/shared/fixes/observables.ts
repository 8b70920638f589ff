/** `new Observable((subscriber) => …)`: whoever subscribes waits for an end, and hears of an error by `subscriber.error`. */

import {
	isCallExpression,
	isIdentifier,
	isNewExpression,
	isPropertyAccessExpression,
	type Node,
	type ParameterDeclaration,
} from "../../../engine/ast.ts";
import { referencesTo } from "../../../flow/index.ts";
import { enclosingFunction } from "../../../syntax/functions.ts";
import { isWithin, outerOf, skipOuter } from "../../../syntax/walk.ts";
import type { Around, ErrorRoute } from "./route.ts";

export function observableRoute({ at, below, fn }: Around): ErrorRoute | undefined {
	const given = outerOf(fn);
	const made = given.parent;
	if (!made || !isNewExpression(made) || made.arguments?.[0] !== given) return undefined;
	const callee = skipOuter(made.expression);
	const [subscriber] = fn.parameters as readonly ParameterDeclaration[];
	if (!isIdentifier(callee) || callee.text !== "Observable" || !subscriber || !isIdentifier(subscriber.name))
		return undefined;
	const uses = referencesTo(subscriber);
	// What stands in a function that has nothing to do with it is called some other time.
	if (below !== at && !uses.some((use) => isWithin(use, below))) return undefined;
	// Behind its end nobody listens.
	if (uses.some((use) => enclosingFunction(use) === fn && !isWithin(use, at) && isEnd(use))) return undefined;
	const statements = [`${subscriber.name.text}.error(error)`];
	return { says: "Give its error to the subscriber", statements, caught: statements };
}

function isEnd(use: Node): boolean {
	const member = use.parent;
	return (
		isPropertyAccessExpression(member) &&
		/^(?:complete|error)$/.test(member.name.text) &&
		isCallExpression(member.parent)
	);
}
