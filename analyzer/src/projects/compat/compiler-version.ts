/**
 * Which TypeScript a project is built with: the one that is installed for it, else the one that its package asks for,
 * else the newest. It is read from files alone; nothing of the project is run.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { coerce, intersects, minVersion, validRange } from "semver";

export interface CompilerVersion {
	readonly major: number;
	readonly minor: number;
	/**
	 * - `installed`: it lies in a `node_modules` that the project sees
	 * - `declared`: the range in a package.json allows no newer one
	 * - `assumed`: nothing says, or what says so cannot be understood
	 */
	readonly from: "installed" | "declared" | "assumed";
	/** What decided, absolute path: a package.json or a lock file. */
	readonly file?: string;
	/** What could not be understood, for people. */
	readonly note?: string;
}

/** The version whose checker runs, and what is assumed where nothing else is known. */
const NEWEST = { major: 7, minor: 0 } as const;

/** Versions that were released, the newest first: a range means the newest one that it allows. */
const RELEASED: readonly (readonly [major: number, minors: number])[] = [
	[7, 0],
	[6, 0],
	[5, 9],
	[4, 9],
	[3, 9],
];

export function isBefore({ major, minor }: Pick<CompilerVersion, "major" | "minor">, version: string): boolean {
	const [otherMajor = 0, otherMinor = 0] = version.split(".").map(Number);
	return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

/**
 * @param folder absolute path of the folder that the tsconfig stands in
 * @param readText gives a file's text, `undefined` when there is none; throws when it is there and cannot be read
 * @param locked what lock files said before, so that a large one is read once for all the packages below it
 */
export function compilerVersionFor(
	folder: string,
	readText: (file: string) => string | undefined = textOf,
	locked: Locked = new Map(),
): CompilerVersion {
	const notes: string[] = [];
	const found =
		installed(folder, readText, notes) ??
		declared(folder, readText, notes, locked) ??
		lockedVersion(folder, readText, locked) ??
		({ ...NEWEST, from: "assumed" } satisfies CompilerVersion);
	const [note] = notes;
	return note === undefined ? found : { ...found, note: `${note} ${meaning(found)}` };
}

function meaning({ major, minor, from }: CompilerVersion): string {
	return from === "assumed"
		? `The project is read as TypeScript ${major} would read it.`
		: `TypeScript ${major}.${minor} is what the project is read with.`;
}

function installed(folder: string, readText: typeof textOf, notes: string[]): CompilerVersion | undefined {
	for (const above of upwards(folder)) {
		const file = path.join(above, "node_modules", "typescript", "package.json");
		const manifest = readManifest(file, readText, notes);
		if (manifest === undefined) continue;
		const version = coerce(typeof manifest["version"] === "string" ? manifest["version"] : undefined);
		if (version) return atMostNewest({ major: version.major, minor: version.minor, from: "installed", file });
		notes.push(`${file} names no version.`);
		return undefined;
	}
	return undefined;
}

function declared(
	folder: string,
	readText: typeof textOf,
	notes: string[],
	locked: Locked,
): CompilerVersion | undefined {
	for (const above of upwards(folder)) {
		const file = path.join(above, "package.json");
		const manifest = readManifest(file, readText, notes);
		const range = manifest && rangeIn(manifest);
		if (range === undefined) continue;
		const newest = newestOf(range);
		if (newest) return { ...newest, from: "declared", file };
		// `catalog:` and `workspace:` lead elsewhere, `latest` means what it says: a lock file knows what came of it.
		if (lockedVersion(folder, readText, locked)) return undefined;
		if (!/^(?:latest|next|beta|rc|\*|)$/.test(range))
			notes.push(`${file} asks for typescript "${range}", which is no version that there is.`);
		return undefined;
	}
	return undefined;
}

function rangeIn(manifest: Record<string, unknown>): string | undefined {
	for (const kind of ["devDependencies", "dependencies", "peerDependencies"]) {
		const range = (manifest[kind] as Record<string, unknown> | undefined)?.["typescript"];
		if (typeof range === "string") return range;
	}
	return undefined;
}

/** The newest version that a range allows; undefined when it allows none, or is none. */
function newestOf(text: string): Pick<CompilerVersion, "major" | "minor"> | undefined {
	const range = text.replace(/^npm:typescript@/, "");
	if (validRange(range) === null || range === "" || range === "*") return undefined;
	for (const [major, minors] of RELEASED) {
		for (let minor = minors; minor >= 0; minor--) {
			if (intersects(range, `~${major}.${minor}.0`)) return { major, minor };
		}
	}
	const oldest = minVersion(range);
	return oldest && isBefore(oldest, "3.0") ? { major: oldest.major, minor: oldest.minor } : undefined;
}

/** What a lock file of the package managers says, found by its text: a repository's may be of hundreds of thousands of lines. */
const LOCKED: Readonly<Record<string, RegExp>> = {
	"package-lock.json": /"node_modules\/typescript": \{\s*"version": "(\d+\.\d+)/,
	"pnpm-lock.yaml": /^ {2}'?\/?typescript[@/](\d+\.\d+)/m,
	"yarn.lock": /^"?typescript@.*:\s+version:? "?(\d+\.\d+)/m,
	"bun.lock": /"typescript": \["typescript@(\d+\.\d+)/,
};

/** Versions by lock file; `undefined` for one that names none, or is not there. */
export type Locked = Map<string, string | undefined>;

/** Whether a file may say which version it is. */
export const saysVersion = (file: string): boolean =>
	path.basename(file) === "package.json" || Object.hasOwn(LOCKED, path.basename(file));

function lockedVersion(folder: string, readText: typeof textOf, locked: Locked): CompilerVersion | undefined {
	for (const above of upwards(folder)) {
		for (const [name, pattern] of Object.entries(LOCKED)) {
			const file = path.join(above, name);
			if (!locked.has(file)) locked.set(file, pattern.exec(readSilently(file, readText) ?? "")?.[1]);
			const [major, minor] = locked.get(file)?.split(".").map(Number) ?? [];
			if (major !== undefined && minor !== undefined) return atMostNewest({ major, minor, from: "declared", file });
		}
	}
	return undefined;
}

/** A newer compiler than the one that runs is closest to the newest that is known. */
function atMostNewest(version: CompilerVersion): CompilerVersion {
	return isBefore(NEWEST, `${version.major}.${version.minor}`) ? { ...version, ...NEWEST } : version;
}

function readManifest(file: string, readText: typeof textOf, notes: string[]): Record<string, unknown> | undefined {
	let text: string | undefined;
	try {
		text = readText(file);
		const manifest: unknown = text === undefined ? undefined : JSON.parse(text.replace(/^\uFEFF/, ""));
		if (typeof manifest === "object" && manifest !== null) return manifest as Record<string, unknown>;
		if (text !== undefined) notes.push(`${file} is no package.json.`);
	} catch (error) {
		notes.push(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
	}
	return undefined;
}

function readSilently(file: string, readText: typeof textOf): string | undefined {
	try {
		return readText(file);
	} catch {
		// Another file may say.
		return undefined;
	}
}

function textOf(file: string): string | undefined {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === "ENOENT" || code === "ENOTDIR") return undefined;
		throw error;
	}
}

/** The folder and those around it, the nearest first. */
function* upwards(folder: string): Generator<string> {
	for (let at = folder; ; at = path.dirname(at)) {
		yield at;
		if (at === path.dirname(at)) return;
	}
}
