/**
 * `--fix`: applies fixes in rounds until nothing is left to apply. The rounds work on unsaved texts; the disk is
 * written once, at the end, file by file and each wholly or not at all. What is not certain is left as it was.
 */
import { accessSync, constants, readFileSync, realpathSync } from "node:fs";
import writeFileAtomic from "write-file-atomic";
import {
	applyEdits,
	type CheckPlan,
	type ChosenFix,
	type FileResult,
	type FixSelection,
	preferredFix,
	selectFixes,
	type TextEdit,
	type Workspace,
} from "../../analyzer/src/index.ts";
import { isWithin, relativePath } from "./paths.ts";
import { partOf } from "./plan.ts";
import type { FixSummary } from "./report.ts";

/** Rounds after which fixing stops: one that goes on undoes its own work. */
const maxRounds = 10;

/** A file that is being fixed. */
interface Source {
	/** What was on disk when it was read. */
	readonly bytes: Buffer;
	readonly mark: "" | "\ufeff";
	readonly original: string;
	readonly lineBreak: "\n" | "\r\n";
	text: string;
	readonly titles: Map<string, number>;
}

/** The part of a workspace that takes unsaved texts. */
type Texts = Pick<Workspace, "setText">;
type Check = (plan: CheckPlan) => Promise<FileResult[]>;

export class FixRun {
	private readonly workspace: Texts;
	private readonly plan: CheckPlan;
	private readonly roots: readonly string[];
	private readonly selection: FixSelection;
	private readonly check: Check;
	private readonly planned: ReadonlySet<string>;
	private readonly sources = new Map<string, Source>();
	private readonly skipped = new Map<string, string>();

	/**
	 * @param workspace one with overlays
	 * @param roots absolute paths that may be written below
	 */
	constructor(workspace: Texts, plan: CheckPlan, roots: readonly string[], selection: FixSelection, check: Check) {
		this.workspace = workspace;
		this.plan = plan;
		this.roots = roots.map((root) => realPath(root) ?? root);
		this.selection = selection;
		this.check = check;
		this.planned = new Set(plan.files);
	}

	/**
	 * Fixes in memory.
	 * @param found what the first check gave
	 * @returns what a check of the fixed texts gives
	 */
	async run(found: readonly FileResult[]): Promise<FileResult[]> {
		const results = new Map(found.map((result) => [result.file, result]));
		let unsettled = false;
		for (let round = 0; round < maxRounds; ) {
			const fresh = this.takeIn(results.values());
			// The texts that were just read may be newer than those that were checked.
			if (fresh.length > 0) await this.recheck(new Set(fresh), results);
			const { chosen, edits } = this.choose(results.values());
			if (chosen.length > 0) {
				round++;
				this.apply(chosen, edits);
				unsettled = true;
				await this.recheck(new Set(edits.keys()), results);
				continue;
			}
			if (fresh.length > 0) continue;
			if (!unsettled) break;
			// A fix can show elsewhere: a function that became async leaves its callers' promises floating.
			await this.recheck(this.touched(), results);
			unsettled = false;
		}
		if (unsettled) await this.recheck(this.touched(), results);
		return this.plan.files.flatMap((file) => results.get(file) ?? []);
	}

	/** The changes as a unified diff with paths relative to a folder. */
	async diff(folder: string): Promise<string> {
		const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
		let diff = "";
		for (const [file, { mark, original, text }] of this.changed()) {
			const name = relativePath(folder, file);
			diff += createTwoFilesPatch(`a/${name}`, `b/${name}`, mark + original, mark + text, undefined, undefined, {
				context: 3,
				headerOptions: FILE_HEADERS_ONLY,
			});
		}
		return diff;
	}

	/**
	 * Writes the changes. A file that is not as it was read, or cannot be written, stays as it is.
	 * @param results what `run` gave
	 * @returns the same, or what a check gives when not everything was written
	 */
	async write(results: FileResult[]): Promise<FileResult[]> {
		let complete = true;
		for (const [file, source] of this.changed()) {
			const reason = writeBack(file, source);
			if (reason === undefined) continue;
			complete = false;
			this.skipped.set(file, reason);
			this.sources.delete(file);
			this.workspace.setText(file, undefined);
		}
		return complete ? results : this.check(this.plan);
	}

	summary(): FixSummary {
		return {
			files: this.changed().map(([file, { titles }]) => ({ file, titles })),
			skipped: [...this.skipped].map(([file, reason]) => ({ file, reason })),
		};
	}

