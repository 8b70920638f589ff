/**
 * `const [a, b] = await Promise.all([A(), B()]);`, written as people and formatters write it: names of the variables, the
 * file's own semicolons, indentation and width, comments above what they are about.
 */

import type { RuleFile } from "../ask/rule-file.ts";
import {
	isArrayBindingPattern,
	isBindingElement,
	isExpressionStatement,
	isIdentifier,
	isParenthesizedExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isVariableStatement,
	type Node,
	NodeFlags,
} from "../engine/ast.ts";
import type { Edit } from "../facts/edit.ts";
import { type AwaitStatement, listOfPromiseAll } from "../flow/index.ts";
import { outerOf } from "../syntax/walk.ts";
import type { Page } from "./doc.ts";
import { isDeclared } from "./gather.ts";
import {
	bracketed,
	columnsOf,
	hasLongTemplate,
	hasTrailingCommas,
	indented,
	type Layout,
	layoutOf,
	TEXT,
	widthOf,
} from "./layout.ts";
import { assignedBy, FreshNames, nounFor, partsOfPromiseAll, startOf } from "./member-code.ts";
import { relaid } from "./relaid.ts";

/** A member of the list, with what takes its value. */
interface Entry {
	/** Empty where nothing does. */
	readonly target: string;
	readonly code: string;
	/** What the code is in the file, if nothing was added to it, but for an `await`. */
	readonly node: Node | undefined;
	readonly await: AwaitStatement["await"] | undefined;
	/** Comments above it and behind it. */
	readonly above: readonly string[];
	readonly behind: string;
}

/** How the statement of an await gives its value away. */
type Taking =
	/** The statement goes: all that it does is done by the pattern. */
	| { readonly kind: "declared"; readonly target: string; readonly keyword: string; readonly type: string | undefined }
	| { readonly kind: "assigned"; readonly target: string }
	| { readonly kind: "dropped" }
	/** The statement stays and gets a name in place of the await. */
	| { readonly kind: "used"; readonly name: string };

/** Undefined where names, types or comments would be lost. */
export function promiseAllEdits(group: readonly AwaitStatement[], file: RuleFile): Edit[] | undefined {
	const [first] = group;
	// In front of a `try`, its `catch` would not hear of a failure.
	if (!first || isDeclared("Promise", file) || group.some((item) => item.isGuarded)) return undefined;
	const layout = layoutOf(first.statement, file);
	const takings = takingsOf(group, file);
	const pattern = takings && patternFor(takings);
	if (!takings || !pattern) return undefined;
	const entries: Entry[] = [];
	const edits: Edit[] = [];
	const places: (Edit | undefined)[] = [];
	for (const [index, item] of group.entries()) {
		const taking = takings[index] as Taking;
		if (taking.kind === "used") {
			edits.push(nameInPlace(item.taken, taking.name, file));
			entries.push({ target: taking.name, ...startedBy(item, file), above: [], behind: "" });
			continue;
		}
		const place = lineOf(item, item === first, file);
		if (!place) return undefined;
		places.push(place.edit);
		const target = taking.kind === "dropped" ? "" : taking.target;
		entries.push(...entriesFor(item, target, place, file));
	}
	const code = written(entries, pattern, layout, file);
	const [place] = takings[0]?.kind === "used" ? [undefined] : places.splice(0, 1);
	const start = file.startOf(first.statement);
	const separator = layout.ownLine ? layout.newline : " ";
	edits.push(place ? { ...place, text: code } : { start, end: start, text: `${code}${separator}` });
	return [...edits, ...places.flatMap((edit) => edit ?? [])].sort((a, b) => a.start - b.start);
}

function takingsOf(group: readonly AwaitStatement[], file: RuleFile): Taking[] | undefined {
	const names = new FreshNames(group, file);
	const isAssignment = group.every((item) => assignedBy(item) && isExpressionStatement(item.statement));
	const takings: Taking[] = [];
	for (const item of group) {
		const { statement, declaration, isPlain } = item;
		const field = fieldOf(item, file);
		const left = isAssignment && assignedBy(item);
		if (left) takings.push({ kind: "assigned", target: file.textOf(left) });
		else if (!isPlain && field === undefined) takings.push({ kind: "used", name: names.take(nounFor(item)) });
		else if (!declaration && field === undefined) takings.push({ kind: "dropped" });
		else {
			const keyword = keywordOf(statement);
			if (keyword === undefined || declaration?.exclamationToken) return undefined;
			const target = field ?? file.textOf(declaration?.name as Node);
			const type = declaration?.type && file.textOf(declaration.type);
			takings.push({ kind: "declared", target, keyword, type });
		}
	}
	return takings;
}

