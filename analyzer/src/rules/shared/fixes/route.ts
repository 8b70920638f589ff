/** What a way is by which an error is heard; which one a place has is said by `error-routes.ts`. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import type { Node } from "../../../engine/ast.ts";
import type { Edit } from "../../../facts/edit.ts";
import type { FunctionNode } from "../../../syntax/functions.ts";

/** What is done with an error at a place. */
export interface ErrorRoute {
	/** For the title of a fix: what becomes of the error, as a clause in the imperative. */
	readonly says: string;
	/** The name of a function that takes the error and nothing else; undefined where it takes more than a call of one. */
	readonly taker?: string;
	/** Statements, without terminators, that do it with `error`. */
	readonly statements: readonly string[];
	/** The same where its type is `unknown`, as in a `catch` clause; undefined where that cannot be written. */
	readonly caught: readonly string[] | undefined;
	/** What has to be written elsewhere for it: a parameter that is missing. */
	readonly edits?: readonly Edit[];
	/** The end of the work is told further down in the same function: it has to wait for the promise, or nobody hears. */
	readonly endsLater?: boolean;
	/** It is logged, and no more. */
	readonly isLogged?: boolean;
	/** Who goes on further down may do so without what fails, as long as the error is logged. */
	readonly mayGoOn?: boolean;
}

/** What asks for a way. */
export interface Failure {
	/** What fails: an expression, or the body of a function. */
	readonly at: Node;
	/** What to call it in a message: `save`. */
	readonly work: string;
	readonly file: RuleFile;
}

/** A function around the failure, and what of its body holds it: the failure itself, or a function within. */
export interface Around extends Failure {
	readonly fn: FunctionNode;
	readonly below: Node;
}
