/** Tells tests from the program that they test: by the file's place, what it imports, and the calls around a node. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isPropertyAccessExpression,
	type Node,
} from "../../../engine/ast.ts";
import { isRunAsTest, isTestPath, isTypeTest } from "../../../syntax/test-paths.ts";
import { findAncestor } from "../../../syntax/walk.ts";

const TEST_IMPORT =
	/\bfrom\s*["'](?:node:test|vitest|mocha|jest|@jest\/[^"']*|@playwright\/test|cypress|ava|tap|bun:test|@testing-library\/[^"']*)["']/;
const TEST_CALLS: ReadonlySet<string> = new Set(
	"describe it test suite specify before after beforeEach afterEach beforeAll afterAll".split(" "),
);

/** Whether the file's name or folder says that it is a test, or something else that runs on data of its own. */
export function isTestFile(file: RuleFile): boolean {
	return isTestPath(file.pathInProject(file.fileName));
}

/** Whether the file is only type-checked: what it starts never runs. */
export function isTypeTestFile(file: RuleFile): boolean {
	return isTypeTest(file.pathInProject(file.fileName));
}

/**
 * Whether the runner of the tests hears of a rejection that nobody handles in the file: it fails the run. The file
 * says so by its place or its imports; calls such as `after` may be something else's.
 */
export function isHeardByRunner(file: RuleFile): boolean {
	return isRunAsTest(file.pathInProject(file.fileName)) || importsTests(file);
}

type Runner = "Jest" | "Mocha" | "node:test" | "Playwright" | "Vitest";

const RUNNERS: readonly { readonly name: Runner; readonly imported: RegExp; readonly packageName?: string }[] = [
	{ name: "Vitest", imported: /\bfrom\s*["']vitest["']/, packageName: "vitest" },
	{ name: "Jest", imported: /\bfrom\s*["'](?:jest|@jest\/[^"']*)["']/, packageName: "jest" },
	{ name: "Playwright", imported: /\bfrom\s*["']@playwright\/test["']/, packageName: "@playwright/test" },
	{ name: "node:test", imported: /\bfrom\s*["']node:test["']|\brequire\(["']node:test["']\)/ },
	{ name: "Mocha", imported: /\bfrom\s*["']mocha["']|\brequire\(["']mocha["']\)/, packageName: "mocha" },
];

/** What runs the file's tests: by what it imports, or the only runner that its package depends on. */
export function runnerOf(file: RuleFile): Runner | undefined {
	const imported = RUNNERS.find((runner) => runner.imported.test(file.text));
	if (imported) return imported.name;
	const [only, second] = RUNNERS.filter(({ packageName }) => packageName && file.dependsOn(packageName));
	return second ? undefined : only?.name;
}

const importing = new WeakMap<Node, boolean>();

/** Whether the node belongs to a test: its file uses a test library, or it stands in `describe`, `it` and the like. */
export function isInTest(node: Node, file: RuleFile): boolean {
	return importsTests(file) || findAncestor(node, isTestCall) !== undefined;
}

function importsTests(file: RuleFile): boolean {
	let imports = importing.get(file.root);
	if (imports === undefined) importing.set(file.root, (imports = TEST_IMPORT.test(file.text)));
	return imports;
}

function isTestCall(node: Node): boolean {
	return isCallExpression(node) && TEST_CALLS.has(rootOf(node) ?? "");
}

/** The name that a call's callee begins with: `it` of `it.each(rows)("…", …)`. */
function rootOf(call: CallExpression): string | undefined {
	let callee: Node = call.expression;
	while (isPropertyAccessExpression(callee) || isCallExpression(callee)) callee = callee.expression;
	return isIdentifier(callee) ? callee.text : undefined;
}

/**
 * What a function is to a test library that it is handed to by its call: a `test` or hook, which may give a promise, or a
 * `suite`, whose promise most of them do not wait for.
 */
export function testRole(fn: Node): "test" | "suite" | undefined {
	const call = fn.parent;
	if (!call || !isCallExpression(call) || !isTestCall(call) || call.expression === fn) return undefined;
	const names = /^(?:describe|suite|context)$/;
	const isSuite = names.test(rootOf(call) ?? "") || calledNames(call).some((name) => names.test(name));
	return isSuite ? "suite" : "test";
}

function calledNames(call: CallExpression): string[] {
	const names: string[] = [];
	for (let at: Node = call.expression; isPropertyAccessExpression(at) || isCallExpression(at); at = at.expression) {
		if (isPropertyAccessExpression(at)) names.push(at.name.text);
	}
	return names;
}
