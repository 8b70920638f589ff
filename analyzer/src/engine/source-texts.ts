import { readFileSync } from "node:fs";

/** Paths of files, by what happened to them on disk. */
export interface DiskChanges {
	changed?: readonly string[];
	created?: readonly string[];
	deleted?: readonly string[];
}

/** Texts that count in place of files on disk. */
export interface Overlays {
	/** @returns undefined for a file that is as it is on disk */
	get(path: string): string | undefined;
}

/** Texts of files, read from disk once and again after they were said to have changed. */
export class SourceTexts {
	private readonly read = new Map<string, string>();
	private readonly unsaved: Overlays | undefined;

	/** @param unsaved texts that count in place of files, by path */
	constructor(unsaved: Overlays | undefined) {
		this.unsaved = unsaved;
	}

	/** @returns an empty text for a file that cannot be read: one inside of the checker, or one that has just gone away */
	textOf(path: string): string {
		const unsaved = this.unsaved?.get(path);
		if (unsaved !== undefined) return unsaved;
		let text = this.read.get(path);
		if (text === undefined) this.read.set(path, (text = textOnDisk(path)));
		return text;
	}

	forget(changes: DiskChanges | "everything" | undefined): void {
		if (changes === "everything") this.read.clear();
		else if (changes) {
			const { changed = [], created = [], deleted = [] } = changes;
			for (const path of [...changed, ...created, ...deleted]) this.read.delete(path);
		}
	}
}

function textOnDisk(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}
