/** SARIF 2.1.0, the exchange format of static analysis: code scanning, IDE viewers, dashboards. */
import { pathToFileURL } from "node:url";
import type * as Sarif from "sarif";
import {
	describeCauses,
	describeCoverage,
	isPoorlyCovered,
	LineIndex,
	type Position,
	type RuleMeta,
	type Severity,
	type TextEdit,
} from "../../../analyzer/src/index.ts";
import { isWithin, relativePath } from "../report/paths.ts";
import type { Report, ReportContext, Reporter } from "../report/report.ts";

const levels: Record<Severity | "off", "error" | "warning" | "note" | "none"> = {
	error: "error",
	warning: "warning",
	info: "note",
	off: "none",
};

/** Relative addresses are resolved against this; consumers may put their own checkout in its place. */
const base = "SRCROOT";

export const sarif: Reporter = (report, context) => {
	const log: Sarif.Log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [runOf(report, context)],
	};
	return `${JSON.stringify(log, undefined, 2)}\n`;
};

function runOf(report: Report, context: ReportContext): Sarif.Run {
	const reported = new Set(report.findings.map((finding) => finding.rule));
	const rules = context.rules.map((rule) => ruleToSarif(rule, context, reported.has(rule.id)));
	const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
	const lines = new Map<string, LineIndex | undefined>();
	return {
		tool: {
			driver: {
				name: "asynclint",
				version: context.version,
				semanticVersion: context.version,
				rules,
			},
		},
		columnKind: "utf16CodeUnits",
		originalUriBaseIds: { [base]: { uri: `${pathToFileURL(context.cwd).href}/` } },
		invocations: [
			{
				executionSuccessful: report.problems.length === 0,
				toolExecutionNotifications: [
					...report.problems.map(
						({ file, position, message, kind }): Sarif.Notification => ({
							level: "error",
							message: { text: message },
							descriptor: { id: kind },
							...(file === undefined ? {} : { locations: [location(file, position)] }),
						}),
					),
					...report.notes.map(
						({ file, message }): Sarif.Notification => ({
							level: "note",
							message: { text: message },
							...(file === undefined ? {} : { locations: [location(file)] }),
						}),
					),
					...coverageNotifications(report, context),
				],
			},
		],
		results: report.findings.map((finding): Sarif.Result => {
			const { rule, severity, confidence, file, start, end, message, notes, related, fixes } = finding;
			const index = indexes.get(rule);
			return {
				ruleId: rule,
				...(index === undefined ? {} : { ruleIndex: index }),
				level: levels[severity],
				message: { text: [message, ...notes].join("\n") },
				locations: [location(file, start, end)],
				...(related.length === 0
					? {}
					: {
							relatedLocations: related.map((one, id) => ({
								id,
								...location(one.file, one.start, one.end),
								message: { text: one.message },
							})),
						}),
				...(fixes.length === 0
					? {}
					: {
							fixes: fixes.map((fix) => ({
								description: { text: fix.title },
								artifactChanges: changes(fix.edits),
								properties: { safety: fix.safety },
							})),
						}),
				...(confidence === undefined ? {} : { properties: { confidence } }),
			};
		}),
	};

	function location(file: string, start?: Position, end?: Position): Sarif.Location {
		return {
			physicalLocation: {
				artifactLocation: artifact(file),
				...(start === undefined ? {} : { region: region(start, end) }),
			},
		};
	}

	function artifact(file: string): Sarif.ArtifactLocation {
		// A path out of the working directory has no place below the base.
		if (!isWithin(context.cwd, file)) return { uri: pathToFileURL(file).href };
		const relative = relativePath(context.cwd, file);
		return { uri: relative.split("/").map(encodeURIComponent).join("/"), uriBaseId: base };
	}

	function changes(edits: readonly TextEdit[]): Sarif.ArtifactChange[] {
		const files = new Map<string, Sarif.Replacement[]>();
		for (const { file, start, end, text } of edits) {
			const replacements = files.get(file) ?? [];
			files.set(file, replacements);
			replacements.push({ deletedRegion: editRegion(file, start, end), insertedContent: { text } });
		}
		return [...files].map(([file, replacements]) => ({ artifactLocation: artifact(file), replacements }));
	}

	function editRegion(file: string, start: number, end: number): Sarif.Region {
		if (!lines.has(file)) {
			const text = context.textOf(file);
			lines.set(file, text === undefined ? undefined : new LineIndex(text));
		}
		const index = lines.get(file);
		if (index === undefined) return { charOffset: start, charLength: end - start };
		return region(index.positionAt(start), index.positionAt(end));
	}
}

