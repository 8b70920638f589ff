/** What is believed beside the program's own code, and how functions were found to end by that. */

import type { Inquiry } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import type { Node } from "../../engine/ast.ts";
import type { FunctionNode } from "../../syntax/functions.ts";

/**
 * What is known beside the program's own code, such as what allow-lists say. Verdicts are kept by this object: the same
 * knowledge should be the same object.
 */
export interface Trust {
	/** Whether calling a callee whose body is not at hand does not throw. */
	returns(callee: Node, file: RuleFile): Inquiry<boolean>;
	/**
	 * Whether somebody else looks after an expression's promise, so that whoever waits for it need not expect it to reject.
	 * @param fn the function that makes it, where its body is at hand and does not show that
	 */
	settles(promise: Node, fn: FunctionNode | undefined, file: RuleFile): Inquiry<boolean>;
	/** The same of the promises that a function gives, of which only a name or the call that made it is at hand. */
	settlesOf(fn: Node, file: RuleFile): Inquiry<boolean>;
}

/** How a function ends. */
export interface Verdict {
	readonly holds: boolean;
	/** Some error is caught on the way. */
	readonly catches: boolean;
	/** It waits for what only fulfils, such as a timer. */
	readonly waits: boolean;
}

/** By what is trusted beside the program's own code. */
export type Verdicts = WeakMap<object, WeakMap<Node, Verdict>>;
