/** What recorded traces say, whatever wrote them: a stretch of time, and what it says of itself. */
import type { WaitKind } from "../../../analyzer/src/index.ts";

export interface Span {
	/** Unique among those that are read together. */
	readonly id: string;
	readonly parent: string | undefined;
	readonly name: string;
	/** In milliseconds, from any beginning that all of one file share. */
	readonly start: number;
	/** In milliseconds. */
	readonly duration: number;
	/** The function that it says it is of: `findUser`, `Store.load`. */
	readonly function: string | undefined;
	/** The file that it says it is of: absolute or not, with forward slashes, as it was where the program ran. */
	readonly file: string | undefined;
	/** From 1. */
	readonly line: number | undefined;
	/** It answers somebody else: a server's request, a queue's message. What it does is waited for there. */
	readonly isAnswer: boolean;
	/** What it waits for, where its attributes say so. */
	readonly kind: WaitKind | undefined;
	/** The path of a request, the statement of a query, the name of a file. */
	readonly about: string | undefined;
}

/** A trace that cannot be read: the message says which and why. */
export class TraceError extends Error {}

/** Of a path or a URL with `file:`. */
export function filePath(text: string): string {
	return text.replace(/^file:\/\//, "").replaceAll("\\", "/");
}
