import path from "node:path";
import {
	type Coverage,
	describeCauses,
	describeCoverage,
	type FileResult,
	isPoorlyCovered,
	mergeCoverage,
} from "../../../analyzer/src/index.ts";
import type { CoverageCounts, CoverageReport } from "../lsp/protocol.ts";
import { pathKey } from "../lsp/uris.ts";

/** How long it must have been quiet before the new counts are told, in milliseconds: they change with every check. */
const QUIET_MS = 300;

/** The coverage of the files that were checked, each as its latest check found it. */
export class CoverageBook {
	private readonly files = new Map<string, Coverage>();
	private readonly changed: () => void;
	private timer: NodeJS.Timeout | undefined;

	/** @param changed called when the counts may differ, after a pause */
	constructor(changed: () => void) {
		this.changed = changed;
	}

	take({ file, coverage }: FileResult): void {
		// Without coverage the check failed, and what was known may still hold.
		if (coverage === undefined) return;
		this.files.set(pathKey(file), coverage);
		this.tellSoon();
	}

	/** The file is gone. @param file absolute path */
	forget(file: string): void {
		if (this.files.delete(pathKey(file))) this.tellSoon();
	}

	/** `undefined` while nothing was looked at. */
	counts(): CoverageCounts | undefined {
		const { awaits, calls, ...counts } = this.countsOf(this.total());
		return awaits + calls === 0 ? undefined : { ...counts, awaits, calls };
	}

	/** @param folders absolute paths, which files are named relative to */
	report(folders: readonly string[]): CoverageReport {
		const total = this.total();
		return { ...this.countsOf(total), causes: describeCauses(total, (file) => nameIn(folders, file)) };
	}

	close(): void {
		clearTimeout(this.timer);
	}

	private total(): Coverage {
		return mergeCoverage(this.files.values());
	}

	private countsOf(total: Coverage): CoverageCounts {
		const { causes, ...counts } = total;
		return { files: this.files.size, ...counts, poor: isPoorlyCovered(total), summary: describeCoverage(total) };
	}

	private tellSoon(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(this.changed, QUIET_MS);
	}
}

/** A file's path within the first of the folders that it lies in, or its whole path. All paths are absolute. */
export function nameIn(folders: readonly string[], file: string): string {
	const folder = folders.find((one) => file.startsWith(one + path.sep));
	return folder === undefined ? file : path.relative(folder, file).replaceAll(path.sep, "/");
}
