/** Where awaits stay as they are, whatever they do: code whose order is its point. */
import {
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isTryStatement,
	isVariableDeclarationList,
	isVariableStatement,
	type Node,
	NodeFlags,
} from "../../engine/ast.ts";
import type { RuleFile } from "../../run/rule-file.ts";
import { isFunctionNode, isGenerator } from "../../syntax/functions.ts";
import { findAncestor } from "../../syntax/walk.ts";

const TEST_FILE =
	/(?:[._-](?:test|tests|spec|e2e|cy|stories|bench)\.[cm]?[jt]sx?$)|[\\/](?:__tests__|__mocks__|e2e|cypress|seeds?|migrations?)[\\/]/i;
/** `test/` near the file itself: further up it may be where somebody keeps the whole project. */
const TEST_FOLDER = /[\\/](?:tests?|specs?)[\\/](?:[^\\/]+[\\/])?[^\\/]+$/i;

const TEST_IMPORT =
	/\bfrom\s*["'](?:node:test|vitest|mocha|jest|@jest\/[^"']*|@playwright\/test|cypress|ava|tap|bun:test|@testing-library\/[^"']*)["']/;
/** Code that is replayed step by step, or talks to a person: its order is part of its meaning. */
const ORDERED_IMPORT =
	/\bfrom\s*["'](@temporalio\/workflow|inngest|@inquirer\/[^"']*|inquirer|prompts|enquirer|@clack\/prompts)["']/;

const TEST_CALLS: ReadonlySet<string> = new Set(
	"describe it test suite before after beforeEach afterEach beforeAll afterAll".split(" "),
);

/** @returns why the awaits are left alone, as a clause */
export function reasonToKeep(run: Node, file: RuleFile): string | undefined {
	if (TEST_FILE.test(file.fileName) || TEST_FOLDER.test(file.fileName)) return "this is a test, a seed or a migration";
	const byImports = reasonInImports(file);
	if (byImports) return byImports;
	const fn = findAncestor(run, isFunctionNode);
	if (fn && isFunctionNode(fn) && isGenerator(fn)) return "it is in a generator";
	if (findAncestor(run, isTestCall)) return "this is a test";
	return undefined;
}

const reasons = new WeakMap<Node, string | false>();

function reasonInImports(file: RuleFile): string | undefined {
	let reason = reasons.get(file.root);
	if (reason === undefined) {
		const ordered = ORDERED_IMPORT.exec(file.text);
		if (TEST_IMPORT.test(file.text)) reason = "this is a test";
		else reason = ordered ? `code that uses "${ordered[1]}" runs step by step` : false;
		reasons.set(file.root, reason);
	}
	return reason || undefined;
}

function isTestCall(node: Node): boolean {
	if (!isCallExpression(node)) return false;
	let callee: Node = node.expression;
	while (isPropertyAccessExpression(callee) || isCallExpression(callee)) callee = callee.expression;
	return isIdentifier(callee) && TEST_CALLS.has(callee.text);
}

const INTENT = /(?:\/\/|\/\*+)\s*sequential:\s*\S/;

/** Whether a comment before the statement says that the order is meant: `// sequential: reason`. */
export function isIntended(statement: Node, file: RuleFile): boolean {
	return INTENT.test(file.text.slice(statement.pos, file.startOf(statement)));
}

/** Whether something around the statement sees when and with what it fails: `try`, or the disposal of a resource. */
export function isObserved(statement: Node): boolean {
	let below = statement;
	for (let at = statement.parent; at && !isFunctionNode(at); below = at, at = at.parent) {
		if (isTryStatement(at) && below !== at.finallyBlock) return true;
		const { statements } = at as { statements?: readonly Node[] };
		if (statements?.some(isUsing)) return true;
	}
	return false;
}

function isUsing(statement: Node): boolean {
	if (!isVariableStatement(statement)) return false;
	const list: Node = statement.declarationList;
	return isVariableDeclarationList(list) && (list.flags & NodeFlags.Using) !== 0;
}
