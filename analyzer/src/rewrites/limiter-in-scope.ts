/**
 * A limiter that is there already and may take more work. A task that waits for others on its own limiter can wait for
 * ever: each of them may hold a slot that the others need. So a limiter is used again only where none of its tasks can
 * come to wait for the new ones.
 */

import type { RuleFile } from "../ask/rule-file.ts";
import {
	isBlock,
	isCallExpression,
	isIdentifier,
	isImportDeclaration,
	isNamedImports,
	isPropertyAccessExpression,
	isSourceFile,
	isStringLiteral,
	isVariableDeclaration,
	type Node,
	NodeFlags,
	SyntaxKind,
	type VariableDeclaration,
} from "../engine/ast.ts";
import { declarationOf } from "../flow/index.ts";
import {
	enclosingFunction,
	type FunctionNode,
	functionName,
	hasModifier,
	isFunctionNode,
} from "../syntax/functions.ts";
import { mentionsOf } from "../syntax/mentions.ts";
import { findAncestor, isWithin, walk } from "../syntax/walk.ts";

/**
 * @param factory the name of the function that makes limiters
 * @param mapping the call whose callback is to be limited
 * @returns the limiter's name
 */
export function limiterInScope(factory: string, mapping: Node, file: RuleFile): string | undefined {
	const here = enclosingFunction(mapping);
	let outer: string | undefined;
	for (const mention of mentionsOf(file.root, factory)) {
		const call = mention.parent;
		if (!isCallExpression(call) || call.expression !== mention) continue;
		const limiter = call.parent;
		if (!isVariableDeclaration(limiter) || limiter.initializer !== call || !isIdentifier(limiter.name)) continue;
		if ((limiter.parent.flags & NodeFlags.Const) === 0 || limiter.end > mapping.pos) continue;
		const block = findAncestor(limiter, (node) => isBlock(node) || isSourceFile(node));
		const tasks = tasksOf(limiter, file);
		if (block === undefined || !isWithin(mapping, block) || tasks === undefined) continue;
		if (tasks.some((task) => isWithin(mapping, task))) continue;
		if (enclosingFunction(limiter) === here) return limiter.name.text;
		if (isSourceFile(block) && !mayReach(tasks, mapping, file)) outer ??= limiter.name.text;
	}
	return outer;
}

/** The calls that hand work to a limiter; undefined when it is also used in another way, such as being exported. */
function tasksOf(limiter: VariableDeclaration, file: RuleFile): Node[] | undefined {
	if (hasModifier(limiter.parent.parent, SyntaxKind.ExportKeyword)) return undefined;
	const tasks: Node[] = [];
	for (const mention of mentionsOf(file.root, limiter.name.getText())) {
		if (mention === limiter.name || !isIdentifier(mention)) continue;
		if (isPropertyAccessExpression(mention.parent) && mention.parent.name === mention) continue;
		if (declarationOf(mention) !== limiter) {
			if (mention.parent.kind === SyntaxKind.ExportSpecifier) return undefined;
			continue;
		}
		const callee = isPropertyAccessExpression(mention.parent) ? mention.parent : mention;
		if (!isCallExpression(callee.parent) || callee.parent.expression !== callee) return undefined;
		tasks.push(callee.parent);
	}
	return tasks;
}

/**
 * Whether a task may run the function that holds the mapping. Goes by names, whatever they stand for: a function of the
 * file that mentions the name of one that may be waiting may be waiting itself.
 */
function mayReach(tasks: readonly Node[], mapping: Node, file: RuleFile): boolean {
	const waiting = new Set<string>();
	let fromOutside = false;
	for (let at = enclosingFunction(mapping); at !== undefined; at = enclosingFunction(at)) {
		const name = functionName(at);
		if (name !== undefined) waiting.add(name);
		fromOutside ||= name === undefined || !isPrivate(at);
	}
	const functions = namedFunctions(file);
	for (let before = -1; before !== waiting.size; ) {
		before = waiting.size;
		for (const [name, words] of functions) if ([...words].some((word) => waiting.has(word))) waiting.add(name);
	}
	// Who can be called from elsewhere can be called by what a task imports from elsewhere in the program.
	if (fromOutside) for (const name of importedFromProgram(file)) waiting.add(name);
	return tasks.some((task) => [...wordsOf(task, file)].some((word) => waiting.has(word)));
}

/** A function declaration or a variable of the module that is not exported. */
function isPrivate(fn: FunctionNode): boolean {
	const statement = isVariableDeclaration(fn.parent) ? fn.parent.parent.parent : fn;
	return (
		(statement.kind === SyntaxKind.FunctionDeclaration || statement.kind === SyntaxKind.VariableStatement) &&
		!hasModifier(statement, SyntaxKind.ExportKeyword)
	);
}

function namedFunctions(file: RuleFile): [name: string, words: ReadonlySet<string>][] {
	const functions: [string, ReadonlySet<string>][] = [];
	walk(file.root, (node) => {
		const name = isFunctionNode(node) ? functionName(node) : undefined;
		if (name !== undefined) functions.push([name, wordsOf(node, file)]);
	});
	return functions;
}

function importedFromProgram(file: RuleFile): string[] {
	return file.root.statements.filter(isImportDeclaration).flatMap((statement) => {
		const { moduleSpecifier, importClause } = statement;
		if (!isStringLiteral(moduleSpecifier) || !/^[.#@~/]/.test(moduleSpecifier.text)) return [];
		const bindings = importClause?.namedBindings;
		const names =
			bindings === undefined
				? []
				: isNamedImports(bindings)
					? bindings.elements.map((one) => one.name)
					: [bindings.name];
		return [importClause?.name, ...names].flatMap((name) => (name === undefined ? [] : [name.getText()]));
	});
}

function wordsOf(node: Node, file: RuleFile): Set<string> {
	return new Set(file.textOf(node).match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []);
}
