/** Rewrites of `await Promise.all(list)` so that every member has settled before it rejects. */

import type { RuleFile } from "../ask/rule-file.ts";
import {
	type CallExpression,
	isArrayLiteralExpression,
	isArrowFunction,
	isBlock,
	isCallExpression,
	isExpressionStatement,
	isIdentifier,
	isModuleBlock,
	isPropertyAccessExpression,
	isReturnStatement,
	isSourceFile,
	isVariableDeclaration,
	isVariableStatement,
	type Node,
} from "../engine/ast.ts";
import type { Edit } from "../facts/edit.ts";
import { hasWord, mentionsOf } from "../syntax/mentions.ts";
import { findAncestor, outerOf } from "../syntax/walk.ts";
import {
	bracketed,
	columnsOf,
	hasTrailingCommas,
	indented,
	type Layout,
	layoutOf,
	reindented,
	widthOf,
} from "./layout.ts";
import { type Mapping, writtenMapping } from "./mapping.ts";
import { promisesOf, singular } from "./member-code.ts";

/**
 * ```
 * const promises = [a(), b()] as const;
 * await Promise.allSettled(promises);
 * const [x, y] = await Promise.all(promises);
 * ```
 * The second await throws the first rejection in program order, or gives the values. Undefined where the gathering is not a
 * statement's first deed, or where the list's type would be lost.
 * @param taken the `await` around the call, or the call itself where it is returned as it is
 */
export function settleFirstEdits(gather: CallExpression, taken: Node, file: RuleFile): Edit[] | undefined {
	const [list] = gather.arguments;
	const statement = statementOf(taken);
	if (!list || !statement) return undefined;
	const layout = layoutOf(statement, file);
	if (!layout.ownLine) return undefined;
	const at = file.startOf(statement);
	const remark = "// All finish before the first failure in program order is thrown.";
	const insert = (lines: readonly string[]): Edit => ({
		start: at,
		end: at,
		text: [...lines, ""].join(layout.newline),
	});
	const settle = (name: string) => [remark, `await Promise.allSettled(${name})${layout.terminator}`];
	if (isIdentifier(list)) return [insert(settle(list.text))];
	const isTuple = isArrayLiteralExpression(list);
	if (isTuple && !isExpressionStatement(statement) && !/\.[cm]?tsx?$/.test(file.fileName)) return undefined;
	const constant = isTuple && !isExpressionStatement(statement) ? " as const" : "";
	const name = freeName(gather, promisesOf(nounOfResult(taken)), file);
	// White space between the parentheses goes, a comment stays.
	const around = file.text.slice(list.pos, file.startOf(list)) + file.text.slice(list.end, gather.end);
	const place = /\/[/*]/.test(around)
		? { start: file.startOf(list), end: list.end, text: name }
		: { start: list.pos, end: gather.end, text: `${name})` };
	const code = listCode(list, `const ${name} = `, constant + layout.terminator, layout, file);
	return [insert([code, ...settle(name)]), place];
}

/** The statement in a list that does nothing before it gathers. */
function statementOf(taken: Node): Node | undefined {
	const at = outerOf(taken);
	const { parent } = at;
	let statement: Node | undefined;
	if (isExpressionStatement(parent) || isReturnStatement(parent)) statement = parent;
	else if (isVariableDeclaration(parent) && parent.initializer === at) {
		const declarations = parent.parent as unknown as { declarations: readonly Node[]; parent: Node };
		const isFirst = declarations.declarations[0] === parent;
		if (isFirst && isVariableStatement(declarations.parent)) statement = declarations.parent;
	}
	const block = statement?.parent;
	if (!block) return undefined;
	const isList = isBlock(block) || isSourceFile(block) || isModuleBlock(block);
	return isList ? statement : undefined;
}

/** What one of the results is called, where a variable takes them all; empty otherwise. */
function nounOfResult(taken: Node): string {
	const { parent } = outerOf(taken);
	return isVariableDeclaration(parent) && isIdentifier(parent.name) ? singular(parent.name.text) : "";
}

/** A list of promises as a statement of its own: on one line where it fits, as formatters have it. */
function listCode(list: Node, before: string, after: string, layout: Layout, file: RuleFile): string {
	const text = file.textOf(list);
	const elements = isArrayLiteralExpression(list) ? [...list.elements] : [];
	if (/\/[/*]/.test(text)) return before + text + after;
	const mapping = text.includes("\n") ? undefined : mappingOf(list, file);
	if (mapping) {
		const { newline, unit } = layout;
		const room = { newline, unit, width: widthOf(file), hasComma: hasTrailingCommas(file) };
		return writtenMapping(mapping, before, after, room);
	}
	if (elements.length === 0) return before + text + after;
	const parts = elements.map((element) => dedented(file.textOf(element), element, layout, file));
	const line = `${before}[${parts.join(", ")}]${after}`;
	if (!line.includes("\n") && columnsOf(layout.newline + line) <= widthOf(file)) return line;
	return (
		before +
		bracketed(
			parts.map((part) => indented(part, layout.unit)),
			layout,
			hasTrailingCommas(file),
		) +
		after
	);
}

/** A call on one line whose last argument is an arrow function with an expression. */
function mappingOf(call: Node, file: RuleFile): Mapping | undefined {
	const task = isCallExpression(call) ? call.arguments.at(-1) : undefined;
	if (!task || !isArrowFunction(task) || isBlock(task.body)) return undefined;
	const head = /^(async )?(\(.*\)|[\w$]+) =>$/.exec(
		file.text.slice(file.startOf(task), file.startOf(task.body)).trim(),
	);
	const isLast = file.text.slice(task.end, call.end) === ")";
	if (!head || !isLast) return undefined;
	const opening = file.text.slice(file.startOf(call), file.startOf(task));
	return {
		opening,
		task: { isAsync: head[1] !== undefined, parameters: head[2] ?? "", body: file.textOf(task.body) },
	};
}

/** Code as it would stand at the depth of the statement. */
function dedented(code: string, at: Node, { newline }: Layout, file: RuleFile): string {
	return reindented(code, at, newline.replace(/^\r?\n/, ""), file);
}

/** A name that stands nowhere in the file, and that no other rewrite in the same block takes. */
function freeName(gather: CallExpression, wanted: string, file: RuleFile): string {
	const block = blockAround(gather);
	const rivals = mentionsOf(file.root, "Promise").filter(({ parent, pos }) => {
		const isAll = isPropertyAccessExpression(parent) && parent.name.text === "all";
		return isAll && pos < gather.pos && blockAround(parent) === block;
	});
	let number = rivals.length + 1;
	const name = () => (number === 1 ? wanted : `${wanted}${number}`);
	while (hasWord(file.root, name())) number += rivals.length + 1;
	return name();
}

function blockAround(node: Node): Node | undefined {
	return findAncestor(node, (at) => isBlock(at) || isSourceFile(at) || isModuleBlock(at));
}
