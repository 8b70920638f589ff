/**
 * `@asynclint floats`: the word of a library's author, in a doc comment, that a promise may be left alone. It stands above
 * a function, a method, a property or a variable whose calls give such promises, or above their type.
 */

import { type Inquiry, symbolsOf, typeOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { isCallExpression, isIdentifier, isPropertyAccessExpression, type Node } from "../../../engine/ast.ts";
import type { SymbolRef } from "../../../engine/engine.ts";
import { docCommentOn } from "../../../syntax/comments.ts";
import { skipOuter } from "../../../syntax/walk.ts";
import { destructuredFrom } from "./allowed.ts";

const TAG = /^[ \t]*(?:\/\*\*|\*)?[ \t]*@asynclint[ \t]+floats(?![\w/-])/m;

/** Whether the word is given for an expression's promise, or for the promises of a function. */
export function* saysFloats(value: Node, file: RuleFile): Inquiry<boolean> {
	const at = skipOuter(value);
	const fn = isCallExpression(at) ? skipOuter(at.expression) : at;
	const name = isPropertyAccessExpression(fn) ? fn.name : isIdentifier(fn) ? fn : undefined;
	const [symbol] = name ? yield* symbolsOf([name]) : [];
	const named = symbol?.resolved();
	if (isSaidOf(named, file) || isSaidOf(yield* destructuredFrom(named), file)) return true;
	for (const part of new Set([fn, at])) {
		const type = yield* typeOf(part);
		if (isSaidOf(type?.aliasSymbol(), file) || isSaidOf(type?.symbol(), file)) return true;
	}
	return false;
}

function isSaidOf(symbol: SymbolRef | undefined, file: RuleFile): boolean {
	if (!symbol || file.types.originOf(symbol)?.from === "lib") return false;
	return symbol.declarations.some((declaration) => {
		const node = declaration.node();
		return node !== undefined && isMarked(node);
	});
}

/** Whether the comment above a declaration says it. */
export function isMarked(declared: Node): boolean {
	return TAG.test(docCommentOn(declared) ?? "");
}
