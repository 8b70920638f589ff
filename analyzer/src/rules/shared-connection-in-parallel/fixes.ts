/** The same work, one after the other: `await Promise.all([a(), b()])` as two awaits, a fan-out as a loop. */
import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isArrayBindingPattern,
	isArrayLiteralExpression,
	isArrowFunction,
	isAwaitExpression,
	isBindingElement,
	isBlock,
	isCallExpression,
	isExpressionStatement,
	isPropertyAccessExpression,
	isVariableDeclaration,
	isVariableDeclarationList,
	isVariableStatement,
	type Node,
	NodeFlags,
} from "../../engine/ast.ts";
import type { Edit } from "../../facts/edit.ts";
import { layoutOf } from "../../rewrites/layout.ts";
import { gatherOf } from "../../syntax/combinators.ts";
import { isAsync, isGenerator, returnsIn } from "../../syntax/functions.ts";
import { outerOf, skipOuter } from "../../syntax/walk.ts";

export function fixesFor(node: Node, file: RuleFile): FixDraft[] {
	const gather = gatherOf(node);
	const waited = outerOf(node).parent;
	if (gather?.combinator !== "all" || !isAwaitExpression(waited)) return [];
	const [argument] = gather.call.arguments;
	const list = argument && skipOuter(argument);
	const code = list && (inTurn(list, waited, file) ?? asLoop(list, waited, file));
	if (!code) return [];
	const title = "Do one after the other";
	return [{ id: "in-turn", title, safety: "suggestion", edits: [code] }];
}

/** A statement for each element of a list that is written out. */
function inTurn(list: Node, waited: Node, file: RuleFile): Edit | undefined {
	if (!isArrayLiteralExpression(list)) return undefined;
	const elements = [...list.elements];
	// What a variable holds has begun before: to await one after the other would change nothing.
	if (!elements.every((element) => isCallExpression(skipOuter(element)))) return undefined;
	const { parent } = outerOf(waited);
	const names = isExpressionStatement(parent) ? elements.map(() => "") : namesTaken(parent, elements.length, file);
	const statement = isExpressionStatement(parent) ? parent : parent.parent?.parent;
	if (!names || !statement || hasComments(statement, elements, file)) return undefined;
	const { newline, terminator, ownLine } = layoutOf(statement, file);
	if (!ownLine) return undefined;
	const lines = elements.map((element, index) => `${names[index]}await ${file.textOf(element)}${terminator}`);
	return { start: file.startOf(statement), end: statement.end, text: lines.join(newline) };
}

/** `const a = `, `const b = ` of `const [a, b] = await …`, and nothing for an element that is skipped. */
function namesTaken(declaration: Node, count: number, file: RuleFile): string[] | undefined {
	if (!isVariableDeclaration(declaration) || !isArrayBindingPattern(declaration.name)) return undefined;
	const { parent: list } = declaration;
	if (
		!isVariableDeclarationList(list) ||
		!isVariableStatement(list.parent) ||
		list.declarations.length !== 1 ||
		declaration.type
	)
		return undefined;
	const keyword = (list.flags & NodeFlags.Const) !== 0 ? "const" : (list.flags & NodeFlags.Let) !== 0 ? "let" : "var";
	const names: string[] = [];
	for (const element of declaration.name.elements) {
		const isPlain = isBindingElement(element) && element.name && !element.initializer && !element.dotDotDotToken;
		if (isBindingElement(element) && element.name && !isPlain) return undefined;
		names.push(isPlain && element.name ? `${keyword} ${file.textOf(element.name)} = ` : "");
	}
	while (names.length < count) names.push("");
	return names.length === count ? names : undefined;
}

/** `for (const row of rows) { … }` of `await Promise.all(rows.map(async (row) => { … }))`, whose results nobody takes. */
function asLoop(mapping: Node, waited: Node, file: RuleFile): Edit | undefined {
	const { parent: statement } = outerOf(waited);
	if (!isExpressionStatement(statement) || !isCallExpression(mapping)) return undefined;
	const items = mapping.expression;
	const [first, ...others] = mapping.arguments;
	const callback = first && skipOuter(first);
	if (!isPropertyAccessExpression(items) || !callback || others.length > 0 || !isArrowFunction(callback))
		return undefined;
	const [parameter, ...more] = callback.parameters as readonly (Node & { name: Node; initializer?: Node })[];
	if (!parameter || more.length > 0 || parameter.initializer || isGenerator(callback)) return undefined;
	if (hasComments(statement, [items.expression, callback.body], file)) return undefined;
	const head = `for (const ${file.textOf(parameter.name)} of ${file.textOf(items.expression)})`;
	const span = { start: file.startOf(statement), end: statement.end };
	if (!isBlock(callback.body)) {
		const { terminator } = layoutOf(statement, file);
		const body = skipOuter(callback.body);
		const code = isAwaitExpression(body) ? file.textOf(body) : `await ${file.textOf(callback.body)}`;
		return { ...span, text: `${head} ${code}${terminator}` };
	}
	if (!isAsync(callback) || returnsIn(callback.body).length > 0 || /\breturn\b/.test(file.textOf(callback.body)))
		return undefined;
	return { ...span, text: `${head} ${file.textOf(callback.body)}` };
}

/** Whether a comment stands in a statement outside of the parts that are kept. */
function hasComments(statement: Node, kept: readonly Node[], file: RuleFile): boolean {
	let at = file.startOf(statement);
	for (const part of [...kept].sort((a, b) => a.pos - b.pos)) {
		if (/\/[/*]/.test(file.text.slice(at, file.startOf(part)))) return true;
		at = part.end;
	}
	return /\/[/*]/.test(file.text.slice(at, statement.end));
}
