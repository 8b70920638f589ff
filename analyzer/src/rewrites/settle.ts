/** Rewrites of `await Promise.all(list)` so that every member has settled before it rejects. */

import type { RuleFile } from "../ask/rule-file.ts";
import {
	type CallExpression,
	isArrayLiteralExpression,
	isBlock,
	isExpressionStatement,
	isIdentifier,
	isModuleBlock,
	isReturnStatement,
	isSourceFile,
	isVariableDeclaration,
	isVariableStatement,
	type Node,
} from "../engine/ast.ts";
import type { Edit } from "../facts/edit.ts";
import { enclosingFunction } from "../syntax/functions.ts";
import { outerOf } from "../syntax/walk.ts";
import { layoutOf } from "./layout.ts";

/**
 * ```
 * const pending = [a(), b()] as const;
 * await Promise.allSettled(pending);
 * const [x, y] = await Promise.all(pending);
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
	const remark = "// all finish before the first failure in program order is rethrown";
	const insert = (lines: readonly string[]): Edit => ({
		start: at,
		end: at,
		text: [...lines, ""].join(layout.newline),
	});
	const settle = (name: string) => `await Promise.allSettled(${name})${layout.terminator} ${remark}`;
	if (isIdentifier(list)) return [insert([settle(list.text)])];
	const isTuple = isArrayLiteralExpression(list);
	if (isTuple && !isExpressionStatement(statement) && !/\.[cm]?tsx?$/.test(file.fileName)) return undefined;
	const constant = isTuple && !isExpressionStatement(statement) ? " as const" : "";
	const name = freeName(gather, file);
	return [
		insert([`const ${name} = ${file.textOf(list)}${constant}${layout.terminator}`, settle(name)]),
		{ start: file.startOf(list), end: list.end, text: name },
	];
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

/** A name that stands nowhere in the file, and that no other rewrite of the same function takes. */
function freeName(gather: CallExpression, file: RuleFile): string {
	const { pos, end } = enclosingFunction(gather) ?? file.root;
	const places = [...file.text.slice(pos, end).matchAll(/\bPromise\s*\.\s*all\b/g)].map(({ index }) => pos + index);
	const start = file.startOf(gather);
	let number = places.filter((place) => place < start).length + 1;
	const name = () => (number === 1 ? "pending" : `pending${number}`);
	while (file.text.includes(name())) number += places.length;
	return name();
}
