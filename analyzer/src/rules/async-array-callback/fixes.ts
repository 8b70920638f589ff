/** The ways to wait: a loop, `Promise.all`, or the answers first and the choice after. */

import type { Inquiry } from "../../ask/inquiry.ts";
import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isAwaitExpression,
	isBinaryExpression,
	isBlock,
	isCallExpression,
	isExpressionStatement,
	isIdentifier,
	isPropertyAccessExpression,
	isReturnStatement,
	isSourceFile,
	isVariableDeclaration,
	type Node,
	NodeFlags,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { Edit } from "../../facts/edit.ts";
import { layoutOf } from "../../rewrites/layout.ts";
import { enclosingFunction, isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { findAncestor, outerOf } from "../../syntax/walk.ts";
import { makeAsync } from "../shared/fixes/async-edits.ts";
import { guardFixes } from "../shared/fixes/guard-edits.ts";
import type { Iteration } from "./iteration.ts";
import { loopEdits } from "./loop.ts";

/** @param owner the interface whose method is called: `Array`, `Set` */
export function* fixesFor(iteration: Iteration, owner: string | undefined, file: RuleFile): Inquiry<FixDraft[]> {
	const { call, callee, callback, method } = iteration;
	const room = (call.flags & NodeFlags.OptionalChain) === 0 ? makeAsync(call, file) : undefined;
	if (room === undefined) {
		const around = enclosingFunction(call);
		const isAsyncAround = around !== undefined && isAsync(around);
		return method === "forEach" && isFunctionNode(callback) && !isAsyncAround ? yield* guardFixes(callback, file) : [];
	}
	const isArray = owner === "Array" || owner === "ReadonlyArray";
	const replaced = isAwaitExpression(outerOf(call).parent) ? outerOf(call).parent : call;
	const whole = { start: file.startOf(replaced), end: replaced.end };
	const rename: Edit = { start: file.startOf(callee.name), end: callee.name.end, text: "map" };
	const around = (before: string, after: string): Edit[] => [
		...room,
		{ start: whole.start, end: file.startOf(call), text: before },
		rename,
		{ start: whole.end, end: whole.end, text: after },
	];
	switch (method) {
		case "forEach": {
			if (!isExpressionStatement(replaced.parent)) return [];
			const fixes: FixDraft[] = [];
			const loop = yield* loopEdits(iteration, replaced.parent, owner, file);
			if (loop) fixes.push(suggestion("for-of", "Do one after the other, in a loop that awaits", [...room, ...loop]));
			if (isArray) {
				const edits = around("await Promise.all(", ")");
				fixes.push(suggestion("promise-all", "Wait for all of them with Promise.all", edits));
			}
			return fixes;
		}
		case "some":
		case "every":
		case "findIndex":
		case "findLastIndex": {
			if (!isArray || isExpressionStatement(replaced.parent)) return [];
			const edits = around("(await Promise.all(", `)).${method}(Boolean)`);
			return [suggestion("promise-all", "Wait for all answers with Promise.all, then look at them", edits)];
		}
		case "filter":
		case "find":
		case "findLast": {
			const edits = isArray ? predicatesFirst(iteration, replaced, file) : undefined;
			if (edits === undefined) return [];
			return [
				suggestion("answers-first", "Wait for all answers with Promise.all, then choose by them", [...room, ...edits]),
			];
		}
		case "reduce":
		case "reduceRight":
			return awaitAccumulator(iteration, file);
		case "flatMap":
			return isArray ? gatheredFlat(iteration, rename, file) : [];
		default:
			return [];
	}
}

function suggestion(id: string, title: string, edits: readonly Edit[]): FixDraft {
	return { id, title, safety: "suggestion", edits };
}

/**
 * `const kept = await Promise.all(xs.map(test));` in front of the statement, and `(_, index) => kept[index]` for the test.
 * Only where the statement does nothing else first, and the list can be named twice.
 */
function predicatesFirst({ call, callee, callback }: Iteration, replaced: Node, file: RuleFile): Edit[] | undefined {
	const statement = statementOf(replaced);
	if (!statement || call.arguments.length !== 1 || !isRepeatable(callee.expression)) return undefined;
	const layout = layoutOf(statement, file);
	if (!layout.ownLine) return undefined;
	const list = file.textOf(callee.expression);
	// Named after the variable that takes the result, so that several such fixes go together.
	const taker = takerOf(replaced);
	const name = freeName(taker === undefined ? "kept" : `${taker}Kept`, file);
	const index = freeName("index", file);
	const start = file.startOf(statement);
	const text = `const ${name} = await Promise.all(${list}.map(${file.textOf(callback)}));${layout.newline}`;
	return [
		{ start, end: start, text },
		...(replaced === call ? [] : [{ start: file.startOf(replaced), end: file.startOf(call), text: "" }]),
		{ start: file.startOf(callback), end: callback.end, text: `(_, ${index}) => ${name}[${index}]` },
	];
}

function takerOf(expression: Node): string | undefined {
	const declaration = findAncestor(expression, (at) => isVariableDeclaration(at) || isFunctionNode(at));
	const name = declaration && isVariableDeclaration(declaration) ? declaration.name : undefined;
	return name && isIdentifier(name) ? name.text : undefined;
}

function freeName(word: string, file: RuleFile): string {
	let name = word;
	for (let count = 2; new RegExp(`\\b${name}\\b`).test(file.text); count++) name = `${word}${count}`;
	return name;
}

/** The statement of a block in which nothing else is done before the expression, and which does it in any case. */
function statementOf(expression: Node): Node | undefined {
	for (let at = expression; at.parent; at = at.parent) {
		const { parent } = at;
		if (isExpressionStatement(parent) || isReturnStatement(parent)) return inBlock(parent);
		if (isVariableDeclaration(parent)) {
			const list = parent.parent as Node & { declarations?: readonly Node[] };
			return list.declarations?.length === 1 ? inBlock(list.parent) : undefined;
		}
		const leads =
			isAwaitExpression(parent) ||
			outerOf(at) !== at ||
			(isPropertyAccessExpression(parent) && parent.expression === at) ||
			(isCallExpression(parent) && parent.expression === at) ||
			(isBinaryExpression(parent) &&
				parent.operatorToken.kind === SyntaxKind.EqualsToken &&
				parent.right === at &&
				isIdentifier(parent.left));
		if (!leads || (parent.flags & NodeFlags.OptionalChain) !== 0) return undefined;
	}
	return undefined;
}

function inBlock(statement: Node): Node | undefined {
	return isBlock(statement.parent) || isSourceFile(statement.parent) ? statement : undefined;
}

/** A name, or a path of them: reading it twice gives the same. */
function isRepeatable(list: Node): boolean {
	if (isPropertyAccessExpression(list)) return isRepeatable(list.expression);
	return isIdentifier(list) || list.kind === SyntaxKind.ThisKeyword;
}

/** `await previous;` before all else in the callback. */
function awaitAccumulator({ callback }: Iteration, file: RuleFile): FixDraft[] {
	if (!isFunctionNode(callback) || !isAsync(callback) || !callback.body || !isBlock(callback.body)) return [];
	const [parameter] = callback.parameters as readonly { name: Node; type?: Node }[];
	const [first] = callback.body.statements;
	if (!parameter || !first || mentions(callback.body, parameter.name, file)) return [];
	const start = file.startOf(first);
	const { newline, ownLine } = layoutOf(first, file);
	const text = `await ${file.textOf(parameter.name)};${ownLine ? newline : " "}`;
	return [suggestion("await", "Wait for the element before first", [{ start, end: start, text }])];
}

function mentions(body: Node, name: Node, file: RuleFile): boolean {
	return new RegExp(`\\b${file.textOf(name).replaceAll("$", "\\$")}\\b`).test(file.textOf(body));
}

/** `await Promise.all(xs.flatMap(f))` becomes `(await Promise.all(xs.map(f))).flat()`. */
function gatheredFlat({ call }: Iteration, rename: Edit, file: RuleFile): FixDraft[] {
	const gather = call.parent;
	if (!isCallExpression(gather) || gather.arguments.length !== 1 || gather.arguments[0] !== call) return [];
	if (!/^Promise\s*\.\s*all$/.test(file.textOf(gather.expression)) || !isAwaitExpression(gather.parent)) return [];
	const start = file.startOf(gather.parent);
	const { end } = gather.parent;
	return [
		suggestion("flat", "Flatten after all of them are there", [
			{ start, end: start, text: "(" },
			rename,
			{ start: end, end, text: ").flat()" },
		]),
	];
}
