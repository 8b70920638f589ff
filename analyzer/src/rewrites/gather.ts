/**
 * Rewrites of awaits that follow each other so that their calls run together.
 *
 * Both keep what the program does when calls fail: `Promise.all` only where at most one of them can, and otherwise
 * "start all, wait until all have settled, await each in order", in which the first failure in program order is the one that
 * is thrown, no rejection goes unhandled, and nothing is left running.
 */

import type { RuleFile } from "../ask/rule-file.ts";
import { isIdentifier, isPropertyAccessExpression, isVariableStatement, type Node, NodeFlags } from "../engine/ast.ts";
import type { Edit } from "../facts/edit.ts";
import type { AwaitStatement } from "../flow/index.ts";
import { hasWord, mentionsOf } from "../syntax/mentions.ts";
import { skipOuter } from "../syntax/walk.ts";
import { layoutOf } from "./layout.ts";

/** `const [a, b] = await Promise.all([A(), B()]);`. Undefined where names, types or comments would be lost. */
export function promiseAllEdits(group: readonly AwaitStatement[], file: RuleFile): Edit[] | undefined {
	const [first] = group;
	const last = group.at(-1);
	if (!first || !last || isDeclared("Promise", file)) return undefined;
	const keywords = new Set(group.map(({ statement }) => keywordOf(statement)));
	const [keyword] = keywords;
	if (keywords.size !== 1 || group.some(({ declaration }) => declaration?.type || declaration?.exclamationToken))
		return undefined;
	const start = file.startOf(first.statement);
	const end = last.statement.end;
	if (hasCommentBetween(group, file)) return undefined;
	const layout = layoutOf(first.statement, file);
	const calls = group.map((item) => file.textOf(item.await.expression));
	const names = group.map(({ declaration }) => (declaration ? file.textOf(declaration.name) : ""));
	const target = keyword === undefined ? "" : `${keyword} [${names.join(", ")}] = `;
	const line = `${target}await Promise.all([${calls.join(", ")}])${layout.terminator}`;
	const isShort = line.length <= 100 && !line.includes("\n");
	const block = `${target}await Promise.all([${layout.newline}${calls.map((call) => `${layout.unit}${call},${layout.newline}`).join("")}])${layout.terminator}`;
	return [{ start, end, text: isShort || !layout.ownLine ? line : block }];
}

/** An await whose call's result may start anew each time it is awaited. */
interface Startable extends AwaitStatement {
	readonly isLazy?: boolean;
}

/** Starts all calls, waits until all have settled, then awaits each at its old place. Undefined where that is not possible. */
export function settleAllEdits(group: readonly Startable[], file: RuleFile): Edit[] | undefined {
	const [first] = group;
	if (!first || isDeclared("Promise", file)) return undefined;
	const layout = layoutOf(first.statement, file);
	const names = pendingNames(group, file);
	const starts = group.map((item, index) => {
		const call = file.textOf(item.await.expression);
		// Made a promise, a query is run once, although it is awaited twice.
		return `const ${names[index]} = ${item.isLazy ? `Promise.resolve(${call})` : call}${layout.terminator}`;
	});
	const settle = `await Promise.allSettled([${names.join(", ")}])${layout.terminator}`;
	const remark = `${group.length === 2 ? "both" : "all"} finish before the first failure in program order is rethrown`;
	const commented = layout.ownLine ? `${settle} // ${remark}` : `${settle} /* ${remark} */`;
	const at = file.startOf(first.statement);
	const separator = layout.ownLine ? layout.newline : " ";
	return [
		{ start: at, end: at, text: [...starts, commented, ""].join(separator) },
		...group.map((item, index) => ({
			start: file.startOf(item.await.expression),
			end: item.await.expression.end,
			text: names[index] ?? "",
		})),
	];
}

/** `const` or `let`; undefined for an await whose result is dropped. */
function keywordOf(statement: Node): string | undefined {
	if (!isVariableStatement(statement)) return undefined;
	return (statement.declarationList.flags & NodeFlags.Const) !== 0 ? "const" : "let";
}

/** A comment that replacing the statements as a whole would lose: anything but white space between tokens that are kept. */
function hasCommentBetween(group: readonly AwaitStatement[], file: RuleFile): boolean {
	return group.some((item, index) => {
		const start = file.startOf(item.statement);
		const leading = index === 0 ? "" : file.text.slice(item.statement.pos, start);
		const head = file.text.slice(start, file.startOf(item.await.expression));
		const tail = file.text.slice(item.await.expression.end, item.statement.end);
		return [leading, head, tail].some((part) => part.includes("//") || part.includes("/*"));
	});
}

function pendingNames(group: readonly AwaitStatement[], file: RuleFile): string[] {
	const taken = new Set<string>();
	// A name that stands nowhere in the file cannot collide with anything.
	const isTaken = (name: string) => taken.has(name) || hasWord(file.root, name);
	return group.map((item) => {
		const base = `${baseName(item)}Pending`.replace(/^P(?=ending$)/, "p");
		let name = base;
		for (let count = 2; isTaken(name); count++) name = `${base}${count}`;
		taken.add(name);
		return name;
	});
}

/** What the promise of an await is named after: the variable that takes its value, or what is called; may be empty. */
export function baseName(item: Pick<AwaitStatement, "declaration" | "operand">): string {
	const { declaration, operand } = item;
	if (declaration && isIdentifier(declaration.name)) return declaration.name.text;
	const callee = skipOuter((operand as unknown as { expression?: Node }).expression ?? operand);
	if (isIdentifier(callee)) return callee.text;
	return isPropertyAccessExpression(callee) && isIdentifier(callee.name) ? callee.name.text : "";
}

/** Whether `Promise` means the language's own throughout the file, and has `allSettled`. */
export function canSettleAll(file: RuleFile): boolean {
	const promise = file.types.globalSymbol("Promise");
	return (
		!isDeclared("Promise", file) &&
		promise !== undefined &&
		file.types.typeOfSymbol(promise)?.property("allSettled") !== undefined
	);
}

/** Whether the file declares or imports something of its own under the name. */
function isDeclared(name: string, file: RuleFile): boolean {
	return mentionsOf(file.root, name).some((at) => {
		const { parent } = at;
		return !isPropertyAccessExpression(parent) && (parent as { name?: Node }).name === at;
	});
}
