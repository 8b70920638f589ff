/**
 * Rewrites of loops whose iterations each wait for a call that no other iteration has a part in: all calls are started
 * first, and the code waits until all have settled. Then
 *
 * - either the loop stays, and each iteration awaits its own call at the old place, so that whatever else an iteration
 *   does is done in the order in which it was done before,
 * - or, where the iterations only fill a list with one value each, the list is what the calls gave.
 *
 * In both the first failure in program order is the one that is thrown, and nothing is left running.
 */

import type { RuleFile } from "../ask/rule-file.ts";
import {
	type AwaitExpression,
	type CallExpression,
	type ExpressionStatement,
	isArrayLiteralExpression,
	isAwaitExpression,
	isBindingElement,
	isBindingPattern,
	isBlock,
	isCallExpression,
	isCaseClause,
	isDefaultClause,
	isForInStatement,
	isForOfStatement,
	isForStatement,
	isIdentifier,
	isModuleBlock,
	isObjectBindingPattern,
	isPropertyAccessExpression,
	isSourceFile,
	isVariableDeclaration,
	isVariableStatement,
	type Node,
	type VariableDeclaration,
} from "../engine/ast.ts";
import type { Edit } from "../facts/edit.ts";
import { bindingNames, isReference, namesIn } from "../flow/index.ts";
import { lineEnd } from "../syntax/comments.ts";
import { isFunctionNode } from "../syntax/functions.ts";
import { statementsOf } from "../syntax/statements.ts";
import { findAncestor, outerOf, skipOuter, walk } from "../syntax/walk.ts";
import {
	arrowParameters,
	hasTrailingCommas,
	type Layout,
	layoutOf,
	reindented,
	terminatorOf,
	widthOf,
} from "./layout.ts";
import { type Room, type Task, writtenMapping, writtenPromiseAll } from "./mapping.ts";
import { nounFor, promisesOf, singular } from "./member-code.ts";

export interface LoopToGather {
	readonly file: RuleFile;
	readonly loop: Node & { readonly statement: Node };
	readonly declaration: VariableDeclaration;
	/** What the loop goes through, as it is written; undefined where it counts. */
	readonly source: Node | undefined;
	/** The source is an array, as opposed to something else that can be iterated. */
	readonly isArray: boolean;
	/** Looking at the source a second time gives the same, and runs nothing. */
	readonly isRepeatable: boolean;
	/** What a counting loop counts to, from 0. */
	readonly count: Node | undefined;
	/** The call always gives a promise of the language, and never throws before it does. */
	readonly isDirect: boolean;
	readonly mayReject: boolean;
	/** The type of `list[index]` says that the element may be missing. */
	readonly indexMayMiss: boolean;
	/** The limiter that the calls go through. */
	readonly limit: string | undefined;
}

const REMARK = "// All finish before the first failure in program order is thrown.";

/** Where statements can be put in front of the loop. */
export function isInStatementList(loop: Node): boolean {
	const { parent } = loop;
	return (
		isBlock(parent) || isSourceFile(parent) || isModuleBlock(parent) || isCaseClause(parent) || isDefaultClause(parent)
	);
}

/**
 * Starts all calls, and leaves the loop as it is but for what it awaits.
 * @param prepared statements of the loop's block that only the call needs, and that go with it
 */
