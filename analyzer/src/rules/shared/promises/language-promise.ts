import { type Inquiry, symbolOf } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import type { Identifier } from "../../../engine/ast.ts";

/** Whether the name `Promise` stands for the language's own, as opposed to a library's or the file's class of that name. */
export function* isLanguagePromise(promise: Identifier, file: RuleFile): Inquiry<boolean> {
	const symbol = yield* symbolOf(promise);
	return symbol !== undefined && file.types.originOf(symbol)?.from === "lib";
}
