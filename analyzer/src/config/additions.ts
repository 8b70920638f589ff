/** Changes what is set for rules by editing a config file's text: comments and layout stay as they are. */
import path from "node:path";
import { type JSONPath, modify } from "jsonc-parser";
import type { Severity, TextEdit } from "../facts/finding.ts";
import { applyEdits } from "../text/edits.ts";
import type { ConfigLayer, RuleSetting } from "./config.ts";
import { PACKAGE_KEY } from "./load.ts";

export interface Addition {
	readonly rule: string;
	readonly option: string;
	readonly entry: unknown;
	/** The list as it holds now: the file's own takes its place, so it has to be repeated where the file has none. */
	readonly present: readonly unknown[];
	/** For a file that says nothing of the rule yet. */
	readonly severity: Severity | "off";
}

/**
 * @param file absolute path of the config file
 * @param text `undefined` when there is no such file yet
 * @param layer what the file says
 * @param overrides indexes of the entries in its `overrides` that hold for the checked file, ascending
 */
export function additionEdits(
	file: string,
	text: string | undefined,
	layer: Partial<ConfigLayer>,
	overrides: readonly number[],
	addition: Addition,
): TextEdit[] {
	const { rule, option, entry, present, severity } = addition;
	const root = rootIn(file);
	// The list that counts is the last one; without any, what stands under `rules` is the place for it.
	const strongest = overrides.findLast((index) => listIn(layer.overrides?.[index]?.rules[rule], option) !== undefined);
	const [at, setting]: [JSONPath, RuleSetting | undefined] =
		strongest === undefined
			? [[...root, "rules", rule], layer.rules?.[rule]]
			: [[...root, "overrides", strongest, "rules", rule], layer.overrides?.[strongest]?.rules[rule]];
	const list = listIn(setting, option);
	if (list) return edits(file, text, [...at, 1, option, list.length], entry, true);
	const value = [...present, entry];
	if (Array.isArray(setting) && setting.length > 1) return edits(file, text, [...at, 1, option], value, false);
	const named = Array.isArray(setting) ? setting[0] : (setting ?? severity);
	return edits(file, text, at, [named, { [option]: value }], false);
}

/**
 * Edits after which a rule is off for every file that the config file is for, and those after which it is off for the files
 * of a folder alone.
 */
export interface OffEdits {
	/** The config file's, such as `asynclint.json`. */
	name: string;
	everywhere: TextEdit[];
	/** Absent for the config file's own folder, where it would be the same. */
	folder?: TextEdit[];
}

/**
 * @param file absolute path of the config file
 * @param text `undefined` when there is no such file yet
 * @param layer what the file says
 * @param overrides indexes of the entries in its `overrides` that hold for the checked file, ascending
 * @param folder the checked file's folder, relative to the config file's; empty where it is that
 */
export function offEdits(
	file: string,
	text: string | undefined,
	layer: Partial<ConfigLayer>,
	overrides: readonly number[],
	rule: string,
	folder: string,
): OffEdits {
	const root = rootIn(file);
	const pathTo = (at: JSONPath, setting: RuleSetting | undefined): JSONPath =>
		Array.isArray(setting) ? [...at, 0] : at;
	const stronger = overrides.flatMap((index) => {
		const setting = layer.overrides?.[index]?.rules[rule];
		return setting === undefined ? [] : [pathTo([...root, "overrides", index, "rules", rule], setting)];
	});
	const everywhere = allOff(file, text, [...stronger, pathTo([...root, "rules", rule], layer.rules?.[rule])]);
	const name = path.basename(file);
	if (folder === "") return { name, everywhere };
	const files = [`${literalGlob(folder)}/**`];
	const present = layer.overrides ?? [];
	const last = present.at(-1);
	// One that says nothing else of what comes after it can take the rule in.
	if (last && last.files.length === 1 && last.files[0] === files[0]) {
		const at = [...root, "overrides", present.length - 1, "rules", rule];
		return { name, everywhere, folder: allOff(file, text, [pathTo(at, last.rules[rule])]) };
	}
	const entry = { files, rules: { [rule]: OFF } };
	const added =
		layer.overrides === undefined
			? edits(file, text, [...root, "overrides"], [entry], false)
			: edits(file, text, [...root, "overrides", present.length], entry, true);
	return { name, everywhere, folder: added };
}

const OFF = "off";

/** One edit for all of them, as the text around two settings may be the same. */
function allOff(file: string, text: string | undefined, places: readonly JSONPath[]): TextEdit[] {
	if (places.length < 2) return places.flatMap((at) => edits(file, text, at, OFF, false));
	const before = text ?? "";
	const after = places.reduce((now, at) => applyEdits(now, edits(file, now, at, OFF, false)), before);
	let start = 0;
	while (start < before.length && before[start] === after[start]) start++;
	let kept = 0;
	const most = Math.min(before.length, after.length) - start;
	while (kept < most && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
	return [{ file, start, end: before.length - kept, text: after.slice(start, after.length - kept) }];
}

/** A path whose characters mean nothing but themselves, such as the `[id]` of a route. */
function literalGlob(path: string): string {
	return path.replace(/[\\*?[\]{}()!+@|]/g, "\\$&");
}

function rootIn(file: string): JSONPath {
	return path.basename(file) === "package.json" ? [PACKAGE_KEY] : [];
}

/** The option's list as a setting holds it itself. */
function listIn(setting: RuleSetting | undefined, option: string): readonly unknown[] | undefined {
	const list = Array.isArray(setting) ? (setting[1] as Record<string, unknown> | undefined)?.[option] : undefined;
	return Array.isArray(list) ? list : undefined;
}

function edits(file: string, text: string | undefined, at: JSONPath, value: unknown, inserted: boolean): TextEdit[] {
	const changes = modify(text ?? "", at, value, {
		isArrayInsertion: inserted,
		formattingOptions: { ...layoutOf(text ?? ""), eol: /\r\n/.test(text ?? "") ? "\r\n" : "\n" },
	});
	const end = text === undefined ? "\n" : "";
	return changes
		.map(({ offset, length, content }) => ({ file, start: offset, end: offset + length, text: content + end }))
		.sort((a, b) => a.start - b.start);
}

/** The indentation of the first line that has one. */
function layoutOf(text: string): { insertSpaces: boolean; tabSize: number } {
	const indentation = /^[ \t]+(?=\S)/m.exec(text)?.[0] ?? "  ";
	return indentation.startsWith("\t")
		? { insertSpaces: false, tabSize: 4 }
		: { insertSpaces: true, tabSize: indentation.length };
}
