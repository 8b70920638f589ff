import type { Identifier } from "../../engine/ast.ts";
import { type Inquiry, symbolOf } from "../../run/inquiry.ts";
import type { RuleFile } from "../../run/rule-file.ts";

/** Whether the name `Promise` stands for the language's own, as opposed to a library's or the file's class of that name. */
export function* isLanguagePromise(promise: Identifier, file: RuleFile): Inquiry<boolean> {
	const symbol = yield* symbolOf(promise);
	return symbol !== undefined && file.types.originOf(symbol)?.from === "lib";
}
