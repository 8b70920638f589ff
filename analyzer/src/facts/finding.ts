/**
 * The analyzer's only result: plain, JSON-able data in editor terms. No node, type or engine object ever
 * appears here, so a finding can cross a thread, a pipe or a file unchanged.
 */
import type { Coverage } from "./coverage.ts";
import type { Edit } from "./edit.ts";

export type Severity = "info" | "warning" | "error";

/** How sure a graded rule is: `A` proven, `B` likely (rests on names or on the order of log lines), `C` possible. */
export type Confidence = "A" | "B" | "C";

/** A place in a text. */
export interface Position {
	/** From 1. */
	line: number;
	/** From 1, in UTF-16 code units. */
	column: number;
	/** From 0, in UTF-16 code units from the start of the file. */
	offset: number;
}

/** A replacement in one file. */
export interface TextEdit extends Edit {
	/** Absolute path. When there is no such file, it is to be created. */
	file: string;
}

/**
 * `safe` keeps the program's meaning and may be applied unasked (`--fix`, fix all); a person picks a `suggestion`; a
 * `setting` leaves the code as it is and changes what asynclint reports, so that no option of the command line applies it.
 */
export type FixSafety = "safe" | "suggestion" | "setting";

export interface Fix {
	/** Stable name of this kind of fix within its rule, such as `await`; tests and editors refer to it. */
	id: string;
	/** What the fix does, in the imperative: shown in the editor's menu. */
	title: string;
	safety: FixSafety;
	/** What is different afterwards beside what the title says, such as "timing: `save` starts before `load` is done". */
	changes?: string;
	/** What most people would choose of several, where that is not the safe one: editors offer it before the others. */
	isPreferred?: boolean;
	/** Never overlapping, in ascending order of offset within a file. */
	edits: TextEdit[];
}

export interface Related {
	/** Absolute path. */
	file: string;
	start: Position;
	end: Position;
	message: string;
	/** The same in a few words, for where several stand in one list. */
	brief?: string;
}

/** A finding's evidence in two sentences, where its notes say more. */
export interface Brief {
	/** Why it is reported. */
	why: string;
	/** What the fix changes. */
	change?: string;
}

/** A place in a row of awaits. */
export interface AwaitInRow {
	start: Position;
	end: Position;
	/** What is called, as people see it. */
	name: string;
}

/** Awaits that follow each other in one function. */
export interface AwaitRow {
	/** The name of the function around them, or where it begins; the first await where no function is around. */
	scope: Position;
	/** All of them, in source order. */
	awaits: AwaitInRow[];
}

export interface Finding {
	/** The rule's id, or `unused-ignore`. */
	rule: string;
	severity: Severity;
	confidence?: Confidence;
	/** Absolute path. */
	file: string;
	start: Position;
	end: Position;
	/** What is wrong, one sentence without a trailing line break. */
	message: string;
	/** Why: the evidence, a sentence each. */
	notes: string[];
	/** Absent where the notes are short enough. */
	brief?: Brief;
	related: Related[];
	fixes: Fix[];
	/** The row that the finding is about a part of. */
	row?: AwaitRow;
	/** Which awaits of the row could be one round trip: indexes, ascending. */
	together?: number[];
}

/** A group of awaits that was considered for gathering and left alone (`--refusals`). */
export interface Refusal {
	/** The rule that considered it. */
	rule: string;
	file: string;
	start: Position;
	end: Position;
	/** The stable code of the condition that does not hold, `G1` to `G10`: see `refusals.ts`. */
	code: string;
	reason: string;
	/** The row that it stands in. */
	row?: AwaitRow;
}

/** Something that could not be checked as asked; the run goes on without it and ends with exit code 2. */
export interface Problem {
	kind: "path" | "file" | "project" | "config" | "internal-error";
	/** Absolute path the problem is about, when there is one. */
	file?: string;
	position?: Position;
	message: string;
	/** For internal errors. */
	stack?: string;
}

/** Something worth knowing that takes nothing from the result, such as a file checked with inferred options. */
export interface Note {
	file?: string;
	message: string;
}

/** An entry of an allow-list among a rule's options. */
export interface AllowEntry {
	rule: string;
	option: string;
	/** As JSON. */
	entry: string;
	/** Whether something in the file was left alone because of it. */
	matched: boolean;
}

/** Everything that checking one file gave. */
export interface FileResult {
	/** Absolute path. */
	file: string;
	findings: Finding[];
	refused: Refusal[];
	problems: Problem[];
	/** How much could be judged; absent when the file was not looked at. */
	coverage?: Coverage;
	/** Those that matched, and in one of several files with the same settings all others. */
	allowed?: AllowEntry[];
}
