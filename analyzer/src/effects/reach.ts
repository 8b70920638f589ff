import type { Node } from "../engine/ast.ts";
import type { Inquiry } from "../run/inquiry.ts";
import type { RuleFile } from "../run/rule-file.ts";
import type { IoDomain } from "./model.ts";

/** Known input or output that a function reaches. */
export interface IoReach {
	/** Distinct, in the order in which they were found. */
	readonly domains: readonly IoDomain[];
	/** The names along one way to it, from the function's own call to the known leaf: `["loadPage", "fetch"]`. */
	readonly evidence: readonly string[];
}

/**
 * Whether a function reaches network, file system, database, cache, queue or process. Unlike a summary it looks for
 * *some* known I/O and passes over what it does not know; logging, clocks, timers and randomness do not count.
 *
 * @param fn a function with a body, or an expression that names one (an identifier, a property access)
 * @returns undefined when nothing known was found
 */
// biome-ignore lint/correctness/useYield: the body that asks follows.
export function* ioReached(_fn: Node, _file: RuleFile): Inquiry<IoReach | undefined> {
	return undefined;
}
