/** How a file reports errors: by the logger or reporter that its own handlers use, in their manner, or by the console. */

import { type Inquiry, typeOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	isCallExpression,
	isClassDeclaration,
	isIdentifier,
	isImportDeclaration,
	isPropertyAccessExpression,
	isStringLiteral,
	type Node,
	type SourceFile,
	SyntaxKind,
} from "../../../engine/ast.ts";
import { declarationAt, declarationOf } from "../../../flow/index.ts";
import { hasModifier } from "../../../syntax/functions.ts";
import { mentionsOf } from "../../../syntax/mentions.ts";
import { findAncestor, walk } from "../../../syntax/walk.ts";
import { partsFor } from "./logger-signatures.ts";
import { type Given, isShown, isTopLevel, type Part } from "./manner-parts.ts";
import { isInScope, isOtherClass, type Manner, usualManner } from "./manners.ts";
import { quoteIn } from "./writing.ts";

const CONSOLE = "console.error";

/** How an error is reported. */
export interface Logger {
	/** The function: `logger.error`. */
	readonly name: string;
	/** A call of it, for a variable that is called `error`, and what goes with that. */
	readonly statements: readonly [string, ...string[]];
	/** The same where the variable's type is `unknown`, as in a `catch` clause. */
	readonly caught: readonly [string, ...string[]];
	/** The same as a handler: the function itself, where it takes an error alone and needs no `this`. */
	readonly taker: string | undefined;
}

/**
 * What a place would report an error with. Undefined where nothing is known that could.
 * @param work what to call in a message that which fails
 */
export function* loggerOf(at: Node, work: string, file: RuleFile): Inquiry<Logger | undefined> {
	const manner = (yield* completed(usualManner(at, file), at, file)) ?? (yield* mannerOfKnown(at, file));
	if (manner?.parts && manner.name !== CONSOLE) {
		const { name, parts, beside } = manner;
		const call = (of: "text" | "caught") => `${name}(${written(parts, of, name, work, file)})`;
		const after = beside && isInScope(beside, at) ? [`${file.textOf(beside)}(error)`] : [];
		return { name, statements: [call("text"), ...after], caught: [call("caught"), ...after], taker: undefined };
	}
	// What a file calls `console` itself is something else.
	if (file.types.globalSymbol("console") === undefined || declarationAt("console", at)) return undefined;
	const call = `${CONSOLE}(error)`;
	return { name: CONSOLE, statements: [call], caught: [call], taker: CONSOLE };
}

function* completed(manner: Manner | undefined, at: Node, file: RuleFile): Inquiry<Manner | undefined> {
	// An error within a text has lost its stack, which many loggers take behind it.
	const isTextAlone = manner?.parts?.length === 1 && manner.parts[0] === "told";
	if (!manner || (manner.parts && (!isTextAlone || isShown(manner.name)))) return manner;
	// A file that has words of its own for users is not given others.
	if (isShown(manner.name)) return undefined;
	const { callee } = manner;
	const origin = isPropertyAccessExpression(callee) ? originOf(callee.expression, at, file) : undefined;
	return { ...manner, parts: partsFor(yield* typeOf(callee), origin, file) ?? manner.parts };
}

function written(parts: readonly Part[], of: "text" | "caught", name: string, work: string, file: RuleFile): string {
	const quote = quoteIn(file);
	const message = isShown(name) ? shown(work) : `${work.replace(/^this\.#?/, "")} failed`;
	const writtenPart = (part: Part): string => {
		if (part === "message") return `${quote}${message}${quote}`;
		if (part === "told") return `\`${message}: \${error}\``;
		if ("translated" in part) return `t\`${message}\``;
		if ("within" in part) return part.within.join(writtenPart(part.part));
		if ("why" in part) return `${file.textOf(part.by)}(${quote}${message}: {0}${quote}, ${part.why[of]})`;
		return part[of];
	};
	return parts.map(writtenPart).join(", ");
}

