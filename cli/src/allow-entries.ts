/** Entries of allow-lists that let nothing be left alone: mistaken, or no longer needed. */
import type { FileResult, Note } from "../../analyzer/src/index.ts";

/** @param results of a run over all that the settings hold for: what is left out might be what an entry is for */
export function notesOnAllowEntries(results: readonly FileResult[]): Note[] {
	const matched = new Map<string, boolean>();
	for (const { rule, option, entry, matched: isMatched } of results.flatMap((result) => result.allowed ?? [])) {
		const name = `${entry} in ${option} of ${rule}`;
		matched.set(name, isMatched || matched.get(name) === true);
	}
	return [...matched].flatMap(([name, isMatched]) =>
		isMatched ? [] : { message: `${name} matches nothing that would be reported.` },
	);
}
