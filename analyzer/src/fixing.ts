/**
 * Applies fixes in rounds, because one may uncover another or have to wait for one that it touches. The rounds work on
 * unsaved texts; nothing is written. Whoever fixes does the checking, in his own way, and says what may be changed.
 */
import type { FileResult } from "./facts/finding.ts";
import {
	applyEdits,
	type ChosenFix,
	type ChosenFixes,
	type FixSelection,
	preferredFix,
	selectFixes,
} from "./text/edits.ts";

/** Rounds after which fixing stops: one that goes on undoes its own work. */
const MAX_ROUNDS = 10;

export interface FixScope {
	readonly selection: FixSelection;
	/** The texts that may be changed, as they were checked, by file. */
	readonly texts?: ReadonlyMap<string, string>;
	/**
	 * The present text of any other file that a fix wants to change; `undefined` when the file has to stay as it is. Asked
	 * once for each.
	 */
	read?(file: string): string | undefined;
	/** Takes the text of a file for the checks that follow, such as `Workspace.setText`. */
	setText(file: string, text: string): void;
	/** The files where changes in some may show, those included. Absent where no more than each file itself is of interest. */
	around?(changed: ReadonlySet<string>): ReadonlySet<string>;
}

export interface Fixed {
	/** What the last check of each file gave. */
	readonly results: ReadonlyMap<string, FileResult>;
	/** The texts of the files that are not as they were. */
	readonly texts: ReadonlyMap<string, string>;
	/** In the order in which they were applied. */
	readonly applied: readonly ChosenFix[];
}

/**
 * Fixes until nothing is left to apply. Yields files to check, with the texts that were set by then, and takes their
 * results.
 * @param found what the first check gave
 */
export function fixInRounds(
	found: Iterable<FileResult>,
	scope: FixScope,
): Generator<ReadonlySet<string>, Fixed, Iterable<FileResult>> {
	return new FixRounds(found, scope).run();
}

interface Source {
	readonly original: string;
	readonly lineBreak: "\n" | "\r\n";
	text: string;
}

class FixRounds {
	private readonly scope: FixScope;
	private readonly results: Map<string, FileResult>;
	/** `undefined` for a file that has to stay as it is. */
	private readonly sources = new Map<string, Source | undefined>();
	private readonly applied: ChosenFix[] = [];

	constructor(found: Iterable<FileResult>, scope: FixScope) {
		this.scope = scope;
		this.results = new Map([...found].map((result) => [result.file, result]));
		for (const [file, text] of scope.texts ?? []) this.sources.set(file, sourceOf(text));
	}

	*run(): Generator<ReadonlySet<string>, Fixed, Iterable<FileResult>> {
		let unsettled = false;
		for (let round = 0; round < MAX_ROUNDS; ) {
			const fresh = this.takeIn();
			// The texts that were just read may be newer than those that were checked.
			if (fresh.size > 0) yield* this.recheck(fresh);
			const { chosen, edits } = this.choose();
			if (chosen.length > 0) {
				round++;
				this.apply(chosen, edits);
				unsettled = this.scope.around !== undefined;
				yield* this.recheck(new Set(edits.keys()));
				continue;
			}
			if (fresh.size > 0) continue;
			if (!unsettled) break;
			// A fix can show elsewhere: a function that became async leaves its callers' promises floating.
			yield* this.recheckAround();
			unsettled = false;
		}
		if (unsettled) yield* this.recheckAround();
		return { results: this.results, texts: this.changed(), applied: this.applied };
	}

	private changed(): Map<string, string> {
		return new Map(
			[...this.sources].flatMap(([file, source]) =>
				source && source.text !== source.original ? [[file, source.text] as const] : [],
			),
		);
	}

	private *recheck(files: ReadonlySet<string>): Generator<ReadonlySet<string>, void, Iterable<FileResult>> {
		for (const result of yield files) this.results.set(result.file, result);
	}

	private *recheckAround(): Generator<ReadonlySet<string>, void, Iterable<FileResult>> {
		const changed = new Set(this.changed().keys());
		yield* this.recheck(this.scope.around?.(changed) ?? changed);
	}

	/** Reads the files that wanted fixes change and that were not read yet. */
	private takeIn(): Set<string> {
		const { selection, read, setText } = this.scope;
		const fresh = new Set<string>();
		const wanted = [...this.results.values()].flatMap(({ findings }) =>
			findings.flatMap((finding) => preferredFix(finding, selection)?.edits ?? []),
		);
		for (const { file } of wanted) {
			if (this.sources.has(file)) continue;
			const text = read?.(file);
			this.sources.set(file, text === undefined ? undefined : sourceOf(text));
			if (text === undefined) continue;
			setText(file, text);
			fresh.add(file);
		}
		return fresh;
	}

	/** A fix is applied as a whole or not at all. */
	private choose(): ChosenFixes {
		const { selection } = this.scope;
		const findings = [...this.results.values()].flatMap((result) =>
			result.findings.filter((finding) =>
				preferredFix(finding, selection)?.edits.every((edit) => this.sources.get(edit.file) !== undefined),
			),
		);
		return selectFixes(findings, selection);
	}

	private apply(chosen: readonly ChosenFix[], edits: ChosenFixes["edits"]): void {
		for (const [file, list] of edits) {
			const source = this.sources.get(file) as Source;
			const adapted = list.map((edit) => ({ ...edit, text: edit.text.replaceAll(/\r?\n/g, source.lineBreak) }));
			source.text = applyEdits(source.text, adapted);
			this.scope.setText(file, source.text);
		}
		this.applied.push(...chosen);
	}
}

function sourceOf(text: string): Source {
	return { original: text, lineBreak: /\r?\n/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n", text };
}
