/** Where the end of a Node process depends on code: handlers of signals, and the start of a program. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	isBlock,
	isCallExpression,
	isExportAssignment,
	isExportDeclaration,
	isExpressionStatement,
	isIdentifier,
	isStringLiteral,
	isTryStatement,
	type Node,
	SyntaxKind,
} from "../../../engine/ast.ts";
import { declarationOf, isReference } from "../../../flow/index.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import {
	enclosingFunction,
	type FunctionNode,
	functionName,
	hasModifier,
	isFunctionNode,
} from "../../../syntax/functions.ts";
import { mentionsOf } from "../../../syntax/mentions.ts";
import { outerOf } from "../../../syntax/walk.ts";

/** With a listener for one of these the process does not end by itself, or ends another way. */
const EVENTS = /^(?:SIG[A-Z0-9]+|exit|beforeExit|uncaughtException|unhandledRejection|disconnect)$/;

/** Whether the function is a listener of the process for signals and the like, written out there or handed over by its name. */
export function isProcessHandler(fn: FunctionNode): boolean {
	if (isProcessListener(fn)) return true;
	const name = functionName(fn);
	return name !== undefined && mentionsOf(fn.getSourceFile(), name).some(isProcessListener);
}

/** Whether a value is what `process.on("SIGTERM", …)` and the like are given. */
export function isProcessListener(value: Node): boolean {
	const at = outerOf(value);
	const call = at.parent;
	if (!call || !isCallExpression(call) || call.arguments[1] !== at) return false;
	const method = calledMethod(call);
	const event = call.arguments[0] as Node;
	return (
		method !== undefined &&
		/^(?:on|once|addListener|prependListener|prependOnceListener)$/.test(method.name) &&
		isIdentifier(method.receiver) &&
		method.receiver.text === "process" &&
		// What goes over a list of signals names no text.
		(!isStringLiteral(event) || EVENTS.test(event.text))
	);
}

const NODE = /^#!|\bfrom\s*["']node:|\brequire\(["']node:|\bprocess\.(?!env\b)|\bimport\.meta\.(?:main|dirname)\b/m;
const BROWSER = ["document", "window", "navigator", "localStorage"];
const BROWSER_PACKAGES = [
	"react",
	"react-dom",
	"vue",
	"svelte",
	"preact",
	"solid-js",
	"@angular/core",
	"lit",
	"electron",
];

/** Whether the node is evaluated when a program for Node starts: at the top level of a file that is none for browsers. */
export function isProgramStart(at: Node, file: RuleFile): boolean {
	if (enclosingFunction(at) || file.types.globalSymbol("process") === undefined) return false;
	// Electron goes on after an unhandled rejection, and so does a window that has loaded one of its modules.
	if (NODE.test(file.text)) return !(file.dependsOn("electron") && isModuleForOthers(file));
	if (/\.(?:[jt]sx|vue|svelte|astro)$/.test(file.fileName) || BROWSER.some((name) => isGlobalOf(name, file)))
		return false;
	return !BROWSER_PACKAGES.some((name) => file.dependsOn(name));
}

function isModuleForOthers({ root }: RuleFile): boolean {
	return root.statements.some(
		(statement) =>
			isExportDeclaration(statement) ||
			isExportAssignment(statement) ||
			hasModifier(statement, SyntaxKind.ExportKeyword),
	);
}

/** Whether the file uses a name that it does not declare itself: `const document = SwaggerModule.createDocument(…)`. */
function isGlobalOf(name: string, { root }: RuleFile): boolean {
	return mentionsOf(root, name).some(
		(mention) => isIdentifier(mention) && isReference(mention) && declarationOf(mention) === undefined,
	);
}

/**
 * Whether the author ends the process by an error of the place: a `try` around it does, also around the function that it
 * is in, or the handler of the script that starts the named function that it is in.
 */
export function isFatalByAuthor(at: Node, file: RuleFile): boolean {
	if (!/\bprocess\.exit\(/.test(file.text)) return false;
	let isNamed = true;
	for (let node = at; node.parent; node = node.parent) {
		const { parent } = node;
		if (isTryStatement(parent) && parent.tryBlock === node && parent.catchClause) {
			if (endsProcess(parent.catchClause.block)) return true;
			// It deals with errors another way.
			if (enclosingFunction(parent) === enclosingFunction(at)) return false;
		}
		if (isFunctionNode(node) && (isCallExpression(parent) || !functionName(node))) isNamed = false;
	}
	return isNamed && enclosingFunction(at) !== undefined && isScriptThatEnds(file);
}

function endsProcess(block: Node): boolean {
	const last = isBlock(block) ? block.statements.at(-1) : undefined;
	return last !== undefined && isExpressionStatement(last) && /^process\.exit\(/.test(last.getText());
}

/** A script that is done some time, and whose start says what becomes of its errors: `main().catch(…)`, with an exit code. */
function isScriptThatEnds({ root, text }: RuleFile): boolean {
	if (/\.listen\(|\bsetInterval\(/.test(text)) return false;
	return root.statements.some((statement) => {
		const call = isExpressionStatement(statement) ? statement.expression : undefined;
		if (!call || !isCallExpression(call) || calledMethod(call)?.name !== "catch") return false;
		const [handler] = call.arguments;
		const body = handler && isFunctionNode(handler) ? (handler as { body?: Node }).body : undefined;
		return body !== undefined && endsProcess(body);
	});
}