/** `{ seats }` for `const seats = (await limits()).seats;`. */
function fieldOf({ statement, taken }: AwaitStatement, file: RuleFile): string | undefined {
	if (!isVariableStatement(statement)) return undefined;
	const access = withParentheses(taken).parent;
	const [declaration] = statement.declarationList.declarations;
	if (!isPropertyAccessExpression(access) || (access.flags & NodeFlags.OptionalChain) !== 0) return undefined;
	if (!isIdentifier(access.name) || !declaration || declaration.type || !isIdentifier(declaration.name))
		return undefined;
	if (declaration.initializer !== access) return undefined;
	const name = file.textOf(declaration.name);
	return access.name.text === name ? `{ ${name} }` : `{ ${access.name.text}: ${name} }`;
}

/** What stands in front of the list, and behind it. */
interface Pattern {
	readonly before: string;
	/** Types of the values, where all of them are declared. */
	readonly types: string;
	readonly isEmpty: boolean;
}

function patternFor(takings: readonly Taking[]): Pattern | undefined {
	const isAssignment = takings.some(({ kind }) => kind === "assigned");
	if (isAssignment) return { before: "", types: "", isEmpty: false };
	const keywords = new Set(
		takings.flatMap((one) => (one.kind === "declared" ? one.keyword : one.kind === "used" ? "const" : [])),
	);
	if (keywords.size > 1) return undefined;
	const [keyword] = keywords;
	const types = takings.flatMap((one) => (one.kind === "declared" ? (one.type ?? []) : []));
	if (types.length > 0 && types.length < takings.length) return undefined;
	return {
		before: keyword === undefined ? "" : `${keyword} `,
		types: types.length > 0 ? `: [${types.join(", ")}]` : "",
		isEmpty: keyword === undefined,
	};
}

/** `const` or `let`; undefined for an await whose result is dropped. */
function keywordOf(statement: Node): string | undefined {
	if (!isVariableStatement(statement)) return undefined;
	return (statement.declarationList.flags & NodeFlags.Const) !== 0 ? "const" : "let";
}

/** The line of a statement that goes, and the comments on it. */
interface Line {
	readonly edit: Edit;
	readonly above: readonly string[];
	readonly behind: string;
}

const COMMENT = /\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g;

