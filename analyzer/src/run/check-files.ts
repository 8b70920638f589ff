/**
 * Checks the files of one project: finds candidates in each tree, lets the rules inquire, turns reports into findings.
 * A rule that throws gives one problem and the run goes on.
 */

import type { EffectCounts } from "../ask/counts.ts";
import type { Inquiry } from "../ask/inquiry.ts";
import type { RefusalDraft, Report, Rule } from "../ask/rule.ts";
import type { ResolvedConfig } from "../config/config.ts";
import { LineWidths } from "../config/line-width.ts";
import { FileCoverage, placeKinds, type ResultMemory, Tracer } from "../coverage/index.ts";
import type { Node, SourceFile, SyntaxKind } from "../engine/ast.ts";
import { CheckerError } from "../engine/channel.ts";
import type { ProjectView } from "../engine/project-view.ts";
import { nodesOfKinds, textContains } from "../engine/tree-scan.ts";
import type { Confidence, FileResult, Finding } from "../facts/finding.ts";
import { allowEntries } from "./allow-entries.ts";
import { type AddToOption, CheckedFile } from "./checked-file.ts";
import { applyIgnores } from "./ignores.ts";
import { oneReportPerDefect, type Reported } from "./precedence.ts";
import { ProjectRoots } from "./project-root.ts";
import { runInquiries, type Task } from "./run-inquiries.ts";

export interface FileTask {
	/** Absolute path; its extension tells the language. */
	file: string;
	/** The path that the checker knows the file by, where that is another one. */
	known?: string;
	config: ResolvedConfig;
	addToOption: AddToOption;
}

/** Milliseconds by phase, and counts; added to by every run. */
export interface RunTimes {
	syntaxMs: number;
	typesMs: number;
	perRuleMs: Map<string, number>;
	files: number;
	effects: EffectCounts;
}

/**
 * Places of one file that rules are asked about. Files that people write have a tenth of it at most, and of those that
 * programs write few have half; each costs memory until the file is done.
 */
const MOST_PLACES = 500_000;
/** Findings of one file. Nobody reads that many, and with their fixes they fill the memory. */
const MOST_FINDINGS = 20_000;

/** Files whose questions are asked together: large enough to make round trips rare, small enough to show progress. */
const CHUNK = 64;

/**
 * Yields results in the order of the tasks; between two of them the caller may stop.
 * @param isUnwanted asked now and then
 * @throws CheckerError when the checker process fails, Interrupted when `isUnwanted`
 */
export function* checkFiles(
	project: ProjectView,
	tasks: readonly FileTask[],
	rules: readonly Rule[],
	times: RunTimes,
	isUnwanted: () => boolean = () => false,
): Generator<FileResult, void, void> {
	const ask = (from: number) => project.prefetch(tasks.slice(from, from + CHUNK).map(knownAs));
	const tracer = new Tracer(project);
	const results: ResultMemory = new Map();
	const roots = new ProjectRoots();
	const widths = new LineWidths();
	const told = new Set<ResolvedConfig>();
	ask(0);
	for (let from = 0; from < tasks.length; from += CHUNK) {
		const chunk = tasks.slice(from, from + CHUNK);
		const began = performance.now();
		const trees = chunk.map((task) => project.sourceFile(knownAs(task)));
		// The checker encodes the next files while this process looks at these.
		ask(from + CHUNK);
		const checks = chunk.map(
			(task, index) => new FileCheck(task, trees[index], project, rules, times.effects, results, roots, widths),
		);
		const byRule = rules.flatMap((rule) => checks.flatMap((check) => check.start(rule)));
		// In the same rounds as the rules, whose questions these are for the most part.
		const looks = checks.flatMap((check) => check.look());
		const scanned = performance.now();
		const judging = total(times.perRuleMs);
		runInquiries([...byRule, ...looks], project, times.perRuleMs, isUnwanted);
		runInquiries(
			checks.flatMap((check) => check.findCauses(tracer)),
			project,
			times.perRuleMs,
			isUnwanted,
		);
		times.syntaxMs += scanned - began;
		times.typesMs += performance.now() - scanned - (total(times.perRuleMs) - judging);
		times.files += chunk.length;
		for (const [index, check] of checks.entries()) {
			const { config } = chunk[index] as FileTask;
			yield check.finish(!told.has(config));
			told.add(config);
		}
	}
}

