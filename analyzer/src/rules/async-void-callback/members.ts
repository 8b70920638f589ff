/** Names of members, those that are computed among them, and the one member whose name alone says what calls it. */

import { type Inquiry, symbolOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isComputedPropertyName, isIdentifier, isPropertyAccessExpression, type Node } from "../../engine/ast.ts";
import { declarationOf } from "../../flow/index.ts";

/** The name by which a type knows the member; undefined where it is only known when the program runs. */
export function* memberName(name: Node): Inquiry<string | undefined> {
	if (!isComputedPropertyName(name)) return (name as { text?: string }).text;
	return (yield* symbolOf(name))?.name;
}

/** `[Symbol.dispose]`: called at the end of a `using` scope, which looks at no result. */
export function isDispose(name: Node): boolean {
	if (!isComputedPropertyName(name) || !isPropertyAccessExpression(name.expression)) return false;
	const { expression: owner, name: key } = name.expression;
	return key.text === "dispose" && isIdentifier(owner) && owner.text === "Symbol" && !declarationOf(owner);
}

/** Whether `[Symbol.dispose]` stands anywhere in the file. */
export function mentionsDispose({ text }: { text: string }): boolean {
	return text.includes("Symbol.dispose");
}

/** Where the program has no such symbol, a polyfill's caller may do what it likes. */
export function knowsDispose(file: RuleFile): boolean {
	return file.types.globalSymbol("Disposable") !== undefined;
}
