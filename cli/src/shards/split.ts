/**
 * Divides the files of a run among shards. It goes by names and numbers alone, so that every machine divides the same files
 * in the same way, whatever their order.
 */

/**
 * What loading a project costs, in files: each shard that has one of its files has to. Measured: 0.6 to 2 s, and a file
 * takes 10 to 30 ms.
 */
const LOADING = 50;

/** More ways of dividing than this are not tried: the largest project in ever smaller pieces. */
const MOST_TRIES = 64;

export interface Project {
	/** Tells the project apart from others, on every machine in the same way. */
	readonly name: string;
	/** Names of its files, each with where it is in the project's list. */
	readonly files: readonly string[];
}

/** Some files of a project that stay together. */
export interface Piece {
	/** Where the project is in the list. */
	readonly project: number;
	/** Where the files are in the project's list. */
	readonly files: readonly number[];
	/** Whether it is the project's first. */
	readonly isFirst: boolean;
}

/**
 * Projects stay whole unless the shard with most to do gets less by dividing one.
 * @returns for each shard its pieces, and nothing for those at the end that have none; each file is in one of them, and a
 * project without files is a piece, too
 */
export function split(projects: readonly Project[], shards: number): Piece[][] {
	const largest = Math.max(1, ...projects.map(({ files }) => files.length));
	let best: Division | undefined;
	let before = 0;
	for (let parts = 1; parts <= Math.min(shards, MOST_TRIES); parts++) {
		const most = Math.ceil(largest / parts);
		if (most === before) continue;
		before = most;
		const division = divide(projects, shards, most);
		if (best === undefined || division.cost < best.cost) best = division;
	}
	return best?.shards ?? [];
}

interface Division {
	readonly shards: Piece[][];
	/** Of the shard that has most to do, in files. */
	readonly cost: number;
}

/** @param most files of a piece */
function divide(projects: readonly Project[], count: number, most: number): Division {
	// The largest first, each to the shard that has least to do then. The sort is stable, so that names decide the rest.
	const pieces = byName(projects, ({ name }) => name)
		.flatMap((index) => piecesOf(projects[index] as Project, index, most))
		.sort((a, b) => b.files.length - a.files.length);
	const shards = Array.from({ length: Math.min(count, pieces.length) }, () => ({
		cost: 0,
		pieces: [] as Piece[],
		loads: new Set<number>(),
	}));
	for (const piece of pieces) {
		const costs = shards.map(({ cost, loads }) => cost + piece.files.length + (loads.has(piece.project) ? 0 : LOADING));
		const least = Math.min(...costs);
		const shard = shards[costs.indexOf(least)] as (typeof shards)[number];
		shard.cost = least;
		shard.pieces.push(piece);
		shard.loads.add(piece.project);
	}
	return { shards: shards.map((shard) => shard.pieces), cost: Math.max(0, ...shards.map((shard) => shard.cost)) };
}

/** A project in pieces of about the same size, each of neighbours: what is in one folder often needs the same. */
function piecesOf({ files }: Project, project: number, most: number): Piece[] {
	const sorted = byName(files, (name) => name);
	const count = Math.max(1, Math.ceil(files.length / most));
	return Array.from({ length: count }, (_, index) => ({
		project,
		files: sorted.slice(Math.floor((index * files.length) / count), Math.floor(((index + 1) * files.length) / count)),
		isFirst: index === 0,
	}));
}

/** The indexes of a list in the order of names. */
function byName<T>(list: readonly T[], nameOf: (one: T) => string): number[] {
	const names = list.map(nameOf);
	return [...list.keys()].sort((a, b) => {
		const [one, other] = [names[a] as string, names[b] as string];
		return one < other ? -1 : one > other ? 1 : a - b;
	});
}
