/** What is certain to be asked of a body's names, so that it is asked in one round. */

import type { Inquiry } from "../../ask/inquiry.ts";
import { prepareSymbols } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type Identifier,
	isIdentifier,
	isNamespaceImport,
	isPropertyAccessExpression,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { declarationOf } from "../../flow/scopes.ts";
import type { BodyFacts } from "../body/index.ts";
import { calledBy, isImport } from "../callee/index.ts";

export function* prepareNames(facts: BodyFacts, file: RuleFile): Inquiry<void> {
	const names: Node[] = [];
	const add = (identifier: Identifier) => {
		const declared = declarationOf(identifier);
		if (!declared || (isImport(declared) && !isNamespaceImport(declared))) names.push(identifier);
	};
	for (const reference of facts.references) add(reference);
	for (const { node } of facts.calls) {
		const callee = calledBy(node);
		if (isIdentifier(callee)) add(callee);
		else if (isPropertyAccessExpression(callee) && callee.expression.kind !== SyntaxKind.ThisKeyword) {
			names.push(callee.name);
		}
	}
	for (const { node } of facts.properties) if (isPropertyAccessExpression(node)) names.push(node.name);
	yield* prepareSymbols(names, file);
}
