/** `xs.forEach(async (x) => { … })` as `for (const x of xs) { … }`. */

import { type Inquiry, promiseKindOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isArrowFunction,
	isAwaitExpression,
	isBlock,
	isReturnStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { Edit } from "../../facts/edit.ts";
import { writesOf } from "../../flow/index.ts";
import { bindingNames } from "../../flow/names.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { findAncestor, skipOuter, walk } from "../../syntax/walk.ts";
import type { Iteration } from "./iteration.ts";

interface Parameter {
	readonly name: Node;
	readonly initializer?: Node;
	readonly dotDotDotToken?: Node;
}

/** Undefined where the callback says something that a loop cannot. */
export function* loopEdits(
	{ call, callee, callback }: Iteration,
	statement: Node,
	owner: string | undefined,
	file: RuleFile,
): Inquiry<Edit[] | undefined> {
	if (!isArrowFunction(callback) || call.arguments.length !== 1) return undefined;
	const { body } = callback;
	const head = loopHead([...(callback.parameters as readonly Parameter[])], callee.expression, owner, file);
	const start = file.startOf(statement);
	const from = file.startOf(body);
	if (!head || hasComment(file.text.slice(start, from)) || hasComment(file.text.slice(body.end, statement.end)))
		return undefined;
	const opening: Edit = { start, end: from, text: head };
	if (!isBlock(body)) {
		const isAwaited = isAwaitExpression(skipOuter(body));
		if (!isAwaited && (skipOuter(body) !== body || (yield* promiseKindOf(body)) !== "promise")) return undefined;
		return [
			{ ...opening, text: `${head}${isAwaited ? "" : "await "}` },
			{ start: body.end, end: statement.end, text: ";" },
		];
	}
	const returns = returnsAsContinue(body, file);
	return returns && [opening, ...returns, { start: body.end, end: statement.end, text: "" }];
}

function hasComment(text: string): boolean {
	return text.includes("//") || text.includes("/*");
}

const INDEXED = /^(?:ReadonlyArray|.*Array|NodeList(?:Of)?)$/;

function loopHead(
	parameters: readonly Parameter[],
	list: Node,
	owner: string | undefined,
	file: RuleFile,
): string | undefined {
	const [first, second] = parameters;
	if (!first || parameters.length > 2 || owner === undefined) return undefined;
	for (const parameter of parameters) {
		if (parameter.initializer || parameter.dotDotDotToken) return undefined;
		const declarations = bindingNames(parameter.name).map((name) => name.parent);
		// A loop's constant cannot be assigned to.
		if (declarations.some((declaration) => writesOf(declaration).length > 0)) return undefined;
	}
	const source = file.textOf(list);
	const names = parameters.map(({ name }) => file.textOf(name));
	if (/^(?:Readonly)?Map$/.test(owner)) return `for (const [${names[1] ?? ""}, ${names[0]}] of ${source}) `;
	if (INDEXED.test(owner)) {
		return second
			? `for (const [${names[1]}, ${names[0]}] of ${source}.entries()) `
			: `for (const ${names[0]} of ${source}) `;
	}
	return /^(?:Readonly)?Set$/.test(owner) && !second ? `for (const ${names[0]} of ${source}) ` : undefined;
}

const LOOPS: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.ForStatement,
	SyntaxKind.ForInStatement,
	SyntaxKind.ForOfStatement,
	SyntaxKind.WhileStatement,
	SyntaxKind.DoStatement,
]);

/** `return;` goes on with the next element. Undefined where it would go on with something else, or gives a value. */
function returnsAsContinue(body: Node, file: RuleFile): Edit[] | undefined {
	// What `var` declares would outlive one round.
	if (/\bvar\b/.test(file.textOf(body))) return undefined;
	const edits: Edit[] = [];
	let possible = true;
	walk(body, (node) => {
		if (isFunctionNode(node)) return false;
		if (!isReturnStatement(node)) return undefined;
		const loop = findAncestor(node, (at) => at === body || LOOPS.has(at.kind));
		possible &&= node.expression === undefined && loop === body;
		const start = file.startOf(node);
		edits.push({ start, end: start + "return".length, text: "continue" });
		return undefined;
	});
	return possible ? edits : undefined;
}
