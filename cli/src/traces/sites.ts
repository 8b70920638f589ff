/** The places in the code that spans may be of: functions that wait, and their waits. */
import { readFileSync } from "node:fs";
import type { Waterfall, WaterfallBar } from "../../../analyzer/src/index.ts";
import type { Span } from "./span.ts";

/** A wait of a function. */
export interface Site {
	readonly waterfall: Waterfall;
	readonly bar: WaterfallBar;
	/** What is written out in its call as a text: parts of a path, a statement, a file's name. */
	readonly literals: readonly Literal[];
}

export interface Literal {
	readonly text: string;
	/** Nothing is put in behind it. */
	readonly isEnd: boolean;
}

/** @param text gives that of a file, if it can be read */
export function sitesOf(waterfalls: readonly Waterfall[], text: (file: string) => string | undefined): Site[] {
	return waterfalls.flatMap((waterfall) => {
		const source = text(waterfall.file) ?? "";
		return waterfall.bars.map((bar) => {
			const code = bar.file === waterfall.file ? source.slice(bar.start.offset, bar.end.offset) : "";
			return { waterfall, bar, literals: literalsIn(code) };
		});
	});
}

export function textOf(file: string): string | undefined {
	try {
		return readFileSync(file, "utf8").replace(/^\ufeff/, "");
	} catch {
		// It went away since it was checked: its calls' texts tell nothing then.
		return undefined;
	}
}

const STRING = /"([^"\\\n]*)"|'([^'\\\n]*)'|`([^`\\]*)`/g;
const PUT_IN = /\$\{[^}]*\}/;
/** Shorter ones are in too many texts. */
const SHORTEST = 3;

/** What is written out in a call, up to what is put in or added. */
function literalsIn(code: string): Literal[] {
	const found = [...code.matchAll(STRING)].flatMap(({ 0: whole, 1: double, 2: single, 3: template = "", index }) => {
		const isAdded = /^\s*\+/.test(code.slice(index + whole.length));
		const parts = double === undefined && single === undefined ? template.split(PUT_IN) : [double ?? single ?? ""];
		return parts.map((text, part) => ({ text, isEnd: part === parts.length - 1 && !isAdded }));
	});
	return found.filter(({ text }) => text.length >= SHORTEST);
}

/** The length of the longest literal that a text has; one with nothing behind it ends there in the text, too. */
export function longestIn(literals: readonly Literal[], text: string): number {
	const found = literals.filter(({ text: literal, isEnd }) => {
		for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) {
			if (!isEnd || !/^[\w%-]/.test(text.slice(at + literal.length))) return true;
		}
		return false;
	});
	return Math.max(0, ...found.map(({ text: literal }) => literal.length));
}

/** Whether a literal is enough to tell a wait by it alone: a part of a path, or some words. */
export function isTelling({ text }: Literal): boolean {
	return /[/ ]/.test(text) && /[\w-]{3}/.test(text);
}

/** `load` of `Store.load`. */
export function lastNameOf(name: string): string {
	return name.slice(Math.max(name.lastIndexOf("."), name.lastIndexOf("#"), name.lastIndexOf("/")) + 1);
}

/**
 * Whether a path, as it was where the program ran, may be that of a file here: the same name and, as far as both say, the same
 * folders. What was compiled has another extension.
 */
export function isFile(recorded: string, file: string): boolean {
	const there = partsOf(recorded);
	const here = partsOf(file);
	return there.length > 0 && there[0] === here[0] && (isRelative(recorded) ? isEnd(there, here) : true);
}

/** How many folders two paths have in common, from the file upwards. */
export function likeness(recorded: string, file: string): number {
	const here = partsOf(file);
	const there = partsOf(recorded);
	const differs = there.findIndex((part, index) => part !== here[index]);
	return differs < 0 ? there.length : differs;
}

function isRelative(path: string): boolean {
	return !/^(?:\/|[A-Za-z]:)/.test(path);
}

function isEnd(end: readonly string[], path: readonly string[]): boolean {
	return end.every((part, index) => part === path[index]);
}

/** The parts of a path from its end, the file's name without its extension. */
function partsOf(path: string): string[] {
	const parts = path.replaceAll("\\", "/").split("/");
	return parts
		.filter((part) => part !== "" && part !== ".")
		.map(withoutExtension)
		.reverse();
}

function withoutExtension(part: string, index: number, parts: readonly string[]): string {
	return index === parts.length - 1 ? part.replace(/\.[cm]?[jt]sx?$/, "") : part;
}

/** Whether a line that was recorded is one of the file's: what was compiled has lines of its own. */
export function hasLines({ file }: Span, here: string): boolean {
	const extension = /\.[cm]?([jt])sx?$/;
	return file !== undefined && extension.exec(file)?.[1] === extension.exec(here)?.[1];
}
