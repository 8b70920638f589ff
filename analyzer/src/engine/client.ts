/** What is asked of TypeScript's client, whichever version it is of. */
import type { DiskChanges } from "./source-texts.ts";

export interface ClientOptions {
	/** Absolute path that relative paths in answers are based on. */
	cwd?: string;
	/** Absolute path of the compiler to run; without it the one that belongs to the package. */
	executable?: string;
	/** Texts that count in place of files; `undefined` for a file that is as it is on disk. */
	readFile?: ((name: string) => string | undefined) | undefined;
	/** Whether there is a file; `undefined` for what is as it is on disk. */
	fileExists?: ((name: string) => boolean | undefined) | undefined;
	/** Names of what is in a folder; `undefined` for a folder that is as it is on disk. */
	entriesOf?: ((folder: string) => { files: string[]; directories: string[] } | undefined) | undefined;
}

/** How a snapshot differs from the one before it. Projects are absolute paths of tsconfigs. */
export interface SnapshotRequest {
	openProjects?: readonly string[];
	closeProjects?: readonly string[];
	changes?: DiskChanges | "everything" | undefined;
}
