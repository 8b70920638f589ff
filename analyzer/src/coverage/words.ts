/** Coverage in words, the same for the terminal, files and editors. */
import { type Coverage, type CoverageCause, opaqueShare } from "../facts/coverage.ts";

/** Names that a line gives before it counts the others. */
const MOST_NAMES = 3;

/** One sentence: how much was looked at, and how much of it was opaque. */
export function describeCoverage(coverage: Coverage): string {
	const { awaits, calls, opaqueAwaits, opaqueCalls } = coverage;
	const seen = `${count(awaits, "await")} and ${count(calls, "call")} looked at`;
	if (opaqueAwaits + opaqueCalls === 0) return `${seen}; none is opaque`;
	const opaque = [
		...(opaqueAwaits > 0 ? [count(opaqueAwaits, "await")] : []),
		...(opaqueCalls > 0 ? [count(opaqueCalls, "call")] : []),
	];
	return `${seen}; ${percent(opaqueShare(coverage))} opaque (${opaque.join(", ")})`;
}

/** A share in whole percent; what is not nothing does not become 0. */
export function percent(share: number): string {
	const rounded = Math.round(share * 100);
	return rounded === 0 && share > 0 ? "under 1 %" : `${rounded} %`;
}

/**
 * A line for each group of causes: missing types first, then the most frequent.
 * @param placeOf how to name a file
 */
export function describeCauses(coverage: Coverage, placeOf: (file: string) => string): string[] {
	const groups = new Map<string, CoverageCause[]>();
	for (const cause of coverage.causes) {
		const key = keyOf(cause);
		const group = groups.get(key);
		if (group) group.push(cause);
		else groups.set(key, [cause]);
	}
	return [...groups.values()].sort(byUse).map((group) => describeGroup(group, placeOf));
}

/** What is said together: what one hint mends, what one package declares, and what the program says itself. */
function keyOf({ cause, module, file, hint }: CoverageCause): string {
	if (cause === "missing-types") return `${cause} ${hint}`;
	return cause === "any" && file === undefined ? `${cause} ${module} ${hint}` : `${cause} ${file === undefined}`;
}

function byUse(a: readonly CoverageCause[], b: readonly CoverageCause[]): number {
	const order = (group: readonly CoverageCause[]): number => (group[0]?.cause === "missing-types" ? 0 : 1);
	return order(a) - order(b) || placesOf(b) - placesOf(a);
}

function placesOf(group: readonly CoverageCause[]): number {
	return sum(group, "calls") + sum(group, "awaits");
}

function describeGroup(group: readonly CoverageCause[], placeOf: (file: string) => string): string {
	const [first] = group;
	if (first === undefined) return "";
	const calls = sum(group, "calls");
	const awaits = sum(group, "awaits");
	// An awaited call is one of both.
	const many = awaits > calls ? count(awaits, "await") : count(calls, "call");
	return `${subjectOf(first, group, placeOf)}: ${many} not checked. ${first.hint}`;
}

function subjectOf(first: CoverageCause, group: readonly CoverageCause[], placeOf: (file: string) => string): string {
	const names = listOf(group.map(({ name, module = name }) => `\`${module}\``));
	const places = listOf(
		group.map(({ name, file }) => `\`${name}\`${file === undefined ? "" : ` in ${placeOf(file)}`}`),
	);
	switch (first.cause) {
		case "missing-types":
			return names;
		case "js-without-types":
			return "JavaScript without types";
		case "type-error":
			return `Code that does not compile (${places})`;
		case "any":
			if (first.file !== undefined) return `\`any\` in the code itself (${places})`;
			if (first.module === undefined) return `\`any\` from ${places}`;
			return first.name === undefined ? `\`any\` from ${names}` : `\`any\` from \`${first.module}\` (${places})`;
	}
}

function listOf(words: readonly string[]): string {
	const distinct = [...new Set(words)];
	const more = distinct.length - MOST_NAMES;
	return `${distinct.slice(0, MOST_NAMES).join(", ")}${more > 0 ? ` and ${more.toLocaleString("en-US")} more` : ""}`;
}

function sum(group: readonly CoverageCause[], field: "awaits" | "calls"): number {
	return group.reduce((total, cause) => total + cause[field], 0);
}

function count(number: number, noun: string): string {
	return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}