/** `api.deleteVariant` as users may read it: `Failed to delete variant`. */
function shown(work: string): string {
	const name = /[\w$]+$/.exec(work)?.[0];
	if (!name || work === "async work" || /^(?:all|allSettled|race|any)$/.test(name)) return "Something went wrong";
	const words = name
		.replace(/^_?#?(?:on|handle|do|try|internal)(?=[A-Z])/, "")
		.replace(/([a-z\d])([A-Z])/g, "$1 $2")
		.toLowerCase();
	return /\w \w/.test(words) || VERB.test(words) ? `Failed to ${words}` : "Something went wrong";
}

/** A name of one word that says what was to be done: `save`, but not `text`. */
const VERB =
	/^(?:save|load|delete|remove|add|create|update|refresh|reload|open|close|copy|paste|export|import|upload|download|submit|send|publish|connect|sync|fetch|sign|share|start|stop|install|search|print|play|restore|rename|approve)$/;

const LOGGERS = ["logger", "log", "Logger"];

/** A logger that the file imports, makes, or has as a member, though no handler uses it yet. */
function* mannerOfKnown(at: Node, file: RuleFile): Inquiry<Manner | undefined> {
	for (const word of new Set([...LOGGERS, ...importedLoggers(file)])) {
		for (const mention of mentionsOf(file.root, word)) {
			const { parent } = mention;
			const isMember = isPropertyAccessExpression(parent) && parent.name === mention;
			const receiver = isMember ? parent : mention;
			// `this.logger`, and `ctx.logger` of what a function is handed.
			if (isMember && parent.expression.kind !== SyntaxKind.ThisKeyword && !isHanded(parent.expression)) continue;
			const use = receiver.parent;
			if (!isPropertyAccessExpression(use) || use.expression !== receiver || !isInScope(receiver, at)) continue;
			if (!isMember && !isTopLevel(declarationOf(mention as never))) continue;
			const method = (yield* typeOf(receiver))?.property("error");
			const type = method && file.types.typeOfSymbol(method);
			const parts = type && partsFor(type, originOf(receiver, at, file), file);
			if (parts) return { name: `${file.textOf(receiver)}.error`, callee: receiver, parts };
			break;
		}
	}
	return undefined;
}

function isHanded(receiver: Node): boolean {
	return isIdentifier(receiver) && declarationOf(receiver)?.kind === SyntaxKind.Parameter;
}

const imported = new WeakMap<SourceFile, readonly string[]>();

/** Names of imports that say that they are loggers: `appLogger`, `serverLog`. */
function importedLoggers({ root }: RuleFile): readonly string[] {
	let names = imported.get(root);
	if (!names) {
		const found: string[] = [];
		for (const statement of root.statements) {
			if (!isImportDeclaration(statement) || !statement.importClause) continue;
			walk(statement.importClause, (node) => {
				if (isIdentifier(node) && /(?:Logger|[a-z]Log|_log(?:ger)?)$/.test(node.text)) found.push(node.text);
			});
		}
		imported.set(root, (names = found));
	}
	return names;
}

/**
 * What a logger's calls file messages of the place under, as their second argument: `PullRequestModel.ID`, `loggerCtx`.
 * Where none of them means something at the place, the `ID` of its class, or the name of that.
 */
function originOf(receiver: Node, at: Node, file: RuleFile): Given | undefined {
	const name = file.textOf(receiver);
	const last = /[\w$]+$/.exec(name)?.[0] ?? name;
	let isFiled = false;
	for (const mention of mentionsOf(file.root, last)) {
		const same = mention.parent && file.textOf(mention.parent) === name ? mention.parent : mention;
		const method = same.parent;
		const call = method?.parent;
		if (!method || !isPropertyAccessExpression(method) || method.expression !== same) continue;
		if (!call || !isCallExpression(call) || call.expression !== method) continue;
		const filed = call.arguments[1] as Node | undefined;
		if (!filed || !isOrigin(filed)) continue;
		isFiled = true;
		if (isStringLiteral(filed) || isInScope(filed, at)) {
			const root = isPropertyAccessExpression(filed) ? filed.expression : filed;
			if (!isOtherClass(root, at)) return { text: file.textOf(filed), caught: file.textOf(filed) };
		}
	}
	const owner = findAncestor(at, isClassDeclaration);
	if (!isFiled || !owner?.name) return undefined;
	const hasId = owner.members.some(
		(member) =>
			hasModifier(member, SyntaxKind.StaticKeyword) &&
			/^ID$/.test(file.textOf((member as { name?: Node }).name ?? member)),
	);
	const quote = quoteIn(file);
	const text = hasId ? `${owner.name.text}.ID` : `${quote}${owner.name.text}${quote}`;
	return { text, caught: text };
}

function isOrigin(node: Node): boolean {
	if (isStringLiteral(node)) return /^\S+$/.test(node.text);
	if (isPropertyAccessExpression(node)) {
		const { expression } = node;
		return (
			expression.kind === SyntaxKind.ThisKeyword || (isIdentifier(expression) && isTopLevel(declarationOf(expression)))
		);
	}
	return isIdentifier(node) && isTopLevel(declarationOf(node)) && node.text !== "undefined";
}
