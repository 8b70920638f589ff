/** Queries that give as many rows as there are: without a limit, and without a condition that asks for those of somebody. */
import {
	isCallExpression,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isTaggedTemplateExpression,
	type Node,
} from "../../../engine/ast.ts";
import { isLiteral } from "../../../syntax/values.ts";
import { skipOuter } from "../../../syntax/walk.ts";

/** Tables that have a row for each of a few things that somebody has set up. */
const SET_UP = /config|setting|option|feature|flag|role|permission|plan|locale|language|country|currency|template/i;

/** By its syntax alone: the methods' names are those that query libraries have, and few others. */
export function isBroadQuery(expression: Node): boolean {
	const text = expression.getText();
	if (text.length > MAX_LENGTH || SET_UP.test(text)) return false;
	if (isTaggedTemplateExpression(expression) || /\b(?:query|raw|execute|all)\(\s*[`"']\s*select\b/i.test(text)) {
		return /\bselect\b/i.test(text) && /\bfrom\b/i.test(text) && !/\b(?:where|limit|having|join)\b/i.test(text);
	}
	if (!isCallExpression(expression)) return false;
	const methods = methodsIn(expression);
	if (methods.some((name) => KEEPS_SHORT.test(name))) return false;
	const [first] = expression.arguments;
	switch (methods[0]) {
		case "findMany":
		case "find":
		case "findAll":
		case "findBy":
			return methods.length > 1 && asksForAll(first && skipOuter(first));
		default:
			// `db.select().from(users)`, `knex("users").select("id")`, `db.selectFrom("users").selectAll().execute()`.
			return (
				(methods.includes("select") && methods.includes("from")) ||
				(methods.includes("selectFrom") && /^(?:execute|selectAll|select)$/.test(methods[0] ?? ""))
			);
	}
}

/** Longer expressions are no simple queries, in UTF-16 units. */
const MAX_LENGTH = 1500;

const KEEPS_SHORT =
	/^(?:where\w*|andWhere|limit|take|first|innerJoin|having|findOne|byId|skip|range|eq|match|in|filter|single|maybeSingle)$/;

/** The names of the methods of a chain from the last one inward, and what it begins with. */
function methodsIn(expression: Node): string[] {
	const names: string[] = [];
	let at = skipOuter(expression);
	while (isCallExpression(at) || isPropertyAccessExpression(at)) {
		if (isPropertyAccessExpression(at)) names.push(at.name.text);
		at = skipOuter(at.expression);
	}
	return names;
}

/** `{}`, `{ where: { status: "open" } }`: no limit, and no value that is that of one owner. */
function asksForAll(options: Node | undefined): boolean {
	if (!options) return true;
	if (!isObjectLiteralExpression(options)) return false;
	return options.properties.every((property) => {
		if (!isPropertyAssignment(property)) return false;
		const name = property.name.getText();
		if (/^(?:take|limit|first|skip|cursor|distinct)$/.test(name)) return false;
		if (/^(?:select|include|orderBy|order|attributes|relations|raw)$/.test(name)) return true;
		const value = skipOuter(property.initializer);
		return name === "where" || name === "filter" ? isOpenCondition(value) : isConstant(value);
	});
}

function isOpenCondition(value: Node): boolean {
	if (!isObjectLiteralExpression(value)) return isConstant(value);
	return value.properties.every((property) => {
		if (isShorthandPropertyAssignment(property) || !isPropertyAssignment(property)) return false;
		const name = property.name.getText();
		if (/^(?:in|inq|\$in|id|_id)$/.test(name)) return false;
		// Whatever is before or after some time.
		if (/^(?:lt|lte|gt|gte|\$lt|\$lte|\$gt|\$gte|not|contains|startsWith)$/.test(name)) return true;
		return isOpenCondition(skipOuter(property.initializer));
	});
}

function isConstant(value: Node): boolean {
	// A member of an enum is as constant.
	return isLiteral(value) || (isPropertyAccessExpression(value) && /^[A-Z]\w*\.[A-Z]\w*$/.test(value.getText()));
}
