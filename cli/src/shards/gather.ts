/** What merging is about whatever the format: all shards of one run, and their lists in the order of the whole. */

import { ELSEWHERE, type Places, type ShardRecord } from "../report/shard-record.ts";
import { MergeError } from "./read.ts";

interface Named {
	readonly source: string;
	readonly version: string;
	readonly record: ShardRecord;
}

/**
 * @param version of this program, which knows its own reports alone
 * @returns the shards in their order, each once
 * @throws MergeError
 */
export function completeSet<T extends Named>(shards: readonly T[], version: string): T[] {
	const [first] = shards;
	if (!first) throw new MergeError("There are no reports.");
	const other = shards.find((shard) => shard.version !== version);
	if (other) {
		throw new MergeError(`${other.source} was written by asynclint ${other.version}, and this is ${version}.`);
	}
	const { count, whole } = first.record;
	const found = new Map<number, T>();
	for (const shard of shards) {
		const { record, source } = shard;
		const known = found.get(record.index);
		if (record.count !== count) {
			throw new MergeError(`${first.source} is one of ${count} shards, ${source} one of ${record.count}.`);
		}
		if (known) throw new MergeError(`${known.source} and ${source} are both shard ${record.index}/${count}.`);
		found.set(record.index, shard);
	}
	const missing: string[] = [];
	for (let index = 1; index <= count && missing.length < MOST_NAMED; index++) {
		if (!found.has(index)) missing.push(`${index}/${count}`);
	}
	if (missing.length > 0) {
		const more = count - found.size - missing.length;
		const names = `${missing.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
		throw new MergeError(`There is no report of the shard${missing.length === 1 ? "" : "s"} ${names}.`);
	}
	const stranger = shards.find(({ record }) => record.whole.id !== whole.id);
	if (stranger) {
		throw new MergeError(
			`${first.source} and ${stranger.source} are of different runs: the files to check or the options were others.`,
		);
	}
	return [...found.values()].sort((a, b) => a.record.index - b.record.index);
}

/** Missing shards that a message names. */
const MOST_NAMED = 5;

/**
 * One list of all shards, in the order of the whole.
 * @param entries those of each shard
 * @param places where these stand in the whole
 */
export function interleave<T>(
	shards: readonly { readonly entries: readonly T[]; readonly places: readonly number[] }[],
): T[] {
	const placed = shards.flatMap(({ entries, places }) =>
		entries.map((entry, index) => ({ entry, place: places[index] as number })),
	);
	return placed
		.filter(({ place }) => place !== ELSEWHERE)
		.sort((a, b) => a.place - b.place)
		.map(({ entry }) => entry);
}

/** The errors of all shards. What is wrong with several projects in the same way is said once. */
export function mergeErrors<T>(shards: readonly { readonly errors: readonly T[]; readonly places: Places }[]): T[] {
	const ofPlan = interleave(
		shards.map(({ errors, places }) => ({
			entries: errors.slice(0, places.planErrors.length),
			places: places.planErrors,
		})),
	);
	const ofFiles = interleave(
		shards.map(({ errors, places }) => ({
			entries: errors.slice(places.planErrors.length),
			places: places.fileErrors,
		})),
	);
	return [...new Map(ofPlan.map((error) => [JSON.stringify(error), error])).values(), ...ofFiles];
}

/** What all shards hid, as findings that are good for counting. */
export function hiddenFindings(records: readonly ShardRecord[]): { severity: "warning" | "info" }[] {
	return records.flatMap(({ hidden = { warnings: 0, infos: 0 } }) => [
		...Array.from({ length: hidden.warnings }, () => ({ severity: "warning" as const })),
		...Array.from({ length: hidden.infos }, () => ({ severity: "info" as const })),
	]);
}
