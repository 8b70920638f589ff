/** What a call that reports an error is handed: which of it can be said of any error, and how. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isNoSubstitutionTemplateLiteral,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isStringLiteral,
	isTaggedTemplateExpression,
	isTemplateExpression,
	type Node,
	type ObjectLiteralExpression,
	SyntaxKind,
} from "../../../engine/ast.ts";
import { declarationOf, isReference } from "../../../flow/index.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { enclosingFunction } from "../../../syntax/functions.ts";
import { findAncestor, isWithin, walk } from "../../../syntax/walk.ts";
import { isScript } from "./writing.ts";

/** What a call that reports an error is handed, as text about a variable that is called `error`. */
export interface Given {
	readonly text: string;
	/** The same where the variable's type is `unknown`. */
	readonly caught: string;
	/** What the text names that has to mean the same where it is written. */
	readonly names?: readonly Node[];
}

/**
 * - `message`: a text that says what failed
 * - `translated`: the same, in a template that a library for translations reads
 * - `told`: a text that says what failed, and why
 * - `within`: what such a part is written in, `{ type: "error", title: … }`
 * - `why`: as `told`, with what is said of the error, and the function that is handed the text and that
 */
export type Part =
	| Given
	| "message"
	| { readonly translated: Node }
	| "told"
	| { readonly within: readonly [before: string, after: string]; readonly part: Part }
	| { readonly why: Given; readonly by: Node };

/** The error that is handled around a call. */
export interface Handled {
	readonly variable: string;
	/** Whether the variable has, right where the call is, the type that any `catch` clause gives. */
	readonly isCaught: boolean;
}

/** Undefined where the call says more than could be said of any error. */
export function partsOf(call: CallExpression, handled: Handled, file: RuleFile): Part[] | undefined {
	const parts = call.arguments.map((argument) => partOf(argument, handled, file));
	const isComplete = parts.every((part) => part !== undefined);
	const hasError = call.arguments.some((argument) => uses(argument, handled.variable));
	if (!isComplete || hasError) return isComplete ? (parts as Part[]) : undefined;
	const [first, ...rest] = parts as Part[];
	if (typeof first === "object" && "within" in first) return parts as Part[];
	const isTranslated = typeof first === "object" && "translated" in first;
	if (first !== "message" && !isTranslated) return undefined;
	// Users are told that something failed; a log that does not say why is of no use.
	return [isShown(file.textOf(call.expression)) || isTranslated ? first : "told", ...rest];
}

const SHOWN =
	/(?:^|\.)(?:\w*toast\w*|\w*message(?:Api)?|notifications?|notify|snackbar)\.\w+$|(?:^|\.)show\w+$|(?:^|\.)(?:set|add|push|display)\w*(?:Toast|Message|Alert|Notification|Snackbar|Error|Status)$/i;

/** Whether it is seen by users, who know nothing of functions. */
export function isShown(name: string): boolean {
	return SHOWN.test(name);
}

function uses(node: Node, variable: string): boolean {
	let found = false;
	walk(node, (part) => {
		if (isIdentifier(part) && part.text === variable && isReference(part)) found = true;
	});
	return found;
}

function partOf(argument: Node, handled: Handled, file: RuleFile): Part | undefined {
	// A single word is what the error is filed under.
	if (isStringLiteral(argument)) return /\s/.test(argument.text) ? "message" : plain(file.textOf(argument));
	if (isNoSubstitutionTemplateLiteral(argument)) return "message";
	if (isTemplateExpression(argument)) return uses(argument, handled.variable) ? "told" : "message";
	if (isTaggedTemplateExpression(argument)) {
		const { tag, template } = argument;
		const isText = isNoSubstitutionTemplateLiteral(template) && isIdentifier(tag) && tag.text === "t";
		return isText ? { translated: tag } : undefined;
	}
	if (isObjectLiteralExpression(argument)) {
		const shown = shownAs(argument, file);
		if (shown || !uses(argument, handled.variable)) return shown;
	}
	return localized(argument, handled, file) ?? aboutError(argument, handled, file);
}

const SEVERITY = /^(?:type|variant|severity|level|status|kind)$/;
const ERROR_SEVERITY = /^(?:error|destructive|danger|negative)$/;
const TEXT = /^(?:title|description|message|text|content)$/;

/**
 * `{ type: "error", description: t`…` }`: what users are shown, with the text of the place. What else an object has, such as
 * the `id` of a message that it takes the place of, is about another one.
 */
export function shownAs(argument: ObjectLiteralExpression, file: RuleFile): Part | undefined {
	let severity: string | undefined;
	let key: string | undefined;
	let part: Part | undefined;
	for (const property of argument.properties) {
		if (!isPropertyAssignment(property) || !isIdentifier(property.name)) continue;
		const { name, initializer } = property;
		const isWord = isStringLiteral(initializer) && ERROR_SEVERITY.test(initializer.text);
		if (isWord && SEVERITY.test(name.text)) severity = file.textOf(property);
		if (part || !TEXT.test(name.text)) continue;
		const text = partOf(initializer, NOTHING_HANDLED, file);
		if (text !== "message" && !(typeof text === "object" && "translated" in text)) continue;
		[key, part] = [name.text, text];
	}
	return severity && part ? { within: [`{ ${severity}, ${key}: `, " }"], part } : undefined;
}

