/**
 * Code with places where it may be broken, and the printer that breaks what does not fit: the outermost first, as formatters
 * do. After P. Wadler, "A prettier printer" (1998).
 */
import { columnsOf } from "./layout.ts";

/** Code, with all that may become of it. */
export type Doc = string | readonly Doc[] | Indent | Line | Group | Choice | IfBroken;

interface Indent {
	readonly kind: "indent";
	readonly content: Doc;
}

/** A space, or nothing, unless the group around it is broken; or a line break in any case. */
interface Line {
	readonly kind: "line";
	readonly flat: "" | " " | "\n";
}

/** Broken as a whole where it does not fit, or where something within must be. */
interface Group {
	readonly kind: "group";
	readonly content: Doc;
	readonly isBroken: boolean;
}

/** The first form of which what comes before its first line break fits; the last one otherwise. */
interface Choice {
	readonly kind: "choice";
	readonly forms: readonly Doc[];
}

interface IfBroken {
	readonly kind: "if-broken";
	readonly broken: Doc;
	readonly flat: Doc;
}

export const line: Line = { kind: "line", flat: " " };
export const softLine: Line = { kind: "line", flat: "" };
export const hardLine: Line = { kind: "line", flat: "\n" };

export function indent(content: Doc): Indent {
	return { kind: "indent", content };
}

export function group(content: Doc, mustBreak = false): Group {
	return { kind: "group", content, isBroken: mustBreak || isForced(content) };
}

export function choice(...forms: readonly Doc[]): Choice {
	return { kind: "choice", forms };
}

export function ifBroken(broken: Doc, flat: Doc = ""): IfBroken {
	return { kind: "if-broken", broken, flat };
}

export function joined(parts: readonly Doc[], separator: Doc): Doc {
	return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

/** Whether code goes over several lines however much room there is. */
export function isForced(doc: Doc): boolean {
	if (typeof doc === "string") return doc.includes("\n");
	if (isList(doc)) return doc.some(isForced);
	if (doc.kind === "group") return doc.isBroken;
	if (doc.kind === "line") return doc === hardLine;
	if (doc.kind === "indent") return isForced(doc.content);
	return doc.kind === "choice" && isForced(doc.forms[0] ?? "");
}

function isList(doc: Doc): doc is readonly Doc[] {
	return Array.isArray(doc);
}

/** Where code is printed. */
export interface Page {
	/** Line break with the indentation of the code. */
	readonly newline: string;
	readonly unit: string;
	/** How many columns a line may have. */
	readonly width: number;
	/** What follows on the last line. */
	readonly after: string;
}

interface Command {
	readonly doc: Doc;
	readonly newline: string;
	readonly isBroken: boolean;
}

/** @param doc code at the beginning of a line */
export function printed(doc: Doc, { newline, unit, width, after }: Page): string {
	let text = "";
	let column = columnsOf(newline);
	const commands: Command[] = [
		{ doc: after, newline, isBroken: false },
		{ doc, newline, isBroken: true },
	];
	for (let next = commands.pop(); next; next = commands.pop()) {
		const { doc: at, isBroken } = next;
		if (typeof at === "string") write(at);
		else if (isList(at)) commands.push(...at.toReversed().map((one) => ({ ...next, doc: one })));
		else if (at.kind === "indent") commands.push({ doc: at.content, newline: next.newline + unit, isBroken });
		else if (at.kind === "if-broken") commands.push({ ...next, doc: isBroken ? at.broken : at.flat });
		else if (at.kind === "line") write(isBroken || at === hardLine ? next.newline : at.flat);
		else if (at.kind === "group")
			commands.push({ ...next, doc: at.content, isBroken: at.isBroken || !fits(next, at.content) });
		else {
			const flat = at.forms.find((form) => fits(next, form));
			commands.push({ ...next, doc: flat ?? at.forms.at(-1) ?? "", isBroken: flat === undefined });
		}
	}
	return text.slice(0, text.length - after.length);

	function write(code: string): void {
		text += code;
		const last = code.lastIndexOf("\n");
		column = last < 0 ? column + columnsOf(code) : columnsOf(code.slice(last));
	}

	/** What would be printed flat, and what follows it up to the next line break. */
	function fits(from: Command, content: Doc): boolean {
		let room = width - column;
		let rest = commands.length;
		const stack: Command[] = [{ ...from, doc: content, isBroken: false }];
		while (room >= 0) {
			const next = stack.pop() ?? commands[--rest];
			if (!next) return true;
			const { doc: at, isBroken } = next;
			if (typeof at === "string") {
				const end = at.indexOf("\n");
				room -= columnsOf(end < 0 ? at : at.slice(0, end));
				if (end >= 0) return room >= 0;
			} else if (isList(at)) stack.push(...at.toReversed().map((one) => ({ ...next, doc: one })));
			else if (at.kind === "indent") stack.push({ ...next, doc: at.content });
			else if (at.kind === "if-broken") stack.push({ ...next, doc: isBroken ? at.broken : at.flat });
			else if (at.kind === "group") stack.push({ ...next, doc: at.content, isBroken: isBroken || at.isBroken });
			else if (at.kind === "choice") stack.push({ ...next, doc: (isBroken ? at.forms.at(-1) : at.forms[0]) ?? "" });
			else if (isBroken || at === hardLine) return true;
			else room -= at.flat.length;
		}
		return false;
	}
}
