/** The text of `--stats`. */
import type { Statistics } from "../../../analyzer/src/index.ts";

/** @returns lines without a line break at the end */
export function statisticsText(statistics: Statistics): string {
	const { loadMs, syntaxMs, typesMs, rulesMs, perRuleMs, files, projects, requests, typeQuestions, effects, restarts } =
		statistics;
	const rules = Object.entries(perRuleMs).toSorted((a, b) => b[1] - a[1]);
	const rows: [string, string][] = [
		["load", milliseconds(loadMs)],
		["syntax", milliseconds(syntaxMs)],
		["types", milliseconds(typesMs)],
		["rules", milliseconds(rulesMs)],
		...rules.map(([rule, ms]): [string, string] => [`  ${rule}`, milliseconds(ms)]),
		["files", String(files)],
		["projects", String(projects)],
		["requests to the checker", String(requests)],
		["type questions", String(typeQuestions)],
		["effects of functions", String(effects.summaries)],
		["  taken from memory", String(effects.reused)],
		["  questions for them", String(effects.questions)],
		["  files over budget", String(effects.spent)],
		["restarts of the checker", String(restarts)],
	];
	const left = Math.max(...rows.map(([name]) => name.length));
	const right = Math.max(...rows.map(([, value]) => value.length));
	return rows.map(([name, value]) => `${name.padEnd(left)}  ${value.padStart(right)}`).join("\n");
}

function milliseconds(ms: number): string {
	return `${ms.toFixed(0)} ms`;
}

/** Adds up what is alike in several objects of numbers. */
export function sumOf<T extends object>(parts: readonly T[]): T {
	const total: Record<string, unknown> = {};
	for (const [name, value] of parts.flatMap((part) => Object.entries(part))) {
		const before = total[name];
		if (typeof value === "number") total[name] = ((before as number | undefined) ?? 0) + value;
		else total[name] = before === undefined ? value : sumOf([before as object, value as object]);
	}
	return total as T;
}
