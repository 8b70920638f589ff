/** Tells tests from the program that they test: by the file's place, what it imports, and the calls around a node. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import { isCallExpression, isIdentifier, isPropertyAccessExpression, type Node } from "../../../engine/ast.ts";
import { isTestPath } from "../../../syntax/test-paths.ts";
import { findAncestor } from "../../../syntax/walk.ts";

const TEST_IMPORT =
	/\bfrom\s*["'](?:node:test|vitest|mocha|jest|@jest\/[^"']*|@playwright\/test|cypress|ava|tap|bun:test|@testing-library\/[^"']*)["']/;
const TEST_CALLS: ReadonlySet<string> = new Set(
	"describe it test suite before after beforeEach afterEach beforeAll afterAll".split(" "),
);

/** Whether the file's name or folder says that it is a test, or something else that runs on data of its own. */
export function isTestFile(file: RuleFile): boolean {
	return isTestPath(file.pathInProject(file.fileName));
}

const importing = new WeakMap<Node, boolean>();

/** Whether the node belongs to a test: its file uses a test library, or it stands in `describe`, `it` and the like. */
export function isInTest(node: Node, file: RuleFile): boolean {
	let imports = importing.get(file.root);
	if (imports === undefined) importing.set(file.root, (imports = TEST_IMPORT.test(file.text)));
	return imports || findAncestor(node, isTestCall) !== undefined;
}

function isTestCall(node: Node): boolean {
	if (!isCallExpression(node)) return false;
	let callee: Node = node.expression;
	while (isPropertyAccessExpression(callee) || isCallExpression(callee)) callee = callee.expression;
	return isIdentifier(callee) && TEST_CALLS.has(callee.text);
}
