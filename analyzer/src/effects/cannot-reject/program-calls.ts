/** Calls that are looked for all over the program by their texts, as nothing else leads to them. */

import type { RuleFile } from "../../ask/rule-file.ts";
import { type CallExpression, isCallExpression, isPropertyAccessExpression } from "../../engine/ast.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { isTestPath } from "../../syntax/test-paths.ts";

/**
 * Calls of methods by name, in files that are no tests.
 *
 * @param word a word that their files have in their texts, in what `pattern` finds there
 * @param most of how many files the trees are looked at
 */
export function callsInProgram(
	methods: readonly string[],
	word: string,
	pattern: RegExp,
	most: number,
	file: RuleFile,
): CallExpression[] {
	const paths = file.types
		.filesMatching(word, pattern)
		.filter((path) => !isTestPath(file.pathInProject(path)))
		.slice(0, most);
	return paths.flatMap((path) => {
		const root = file.types.sourceFile(path);
		const mentions = root ? methods.flatMap((method) => mentionsOf(root, method)) : [];
		return mentions.flatMap(({ parent: access }) => {
			const call = access.parent;
			const isCalled = isPropertyAccessExpression(access) && isCallExpression(call) && call.expression === access;
			return isCalled ? call : [];
		});
	});
}