/** The first one says how much was looked at, those after it what is missing. */
function coverageNotifications({ coverage }: Report, { cwd }: ReportContext): Sarif.Notification[] {
	if (coverage.awaits + coverage.calls === 0) return [];
	const level = isPoorlyCovered(coverage) ? "warning" : "note";
	const { causes, ...counts } = coverage;
	const causeLines = describeCauses(coverage, (file) => relativePath(cwd, file));
	return [
		{
			level,
			message: { text: `${describeCoverage(coverage)}.` },
			descriptor: { id: "coverage" },
			properties: { ...counts },
		},
		...causeLines.map((text): Sarif.Notification => ({ level, message: { text }, descriptor: { id: "coverage" } })),
	];
}

function region(start: Position, end?: Position): Sarif.Region {
	if (end === undefined) return { startLine: start.line, startColumn: start.column };
	return {
		startLine: start.line,
		startColumn: start.column,
		endLine: end.line,
		endColumn: end.column,
		charOffset: start.offset,
		charLength: end.offset - start.offset,
	};
}

/** @param withHelp whether to bring the rule's page along, which would be dead weight where nothing refers to it */
function ruleToSarif(rule: RuleMeta, context: ReportContext, withHelp: boolean): Sarif.ReportingDescriptor {
	const url = context.ruleUrl(rule.id);
	const page = withOwnLinksOnly(context.rulePage(rule.id) ?? "");
	const introduction = introductionOf(page);
	return {
		id: rule.id,
		shortDescription: { text: plainText(rule.summary) },
		...(introduction === "" ? {} : { fullDescription: { text: plainText(introduction), markdown: introduction } }),
		// An address on this machine would lead nowhere for whoever reads the report elsewhere.
		...(/^https?:/.test(url) ? { helpUri: url } : {}),
		...(withHelp && page !== ""
			? { help: { text: plainText(introduction === "" ? rule.summary : introduction), markdown: page } }
			: {}),
		defaultConfiguration: { level: levels[rule.defaultSeverity], enabled: rule.defaultSeverity !== "off" },
		properties: { category: rule.category, since: rule.since, tags: [rule.category] },
	};
}

/** The paragraphs at the beginning of a page, below its title, summary and table; lines joined. */
function introductionOf(page: string): string {
	const paragraphs: string[] = [];
	for (const block of page.split(/\n\n+/)) {
		if (/^(#|\*\*|\|)/.test(block) && paragraphs.length === 0) continue;
		// Code, a list, a heading; or the sentence that leads over to them.
		if (/^(```|[-#<|>])/.test(block) || !/[.!?]$/.test(block)) break;
		paragraphs.push(block.replaceAll("\n", " "));
	}
	return paragraphs.join("\n\n");
}

/** A page's links to other pages lead nowhere outside of the documentation: their text stays. */
function withOwnLinksOnly(markdown: string): string {
	return markdown.replaceAll(/\[([^\]\n]+)\]\((?!https?:)[^)\s]*\)/g, "$1");
}

/** Summaries are Markdown; `text` is not. */
function plainText(markdown: string): string {
	return markdown.replaceAll(/\[([^\]\n]+)\]\([^)\s]*\)/g, "$1").replaceAll(/[`]|\*\*/g, "");
}
