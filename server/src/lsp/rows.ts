/** The rows of awaits of a file by the function that they stand in: what lenses count and inlay hints number. */
import type { AwaitInRow, AwaitRow, FileResult, Finding, Position, Refusal } from "../../../analyzer/src/index.ts";
import { groupOf } from "./marks.ts";

/** A function that was found to have rows of awaits. */
export interface AwaitingFunction {
	/** Where its name is. */
	readonly scope: Position;
	/** Those of its findings that say which awaits could be one round trip. */
	readonly findings: readonly Finding[];
	readonly refused: readonly Refusal[];
	/** Every await of its rows, in source order. */
	readonly awaits: readonly AwaitInRow[];
}

/** In source order. */
export function awaitingFunctions({ findings, refused }: FileResult): AwaitingFunction[] {
	const scopes = new Map<number, { scope: Position; findings: Finding[]; refused: Refusal[]; rows: AwaitRow[] }>();
	const at = (row: AwaitRow) => {
		const { scope } = row;
		let entry = scopes.get(scope.offset);
		if (entry === undefined) scopes.set(scope.offset, (entry = { scope, findings: [], refused: [], rows: [] }));
		entry.rows.push(row);
		return entry;
	};
	for (const finding of findings) if (finding.row !== undefined) at(finding.row).findings.push(finding);
	for (const one of refused) if (one.row !== undefined) at(one.row).refused.push(one);
	return [...scopes.values()]
		.map(({ rows, ...entry }) => ({ ...entry, awaits: distinct(rows.flatMap((row) => row.awaits)) }))
		.sort((a, b) => a.scope.offset - b.scope.offset);
}

/** Everything that is said of a row names all of it. */
function distinct(awaits: readonly AwaitInRow[]): AwaitInRow[] {
	const byPlace = new Map(awaits.map((one) => [one.start.offset, one]));
	return [...byPlace.values()].sort((a, b) => a.start.offset - b.start.offset);
}

/** Round trips of a function's groups, now and after their fixes. */
export function tripsOf({ findings }: AwaitingFunction): { today: number; after: number } {
	return { today: findings.reduce((sum, finding) => sum + groupOf(finding).length, 0), after: findings.length };
}
