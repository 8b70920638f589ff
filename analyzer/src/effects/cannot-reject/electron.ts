/**
 * Requests from the pages of an Electron program to its main process: what answers them, and what a preload script offers
 * to pages, is in the same program, where only texts join the one to the other. Nothing is looked for in other programs.
 */

import type { Inquiry } from "../../ask/inquiry.ts";
import { perSnapshot, symbolFor, typesFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isStringLiteral,
	isVariableDeclaration,
	type Node,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/scopes.ts";
import { calledMethod, lastName } from "../../syntax/calls.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { callsInProgram } from "./program-calls.ts";

/** Of how many files the trees are looked at. */
const MAX_FILES = 60;

const HANDLES = /\bipcMain\s*\??\.\s*handle(?:Once)?\b/;
const EXPOSES = /\.\s*exposeInMainWorld\b/;
const PAGE = /^(?:window|globalThis|self)$/;

type Values = ReadonlyMap<string, readonly Node[]>;

const handlersIn = perSnapshot((): { found?: Values } => ({}));
const exposedIn = perSnapshot((): { found?: Values } => ({}));

/** What answers `ipcRenderer.invoke(channel, …)`, as handed to `ipcMain.handle`; empty for other calls, or where it is not known. */
export function* handlersFor(call: Node, file: RuleFile): Inquiry<readonly Node[]> {
	if (!isCallExpression(call) || !call.arguments[0]) return [];
	const method = calledMethod(call);
	if (method?.name !== "invoke" || lastName(skipOuter(method.receiver)) !== "ipcRenderer") return [];
	const handlers = handlersIn(file);
	handlers.found ??= yield* secondsByFirst(callsOf(["handle", "handleOnce"], "ipcMain", HANDLES, file), file);
	const [channel] = yield* textsOf([call.arguments[0]], file);
	return (channel !== undefined && handlers.found.get(channel)) || [];
}

/** The value of `window.api.load` where a preload script says `contextBridge.exposeInMainWorld("api", { load: … })`. */
export function* exposedMember(callee: Node, file: RuleFile): Inquiry<Node | undefined> {
	const path = pathInPage(callee);
	if (path === undefined || !file.dependsOn("electron")) return undefined;
	const exposed = exposedIn(file);
	exposed.found ??= yield* secondsByFirst(callsOf(["exposeInMainWorld"], "contextBridge", EXPOSES, file), file);
	const [name, ...members] = path;
	const [only, second] = (name !== undefined && exposed.found.get(name)) || [];
	if (second) return undefined;
	let value = only;
	for (const member of members) value = value && memberOf(yield* objectOf(value, file), member);
	return value;
}

/** Calls of methods of an object that goes by its usual name, all over the program. */
function callsOf(methods: readonly string[], object: string, pattern: RegExp, file: RuleFile): CallExpression[] {
	return callsInProgram(methods, object, pattern, MAX_FILES, file).filter((call) => {
		const receiver = calledMethod(call)?.receiver;
		return receiver !== undefined && lastName(skipOuter(receiver)) === object;
	});
}

/** Second arguments by the text that the first is. */
function* secondsByFirst(calls: readonly CallExpression[], file: RuleFile): Inquiry<Values> {
	const pairs = calls.flatMap(({ arguments: [name, value] }) => (name && value ? { name, value } : []));
	const names = yield* textsOf(
		pairs.map(({ name }) => name),
		file,
	);
	const values = new Map<string, Node[]>();
	for (const [index, { value }] of pairs.entries()) {
		const name = names[index];
		if (name !== undefined) values.set(name, [...(values.get(name) ?? []), value]);
	}
	return values;
}

/** Texts that are written out, and those of constants by their types. */
function* textsOf(nodes: readonly Node[], file: RuleFile): Inquiry<(string | undefined)[]> {
	const named = nodes.filter((node) => !isStringLiteral(node));
	const types = yield* typesFor(named, file);
	const byNode = new Map(named.map((node, index) => [node, types[index]?.literalValue]));
	return nodes.map((node) => {
		const text = isStringLiteral(node) ? node.text : byNode.get(node);
		return typeof text === "string" ? text : undefined;
	});
}

/** `api.load` of `window.api.load`, and of `api.load` where the file does not declare `api`. */
function pathInPage(callee: Node): string[] | undefined {
	const path: string[] = [];
	let at = skipOuter(callee);
	for (; isPropertyAccessExpression(at); at = skipOuter(at.expression)) path.unshift(at.name.text);
	if (path.length === 0 || !isIdentifier(at) || declarationOf(at)) return undefined;
	return PAGE.test(at.text) ? path : [at.text, ...path];
}

function* objectOf(value: Node, file: RuleFile): Inquiry<Node | undefined> {
	const at = skipOuter(value);
	if (!isIdentifier(at)) return at;
	const declared = (yield* symbolFor(at, file))?.valueDeclaration?.node();
	return declared && isVariableDeclaration(declared) && declared.initializer
		? skipOuter(declared.initializer)
		: undefined;
}

function memberOf(object: Node | undefined, name: string): Node | undefined {
	if (!object || !isObjectLiteralExpression(object)) return undefined;
	const [only, second] = object.properties.filter((property) => {
		const { name: key } = property as { name?: Node };
		return key !== undefined && (isIdentifier(key) || isStringLiteral(key)) && key.text === name;
	});
	if (!only || second) return undefined;
	if (isPropertyAssignment(only)) return only.initializer;
	if (isShorthandPropertyAssignment(only)) return only.name;
	return isFunctionNode(only) ? only : undefined;
}
