/** Which entries of the allow-lists among rules' options left something alone. */
import type { ResolvedConfig } from "../config/config.ts";
import type { AllowEntry } from "../facts/finding.ts";

const LISTS = ["allowCalls", "allowTypes"];

type Entry = Omit<AllowEntry, "matched">;

const entriesByConfig = new WeakMap<ResolvedConfig, readonly Entry[]>();

/**
 * @param matched the entries that did in a file
 * @param all also names those that did not
 */
export function allowEntries(config: ResolvedConfig, matched: ReadonlySet<object>, all: boolean): AllowEntry[] {
	const entries = entriesOf(config);
	if (entries.length === 0) return [];
	const texts = new Set([...matched].map((entry) => JSON.stringify(entry)));
	return entries
		.map((entry) => ({ ...entry, matched: texts.has(entry.entry) }))
		.filter((entry) => all || entry.matched);
}

function entriesOf(config: ResolvedConfig): readonly Entry[] {
	let entries = entriesByConfig.get(config);
	if (!entries) {
		entries = [...config.rules].flatMap(([rule, { severity, options }]) =>
			severity === "off" ? [] : LISTS.flatMap((option) => entriesIn(rule, option, options[option])),
		);
		entriesByConfig.set(config, entries);
	}
	return entries;
}

function entriesIn(rule: string, option: string, list: unknown): Entry[] {
	return Array.isArray(list) ? list.map((entry) => ({ rule, option, entry: JSON.stringify(entry) })) : [];
}