const NOTHING_HANDLED: Handled = { variable: "", isCaught: false };

/** `l10n.t("Saving failed: {0}", formatError(error))` */
function localized(argument: Node, handled: Handled, file: RuleFile): Part | undefined {
	if (!isCallExpression(argument) || calledMethod(argument)?.name !== "t") return undefined;
	const [text, about, more] = argument.arguments as readonly Node[];
	if (!text || !about || more || !isStringLiteral(text) || !text.text.includes("{0}")) return undefined;
	if (!uses(about, handled.variable)) return undefined;
	const why = aboutError(about, handled, file);
	return why && { why, by: argument.expression };
}

function plain(text: string): Given {
	return { text, caught: text };
}

const NOT_REPEATED: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.ArrowFunction,
	SyntaxKind.FunctionExpression,
	SyntaxKind.AwaitExpression,
	SyntaxKind.ClassExpression,
	SyntaxKind.SpreadElement,
	SyntaxKind.SpreadAssignment,
]);

/** An argument as one about `error`, where all else that it names is known in the whole file. */
function aboutError(argument: Node, { variable, isCaught }: Handled, file: RuleFile): Given | undefined {
	const names: Node[] = [];
	const replaced: { start: number; end: number; text: string; caught: string }[] = [];
	let isKnown = true;
	walk(argument, (node) => {
		// A text that says what has failed there, but for one that stands in for the error's own.
		const isText = isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node);
		const isSaid = isText && /\S\s+\S/.test(node.text) && !isChosen(node, argument);
		if (NOT_REPEATED.has(node.kind) || isSaid) isKnown = false;
		if (node.kind === SyntaxKind.ThisKeyword) names.push(node);
		if (!isIdentifier(node)) return;
		if (isShorthandPropertyAssignment(node.parent) && node.parent.name === node) {
			if (node.text !== variable) isKnown = false;
			else if (variable !== "error") replaced.push(at(node, `${variable}: error`, `${variable}: error`));
			return;
		}
		if (!isReference(node) || isMemberName(node)) return;
		if (node.text === variable) {
			const isBare = node === argument || isValueOfOnlyProperty(node, argument);
			const caught = isCaught || isBare || isScript(file) || isAsserted(node) || isTested(node, argument);
			replaced.push(at(node, "error", caught ? "error" : "(error as Error)"));
			return;
		}
		const declared = declarationOf(node);
		// A function that is made further out is the same one wherever it is in scope; another value may not be there yet.
		if (declared && !isTopLevel(declared) && !isFunctionUse(node)) isKnown = false;
		if (declared) names.push(node);
	});
	// Twice the same name says nothing more: `{ error: error }`.
	const written = (of: "text" | "caught") =>
		textWith(argument, replaced, of, file).replace(/\{ error: error \}/, "{ error }");
	return isKnown ? { text: written("text"), caught: written("caught"), names } : undefined;

	function at(node: Node, text: string, caught: string) {
		return { start: file.startOf(node), end: node.end, text, caught };
	}
}

function textWith(
	node: Node,
	replaced: readonly { start: number; end: number; text: string; caught: string }[],
	of: "text" | "caught",
	file: RuleFile,
): string {
	let from = file.startOf(node);
	let text = "";
	for (const part of replaced) {
		text += file.text.slice(from, part.start) + part[of];
		from = part.end;
	}
	return text + file.text.slice(from, node.end);
}

function isFunctionUse(node: Node): boolean {
	const { parent } = node;
	if (isTaggedTemplateExpression(parent)) return parent.tag === node;
	return isCallExpression(parent) && parent.expression === node;
}

function isMemberName(node: Node): boolean {
	const { parent } = node;
	if (isPropertyAccessExpression(parent)) return parent.name === node;
	return isPropertyAssignment(parent) && parent.name === node;
}

function isValueOfOnlyProperty(node: Node, argument: Node): boolean {
	const isOnly = isObjectLiteralExpression(argument) && argument.properties.length === 1;
	return isOnly && isPropertyAssignment(node.parent) && node.parent.parent === argument;
}

function isAsserted({ parent }: Node): boolean {
	return parent.kind === SyntaxKind.AsExpression;
}

/** Whether a text is one side of a choice: `error.message || "Unknown error"`. */
function isChosen(text: Node, argument: Node): boolean {
	const choice = findAncestor(
		text,
		({ kind }) => kind === SyntaxKind.ConditionalExpression || kind === SyntaxKind.BinaryExpression,
	);
	return choice !== undefined && isWithin(choice, argument);
}

/** Whether a condition in the argument says what the error is: `error instanceof Error ? error.message : "unknown"`. */
function isTested(node: Node, argument: Node): boolean {
	const choice = findAncestor(node, ({ kind }) => kind === SyntaxKind.ConditionalExpression);
	const isTest = node.parent.kind === SyntaxKind.BinaryExpression;
	return isTest || (choice !== undefined && choice.pos >= argument.pos && choice.end <= argument.end);
}

export function isTopLevel(declaration: Node | undefined): boolean {
	return declaration !== undefined && enclosingFunction(declaration) === undefined;
}