export function earlyStartEdits(
	request: LoopToGather,
	at: AwaitExpression,
	prepared: readonly Node[],
): Edit[] | undefined {
	const { file, loop, declaration, source, count } = request;
	const layout = layoutOf(loop, file);
	if (!isInStatementList(loop) || !layout.ownLine || isForInStatement(loop)) return undefined;
	const removed = prepared.map((statement) => lineOf(statement, file));
	if (removed.includes(undefined)) return undefined;
	const room = roomOf(layout, file);
	const task = taskOf(request, preparedCode(at, prepared, layout, file));
	const noun = nounOfAwait(at);
	const name = freeName(promisesOf(noun), loop, file);
	const terminator = terminatorOf(file);
	const start = (opening: string, parameters: string) =>
		writtenMapping({ opening, task: task(parameters) }, `const ${name} = `, terminator, room);
	const lines: string[] = [];
	const edits: Edit[] = removed.flatMap((edit) => edit ?? []);
	const moved: readonly Node[] = [at.expression, ...prepared];
	const used = new Set(moved.flatMap((code) => [...namesIn(code)]));
	let pending: string | undefined;
	if (isForStatement(loop)) {
		if (!count || !isIdentifier(declaration.name)) return undefined;
		const skipped = used.has("_") ? "_element" : "_";
		lines.push(start(`Array.from({ length: ${file.textOf(count)} }, `, `${skipped}, ${declaration.name.text}`));
		pending = elementOf(name, declaration.name.text, request);
	} else {
		const { initializer, expression } = loop as unknown as { initializer: Node; expression: Node };
		const parameter = parameterFor(declaration.name, used, file);
		const header = { start: file.startOf(initializer), end: expression.end };
		if (!source || parameter === undefined || hasComment(file, header.start, header.end)) return undefined;
		if (!usesOutside(declaration, loop.statement, moved)) {
			lines.push(start(openingOf(request, source), parameter));
			pending = unusedName(noun === "" ? "promise" : `${noun}Promise`, file.textOf(loop));
			edits.push({ ...header, text: `const ${pending} of ${name}` });
		} else {
			const index = unusedName("index", file.textOf(loop));
			let items = file.textOf(source);
			if (!request.isRepeatable || !request.isArray) {
				const list = freeName("items", loop, file);
				lines.push(`const ${list} = ${request.isArray ? items : `[...${items}]`}${terminator}`);
				items = list;
			}
			lines.push(start(`${items}.map(`, parameter));
			pending = elementOf(name, index, request);
			const bound = file.textOf(declaration.name);
			edits.push(
				{ start: file.startOf(declaration.name), end: declaration.name.end, text: `[${index}, ${bound}]` },
				{ start: file.startOf(expression), end: expression.end, text: `${items}.entries()` },
			);
		}
	}
	if (pending === undefined) return undefined;
	const place = file.startOf(loop);
	const settle = `await Promise.allSettled(${name})${terminator}`;
	return [
		{ start: place, end: place, text: [...lines, REMARK, settle, ""].join(layout.newline) },
		...edits,
		{ start: file.startOf(at.expression), end: at.expression.end, text: pending },
	];
}

/** The call, after the statements that prepare it. */
function preparedCode(at: AwaitExpression, prepared: readonly Node[], layout: Layout, file: RuleFile): Code {
	const call = movedIn(file.textOf(at.expression), at, layout, file);
	if (prepared.length === 0) return { text: call, form: "call" };
	const lines = [...prepared.map((statement) => file.textOf(statement)), `return ${call}${terminatorOf(file)}`];
	const inner = lines.map((line) => `${layout.newline}${layout.unit}${line}`).join("");
	return { text: `{${inner}${layout.newline}}`, form: "waiting" };
}

/** The lines of a statement, to be taken out; undefined where something else or a comment stands there. */
function lineOf(statement: Node, file: RuleFile): Edit | undefined {
	const { text } = file;
	const start = file.startOf(statement);
	const from = text.lastIndexOf("\n", start - 1) + 1;
	const end = lineEnd(text, statement.end);
	const isAlone = text.slice(from, start).trim() === "" && text.slice(statement.end, end).trim() === "";
	if (!isAlone || hasComment(file, statement.pos, start) || from === 0) return undefined;
	// Its line break goes as well, and an empty line that would come to stand at the beginning of the block.
	const isFirst = text.slice(0, from).trimEnd().endsWith("{");
	const after = (isFirst ? /^\r?\n(?:[ \t]*\r?\n)*/ : /^\r?\n/).exec(text.slice(end))?.[0].length ?? 0;
	return { start: from, end: end + after, text: "" };
}

/** A list that is empty right before the loop, and to which each iteration adds one value as the last thing it does. */
export interface FilledList {
	readonly container: VariableDeclaration;
	readonly statement: ExpressionStatement;
	readonly pushed: Node;
}

/** How the promises of a filled list are waited for. */
export type ListForm =
	/** All have settled before the first failure in program order is thrown. */
	| "settled"
	/** The failure that comes first in time is thrown at once. */
	| "promise-all";

