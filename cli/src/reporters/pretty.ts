/** The report for people: findings by file with the code they are about, the evidence, and what can be done. */
import { pathToFileURL } from "node:url";
import pc from "picocolors";
import {
	describeCoverage,
	type Finding,
	isPoorlyCovered,
	LineIndex,
	type Position,
	type Refusal,
	renderCodeFrame,
	type Severity,
} from "../../../analyzer/src/index.ts";
import { causeLines, isWorthSaying } from "../report/coverage.ts";
import { noteLines } from "../report/notes.ts";
import { relativePath } from "../report/paths.ts";
import { NOTHING_FOR_SHARD, type Report, type ReportContext, type Reporter } from "../report/report.ts";
import { statisticsText } from "../report/statistics.ts";

type Colours = ReturnType<typeof pc.createColors>;

export const pretty: Reporter = (report, context) => new PrettyReport(report, context).render();

class PrettyReport {
	private readonly out: string[] = [];
	private readonly colours: Colours;
	private readonly report: Report;
	private readonly context: ReportContext;

	constructor(report: Report, context: ReportContext) {
		this.report = report;
		this.context = context;
		this.colours = pc.createColors(context.colour);
	}

	render(): string {
		const { findings, refused, notes, fixed, statistics } = this.report;
		const findingsOf = byFile(findings);
		const refusedOf = byFile(refused);
		for (const file of [...new Set([...findingsOf.keys(), ...refusedOf.keys()])].sort()) {
			this.file(file, findingsOf.get(file) ?? [], refusedOf.get(file) ?? []);
		}
		for (const line of noteLines(notes, this.context.cwd)) this.out.push(`${this.colours.cyan("note")}  ${line}`);
		if (notes.length > 0) this.out.push("");
		if (fixed !== undefined) this.fixes(fixed);
		if (statistics !== undefined) this.out.push(this.colours.dim(statisticsText(statistics)), "");
		this.out.push(...this.summary(), ...this.coverage());
		return this.out.map((line) => `${line}\n`).join("");
	}

	private file(file: string, findings: readonly Finding[], refused: readonly Refusal[]): void {
		const { bold, underline } = this.colours;
		const text = this.context.textOf(file);
		const lines = text === undefined ? undefined : new LineIndex(text);
		const frame = (span: { start: Position; end: Position }, mark: (text: string) => string) => {
			if (text === undefined || lines === undefined) return;
			const { width } = this.context;
			const { dim } = this.colours;
			this.out.push(
				indent(renderCodeFrame(text, span, { lines, width: width - 2, styleGutter: dim, styleMark: mark })),
			);
		};
		this.out.push(this.link(fileUrl(file), underline(bold(relativePath(this.context.cwd, file)))), "");
		for (const finding of findings) {
			this.headline(finding);
			frame(finding, this.severityColour(finding.severity));
			this.details(finding);
			this.out.push("");
		}
		for (const { start, end, code, reason } of refused) {
			this.out.push(`  ${this.place(file, start)}  ${this.colours.dim("not gathered")}  ${code}  ${reason}`);
			frame({ start, end }, this.colours.dim);
			this.out.push("");
		}
	}

	private headline({ file, start, severity, rule, confidence, message }: Finding): void {
		const { dim } = this.colours;
		const name = this.link(this.context.ruleUrl(rule), dim(rule));
		const grade = confidence === undefined ? "" : ` ${dim(`(${confidence})`)}`;
		const label = this.severityColour(severity)(severity);
		this.out.push(`  ${this.place(file, start)}  ${label}  ${name}${grade}`, `  ${this.colours.bold(message)}`);
	}

	private details({ notes, related, fixes }: Finding): void {
		const { cyan, dim, green } = this.colours;
		for (const note of notes) this.out.push(`    ${cyan("why")}  ${note}`);
		for (const { file, start, message } of related) {
			this.out.push(`    ${cyan("see")}  ${this.place(file, start, relativePath(this.context.cwd, file))}  ${message}`);
		}
		for (const { title, safety, changes } of fixes.filter(isOfCode)) {
			const remark = changes === undefined ? safety : `${safety}; changes ${changes}`;
			this.out.push(`    ${green("fix")}  ${title}${dim(` (${remark})`)}`);
		}
	}

