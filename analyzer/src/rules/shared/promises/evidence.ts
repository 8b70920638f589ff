/** What a finding shows for its claim that a promise may reject. */

import type { Inquiry } from "../../../ask/inquiry.ts";
import type { Report } from "../../../ask/rule.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { rejectionSource, type Trust } from "../../../effects/index.ts";
import { isThrowStatement, type Node } from "../../../engine/ast.ts";
import { enclosingFunction, isFunctionNode } from "../../../syntax/functions.ts";
import { nameOf } from "../../../syntax/naming.ts";

/** The longest name of a call in a sentence. */
const MAX_NAME = 40;

/**
 * The place in another function where the rejection begins, as far as the program's code shows it.
 *
 * @param value a promise, or a function that gives one
 * @param shown what the finding points at already
 */
export function* evidenceFor(
	value: Node,
	trust: Trust,
	file: RuleFile,
	...shown: readonly (Node | undefined)[]
): Inquiry<NonNullable<Report["related"]>> {
	const at = yield* rejectionSource(value, file, trust);
	const home = isFunctionNode(value) ? value : enclosingFunction(value);
	if (at === value || isFunctionNode(at) || shown.includes(at) || enclosingFunction(at) === home) return [];
	const name = nameOf(at, (node) => node.getText(), MAX_NAME);
	const what = isThrowStatement(at) ? "An error is thrown here" : `\`${name}\` may fail here`;
	return [{ at, message: `${what}, and nothing on the way handles it.` }];
}