/** The list becomes what the calls gave. Undefined where the list is older, or a comment or a name would be lost. */
export function listEdits(request: LoopToGather, filled: FilledList, form: ListForm): Edit[] | undefined {
	const { file, loop, declaration, source } = request;
	const { initializer, name, parent } = filled.container;
	const home = parent.parent;
	if (!source || isForStatement(loop) || isForInStatement(loop) || !isInStatementList(loop)) return undefined;
	if (!initializer || !isVariableStatement(home) || home.declarationList.declarations.length !== 1) return undefined;
	if (!isArrayLiteralExpression(initializer) || initializer.elements.length > 0 || !isIdentifier(name))
		return undefined;
	const siblings = statementsOf(loop.parent);
	if (siblings?.nodes[siblings.indexOf(loop) - 1] !== home) return undefined;
	const layout = layoutOf(home, file);
	if (!layout.ownLine || hasComment(file, home.end, file.startOf(loop.statement))) return undefined;
	const code = codeOf(loop.statement, filled, layout, file);
	const parameter = parameterFor(declaration.name, namesIn(loop.statement), file);
	if (!code || parameter === undefined) return undefined;
	const { terminator, newline } = layout;
	const room = roomOf(layout, file);
	const mapping = { opening: openingOf(request, source), task: taskOf(request, code)(parameter) };
	const start = file.startOf(home);
	const before = file.text.slice(start, file.startOf(initializer));
	if (form === "promise-all" || !request.mayReject) {
		return [{ start, end: loop.end, text: writtenPromiseAll(mapping, before, terminator, room) }];
	}
	const promises = freeName(promisesOf(singular(name.text)), loop, file);
	const lines = [
		writtenMapping(mapping, `const ${promises} = `, terminator, room),
		REMARK,
		`await Promise.allSettled(${promises})${terminator}`,
		`${before}await Promise.all(${promises})${terminator}`,
	];
	return [{ start, end: loop.end, text: lines.join(newline) }];
}

/** What a function of one iteration does: only a call whose promise it gives, or something that waits itself. */
interface Code {
	readonly text: string;
	readonly form: "call" | "waiting";
}

/** What an iteration does, as the body of a function that returns the value. */
function codeOf(body: Node, { statement, pushed }: FilledList, layout: Layout, file: RuleFile): Code | undefined {
	const isComplete = !isBlock(body) || body.statements.length === 1;
	if (isBlock(body) ? body.statements.at(-1) !== statement : body !== statement) return undefined;
	const start = file.startOf(pushed);
	if (hasComment(file, file.startOf(statement), start) || hasComment(file, pushed.end, statement.end)) return undefined;
	const isBare = isBlock(body)
		? isComplete && !hasComment(file, body.pos, file.startOf(statement)) && !hasComment(file, statement.end, body.end)
		: true;
	if (isBare && isAwaitExpression(pushed))
		return { text: movedIn(file.textOf(pushed.expression), pushed, layout, file), form: "call" };
	const value = movedIn(file.textOf(pushed), pushed, layout, file);
	if (isBare) return { text: value.startsWith("{") ? `(${value})` : value, form: "waiting" };
	const terminator = file.text[statement.end - 1] === ";" ? ";" : "";
	const before = file.text.slice(file.startOf(body), file.startOf(statement));
	return { text: `${before}return ${value}${terminator}${file.text.slice(statement.end, body.end)}`, form: "waiting" };
}

function taskOf({ isDirect, limit, file }: LoopToGather, { text, form }: Code): (parameters: string) => Task {
	const isAsync = form === "waiting" || (limit === undefined && !isDirect);
	return (parameters) => ({ isAsync, parameters: arrowParameters(parameters, file), body: text, limit });
}

function roomOf({ newline, unit }: Layout, file: RuleFile): Room {
	return { newline, unit, width: widthOf(file), hasComma: hasTrailingCommas(file) };
}

/** Code as it would stand one step further in than the statement, wherever it stands now. */
function movedIn(code: string, at: Node, { newline, unit }: Layout, file: RuleFile): string {
	return reindented(code, at, newline.replace(/^\r?\n/, "") + unit, file);
}

function openingOf({ file, isArray }: LoopToGather, source: Node): string {
	const text = file.textOf(source);
	if (!isArray) return `Array.from(${text}, `;
	return `${/^[\w$.]+(?:\([^()]*\))?$|^\[[\s\S]*\]$/.test(text) ? text : `(${text})`}.map(`;
}

