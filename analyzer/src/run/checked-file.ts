/** A file under check: what rules see of it, and the way from their reports to findings. */
import { type EffectCounts, noCounts } from "../ask/counts.ts";
import type { Place, RefusalDraft, Report, RowDraft, SettingDraft } from "../ask/rule.ts";
import type { RuleFile } from "../ask/rule-file.ts";
import { LineWidths } from "../config/line-width.ts";
import type { Node, SourceFile } from "../engine/ast.ts";
import type { TypeService } from "../engine/engine.ts";
import type { EffectTable } from "../facts/declared-effects.ts";
import type { Edit } from "../facts/edit.ts";
import type { AwaitRow, Finding, Fix, Position, Refusal, Severity, TextEdit } from "../facts/finding.ts";
import { REFUSALS } from "../facts/refusals.ts";
import { fitted } from "../rules/shared/fixes/fitted.ts";
import { LineIndex } from "../text/line-index.ts";
import { dependsOn, isPublished } from "./manifest.ts";
import { ProjectRoots } from "./project-root.ts";

/** Edits of a config file after which a list among a rule's options has one entry more; `undefined` where that cannot be. */
export type AddToOption = (rule: string, option: string, entry: SettingDraft["entry"]) => TextEdit[] | undefined;

export class CheckedFile implements RuleFile {
	readonly fileName: string;
	readonly root: SourceFile;
	readonly types: TypeService;
	readonly effects: EffectTable | undefined;
	readonly counts: EffectCounts;
	readonly allowing = new Set<object>();
	private readonly addToOption: AddToOption;
	private readonly roots: ProjectRoots;
	private readonly widths: LineWidths;
	/** What package.json files were found to say, by the name of a package. */
	private readonly dependencies = new Map<string, boolean>();
	/** Many refusals may stand in one row. */
	private readonly rows = new Map<RowDraft, AwaitRow>();
	private index: LineIndex | undefined;
	private published: boolean | undefined;

	constructor(
		fileName: string,
		root: SourceFile,
		types: TypeService,
		addToOption: AddToOption,
		effects?: EffectTable,
		counts: EffectCounts = noCounts(),
		roots: ProjectRoots = new ProjectRoots(),
		widths: LineWidths = new LineWidths(),
	) {
		this.fileName = fileName;
		this.root = root;
		this.types = types;
		this.effects = effects;
		this.counts = counts;
		this.roots = roots;
		this.widths = widths;
		this.addToOption = addToOption;
	}

	get text(): string {
		return this.root.text;
	}

	get lineWidth(): number | undefined {
		return this.widths.widthFor(this.fileName);
	}

	startOf(node: Node): number {
		return node.getStart(this.root);
	}

	textOf(node: Node): string {
		return this.text.slice(this.startOf(node), node.end);
	}

	sourceFile(path: string): SourceFile | undefined {
		return this.types.sourceFile(path);
	}

	dependsOn(packageName: string): boolean {
		let answer = this.dependencies.get(packageName);
		if (answer === undefined) this.dependencies.set(packageName, (answer = dependsOn(this.fileName, packageName)));
		return answer;
	}

	isPublished(): boolean {
		return (this.published ??= isPublished(this.fileName));
	}

	pathInProject(path: string): string {
		return this.roots.pathInProject(path);
	}

	get lines(): LineIndex {
		return (this.index ??= new LineIndex(this.text));
	}

	/** Offsets of a place in this file. */
	extentOf(place: Place): { from: number; to: number } {
		return "kind" in place ? { from: this.startOf(place), to: place.end } : { from: place.start, to: place.end };
	}

	finding(rule: string, severity: Severity, report: Report): Finding {
		return {
			rule,
			severity: report.severityAtMost ? lower(severity, report.severityAtMost) : severity,
			...(report.confidence && { confidence: report.confidence }),
			...this.locate(report.at),
			message: report.message,
			notes: [...(report.notes ?? [])],
			...(report.brief && { brief: report.brief }),
			related: (report.related ?? []).map(({ at, message, brief }) => ({
				...this.locate(at),
				message,
				...(brief !== undefined && { brief }),
			})),
			fixes: [
				...(report.fixes ?? []).map((fix) => ({
					id: fix.id,
					title: fix.title,
					safety: fix.safety,
					...(fix.changes !== undefined && { changes: fix.changes }),
					...(fix.isPreferred && { isPreferred: true }),
					edits: fitted(inOrder(fix.edits), this).map(({ start, end, text }) => {
						return { file: this.fileName, start, end, text };
					}),
				})),
				...this.settingFix(rule, report.setting),
			],
			...(report.row && { row: this.row(report.row) }),
			...(report.together && { together: [...report.together] }),
		};
	}

	private settingFix(rule: string, draft: SettingDraft | undefined): Fix[] {
		const edits = draft && this.addToOption(rule, draft.option, draft.entry);
		return edits ? [{ id: draft.id, title: draft.title, safety: "setting", edits: [...edits] }] : [];
	}

	refusal(rule: string, draft: RefusalDraft): Refusal {
		const { row, reason } = draft;
		const { code } = REFUSALS[draft.refusal];
		return { rule, ...this.locate(draft.at), code, reason, ...(row && { row: this.row(row) }) };
	}

	private row(draft: RowDraft): AwaitRow {
		let row = this.rows.get(draft);
		if (row === undefined) {
			const placed = (place: Place) => {
				const { start, end } = this.locate(place);
				return { start, end };
			};
			const awaits = draft.awaits.map(({ at, name }) => ({ ...placed(at), name }));
			row = { scope: this.locate(draft.scope).start, awaits };
			this.rows.set(draft, row);
		}
		return row;
	}

	/** A node may stand in another file of the project, such as a callee's declaration. */
	private locate(place: Place): { file: string; start: Position; end: Position } {
		if (!("kind" in place)) return this.span(this.fileName, this.lines, place.start, place.end);
		const root = place.getSourceFile();
		if (root === this.root) return this.span(this.fileName, this.lines, this.startOf(place), place.end);
		return this.span(root.fileName, new LineIndex(root.text), place.getStart(root), place.end);
	}

	private span(
		file: string,
		lines: LineIndex,
		start: number,
		end: number,
	): { file: string; start: Position; end: Position } {
		return { file, start: lines.positionAt(start), end: lines.positionAt(end) };
	}
}

function inOrder(edits: readonly Edit[]): Edit[] {
	return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

const SEVERITIES: readonly Severity[] = ["info", "warning", "error"];

function lower(a: Severity, b: Severity): Severity {
	return SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b) ? a : b;
}
