/** Whether a request only reads, where the library's function alone does not say: by its method or its command. */

import type { Inquiry } from "../../ask/inquiry.ts";
import { symbolFor, typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isPrimitiveType } from "../../ask/types.ts";
import {
	type CallExpression,
	isIdentifier,
	isNewExpression,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isStringLiteral,
	type NewExpression,
	type Node,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/scopes.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { constantValue } from "../callee/index.ts";

/** `request(url)`, `request(url, options)` or `request(options)`, whose options are written out and name no other method. */
export function* isReadingRequest(call: CallExpression | NewExpression, file: RuleFile): Inquiry<boolean> {
	const [first, second, more] = call.arguments ?? [];
	if (!first || more) return false;
	if (isObjectLiteralExpression(skipOuter(first))) return !second && isReadingOptions(skipOuter(first));
	if (second && !isReadingOptions(skipOuter(second))) return false;
	const [type] = yield* typesFor([first], file);
	return isPrimitiveType(type) || type?.symbol()?.name === "URL";
}

/** Options without a spread whose `method`, if there is one, is a constant that reads. */
function isReadingOptions(options: Node): boolean {
	if (!isObjectLiteralExpression(options)) return false;
	return options.properties.every((property) => {
		if (isShorthandPropertyAssignment(property)) return (property.name as { text?: string }).text !== "method";
		if (!isPropertyAssignment(property) || !isIdentifier(property.name)) return false;
		if (property.name.text !== "method") return true;
		const value = skipOuter(property.initializer);
		return isStringLiteral(value) && /^(get|head|options)$/i.test(value.text);
	});
}

const READING_COMMAND = /^(Get|List|Describe|Head|BatchGet|TransactGet|Query|Scan|Search|Select)([A-Z]\w*)?Command$/;

/** These take work, make identities or users, whatever they are called. */
const NOT_READING: ReadonlySet<string> = new Set([
	"GetActivityTaskCommand",
	"GetClusterCredentialsCommand",
	"GetIdCommand",
	"GetOpenIdTokenForDeveloperIdentityCommand",
]);

/** `send(new GetObjectCommand(…))`: a command of the AWS SDK says in its name what it does. */
export function* isReadingCommand(call: CallExpression | NewExpression, file: RuleFile): Inquiry<boolean> {
	const argument = call.arguments?.[0] && skipOuter(call.arguments[0]);
	const declared = argument && isIdentifier(argument) ? declarationOf(argument) : undefined;
	const command = declared ? constantValue(declared) : argument;
	if (!command || !isNewExpression(command)) return false;
	const made = skipOuter(command.expression);
	const symbol = yield* symbolFor(isPropertyAccessExpression(made) ? made.name : made, file);
	const origin = symbol && file.types.originOf(symbol);
	if (!symbol || origin?.from !== "package" || !origin.name.startsWith("@aws-sdk/")) return false;
	return READING_COMMAND.test(symbol.name) && !NOT_READING.has(symbol.name);
}
