/** How a summary gets those of the functions that it calls, without knowing who walks down to them. */

import type { Inquiry } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import type { Node } from "../../engine/ast.ts";
import type { EffectSummary } from "../../facts/effects.ts";

/** Where a body's summary comes from besides the body itself: the summaries of what it calls. */
export interface CalleeSummaries {
	readonly file: RuleFile;
	/** @param fn a function, or a class for what `new` does */
	ofFunction(fn: Node): Inquiry<EffectSummary>;
}
