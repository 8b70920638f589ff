/** How a file reports errors: by the logger or reporter that its own handlers use, in their manner, or by the console. */

import { type Inquiry, typeOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { constituentsOf } from "../../../ask/types.ts";
import {
	type CallExpression,
	isArrowFunction,
	isAsExpression,
	isCallExpression,
	isCatchClause,
	isExpressionStatement,
	isFunctionExpression,
	isIdentifier,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isStringLiteral,
	isTemplateExpression,
	type Node,
	type SourceFile,
	SyntaxKind,
} from "../../../engine/ast.ts";
import type { SignatureRef, TypeRef } from "../../../engine/engine.ts";
import { declarationAt, declarationOf } from "../../../flow/index.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { enclosingFunction, isFunctionNode } from "../../../syntax/functions.ts";
import { mentionsOf } from "../../../syntax/mentions.ts";
import { findAncestor, outward } from "../../../syntax/walk.ts";
import { quoteIn } from "./writing.ts";

const CONSOLE = "console.error";

/** How an error is reported. */
export interface Logger {
	/** The function: `logger.error`. */
	readonly name: string;
	/** A call of it, for a variable that is called `error`. */
	readonly statement: string;
	/** The same as a handler: the function itself, where it takes an error alone and needs no `this`. */
	readonly taker: string | undefined;
}

/**
 * What a place would report an error with. Undefined where nothing is known that could.
 * @param work what to call in a message that which fails
 */
export function* loggerOf(at: Node, work: string, file: RuleFile): Inquiry<Logger | undefined> {
	const manner = usualManner(at, file) ?? (yield* mannerOfKnown(at, file));
	const parts = manner && (manner.parts ?? partsFor(yield* typeOf(manner.callee), file));
	if (manner && parts && manner.name !== CONSOLE) {
		return { name: manner.name, statement: `${manner.name}(${written(parts, work, file)})`, taker: undefined };
	}
	// What a file calls `console` itself is something else.
	if (file.types.globalSymbol("console") === undefined || declarationAt("console", at)) return undefined;
	return { name: CONSOLE, statement: `${CONSOLE}(error)`, taker: CONSOLE };
}

/** What a call that reports an error is handed: the error itself, an object with it, or a message. */
type Part = { readonly text: string } | "message";

interface Manner {
	readonly name: string;
	readonly callee: Node;
	/** Undefined where a message comes first, and more than could be said of any error. */
	readonly parts: readonly Part[] | undefined;
}

function written(parts: readonly Part[], work: string, file: RuleFile): string {
	const quote = quoteIn(file);
	const message = `${quote}${work.replace(/^this\./, "")} failed${quote}`;
	return parts.map((part) => (part === "message" ? message : part.text)).join(", ");
}

const REPORTS = [
	"error",
	"captureException",
	"captureError",
	"reportError",
	"reportException",
	"logError",
	"handleError",
];

const manners = new WeakMap<SourceFile, readonly Manner[]>();

/** What most of the file's handlers do with an error, as far as it can be done at the place too. */
function usualManner(at: Node, file: RuleFile): Manner | undefined {
	let all = manners.get(file.root);
	if (!all) manners.set(file.root, (all = mannersIn(file)));
	const counts = new Map<string, number>();
	const known = all.filter(({ callee }) => isInScope(callee, at));
	for (const { name } of known) counts.set(name, (counts.get(name) ?? 0) + 1);
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	return most && known.find(({ name }) => name === most[0]);
}

/** Each call in a handler that hands an error to something that is named like a logger or reporter. */
function mannersIn(file: RuleFile): Manner[] {
	return REPORTS.flatMap((name) => mentionsOf(file.root, name)).flatMap((mention) => {
		const { parent } = mention;
		const callee = isPropertyAccessExpression(parent) && parent.name === mention ? parent : mention;
		const call = callee.parent;
		if (!isCallExpression(call) || call.expression !== callee || !isExpressionStatementOrBody(call)) return [];
		if (callee === mention && mention.kind === SyntaxKind.Identifier && file.textOf(mention) === "error") return [];
		const variable = errorAround(call);
		const parts = variable === undefined ? undefined : partsOf(call, variable, file);
		const [first] = call.arguments;
		const isMessageFirst = first !== undefined && (isStringLiteral(first) || isTemplateExpression(first));
		return parts || (variable !== undefined && isMessageFirst) ? [{ name: file.textOf(callee), callee, parts }] : [];
	});
}

function isExpressionStatementOrBody(call: CallExpression): boolean {
	const { parent } = call;
	return isExpressionStatement(parent) || (isArrowFunction(parent) && parent.body === call);
}

/** The name of the error that is handled around a call: in a `catch` clause, or a handler that `.catch` is given. */
function errorAround(call: Node): string | undefined {
	const handler = findAncestor(call, (node) => isCatchClause(node) || isFunctionNode(node));
	if (!handler) return undefined;
	if (isCatchClause(handler)) {
		const name = handler.variableDeclaration?.name;
		return name && isIdentifier(name) ? name.text : undefined;
	}
	if (!isArrowFunction(handler) && !isFunctionExpression(handler)) return undefined;
	const taken = handler.parent;
	const name = (handler.parameters[0] as { name?: Node } | undefined)?.name;
	if (!name || !isIdentifier(name) || !isCallExpression(taken) || calledMethod(taken)?.name !== "catch")
		return undefined;
	return name.text;
}

/** Undefined where the call says more than could be said of any error. */
function partsOf(call: CallExpression, variable: string, file: RuleFile): Part[] | undefined {
	const parts = call.arguments.map((argument) => partOf(argument, variable, file));
	const isComplete = parts.every((part) => part !== undefined);
	const hasError = call.arguments.some((argument, index) => parts[index] && !isStringLiteral(argument));
	return isComplete && hasError ? (parts as Part[]) : undefined;
}

function partOf(argument: Node, variable: string, file: RuleFile): Part | undefined {
	// A single word is what the error is filed under.
	if (isStringLiteral(argument)) return /\s/.test(argument.text) ? "message" : { text: file.textOf(argument) };
	if (isIdentifier(argument)) return argument.text === variable ? { text: "error" } : undefined;
	if (isAsExpression(argument)) {
		const part = partOf(argument.expression, variable, file);
		return part && part !== "message" ? { text: `${part.text} as ${file.textOf(argument.type)}` } : undefined;
	}
	if (!isObjectLiteralExpression(argument) || argument.properties.length !== 1) return undefined;
	const [property] = argument.properties as readonly Node[];
	if (property && isShorthandPropertyAssignment(property)) {
		if (file.textOf(property.name) !== variable) return undefined;
		return { text: variable === "error" ? "{ error }" : `{ ${variable}: error }` };
	}
	if (!property || !isPropertyAssignment(property) || !isIdentifier(property.initializer)) return undefined;
	if (property.initializer.text !== variable) return undefined;
	const key = file.textOf(property.name);
	return { text: key === "error" ? "{ error }" : `{ ${key}: error }` };
}

/** Whether what a callee begins with means the same at another place. */
function isInScope(callee: Node, at: Node): boolean {
	let root = callee;
	while (isPropertyAccessExpression(root)) root = root.expression;
	if (root.kind === SyntaxKind.ThisKeyword) {
		const [here, there] = [holderOfThis(at), holderOfThis(root)];
		return here !== undefined && here === there;
	}
	if (!isIdentifier(root)) return false;
	return declarationOf(root) === declarationAt(root.text, at);
}

/** The class that `this` is an object of, through arrow functions. */
function holderOfThis(at: Node): Node | undefined {
	for (let node = outward(at); node; node = outward(node)) {
		if (isClassMember(node)) return node.parent;
		if (isFunctionNode(node) && node.kind !== SyntaxKind.ArrowFunction) return undefined;
	}
	return undefined;
}

function isClassMember(node: Node): boolean {
	const { parent } = node;
	return parent?.kind === SyntaxKind.ClassDeclaration || parent?.kind === SyntaxKind.ClassExpression;
}

const LOGGERS = ["logger", "log", "Logger"];

/** A logger that the file imports, makes, or has as a member, though no handler uses it yet. */
function* mannerOfKnown(at: Node, file: RuleFile): Inquiry<Manner | undefined> {
	for (const word of LOGGERS) {
		for (const mention of mentionsOf(file.root, word)) {
			const { parent } = mention;
			const isMember = isPropertyAccessExpression(parent) && parent.name === mention;
			const receiver = isMember ? parent : mention;
			if (isMember && parent.expression.kind !== SyntaxKind.ThisKeyword) continue;
			const use = receiver.parent;
			if (!isPropertyAccessExpression(use) || use.expression !== receiver || !isInScope(receiver, at)) continue;
			if (!isMember && !isTopLevel(declarationOf(mention as never))) continue;
			const method = (yield* typeOf(receiver))?.property("error");
			const parts = method && partsFor(file.types.typeOfSymbol(method), file);
			if (parts) return { name: `${file.textOf(receiver)}.error`, callee: receiver, parts };
			break;
		}
	}
	return undefined;
}

function isTopLevel(declaration: Node | undefined): boolean {
	return declaration !== undefined && enclosingFunction(declaration) === undefined;
}

/** What a function of unknown manners can be handed, by its signatures. */
function partsFor(type: TypeRef | undefined, file: RuleFile): readonly Part[] | undefined {
	const signatures = (type?.callSignatures() ?? []).map((signature) => parametersOf(signature, file));
	// A message behind the error, as pino has it; what comes in front of one there is left out of the log.
	const errorFirst = signatures.find(([first, second]) => takesError(first) && second && isText(second));
	if (errorFirst) {
		const isMessage = MESSAGE.test(errorFirst[1]?.name ?? "");
		return isMessage ? [{ text: "error" }, "message"] : [{ text: "error" }];
	}
	if (signatures.some(([first, second]) => first && isText(first) && MESSAGE.test(first.name) && takesError(second))) {
		return ["message", { text: "error" }];
	}
	return signatures.some(([first]) => takesError(first)) ? [{ text: "error" }] : undefined;
}

const MESSAGE = /^(?:msg|message|text|format|template)$/i;

interface Parameter {
	readonly name: string;
	readonly type: TypeRef | undefined;
}

/** The first two parameters; of a list for the rest, as one of each of its items. */
function parametersOf({ parameters, hasRestParameter }: SignatureRef, file: RuleFile): Parameter[] {
	return parameters.slice(0, 2).map((parameter, index) => {
		const type = file.types.typeOfSymbol(parameter);
		const isRest = hasRestParameter && index === parameters.length - 1;
		return { name: parameter.name, type: isRest ? type?.typeArguments()[0] : type };
	});
}

function takesError(parameter: Parameter | undefined): boolean {
	const { type } = parameter ?? {};
	return type !== undefined && (type.isAny || type.isUnknown || type.isTypeParameter);
}

function isText({ type }: Parameter): boolean {
	return constituentsOf(type).some((part) => part.isStringLike);
}
