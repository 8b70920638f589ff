/** Whether code sends what it sends over one connection, where nothing runs at once. */
import { type Inquiry, typesOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { type Identifier, isIdentifier, isPropertyAccessExpression, type Node } from "../../../engine/ast.ts";
import { declarationOf, isReference } from "../../../flow/index.ts";
import { isWithin, outerOf, walk } from "../../../syntax/walk.ts";
import { mayBeExclusive, TRANSACTION_NAME } from "./exclusive.ts";

/** @param callback what is run several times at once */
export function* usesOneConnection(callback: Node, file: RuleFile): Inquiry<boolean> {
	const objects = new Map<Node, Identifier>();
	walk(callback, (node) => {
		if (!isIdentifier(node) || !isReference(node)) return;
		const declaration = declarationOf(node);
		if (declaration && !isWithin(declaration, callback) && isAsked(node)) objects.set(declaration, node);
	});
	const mentions = [...objects.values()];
	// Functions of the program that begin a transaction may hand it on as what it was begun on.
	if (mentions.some(({ text }) => TRANSACTION_NAME.test(text))) return true;
	const types = yield* typesOf(mentions);
	return mentions.some((mention, index) => mayBeExclusive(types[index], mention.text, file));
}

/** `tx.user`, `trx("users")`, `save(tx, row)`. */
function isAsked(mention: Node): boolean {
	const { parent } = outerOf(mention);
	if (isPropertyAccessExpression(parent)) return parent.expression === outerOf(mention);
	return (parent as { arguments?: unknown }).arguments !== undefined;
}
