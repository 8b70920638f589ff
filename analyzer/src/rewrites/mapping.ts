/** `ids.map((id) => load(id))`, with the line breaks that formatters put there. */

import { columnsOf, hasLongTemplate, indented } from "./layout.ts";

/** A function of one element. */
export interface Task {
	readonly isAsync: boolean;
	/** With their parentheses, if they have any. */
	readonly parameters: string;
	/** An expression, or statements in braces. */
	readonly body: string;
	/** The limiter that the body runs through. */
	readonly limit?: string | undefined;
}

/** A call whose last argument is the function: `ids.map(`, `Array.from(ids, `. */
export interface Mapping {
	readonly opening: string;
	readonly task: Task;
}

/** Where code is written. */
export interface Room {
	/** Line break with the indentation of the statement. */
	readonly newline: string;
	readonly unit: string;
	/** How many columns a line may have. */
	readonly width: number;
	/** Whether the last argument of a call that takes several lines has a comma behind it. */
	readonly hasComma: boolean;
}

/**
 * @param before what stands before it in the statement, such as `const users = `
 * @param after what stands behind it, such as `;`
 */
export function writtenMapping(mapping: Mapping, before: string, after: string, room: Room): string {
	const { opening, task } = mapping;
	const line = `${before}${opening}${flatTask(task)})${after}`;
	if (fits(line, room)) return line;
	const { newline, unit } = room;
	const head = `${before}${opening}${headOf(task)}`;
	const body = bodyOf(task);
	if (staysBeside(body)) return `${head} ${body})${after}`;
	const comma = room.hasComma ? "," : "";
	const inner = deeper(room);
	const code = task.limit === undefined ? body : writtenLimit(task, inner);
	return `${head}${inner.newline}${code}${comma}${newline})${after}`;

	function writtenLimit({ limit, body: work, isAsync }: Task, at: Room): string {
		const start = `${limit}(${isAsync ? "async " : ""}() =>`;
		const flat = `${start} ${work})`;
		if (fits(`${flat}${comma}`, at)) return flat;
		const code = indented(work, unit);
		return staysBeside(work) ? `${start} ${code})` : `${start}${deeper(at).newline}${code}${comma}${at.newline})`;
	}
}

/** `await Promise.all(ids.map(…))`, on lines of its own where that is too long for one. */
export function writtenPromiseAll(mapping: Mapping, before: string, after: string, room: Room): string {
	const line = `${before}await Promise.all(${mapping.opening}${flatTask(mapping.task)}))${after}`;
	if (fits(line, room)) return line;
	const inner = deeper(room);
	const comma = room.hasComma ? "," : "";
	const { task } = mapping;
	// What is written over several lines stands one step further in.
	const moved = { ...mapping, task: { ...task, body: indented(task.body, room.unit) } };
	const code = writtenMapping(moved, "", comma, inner);
	return `${before}await Promise.all(${inner.newline}${code}${room.newline})${after}`;
}

function deeper(room: Room): Room {
	return { ...room, newline: room.newline + room.unit };
}

function fits(line: string, { newline, width }: Room): boolean {
	return !line.includes("\n") && columnsOf(newline + line) <= width;
}

function flatTask(task: Task): string {
	return `${headOf(task)} ${bodyOf(task)}`;
}

function headOf({ isAsync, parameters, limit }: Task): string {
	return `${isAsync && limit === undefined ? "async " : ""}${parameters} =>`;
}

function bodyOf({ isAsync, body, limit }: Task): string {
	return limit === undefined ? body : `${limit}(${isAsync ? "async " : ""}() => ${body})`;
}

/** Blocks, lists, objects and texts begin on the line of the arrow. */
function staysBeside(body: string): boolean {
	return /^(?:\{|\[|\(\{|`)/.test(body) || hasLongTemplate(body);
}