function lineOf({ statement, await: at, head }: AwaitStatement, isFirst: boolean, file: RuleFile): Line | undefined {
	const { text } = file;
	const start = file.startOf(statement);
	const call = (head ?? at).expression;
	const around = text.slice(start, file.startOf(call)) + text.slice(call.end, statement.end);
	if (/\/[/*]/.test(around)) return undefined;
	const behind = commentBehind(statement.end, file);
	const end = behind === "" ? statement.end : text.indexOf(behind, statement.end) + behind.length;
	if (isFirst) return { edit: { start, end, text: "" }, above: [], behind };
	const passed = commentBehind(statement.pos, file);
	const from = passed === "" ? statement.pos : text.indexOf(passed, statement.pos) + passed.length;
	return { edit: { start: from, end, text: "" }, above: text.slice(from, start).match(COMMENT) ?? [], behind };
}

/** The comment that ends the line; empty where there is none. */
function commentBehind(end: number, { text }: RuleFile): string {
	const found = /^[^\S\r\n]*(\/\/[^\r\n]*|\/\*(?:(?!\*\/).)*\*\/)(?=[^\S\r\n]*(?:\r?\n|$))/.exec(
		text.slice(end, end + 500),
	);
	return found?.[1] ?? "";
}

/** One, or as many as are gathered already. */
function entriesFor(item: AwaitStatement, target: string, { above, behind }: Line, file: RuleFile): Entry[] {
	const gathered = item.taken === item.await && target !== "" ? gatheredIn(item, file) : undefined;
	if (!gathered) return [{ target, ...startedBy(item, file), above, behind }];
	return gathered.map((entry, index) => ({
		...entry,
		above: index === 0 ? above : [],
		behind: index === gathered.length - 1 ? behind : "",
	}));
}

function startedBy(item: AwaitStatement, file: RuleFile): Pick<Entry, "code" | "node" | "await"> {
	return { code: startOf(item, file), node: item.head ? undefined : item.taken, await: item.await };
}

/** The members of `const [a, b] = await Promise.all([f(), g()]);`, where each has its own name. */
function gatheredIn(
	{ operand, declaration }: AwaitStatement,
	file: RuleFile,
): Pick<Entry, "target" | "code" | "node" | "await">[] | undefined {
	const list = listOfPromiseAll(operand);
	const members = partsOfPromiseAll(operand);
	const name = declaration?.name;
	if (!list || !members || !name || !isArrayBindingPattern(name) || declaration.type) return undefined;
	const names = [...name.elements];
	if (names.length > members.length || /\/[/*]/.test(file.text.slice(list.pos, list.end))) return undefined;
	if (names.some((one) => isBindingElement(one) && (one.dotDotDotToken || one.initializer))) return undefined;
	return members.map((member, index) => {
		const taker = names[index];
		const target = taker && isBindingElement(taker) && taker.name ? file.textOf(taker.name) : "";
		return { target, code: dedented(file.textOf(member), file.startOf(member), file), node: member, await: undefined };
	});
}

/** Code of a member that stood deeper, as it would stand at the depth of the statement. */
function dedented(code: string, start: number, { text }: RuleFile): string {
	if (!code.includes("\n") || hasLongTemplate(code)) return code;
	const unit = /^(?:\t| {2,4})/.exec(text.slice(text.lastIndexOf("\n", start - 1) + 1, start))?.[0] ?? "";
	return unit === "" ? code : code.replaceAll(`\n${unit}`, "\n");
}

function written(entries: readonly Entry[], pattern: Pattern, layout: Layout, file: RuleFile): string {
	const { newline, unit, terminator } = layout;
	const targets = entries.map(({ target }) => target);
	while (targets.at(-1) === "") targets.pop();
	const width = widthOf(file);
	const room = width - columnsOf(newline);
	const lastComma = hasTrailingCommas(file) ? "," : "";
	const laid = ({ node, await: at }: Entry, page: Page) => node && relaid(node, at, page, lastComma, file);
	const joined = entries.map(({ code }) => flat(code, room - columnsOf(unit) - 1));
	const page = { newline: newline + unit, unit, after: "" };
	const calls = entries.map((entry, index) => laid(entry, { ...page, width: Infinity }) ?? joined[index]);
	const hasComments = entries.some(({ above, behind }) => above.length > 0 || behind !== "");
	const left = pattern.isEmpty ? "" : `${pattern.before}[${targets.join(", ")}]${pattern.types} = `;
	// Without semicolons, a line must not begin with a bracket that the one before it could go on with.
	const guard = left.startsWith("[") && terminator === "" ? ";" : "";
	const line = `${guard}${left}await Promise.all([${calls.join(", ")}])${terminator}`;
	if (!layout.ownLine || (!hasComments && !line.includes("\n") && columnsOf(line) <= room)) return line;
	const list = (from: string) => {
		const inner = from + unit;
		const rows = entries.flatMap((entry, index) => {
			const comma = index < entries.length - 1 ? "," : lastComma;
			const code = laid(entry, { ...page, newline: inner, width, after: comma });
			// Code that stays as it is stands as deep as the statement.
			const rest = () => indented(joined[index] as string, inner.slice(newline.length));
			return [...entry.above, withComment(code ?? rest(), comma, entry.behind)];
		});
		return `[${rows.map((row) => `${inner}${row}`).join("")}${from}]`;
	};
	const start = `${guard}${left}await Promise.all(`;
	const deeper = newline + unit;
	if (columnsOf(start) + 1 <= room || targets.length < 2 || pattern.types !== "") {
		return `${start}${list(newline)})${terminator}`;
	}
	// Formatters break at the first of these places that is far enough to the right.
	if (columnsOf(start) <= room) return `${start}${deeper}${list(deeper)}${lastComma}${newline})${terminator}`;
	if (columnsOf(`${guard}${left}`.trimEnd()) <= room) {
		const right = `await Promise.all([${calls.join(", ")}])${terminator}`;
		const isShort = !hasComments && !right.includes("\n") && columnsOf(unit + right) <= room;
		return `${guard}${left.trimEnd()}${deeper}${isShort ? right : `await Promise.all(${list(deeper)})${terminator}`}`;
	}
	const names = bracketed(targets, layout, hasTrailingCommas(file));
	return `${guard}${pattern.before}${names} = await Promise.all(${list(newline)})${terminator}`;
}

/** A comment that ends by itself stays with what it is about, one that takes the rest of the line comes last. */
function withComment(code: string, comma: string, comment: string): string {
	if (comment === "") return code + comma;
	return comment.startsWith("/*") ? `${code} ${comment}${comma}` : `${code}${comma} ${comment}`;
}

/** Formatters put the arguments of a call on one line where they fit. */
function flat(code: string, room: number): string {
	if (!code.includes("\n") || hasLongTemplate(code)) return code;
	if (/[{`]|\/[/*]|\n\s*\??\.(?!\.)/.test(code.replaceAll(TEXT, ""))) return code;
	const line = code
		.replaceAll(/([([])\s*\n\s*/g, "$1")
		.replaceAll(/,?\s*\n\s*([)\]])/g, "$1")
		.replaceAll(/\s*\n\s*/g, " ");
	return columnsOf(line) <= room ? line : code;
}

/** The expression and the parentheses around it, but not what is asserted of it. */
function withParentheses(node: Node): Node {
	let at = node;
	while (isParenthesizedExpression(at.parent)) at = at.parent;
	return at;
}

/** A name where the value stood: `{ user }` where the property has the same name. */
function nameInPlace(taken: Node, name: string, file: RuleFile): Edit {
	const { parent } = outerOf(taken);
	const isSame = isPropertyAssignment(parent) && isIdentifier(parent.name) && parent.name.text === name;
	const place = isSame && parent.initializer === withParentheses(taken) ? parent : withParentheses(taken);
	const start = file.startOf(place);
	// `return(await f())`: the parentheses kept the keyword and the rest apart.
	const space = /[\w$]/.test(file.text[start - 1] ?? "") ? " " : "";
	return { start, end: place.end, text: space + name };
}
