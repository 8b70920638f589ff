import type { Node } from "../engine/ast.ts";
import type { Inquiry } from "../run/inquiry.ts";
import type { RuleFile } from "../run/rule-file.ts";
import { type EffectSummary, unknownSummary } from "./model.ts";

/** What evaluating a call (callee, arguments and the call itself) may do until the promise it returns settles. */
// biome-ignore lint/correctness/useYield: the body that asks follows.
export function* summaryOfCall(_call: Node, _file: RuleFile): Inquiry<EffectSummary> {
	return unknownSummary("effects are not looked into yet");
}

/** What calling a function (declaration, expression, arrow or method with a body) may do. */
// biome-ignore lint/correctness/useYield: the body that asks follows.
export function* summaryOfFunction(_fn: Node, _file: RuleFile): Inquiry<EffectSummary> {
	return unknownSummary("effects are not looked into yet");
}
