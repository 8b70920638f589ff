/** Adds to a list among a rule's options by editing a config file's text: comments and layout stay as they are. */
import path from "node:path";
import { type JSONPath, modify } from "jsonc-parser";
import type { Severity, TextEdit } from "../facts/finding.ts";
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
	const inManifest = path.basename(file) === "package.json";
	const root: JSONPath = inManifest ? [PACKAGE_KEY] : [];
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