	private fixes({ files, skipped }: NonNullable<Report["fixed"]>): void {
		const { green, yellow } = this.colours;
		for (const { file, titles } of files) {
			const list = [...titles].map(([title, times]) => (times === 1 ? title : `${title} (${times}×)`));
			this.out.push(`${green("fixed")}  ${relativePath(this.context.cwd, file)}: ${list.join(", ")}`);
		}
		for (const { file, reason } of skipped) {
			this.out.push(`${yellow("not fixed")}  ${relativePath(this.context.cwd, file)}: ${reason}`);
		}
		if (files.length + skipped.length > 0) this.out.push("");
	}

	/** One line, and what to do about it; loud only when the findings mean little because of it. */
	private coverage(): string[] {
		const { coverage } = this.report;
		const isPoor = isPoorlyCovered(coverage);
		if (coverage.awaits + coverage.calls === 0 || !isWorthSaying(this.report)) return [];
		const { cyan, dim, yellow } = this.colours;
		const label = (isPoor ? yellow : cyan)("types");
		const causes = causeLines(this.report, this.context.cwd).map((line) => `  ${label}  ${line}`);
		return [(isPoor ? yellow : dim)(describeCoverage(coverage)), ...causes];
	}

	private summary(): string[] {
		const { bold, green, yellow, dim } = this.colours;
		const { findings, hidden, files, projects, durationMs, fixed, coverage, shard } = this.report;
		// Why, standard error says where that is a mistake, and a note where it is none. Neither is green.
		if (files === 0) return this.report.problems.length > 0 ? [] : [shard ? NOTHING_FOR_SHARD : "Nothing was checked"];
		const part = shard ? `, shard ${shard.index}/${shard.count}` : "";
		const scope = `${plural(files, "file")} in ${plural(projects, "project")}${part}, ${(durationMs / 1000).toFixed(1)} s`;
		if (findings.length === 0) {
			const aside = hidden === 0 ? "" : `, ${hidden} below error hidden`;
			const colour = isPoorlyCovered(coverage) ? yellow : green;
			return [`${bold(colour("No findings"))}${aside} ${dim(`(${scope})`)}`];
		}
		const counts = (["error", "warning", "info"] as const).flatMap((severity) => {
			const count = findings.filter((one) => one.severity === severity).length;
			if (count === 0) return [];
			return [this.severityColour(severity)(severity === "info" ? `${count} info` : plural(count, severity))];
		});
		if (hidden > 0) counts.push(dim(`${hidden} below error hidden`));
		const lines = [`${bold(plural(findings.length, "finding"))}: ${counts.join(", ")} ${dim(`(${scope})`)}`];
		const safe = findings.filter((one) => one.fixes.some((fix) => fix.safety === "safe")).length;
		const suggested = findings.filter((one) => one.fixes.some(isOfCode)).length - safe;
		const offers: string[] = [];
		if (safe > 0) offers.push(`${safe} fixable with --fix`);
		if (suggested > 0) offers.push(`${suggested} ${safe > 0 ? "more" : "fixable"} with --fix-suggestions`);
		if (offers.length > 0 && fixed === undefined) lines.push(dim(offers.join(", ")));
		return lines;
	}

	private place(file: string, { line, column }: Position, name?: string): string {
		const text = `${name === undefined ? "" : `${name}:`}${line}:${column}`;
		// Editors' terminals open the line that such a fragment names.
		return this.link(`${fileUrl(file)}#L${line},${column}`, text);
	}

	private link(url: string, text: string): string {
		return this.context.links ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text;
	}

	private severityColour(severity: Severity): (text: string) => string {
		const { red, yellow, blue } = this.colours;
		return { error: red, warning: yellow, info: blue }[severity];
	}
}

/** What only changes the settings is for the editor's menu and for programs: with each finding it would say the same. */
function isOfCode({ safety }: Finding["fixes"][number]): boolean {
	return safety !== "setting";
}

function byFile<T extends { readonly file: string }>(list: readonly T[]): Map<string, T[]> {
	const files = new Map<string, T[]>();
	for (const one of list) {
		const same = files.get(one.file);
		if (same === undefined) files.set(one.file, [one]);
		else same.push(one);
	}
	return files;
}

function fileUrl(file: string): string {
	return pathToFileURL(file).href;
}

function indent(text: string): string {
	return text.replaceAll(/^/gm, "  ");
}

export function plural(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