const knownAs = (task: FileTask): string => task.known ?? task.file;

const total = (times: ReadonlyMap<string, number>): number => [...times.values()].reduce((sum, ms) => sum + ms, 0);

const RANK: Record<Confidence, number> = { A: 0, B: 1, C: 2 };

class FileCheck {
	private readonly result: FileResult;
	private readonly checked: CheckedFile | undefined;
	private readonly task: FileTask;
	private readonly candidates = new Map<number, Node[]>();
	private readonly ran = new Set<string>();
	private readonly reported: Reported[] = [];
	private readonly rules: readonly Rule[];
	private coverage: FileCoverage | undefined;
	/** What stopped at code that is nested too deeply. */
	private readonly tooDeep = new Set<string>();
	private isLimited = false;
	private isFull = false;

	constructor(
		task: FileTask,
		tree: SourceFile | undefined,
		project: ProjectView,
		rules: readonly Rule[],
		counts: EffectCounts,
		results: ResultMemory,
		roots: ProjectRoots,
		widths: LineWidths,
	) {
		this.task = task;
		this.rules = rules;
		this.result = { file: task.file, findings: [], refused: [], problems: [] };
		if (!tree) {
			this.result.problems.push({ kind: "file", file: task.file, message: "The file could not be read." });
			return;
		}
		this.checked = new CheckedFile(
			task.file,
			tree,
			project,
			task.addToOption,
			task.config.effects,
			counts,
			roots,
			widths,
		);
		const wanted = new Uint8Array(512);
		const on = rules.filter((rule) => this.isOn(rule));
		// A kind is sifted as long as every rule that wants it does so.
		for (const { kinds, sift } of on) for (const kind of kinds) if (wanted[kind] !== 1) wanted[kind] = sift ? 2 : 1;
		const isLookedAt = on.length > 0;
		if (isLookedAt) for (const kind of placeKinds) wanted[kind] = 1;
		const { text } = this.checked;
		const passes = (kind: SyntaxKind, start: number, end: number): boolean =>
			on.some((rule) => rule.kinds.includes(kind) && rule.sift?.(text, start, end));
		const nodes = nodesOfKinds(tree, wanted, passes, MOST_PLACES + 1);
		if (nodes.length > MOST_PLACES) {
			const first = nodes.pop() as Node;
			const most = MOST_PLACES.toLocaleString("en");
			this.limit(
				`There is too much code in this file: only what stands before this was checked (${most} places).`,
				first,
			);
		}
		for (const node of nodes) {
			const list = this.candidates.get(node.kind);
			if (list) list.push(node);
			else this.candidates.set(node.kind, [node]);
		}
		if (isLookedAt) {
			const places = placeKinds.flatMap((kind) => this.candidates.get(kind) ?? []);
			this.coverage = new FileCoverage(task.file, places, results);
		}
	}

	private isOn(rule: Rule): boolean {
		const setting = this.task.config.rules.get(rule.meta.id);
		return setting !== undefined && setting.severity !== "off";
	}

	/** The inquiry that finds out what of this file can be judged. */
	look(): Task[] {
		const { coverage } = this;
		return coverage ? [this.coverageTask(coverage.look())] : [];
	}

	/** The inquiries for why the rest cannot. */
	findCauses(tracer: Tracer): Task[] {
		return [...(this.coverage?.causesBy(tracer) ?? [])].map((inquiry) => this.coverageTask(inquiry));
	}

	private coverageTask(inquiry: Inquiry<void>): Task {
		return { rule: "coverage", inquiry, failed: (error) => this.fail("Measuring the coverage", error) };
	}

	/** Something that goes beyond what is looked at. Comments for what is not found now may still be needed. */
	private limit(message: string, at?: Node): void {
		this.isLimited = true;
		const { checked, result } = this;
		const position = at && checked ? checked.lines.positionAt(checked.startOf(at)) : undefined;
		result.problems.push({ kind: "file", file: result.file, ...(position && { position }), message });
	}