/** The pattern of the loop's variable without what is not used: nobody wants parameters that are never read. */
function parameterFor(name: Node, used: ReadonlySet<string>, file: RuleFile): string | undefined {
	const unused = bindingNames(name).filter((bound) => !used.has(bound.text));
	if (unused.length === 0) return file.textOf(name);
	if (unused.length === bindingNames(name).length) return "";
	if (!isBindingPattern(name)) return undefined;
	const parts: string[] = [];
	for (const element of name.elements) {
		const bound = isBindingElement(element) ? element.name : undefined;
		if (isBindingElement(element) && (element.dotDotDotToken || !bound || !isIdentifier(bound))) return undefined;
		const isUsed = bound !== undefined && isIdentifier(bound) && used.has(bound.text);
		parts.push(isUsed ? file.textOf(element) : "");
	}
	if (isObjectBindingPattern(name)) return `{ ${parts.filter((part) => part !== "").join(", ")} }`;
	while (parts.at(-1) === "") parts.pop();
	return `[${parts.join(", ")}]`;
}

/** Whether the loop's variables are used in the body beside what is moved out of it. */
function usesOutside({ name }: VariableDeclaration, body: Node, moved: readonly Node[]): boolean {
	const own = new Set(bindingNames(name).map((bound) => bound.text));
	let used = false;
	walk(body, (node) => {
		if (moved.includes(node)) return false;
		if (isIdentifier(node) && own.has(node.text) && isReference(node)) used = true;
		return undefined;
	});
	return used;
}

/** Undefined where only a type assertion could say that the element is there, and the language has none. */
function elementOf(list: string, index: string, { indexMayMiss, file }: LoopToGather): string | undefined {
	if (!indexMayMiss) return `${list}[${index}]`;
	return /\.[cm]?tsx?$/.test(file.fileName) ? `${list}[${index}]!` : undefined;
}

/** What the value of an await is called: by what takes it, or by what is called; may be empty. */
function nounOfAwait(at: Node): string {
	const outer = outerOf(at);
	const { parent } = outer;
	if (isVariableDeclaration(parent) && isIdentifier(parent.name)) return parent.name.text;
	const list = isCallExpression(parent) && parent.expression !== outer ? listFilledBy(parent) : undefined;
	if (list !== undefined) return singular(list);
	const operand = skipOuter((at as AwaitExpression).expression);
	return nounFor({ operand, taken: at }).replace(/(?<!^)Result$|^results?$/, "");
}

/** The name of `list` in `list.push(value)`. */
function listFilledBy({ expression }: CallExpression): string | undefined {
	if (!isPropertyAccessExpression(expression) || expression.name.text !== "push") return undefined;
	return isIdentifier(expression.expression) ? expression.expression.text : undefined;
}

/** A name that stands nowhere in the file, and that the same rewrite of another loop that sees this place does not take. */
function freeName(wanted: string, loop: Node, file: RuleFile): string {
	const rivals = loopsAround(loop).filter((other) => namesFor(other).has(wanted));
	return unusedName(rivals.length === 0 ? wanted : `${wanted}${rivals.length + 1}`, file.text);
}

/** The loops that come before one in its block, and those that it stands in with those before them. */
function loopsAround(loop: Node): Node[] {
	const siblings = statementsOf(loop.parent)?.nodes ?? [];
	const before = siblings.slice(0, siblings.indexOf(loop)).filter(isForLoop);
	const outer = findAncestor(loop, (at) => isForLoop(at) || isFunctionNode(at));
	return outer && isForLoop(outer) ? [...before, outer, ...loopsAround(outer)] : before;
}

function isForLoop(node: Node): boolean {
	return isForStatement(node) || isForOfStatement(node) || isForInStatement(node);
}

/** What a rewrite of the loop may call lists that it makes. */
function namesFor(loop: Node): ReadonlySet<string> {
	const names = new Set(["items"]);
	walk(loop, (at) => {
		if (isAwaitExpression(at)) names.add(promisesOf(nounOfAwait(at)));
		const list = isCallExpression(at) ? listFilledBy(at) : undefined;
		if (list !== undefined) names.add(promisesOf(singular(list)));
		return undefined;
	});
	return names;
}

function unusedName(wanted: string, text: string): string {
	const words = new Set(text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
	let name = wanted;
	for (let count = 2; words.has(name); count++) name = `${wanted}${count}`;
	return name;
}

function hasComment(file: RuleFile, start: number, end: number): boolean {
	return /\/[/*]/.test(file.text.slice(start, end));
}
