/** What a function waits for, step by step, as plain data: what the drawings of it are made of. */
import type { Confidence, Position } from "./finding.ts";

/** What is waited for, by what answers. */
export type WaitKind =
	| "network"
	| "database"
	| "files"
	| "cache"
	| "process"
	| "queue"
	| "timer"
	/** Known, and none of these. */
	| "other"
	| "unknown";

/** A part of the time line, in steps of one round trip each. Both are the same where nothing outside is waited for. */
export interface Steps {
	from: number;
	to: number;
}

export interface WaterfallBar {
	/** From 0, in the order of the text. */
	id: number;
	/** What people would call it, in one line: the callee's name with the way it stands on and how often it is run. */
	label: string;
	/** Absolute path. */
	file: string;
	start: Position;
	end: Position;
	kind: WaitKind;
	/** The names of the functions that are called for it, without what they are called on. */
	calls: string[];
	/** How the turns of a loop, or the runs for each element, follow each other; absent where it is run once. */
	repeated?: "in-turn" | "at-once";
	/** As the code is. */
	now: Steps;
	/** After the fixes of the rules that gather. */
	then: Steps;
	/** What it waits for: ids of other bars, and why, in a few words. */
	needs: { id: number; reason: string }[];
	/** Said where a list of any length starts it for each element at once. */
	unbounded?: string;
	/** The transaction, lock or limiter that is held meanwhile. */
	held?: string;
	/** The rule that has a finding about it, and the finding's grade. */
	rule?: string;
	confidence?: Confidence;
	/** A place in the body of the program's own function that is called: what that waits for can be looked at there. */
	callee?: { file: string; position: Position };
	/** Measured, in milliseconds. */
	milliseconds?: number;
}

export interface Waterfall {
	/** As people call the function: `loadPage`, `Store.load`; `module` at the top level. */
	name: string;
	/** Absolute path. */
	file: string;
	start: Position;
	end: Position;
	/** Steps one after the other where nothing fails, of the longest of several ways: now, and after the fixes. */
	today: number;
	after: number;
	/** In the order of the text. */
	bars: WaterfallBar[];
}
