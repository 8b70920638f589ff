/** Calls whose failure is kept in the state of the hook that gave them, and shown from there: `const { mutateAsync, error } = useMutation(…)`. */
import type { Inquiry } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	type ArrayBindingPattern,
	type BindingElement,
	isArrayBindingPattern,
	isArrayLiteralExpression,
	isBinaryExpression,
	isBindingElement,
	isCallExpression,
	isCaseClause,
	isExpressionStatement,
	isIdentifier,
	isJsxAttribute,
	isJsxExpression,
	isObjectBindingPattern,
	isPropertyAccessExpression,
	isStringLiteral,
	isSwitchStatement,
	isVariableDeclaration,
	type Node,
	type ObjectBindingPattern,
} from "../../../engine/ast.ts";
import { declarationOf, referencesTo, writesOf } from "../../../flow/scopes.ts";
import { outerOf, skipOuter } from "../../../syntax/walk.ts";
import { type AllowLists, isAllowedFunction } from "./allowed.ts";

/** What a hook calls the state that tells of a failure. */
const STATE = /^(?:error|isError|status|failureReason)$/;

/** Whether the component, or the hook around, shows or hands on the state that a call's failure is kept in. */
export function* isStateShown(callee: Node, { keeps }: AllowLists, file: RuleFile): Inquiry<boolean> {
	return keeps.length > 0 && isShownBeside(callee) && (yield* isAllowedFunction(callee, keeps, file));
}

function isShownBeside(callee: Node): boolean {
	const at = skipOuter(callee);
	if (isCallExpression(at)) return isShownBeside(at.expression);
	if (isPropertyAccessExpression(at)) {
		// `save(value).unwrap()` is about what `save` was taken from.
		const object = skipOuter(at.expression);
		return isCallExpression(object) ? isShownBeside(object.expression) : isShownOf(object);
	}
	const declared = isIdentifier(at) ? declarationOf(at) : undefined;
	if (!declared || writesOf(declared).length > 0) return false;
	if (isVariableDeclaration(declared)) return declared.initializer !== undefined && isShownBeside(declared.initializer);
	if (!isBindingElement(declared)) return false;
	const pattern = declared.parent as ObjectBindingPattern | ArrayBindingPattern;
	if (isShownIn(pattern)) return true;
	const holder = isVariableDeclaration(pattern.parent) ? pattern.parent.initializer : undefined;
	return holder !== undefined && isShownOf(holder);
}

/** Whether it is read from a variable that holds all that the hook gave. */
function isShownOf(holder: Node): boolean {
	const at = skipOuter(holder);
	const declared = isIdentifier(at) ? declarationOf(at) : undefined;
	return declared !== undefined && isVariableDeclaration(declared) && isReadFrom(declared);
}

function isReadFrom(declared: Node): boolean {
	return writesOf(declared).length === 0 && referencesTo(declared).some(isReadBy);
}

function isReadBy(reference: Node): boolean {
	const at = outerOf(reference);
	const { parent } = at;
	if (isPropertyAccessExpression(parent)) return STATE.test(parent.name.text) && isShowing(parent);
	if (isVariableDeclaration(parent) && parent.initializer === at) {
		const { name } = parent;
		return (isObjectBindingPattern(name) || isArrayBindingPattern(name)) && isShownIn(name);
	}
	// Whoever gets all of it shows what there is to show.
	return isJsxExpression(parent) && isJsxAttribute(parent.parent);
}

function isShownIn(pattern: ObjectBindingPattern | ArrayBindingPattern): boolean {
	return (pattern.elements as readonly Node[]).some((element) => isBindingElement(element) && isElementShown(element));
}

function isElementShown({ name, propertyName, dotDotDotToken, parent }: BindingElement): boolean {
	if (!name) return false;
	if (isArrayBindingPattern(parent) || dotDotDotToken) {
		// Of a tuple such as `[save, { error }]`, or all the rest.
		if (isObjectBindingPattern(name)) return isShownIn(name);
		return isIdentifier(name) && isReadFrom(name.parent);
	}
	const source = propertyName ?? name;
	if (!isIdentifier(source) || !STATE.test(source.text) || !isIdentifier(name)) return false;
	return referencesTo(name.parent).some(isShowing);
}

/** Whether a use of a state does something about the failure: not where it stands by itself, or is compared with another state. */
function isShowing(use: Node): boolean {
	const at = outerOf(use);
	const { parent } = at;
	if (isExpressionStatement(parent) || isListOfDependencies(parent)) return false;
	if (isSwitchStatement(parent)) {
		return parent.caseBlock.clauses.some((clause) => isCaseClause(clause) && isErrorText(clause.expression));
	}
	if (!isBinaryExpression(parent)) return true;
	const other = parent.left === at ? parent.right : parent.left;
	return !isStringLiteral(skipOuter(other)) || isErrorText(other);
}

function isListOfDependencies(list: Node): boolean {
	return isArrayLiteralExpression(list) && isCallExpression(list.parent) && list.parent.arguments.indexOf(list) > 0;
}

function isErrorText(value: Node): boolean {
	const at = skipOuter(value);
	return isStringLiteral(at) && at.text === "error";
}