	private changed(): [string, Source][] {
		return [...this.sources].filter(([, source]) => source.text !== source.original);
	}

	private async recheck(files: ReadonlySet<string>, results: Map<string, FileResult>): Promise<void> {
		for (const result of await this.check(partOf(this.plan, (file) => files.has(file))))
			results.set(result.file, result);
	}

	/** The files of every project in which something changed. */
	private touched(): Set<string> {
		const changed = new Set(this.changed().map(([file]) => file));
		return new Set(this.plan.groups.flatMap(({ files }) => (files.some((file) => changed.has(file)) ? files : [])));
	}

	/** Reads the files that wanted fixes change and that were not read yet. */
	private takeIn(results: Iterable<FileResult>): string[] {
		const fresh: string[] = [];
		for (const result of results) {
			for (const finding of result.findings) {
				for (const { file } of preferredFix(finding, this.selection)?.edits ?? []) {
					if (this.sources.has(file) || this.skipped.has(file)) continue;
					const source = this.read(file);
					if (typeof source === "string") {
						this.skipped.set(file, source);
						continue;
					}
					this.sources.set(file, source);
					this.workspace.setText(file, source.text);
					fresh.push(file);
				}
			}
		}
		return fresh;
	}

	/** @returns the file, or why it must not be changed */
	private read(file: string): Source | string {
		if (!this.planned.has(file)) return "It is not among the files to check.";
		const real = realPath(file);
		if (real === undefined) return "It is gone.";
		if (!this.roots.some((root) => isWithin(root, real)))
			return "It is a link to a place outside of the paths to check.";
		let bytes: Buffer;
		let text: string;
		try {
			bytes = readFileSync(file);
			text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
		} catch (error) {
			return error instanceof TypeError ? "It is not UTF-8." : `It cannot be read: ${(error as Error).message}`;
		}
		const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
		const original = text.slice(mark.length);
		return {
			bytes,
			mark,
			original,
			lineBreak: /\r?\n/.exec(original)?.[0] === "\r\n" ? "\r\n" : "\n",
			text: original,
			titles: new Map(),
		};
	}

	private choose(results: Iterable<FileResult>) {
		const findings = [...results].flatMap((result) =>
			result.findings.filter((finding) =>
				preferredFix(finding, this.selection)?.edits.every((edit) => this.sources.has(edit.file)),
			),
		);
		return selectFixes(findings, this.selection);
	}

	private apply(chosen: readonly ChosenFix[], edits: ReadonlyMap<string, readonly TextEdit[]>): void {
		for (const [file, list] of edits) {
			const source = this.sources.get(file) as Source;
			const adapted = list.map((edit) => ({ ...edit, text: edit.text.replaceAll(/\r?\n/g, source.lineBreak) }));
			source.text = applyEdits(source.text, adapted);
			this.workspace.setText(file, source.text);
		}
		for (const { finding, fix } of chosen) {
			const { titles } = this.sources.get(finding.file) as Source;
			titles.set(fix.title, (titles.get(fix.title) ?? 0) + 1);
		}
	}
}

/** What was fixed, for standard error. */
export function fixSummaryText({ files, skipped }: FixSummary, folder: string, dryRun: boolean): string {
	const lines: string[] = [];
	for (const { file, titles } of files) {
		const list = [...titles].map(([title, count]) => (count === 1 ? title : `${title} (${count}×)`));
		lines.push(`${dryRun ? "would fix" : "fixed"}  ${relativePath(folder, file)}: ${list.join(", ")}`);
	}
	for (const { file, reason } of skipped) lines.push(`not fixed  ${relativePath(folder, file)}: ${reason}`);
	if (lines.length === 0) lines.push("nothing to fix");
	return `${lines.join("\n")}\n`;
}

/** @returns why the file was not written */
function writeBack(file: string, { bytes, mark, text }: Source): string | undefined {
	try {
		if (!readFileSync(file).equals(bytes)) return "It changed while it was being checked. Run again.";
		// Replacing a file needs no right to write to it, only to its folder; read-only is meant, though.
		accessSync(file, constants.W_OK);
		// Follows links, keeps owner and mode.
		writeFileAtomic.sync(file, mark + text);
		return undefined;
	} catch (error) {
		return `It cannot be written: ${(error as Error).message}`;
	}
}

function realPath(file: string): string | undefined {
	try {
		return realpathSync(file);
	} catch {
		return undefined;
	}
}
