/** What is done with an object at a place where it is mentioned. */
import {
	isCallExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isTemplateSpan,
	type Node,
} from "../../../engine/ast.ts";
import { outerOf } from "../../../syntax/walk.ts";

/** Whether it is called on, somewhere down the chain, or handed to a call as it is. What is only read from it does not count. */
export function isUsed(mention: Node): boolean {
	let at = outerOf(mention);
	if (isTemplateSpan(at.parent)) return true;
	if (isArgument(at) || isOption(mention)) return true;
	// `connection.users.find()`: down the chain to the call.
	for (; at.parent && (at.parent as { expression?: Node }).expression === at; at = outerOf(at.parent)) {
		if (isCallExpression(at.parent)) return at !== outerOf(mention);
		if (!isPropertyAccessExpression(at.parent)) return false;
	}
	return false;
}

function isArgument(at: Node): boolean {
	return isCallExpression(at.parent) && at.parent.arguments.some((given) => given === at);
}

/** `save(row, { transaction })`, `save(row, { session: own })`. */
function isOption(mention: Node): boolean {
	const property = isShorthandPropertyAssignment(mention.parent) ? mention.parent : outerOf(mention).parent;
	const isValue =
		isShorthandPropertyAssignment(property) ||
		(isPropertyAssignment(property) && property.initializer === outerOf(mention));
	return isValue && isArgument(outerOf(property.parent));
}
