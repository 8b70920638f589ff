/**
 * Bounds a fan-out by a limiter: `xs.map((x) => f(x))` becomes `xs.map((x) => limit(() => f(x)))`. Every element's work
 * still starts in the end, results keep their order, and whoever gathers the promises sees the same rejections.
 */

import type { RuleFile } from "../ask/rule-file.ts";
import {
	type ArrowFunction,
	type FunctionExpression,
	getLeadingCommentRanges,
	isArrowFunction,
	isBinaryExpression,
	isBlock,
	isClassStaticBlockDeclaration,
	isConditionalExpression,
	isFunctionDeclaration,
	isFunctionExpression,
	isIdentifier,
	isImportDeclaration,
	isNamespaceImport,
	isPropertyAccessExpression,
	isReturnStatement,
	isStringLiteral,
	type Node,
	SyntaxKind,
} from "../engine/ast.ts";
import type { Edit } from "../facts/edit.ts";
import { declarationOf } from "../flow/index.ts";
import { isAsync, isClassNode, isFunctionNode, isGenerator } from "../syntax/functions.ts";
import { skipOuter, walk } from "../syntax/walk.ts";
import { arrowParameters, terminatorOf, widthOf } from "./layout.ts";
import { limiterInScope } from "./limiter-in-scope.ts";

/** How the limiter comes into being: p-limit, or a helper that is added to the file. */
export type LimiterSource = "p-limit" | "helper";

export interface LimitRequest {
	file: RuleFile;
	/** The `map` or `Array.from` call. */
	mapping: Node;
	callback: Node;
	/** Number of parameters of a callback that is named rather than written out; undefined when not known. */
	arity: number | undefined;
	source: LimiterSource;
	concurrency: number;
	/** Whether a node may get the same rewrite. */
	isCandidate: (node: Node) => boolean;
}

export interface Limited {
	edits: Edit[];
	/** The name of the limiter that is used again, where there was one. */
	reused: string | undefined;
}

/** Undefined when there is no place for the limiter or the callback cannot be wrapped with certainty. */
export function limitEdits(request: LimitRequest): Limited | undefined {
	const names = new Names(request.file);
	const { limit, edits, reused } = limiterFor(request, names) ?? {};
	if (limit === undefined || edits === undefined) return undefined;
	const wrapped = wrapCallback(request, limit, names);
	return wrapped && { edits: inOrder([...wrapped, ...edits]), reused };
}

/** A limiter for a place: its name, and what declares it where there is none to use again. */
export interface Limiter {
	readonly limit: string;
	readonly edits: readonly Edit[];
	readonly reused: string | undefined;
}

/** @param request `mapping` is the node before whose statement the limiter is needed */
export function limiterFor(
	request: Pick<LimitRequest, "file" | "mapping" | "source" | "concurrency" | "isCandidate">,
	names: Names = new Names(request.file),
): Limiter | undefined {
	const { file, source, concurrency } = request;
	const made = source === "p-limit" ? pLimitName(file) : helperName(file);
	const existing = made === undefined ? undefined : limiterInScope(made, request.mapping, file);
	if (existing !== undefined) return { limit: existing, edits: [], reused: existing };
	const limit = names.fresh("limit", "limitTask", "limitConcurrency");
	const { factory, edits } = source === "p-limit" ? importOfPLimit(file, names) : helper(file, names);
	const place = declare(`const ${limit} = ${factory}(${concurrency})`, request);
	return place && { limit, edits: [...edits, ...place], reused: undefined };
}

