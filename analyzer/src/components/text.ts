/**
 * The text that the checker reads for a component's module: the component's own with everything but the code blanked
 * out, so that every offset, line and column is the same in both. Behind it stands what the component does with the
 * code besides.
 */
import type { Block, Module } from "./blocks.ts";
import { variablesIn, withVariables } from "./reactive.ts";

/** @param text the component's text, without a byte order mark */
export function textForChecker(text: string, { blocks, awaits }: Module): string {
	let checked = "";
	let markup = "";
	let at = 0;
	const codes: string[] = [];
	for (const { start, end } of blocks) {
		const between = text.slice(at, start);
		const code = text.slice(start, end);
		// What runs from its beginning to its end before there is any markup is changed by nobody.
		codes.push(awaits ? code : withVariables(code));
		checked += separated(between, at > 0) + codes.at(-1);
		markup += `${between}\n`;
		at = end;
	}
	const rest = separated(text.slice(at), blocks.length > 0);
	const code = codes.join("\n");
	const used = new Set(wordsOf(markup + text.slice(at)).map((word) => word.replace(/^\$/, "")));
	// What a fix adds at the end of a file follows a line break where its code ends with one; see `Components`.
	const end = /[\r\n]$/.test(code) ? "\n" : "";
	return `${checked}${rest}\n${usesOf(code, used)}${awaits ? "" : changesOf(code, used)}${end}`;
}

/** Blanks, behind code with a semicolon in front: no statement goes on in the next block. */
function separated(text: string, isBehindCode: boolean): string {
	const blank = text.replace(/[^\r\n]/g, " ");
	return isBehindCode && blank.startsWith(" ") ? `;${blank.slice(1)}` : blank;
}

/**
 * Exports the names in the code that the markup uses as well, so that nobody takes for unused, or for nobody else's,
 * what only the markup reads. A name too many does no harm. It also makes a module of any code.
 */
function usesOf(code: string, used: ReadonlySet<string>): string {
	return `;export { ${[...new Set(wordsOf(code))].filter((word) => used.has(word)).join(", ")} };`;
}

const wordsOf = (text: string): string[] => text.match(/[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/gu) ?? [];

/** A function that nobody calls and that writes to variables which others than the code write to. */
function changesOf(code: string, used: ReadonlySet<string>): string {
	const variables = variablesIn(code, (name) => used.has(name));
	return variables.length === 0 ? "" : `() => { ${variables.map((name) => `${name} = undefined`).join("; ")} };`;
}

/** Whether a range lies within one of the blocks. */
export function isWithin(blocks: readonly Block[], from: number, to: number): boolean {
	return blocks.some(({ start, end }) => start <= from && to <= end);
}
