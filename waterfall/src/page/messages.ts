/** What the panel's page and the extension say to each other: types alone. */
import type { Waterfall } from "../../../server/src/lsp/protocol.ts";

/** A waterfall, with those of functions that it calls as far as somebody opened them. */
export interface Tree {
	waterfall: Waterfall;
	/** By the id of the bar that calls it. */
	opened: Record<number, Tree>;
}

/** The way to a bar: ids from the outermost waterfall on, so that the last one is its own. */
export type BarPath = number[];

export type ToPage =
	| { type: "show"; tree: Tree }
	/** There is no waterfall, and why. */
	| { type: "nothing"; message: string }
	/** Something that screen readers say, beside what is shown. */
	| { type: "say"; message: string };

export type FromPage =
	/** The page can be told something. */
	| { type: "ready" }
	/** Show the bar's code. */
	| { type: "go"; path: BarPath }
	/** Open or close what the function that the bar calls waits for. */
	| { type: "toggle"; path: BarPath }
	/** Back to the editor. */
	| { type: "leave" }
	| { type: "export" };