function inOrder(edits: readonly Edit[]): Edit[] {
	return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** p-limit where the file imports it or the project has it. */
export function limiterSource(file: RuleFile): LimiterSource {
	return pLimitName(file) !== undefined || file.dependsOn("p-limit") ? "p-limit" : "helper";
}

/** What a limiter makes of the work that goes through it, as a title begins. */
export function limitInWords({ reused }: Pick<Limiter, "reused">, source: LimiterSource, concurrency: number): string {
	if (reused !== undefined) return `Run as many at once as \`${reused}\` lets`;
	return `Run at most ${concurrency} at once ${source === "p-limit" ? "with p-limit" : "with a helper in this file"}`;
}

class Names {
	private readonly used = new Set<string>();

	constructor(file: RuleFile) {
		// Every word counts, so that no scoping question arises.
		for (const [word] of file.text.matchAll(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu)) this.used.add(word);
	}

	fresh(...wanted: string[]): string {
		const [first = "limit"] = wanted;
		let name = wanted.find((candidate) => !this.used.has(candidate));
		for (let suffix = 2; name === undefined; suffix++) if (!this.used.has(first + suffix)) name = first + suffix;
		this.used.add(name);
		return name;
	}
}

function wrapCallback(request: LimitRequest, limit: string, names: Names): Edit[] | undefined {
	const { callback, mapping, file, arity, source } = request;
	if (isArrowFunction(callback) || isFunctionExpression(callback)) return wrapFunction(callback, limit, file);
	if (arity === undefined || arity > 3) return undefined;
	// Around a type assertion the rewrite would have to know what is asserted.
	if (callback.parent !== mapping) return undefined;
	const fn = file.textOf(callback);
	const parameters = [names.fresh("item", "element"), names.fresh("index", "position"), names.fresh("items", "all")];
	const list = parameters.slice(0, Math.max(arity, 1)).join(", ");
	let call: string;
	if (isIdentifier(callback) || isNamespaceMember(callback)) call = `${limit}(() => ${fn}(${list}))`;
	// A method must go on being called without its object, or `this` would change.
	else if (isPropertyAccessExpression(callback) && source === "p-limit") call = `${limit}(${fn}, ${list})`;
	else return undefined;
	return [{ start: file.startOf(callback), end: callback.end, text: `${arrowParameters(list, file)} => ${call}` }];
}

/** `fs.readFile` of an `import * as fs`: there is no object that it would be called on. */
function isNamespaceMember(node: Node): boolean {
	if (!isPropertyAccessExpression(node) || !isIdentifier(node.expression)) return false;
	const declaration = declarationOf(node.expression);
	return declaration !== undefined && isNamespaceImport(declaration);
}

function wrapFunction(fn: ArrowFunction | FunctionExpression, limit: string, file: RuleFile): Edit[] | undefined {
	const { body } = fn;
	if (isGenerator(fn)) return undefined;
	const edits: Edit[] = [];
	const keyword = fn.modifiers?.find((modifier) => modifier.kind === SyntaxKind.AsyncKeyword);
	// Where one path gives a promise and another a plain value, only an async function has one type of result.
	const async = isAsync(fn) || hasSeveralResults(body) ? "async " : "";
	if (keyword !== undefined && fn.parameters.every((parameter) => parameter.initializer === undefined)) {
		const start = file.startOf(keyword);
		const space = /^[ \t]*/.exec(file.text.slice(keyword.end))?.[0].length ?? 0;
		edits.push({ start, end: keyword.end + space, text: "" });
	}
	const start = file.startOf(body);
	const open = isArrowFunction(fn) ? `${limit}(${async}() => ` : `{ return ${limit}(${async}() => `;
	const close = isArrowFunction(fn) ? ")" : "); }";
	edits.push({ start, end: start, text: open }, { start: body.end, end: body.end, text: close });
	return edits;
}

/** Whether what a function body returns is chosen while it runs. */
function hasSeveralResults(body: Node): boolean {
	const results: Node[] = [];
	if (isBlock(body)) {
		walk(body, (node) => {
			if (isFunctionNode(node)) return false;
			if (isReturnStatement(node) && node.expression !== undefined) results.push(node.expression);
			return undefined;
		});
	} else results.push(body);
	const [first] = results;
	if (first === undefined || results.length > 1) return results.length > 1;
	const result = skipOuter(first);
	return isConditionalExpression(result) || isBinaryExpression(result);
}

/**
 * Puts a declaration before the statement that holds the node, in the same function. When an earlier statement of the
 * block holds a node that may be rewritten as well, it goes there: the fixes of both then add the same line, and can be
 * applied together.
 */
function declare(
	declaration: string,
	{ mapping, file, isCandidate }: Pick<LimitRequest, "mapping" | "file" | "isCandidate">,
): Edit[] | undefined {
	let at = mapping;
	for (;;) {
		const { parent } = at;
		if (parent === undefined) return undefined;
		switch (parent.kind) {
			case SyntaxKind.SourceFile:
			case SyntaxKind.Block:
			case SyntaxKind.ModuleBlock:
			case SyntaxKind.CaseClause:
			case SyntaxKind.DefaultClause: {
				const { statements } = parent as unknown as { statements: readonly Node[] };
				const first = statements.find((statement) => statement === at || holds(statement, isCandidate)) ?? at;
				const start = startWithComments(first, file);
				const lineStart = lineStartAt(start, file);
				const indent = file.text.slice(lineStart, start);
				if (indent.trim() !== "") return [{ start, end: start, text: `${declaration}; ` }];
				// Without a semicolon, the declaration would go on with a bracket or an operator.
				const terminator = /[([`/+-]/.test(file.text.charAt(file.startOf(first))) ? ";" : terminatorOf(file);
				return [{ start: lineStart, end: lineStart, text: `${indent}${declaration}${terminator}\n` }];
			}
			case SyntaxKind.ArrowFunction: {
				if ((parent as ArrowFunction).body !== at) return undefined;
				const start = file.startOf(at);
				const outer = indentAt(start, file);
				const inner = outer + indentUnit(file);
				const terminator = terminatorOf(file);
				return [
					{ start, end: start, text: `{\n${inner}${declaration}${terminator}\n${inner}return ` },
					{ start: at.end, end: at.end, text: `${terminator}\n${outer}}` },
				];
			}
			default:
				// Parameter defaults and fields have no statement of their own.
				if (isFunctionNode(parent) || isClassStaticBlockDeclaration(parent)) return undefined;
				if (parent.kind === SyntaxKind.PropertyDeclaration || parent.kind === SyntaxKind.Parameter) return undefined;
		}
		at = parent;
	}
}

/** Whether a candidate stands in the statement itself, not in a function or block of its own. */
function holds(statement: Node, isCandidate: (node: Node) => boolean): boolean {
	let found = false;
	walk(statement, (node) => {
		if (found || isFunctionNode(node) || isClassNode(node) || isBlock(node)) return false;
		found = isCandidate(node);
		return undefined;
	});
	return found;
}

function lineStartAt(offset: number, file: RuleFile): number {
	return Math.max(file.text.lastIndexOf("\n", offset - 1), file.text.lastIndexOf("\r", offset - 1)) + 1;
}

/** Comments above a statement stay with it: one of them may be a directive for its first line. */
export function startWithComments(statement: Node, file: RuleFile): number {
	const start = file.startOf(statement);
	let top = start;
	const comments = getLeadingCommentRanges(file.text, statement.pos) ?? [];
	for (const comment of comments.toReversed()) {
		const between = file.text.slice(comment.end, top);
		const ownLine = file.text.slice(lineStartAt(comment.pos, file), comment.pos).trim() === "";
		if (!ownLine || between.trim() !== "" || (between.match(/\n/g) ?? []).length > 1) break;
		top = comment.pos;
	}
	return top;
}

function indentAt(offset: number, file: RuleFile): string {
	return /^[ \t]*/.exec(file.text.slice(lineStartAt(offset, file), offset))?.[0] ?? "";
}

function indentUnit(file: RuleFile): string {
	return /^(?:\t| {2,8})(?=\S)/m.exec(file.text)?.[0] ?? "\t";
}

function pLimitName(file: RuleFile): string | undefined {
	for (const statement of file.root.statements) {
		if (!isImportDeclaration(statement) || !isStringLiteral(statement.moduleSpecifier)) continue;
		const clause = statement.importClause;
		if (statement.moduleSpecifier.text === "p-limit" && clause?.name !== undefined && !isTypeOnlyClause(clause))
			return clause.name.text;
	}
	return undefined;
}

function isTypeOnlyClause(clause: Node): boolean {
	return (clause as { phaseModifier?: SyntaxKind }).phaseModifier === SyntaxKind.TypeKeyword;
}

function importOfPLimit(file: RuleFile, names: Names): { factory: string; edits: Edit[] } {
	const imported = pLimitName(file);
	if (imported !== undefined) return { factory: imported, edits: [] };
	const factory = names.fresh("pLimit", "createLimit");
	const quote = /from '/.test(file.text) ? "'" : '"';
	const line = `import ${factory} from ${quote}p-limit${quote}${terminatorOf(file)}`;
	const imports = file.root.statements.filter(isImportDeclaration);
	const last = imports.at(-1);
	if (last !== undefined) {
		const newline = file.text.indexOf("\n", last.end);
		// Another statement on the import's line, or no line after it.
		const alone = newline !== -1 && endOfLine(last.end, file) === newline;
		const at = alone ? newline + 1 : last.end;
		// Scripts of components are indented as a whole.
		const own = `${indentAt(file.startOf(last), file)}${line}`;
		return { factory, edits: [{ start: at, end: at, text: alone ? `${own}\n` : `\n${own}\n` }] };
	}
	const first = file.root.statements[0];
	const start = first === undefined ? 0 : startWithComments(first, file);
	return { factory, edits: [{ start, end: start, text: `${line}\n\n${indentAt(start, file)}` }] };
}

/** Behind a comment that follows on the same line. */
function endOfLine(offset: number, file: RuleFile): number {
	const rest = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*(?=[\r\n]|$))?\r?/.exec(
		file.text.slice(offset, offset + 500),
	);
	return offset + (rest?.[0].length ?? 0);
}

const HELPER_NAME = "createLimit";

const FIRST = "Lets at most `concurrency` tasks run at once.";
const SECOND = "Every task is started in the end, whatever becomes of the others.";

/** The text of the helper that takes p-limit's place where the project does not have it. */
function helperText(name: string, file: RuleFile): string {
	const unit = indentUnit(file);
	const isJavaScript = /\.[cm]?jsx?$/.test(file.fileName);
	const oneLine = `/** ${FIRST} ${SECOND} */`;
	const lines = isJavaScript
		? [
				"/**",
				` * ${FIRST}`,
				` * ${SECOND}`,
				" * @param {number} concurrency",
				" */",
				`function ${name}(concurrency) {`,
				"\tlet free = concurrency;",
				"\t/** @type {(() => void)[]} */",
				"\tconst waiting = [];",
				"\t/**",
				"\t * @template T",
				"\t * @param {() => T | PromiseLike<T>} task",
				"\t * @returns {Promise<T>}",
				"\t */",
				"\treturn async function limit(task) {",
				"\t\tif (free > 0) free--;",
				"\t\telse await /** @type {Promise<void>} */ (new Promise((resolve) => waiting.push(resolve)));",
			]
		: [
				...(oneLine.length <= widthOf(file) ? [oneLine] : ["/**", ` * ${FIRST}`, ` * ${SECOND}`, " */"]),
				`function ${name}(concurrency: number) {`,
				"\tlet free = concurrency;",
				"\tconst waiting: (() => void)[] = [];",
				"\treturn async function limit<T>(task: () => T | PromiseLike<T>): Promise<T> {",
				"\t\tif (free > 0) free--;",
				"\t\telse await new Promise<void>((resolve) => waiting.push(resolve));",
			];
	lines.push(
		"\t\ttry {",
		"\t\t\treturn await task();",
		"\t\t} finally {",
		"\t\t\tconst next = waiting.shift();",
		"\t\t\tif (next) next();",
		"\t\t\telse free++;",
		"\t\t}",
		"\t};",
		"}",
	);
	const code = lines.map((line) => line.replace(/^\t+/, (tabs) => unit.repeat(tabs.length))).join("\n");
	return terminatorOf(file) === "" ? code.replaceAll(/;$/gm, "") : code;
}

function helper(file: RuleFile, names: Names): { factory: string; edits: Edit[] } {
	const present = helperName(file);
	if (present !== undefined) return { factory: present, edits: [] };
	const factory = names.fresh(HELPER_NAME, "createTaskLimit");
	const end = file.text.length;
	const gap = file.text.endsWith("\n") ? "\n" : "\n\n";
	return { factory, edits: [{ start: end, end, text: `${gap}${helperText(factory, file)}\n` }] };
}

/** The name of the helper, where an earlier fix added it. */
function helperName(file: RuleFile): string | undefined {
	for (const statement of file.root.statements) {
		if (!isFunctionDeclaration(statement) || statement.name === undefined) continue;
		if (bare(helperText(statement.name.text, file)).endsWith(bare(file.textOf(statement)))) return statement.name.text;
	}
	return undefined;
}

/** Without what formatters change. */
function bare(code: string): string {
	return code.replaceAll(/[\s;()]/g, "");
}
