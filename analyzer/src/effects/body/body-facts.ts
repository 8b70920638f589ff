/** What the first pass over a body finds in it, as data. */

import type { AwaitExpression, Identifier, Node } from "../../engine/ast.ts";
import type { Reason } from "../../facts/reasons.ts";
import type { FunctionNode } from "../../syntax/functions.ts";
import type { Invocation } from "../callee/index.ts";

/** A node with where a throw out of it would go. */
export interface Site<T extends Node = Node> {
	readonly node: T;
	/** The innermost function that holds the node; undefined for the root itself. */
	readonly owner: FunctionNode | undefined;
	/** A `catch` of the same function takes what the node throws. */
	readonly guarded: boolean;
}

export interface PropertyUse extends Site {
	/** The object: an expression, or the initializer that a pattern destructures. */
	readonly base: Node;
	/** A property's name, `[]` for elements and contents, `*` for any. */
	readonly name: string;
	readonly access: "read" | "write" | "both";
}

export interface BodyFacts {
	/** In order of evaluation: the calls inside of a call's arguments come before it. */
	readonly calls: Site<Invocation>[];
	readonly references: Identifier[];
	readonly writtenVariables: Identifier[];
	readonly properties: PropertyUse[];
	/** `this` used as a value of its own: passed, stored, returned. */
	readonly bareThis: Node[];
	/** What `for … of`, spread and array patterns iterate. */
	readonly iterated: Site[];
	/** What is converted to a primitive, such as a template's parts. */
	readonly converted: Site[];
	/** What throws, or may, whatever the types are. */
	readonly throwing: Site[];
	readonly awaits: Site<AwaitExpression>[];
	/** Results of the root and of nested functions. */
	readonly returns: Site[];
	/** There is JSX in it. */
	makesElements: boolean;
	/** What this analysis does not understand. */
	unsupported: Reason | undefined;
}

export function noFacts(): BodyFacts {
	return {
		calls: [],
		references: [],
		writtenVariables: [],
		properties: [],
		bareThis: [],
		iterated: [],
		converted: [],
		throwing: [],
		awaits: [],
		returns: [],
		makesElements: false,
		unsupported: undefined,
	};
}

/** A piece of a function's body that may run several times, such as what a loop does in each iteration. */
export interface Part {
	/** What it is a piece of: variables that are declared in here belong to one run alone. */
	readonly root: Node;
	/** What runs: expressions and statements in the root. */
	readonly runs: readonly Node[];
	/** What is iterated while it runs, and may be changed by others meanwhile. */
	readonly iterates: readonly Node[];
	/** Nodes that are passed over, each with what is looked at in its place: the caller knows what they do. */
	readonly instead: ReadonlyMap<Node, readonly Node[]>;
}
