/**
 * `--fix`: has fixes applied in rounds on unsaved texts. The disk is written once, at the end, file by file and each wholly
 * or not at all. What is not certain is left as it was.
 */
import { accessSync, constants, readFileSync, realpathSync } from "node:fs";
import writeFileAtomic from "write-file-atomic";
import {
	type CheckPlan,
	type FileResult,
	type FixSelection,
	fixInRounds,
	type Workspace,
} from "../../analyzer/src/index.ts";
import { partOf } from "./plan.ts";
import { isWithin, relativePath } from "./report/paths.ts";
import type { FixSummary } from "./report/report.ts";
import type { GivenText } from "./standard-input.ts";

/** A file that is being fixed. */
interface Source {
	/** What was on disk when it was read. */
	readonly bytes: Buffer;
	readonly mark: "" | "\ufeff";
	readonly original: string;
	/** What is to be written. */
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
	private readonly given: GivenText | undefined;
	private readonly planned: ReadonlySet<string>;
	private readonly sources = new Map<string, Source>();
	private readonly skipped = new Map<string, string>();

	/**
	 * @param workspace one with overlays
	 * @param roots absolute paths that links may lead below
	 * @param given a text that counts in place of what is on disk, and that is not written there
	 */
	constructor(
		workspace: Texts,
		plan: CheckPlan,
		roots: readonly string[],
		selection: FixSelection,
		check: Check,
		given?: GivenText,
	) {
		this.workspace = workspace;
		this.plan = plan;
		this.roots = roots.map((root) => realPath(root) ?? root);
		this.selection = selection;
		this.check = check;
		this.given = given;
		this.planned = new Set(plan.files);
	}

	/**
	 * Fixes in memory.
	 * @param found what the first check gave
	 * @returns what a check of the fixed texts gives
	 */
	async run(found: readonly FileResult[]): Promise<FileResult[]> {
		const rounds = fixInRounds(found, {
			selection: this.selection,
			read: (file) => this.takeIn(file),
			setText: (file, text) => this.workspace.setText(file, text),
			around: (changed) => this.projectsOf(changed),
		});
		let step = rounds.next();
		while (!step.done) {
			const wanted = step.value;
			step = rounds.next(await this.check(partOf(this.plan, (file) => wanted.has(file))));
		}
		const { results, texts, applied } = step.value;
		for (const [file, text] of texts) this.sourceOf(file).text = text;
		for (const { finding, fix } of applied) {
			const { titles } = this.sourceOf(finding.file);
			titles.set(fix.title, (titles.get(fix.title) ?? 0) + 1);
		}
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

	/** The text that is to stand in place of the given one. */
	givenText(): string | Buffer | undefined {
		const source = this.given && this.sources.get(this.given.file);
		return source ? source.mark + source.text : this.given?.bytes;
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

	private sourceOf(file: string): Source {
		return this.sources.get(file) as Source;
	}

	/** The files of every project of which some changed. */
	private projectsOf(changed: ReadonlySet<string>): Set<string> {
		return new Set(this.plan.groups.flatMap(({ files }) => (files.some((file) => changed.has(file)) ? files : [])));
	}

	/** @returns the file's text, if it may be changed */
	private takeIn(file: string): string | undefined {
		const source = this.read(file);
		if (typeof source === "string") {
			this.skipped.set(file, source);
			return undefined;
		}
		this.sources.set(file, source);
		return source.text;
	}

	/** @returns the file, or why it must not be changed */
	private read(file: string): Source | string {
		if (!this.planned.has(file)) return "It is not among the files to check.";
		if (file === this.given?.file) return sourceOf(this.given.bytes);
		const real = realPath(file);
		if (real === undefined) return "It is gone.";
		if (real !== file && !this.roots.some((root) => isWithin(root, real)))
			return "It is a link to a place outside of the paths to check.";
		try {
			return sourceOf(readFileSync(file));
		} catch (error) {
			return `It cannot be read: ${(error as Error).message}`;
		}
	}
}

/** @returns the file, or why it must not be changed */
function sourceOf(bytes: Buffer): Source | string {
	let text: string;
	try {
		text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return "It is not UTF-8.";
	}
	const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
	const original = text.slice(mark.length);
	return { bytes, mark, original, text: original, titles: new Map() };
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