	/** @param at the place that was looked at */
	private fail(what: string, error: unknown, at?: Node): void {
		const known = error instanceof Error ? error : new Error(String(error));
		if (isStackOverflow(known)) {
			// One such place is as good as all: in what is nested, each level is one.
			if (this.tooDeep.has(what)) return;
			this.tooDeep.add(what);
			this.limit(
				`The code is nested too deeply here: ${lowerFirst(what)} stopped, and goes on elsewhere in the file.`,
				at,
			);
			return;
		}
		this.result.problems.push({
			kind: "internal-error",
			file: this.result.file,
			message: `${what} failed: ${known.message}`,
			...(known.stack && { stack: known.stack }),
		});
	}

	/** The rule's inquiries on this file. */
	start(rule: Rule): Task[] {
		const { checked, result } = this;
		const setting = this.task.config.rules.get(rule.meta.id);
		if (!checked || !setting || setting.severity === "off") return [];
		const { id } = rule.meta;
		const { severity } = setting;
		const options = setting.options as Record<string, unknown>;
		this.ran.add(id);
		const failed = (error: unknown, at: Node): void => {
			this.ran.delete(id);
			this.fail(`The rule ${id}`, error, at);
		};
		const context = {
			file: checked,
			options,
			report: (report: Report) => {
				if (this.reported.length === MOST_FINDINGS) return this.tooMany();
				const finding = checked.finding(id, severity, report);
				this.reported.push({ finding, ...checked.extentOf(report.about ?? report.at) });
				if (report.otherwise && !this.isShown(finding)) context.refuse({ at: report.at, ...report.otherwise });
			},
			refuse: (refusal: RefusalDraft) => result.refused.push(checked.refusal(id, refusal)),
		};
		const tasks: Task[] = [];
		for (const kind of rule.kinds) {
			for (const node of this.candidates.get(kind) ?? []) {
				try {
					if (rule.nominate && !rule.nominate(node, options)) continue;
				} catch (error) {
					if (error instanceof CheckerError) throw error;
					failed(error, node);
					continue;
				}
				const inquiry = rule.check(node, context);
				tasks.push({ rule: id, inquiry, failed: (error) => failed(error, node), isOver: () => this.isFull });
			}
		}
		return tasks;
	}

	/** Called for each finding beyond the limit. */
	private tooMany(): void {
		if (this.isFull) return;
		this.isFull = true;
		this.limit(
			`There are more than ${MOST_FINDINGS.toLocaleString("en")} findings in this file; the others are left out.`,
		);
	}

	private isShown({ confidence }: Finding): boolean {
		return !confidence || RANK[confidence] <= RANK[this.task.config.minConfidence];
	}

	/** @param first whether no other file with these settings was finished before */
	finish(first: boolean): FileResult {
		const { checked, result } = this;
		if (!checked) return result;
		const { rules } = this.task.config;
		const metas = this.rules.map((rule) => rule.meta);
		const kept = applyIgnores({
			file: checked,
			findings: oneReportPerDefect(this.reported, metas),
			rules: metas,
			ran: this.isLimited ? new Set() : this.ran,
			unusedSeverity: rules.get("unused-ignore")?.severity ?? "off",
			contains: (ascii) => textContains(checked.root, ascii),
		});
		result.findings = kept.filter((finding) => this.isShown(finding)).sort(byPlace);
		// They come in the order in which answers did, which says nothing.
		result.refused.sort(byPlace);
		if (this.coverage) result.coverage = this.coverage.result();
		const allowed = allowEntries(this.task.config, checked.allowing, first);
		if (allowed.length > 0) result.allowed = allowed;
		return result;
	}
}

export function isStackOverflow(error: unknown): boolean {
	return error instanceof RangeError && /call stack/.test(error.message);
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

type Placed = Pick<Finding, "rule" | "start" | "end">;

function byPlace(a: Placed, b: Placed): number {
	return (
		a.start.offset - b.start.offset || a.end.offset - b.end.offset || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
	);
}
