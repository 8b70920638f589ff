/** What the report of a shard says beside its findings, so that the reports of all can be put together exactly. */

export interface ShardNumber {
	/** From 1. */
	readonly index: number;
	readonly count: number;
}

/**
 * Where the entries of a report's lists stand in the list of the whole: numbers that ascend there. `-1` is an entry that
 * another shard reports for the whole, too.
 */
export interface Places {
	readonly findings: readonly number[];
	readonly refused: readonly number[];
	/** Errors come in two lists, one after the other: those about the paths and projects, and those about files. */
	readonly planErrors: readonly number[];
	readonly fileErrors: readonly number[];
	readonly notes: readonly number[];
}

export interface ShardRecord extends ShardNumber {
	readonly whole: {
		/** The same for shards of the same files with the same options, and for no others. */
		readonly id: string;
		readonly files: number;
		readonly projects: number;
	};
	/** What `--quiet` hid; absent without it. */
	readonly hidden?: { readonly warnings: number; readonly infos: number };
	readonly places: Places;
}

export const ELSEWHERE = -1;

/** @returns the record that this is; `undefined` when it is none */
export function asRecord(value: unknown): ShardRecord | undefined {
	const record = value as ShardRecord | undefined;
	const { whole, hidden, places } = record ?? {};
	const isOne =
		isCount(record?.index, 1) &&
		isCount(record?.count, record.index) &&
		typeof whole?.id === "string" &&
		isCount(whole.files) &&
		isCount(whole.projects) &&
		(hidden === undefined || (isCount(hidden?.warnings) && isCount(hidden.infos))) &&
		PLACES.every((name) => Array.isArray(places?.[name]) && places[name].every((place) => isCount(place, ELSEWHERE)));
	return isOne ? record : undefined;
}

const PLACES = ["findings", "refused", "planErrors", "fileErrors", "notes"] as const;

function isCount(value: unknown, least = 0): value is number {
	return Number.isSafeInteger(value) && (value as number) >= least;
}
