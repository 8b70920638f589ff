/** How what handles a rejection is written, so that it looks like the code around. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import { isCallExpression, isPropertyAccessExpression, type Node } from "../../../engine/ast.ts";
import { layoutOf } from "../../../rewrites/layout.ts";
import { statementsOf } from "../../../syntax/statements.ts";
import { findAncestor } from "../../../syntax/walk.ts";
import type { ErrorRoute } from "./route.ts";
import { hasTrailingCommas, lineAt, terminatorIn, widthOf } from "./writing.ts";

/**
 * What is written behind an expression: `.catch(…)`, on a line of its own where the links of its chain have such, or where
 * the line would get longer than those of the file.
 */
export function catchBehind(at: Node, route: ErrorRoute, file: RuleFile): string {
	const link = linkBreak(at, file);
	if (link !== undefined) return `${link}.catch(${handlerOf(route, at, file, link)})`;
	const handling = `.catch(${handlerOf(route, at, file)})`;
	const [firstLine = ""] = handling.split("\n");
	const isLong = columnOf(at, file) + firstLine.length + 1 > widthOf(file);
	if (!isLong || !beginsLine(at, file)) return handling;
	const { newline, unit } = lineAt(file.startOf(at), file);
	const below = newline + unit;
	return `${below}.catch(${handlerOf(route, at, file, below)})`;
}

/** The line break in front of the last link of a chain that has one: `\n\t.then(…)`. */
function linkBreak(at: Node, file: RuleFile): string | undefined {
	const callee = isCallExpression(at) ? at.expression : undefined;
	if (!callee || !isPropertyAccessExpression(callee)) return undefined;
	return /(\r?\n[^\S\n]*)\.$/.exec(file.text.slice(callee.expression.end, file.startOf(callee.name)))?.[1];
}

/**
 * What is given to `.catch`.
 * @param at what it is written behind, where there is room for lines of its own
 * @param begins a line break and the indentation of the line that `.catch` begins, where it begins one
 */
export function handlerOf(route: ErrorRoute, at: Node | undefined, file: RuleFile, begins?: string): string {
	if (route.taker) return route.taker;
	const [statement] = route.statements;
	const line = at && beginsLine(at, file) ? lineAt(file.startOf(at), file) : undefined;
	const newline = begins ?? line?.newline;
	const unit = line?.unit ?? "";
	if (route.statements.length === 1) {
		const onOneLine = `${taken(route.statements)} => ${statement}`;
		const column = begins !== undefined ? begins.trimStart().length + begins.length : at ? columnOf(at, file) : 0;
		if (newline === undefined || column + onOneLine.length + ".catch();".length <= widthOf(file)) return onOneLine;
		return `${taken(route.statements)} =>${newline}${unit}${statement}${hasTrailingCommas(file) ? "," : ""}${newline}`;
	}
	if (newline === undefined) return `${taken(route.statements)} => { ${route.statements.join("; ")}; }`;
	const lines = route.statements.map((one) => `${newline}${unit}${one}${terminatorIn(file)}`);
	return `${taken(route.statements)} => {${lines.join("")}${newline}}`;
}

/**
 * The block of an arrow function's body in place of an expression, in lines of its own where it is too long for one.
 * @param start where it takes the place of something
 * @param end where that ends
 */
export function blockFor(statement: string, start: number, end: number, file: RuleFile): string {
	const line = lineAt(start, file);
	const terminator = terminatorIn(file);
	const onOneLine = `{ ${statement}${terminator} }`;
	const rest = file.text.slice(end, file.text.indexOf("\n", end));
	if (statement.includes("\n") || start - line.start + onOneLine.length + rest.trimEnd().length <= widthOf(file)) {
		return onOneLine;
	}
	return `{${line.newline}${line.unit}${statement}${terminator}${line.newline}}`;
}

/** The parameter that statements about `error` take, or none, where users are told only what failed. */
function taken(statements: readonly string[]): string {
	return statements.some(isAboutError) ? "(error)" : "()";
}

/** Whether a statement names `error`, outside of its texts. */
function isAboutError(statement: string): boolean {
	const code = statement.replace(/"[^"\n]*"|'[^'\n]*'|`[^`$]*`/g, " ");
	return /(?<![\w$.])error\b(?!\s*:)/.test(code);
}

/** The head of a `catch` clause around statements about `error`. */
export function catchHead(statements: readonly string[]): string {
	return statements.some(isAboutError) ? "catch (error)" : "catch";
}

/** Whether an expression is the first of its line, or that is the statement that it is in. */
function beginsLine(at: Node, file: RuleFile): boolean {
	const start = file.startOf(at);
	if (file.text.slice(lineAt(start, file).start, start).trim() === "") return true;
	const holder = findAncestor(at, (node) => statementsOf(node.parent ?? node) !== undefined);
	return holder !== undefined && layoutOf(holder, file).ownLine;
}

/** How far into its line an expression ends. */
function columnOf(at: Node, file: RuleFile): number {
	return at.end - file.text.lastIndexOf("\n", at.end - 1);
}
