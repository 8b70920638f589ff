/** How assumptions are told: those of one kind together, and not more than people read. */

/** What is said of one name, and of several. */
const PLURALS: readonly (readonly [one: string, several: string])[] = [
	["is not overridden or replaced", "are not overridden or replaced"],
	["only reads", "only read"],
	["only computes", "only compute"],
	["only looks something up", "only look something up"],
	["only writes to a log", "only write to a log"],
	["is only a cache", "are only caches"],
	["does not change in the meantime", "do not change in the meantime"],
];

const MOST_CLAUSES = 5;
const MOST_NAMES = 4;

/** @param assumptions clauses such as "`getPlan` only reads" */
export function describeAssumptions(assumptions: readonly string[]): string {
	const clauses: string[] = [];
	const left = new Set(assumptions);
	for (const [one, several] of PLURALS) {
		const ending = `\` ${one}`;
		const alike = assumptions.filter(
			(clause) => clause.endsWith(ending) && clause.indexOf("`", 1) === clause.length - ending.length,
		);
		if (alike.length < 2) continue;
		for (const clause of alike) left.delete(clause);
		clauses.push(`${namesInWords(alike.map((clause) => clause.slice(0, -one.length - 1)))} ${several}`);
	}
	const all = [...clauses, ...left];
	const more = all.length - MOST_CLAUSES;
	const shown = more > 0 ? [...all.slice(0, MOST_CLAUSES), `and ${more} more of the kind`] : all;
	return `Not proven, but likely: ${shown.join("; ")}.`;
}

function namesInWords(names: readonly string[]): string {
	const more = names.length - MOST_NAMES;
	const shown = more > 0 ? [...names.slice(0, MOST_NAMES), `${more} more`] : names;
	return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
