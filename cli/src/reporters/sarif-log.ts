/** What a SARIF log is put together from, by the reporter as by a merge of several logs. */
import type * as Sarif from "sarif";
import {
	type Coverage,
	describeCauses,
	describeCoverage,
	isPoorlyCovered,
	type RuleMeta,
	type Severity,
} from "../../../analyzer/src/index.ts";
import { withFiles } from "../report/coverage.ts";
import { relativePath } from "../report/paths.ts";
import type { Report, ReportContext } from "../report/report.ts";

export const LEVELS: Record<Severity | "off", "error" | "warning" | "note" | "none"> = {
	error: "error",
	warning: "warning",
	info: "note",
	off: "none",
};

/** Relative addresses are resolved against this; consumers may put their own checkout in its place. */
export const BASE = "SRCROOT";

/** What a log has of each thing that was found. */
export interface SarifEntries {
	/** What relative addresses begin with. */
	readonly root: string;
	readonly problems: Sarif.Notification[];
	readonly notes: Sarif.Notification[];
	readonly results: Sarif.Result[];
}

export function sarifLog(
	{ root, problems, notes, results }: SarifEntries,
	{ coverage, shard }: Pick<Report, "coverage" | "shard">,
	context: ReportContext,
): string {
	const reported = new Set(results.map((result) => result.ruleId));
	const run: Sarif.Run = {
		tool: {
			driver: {
				name: "asynclint",
				version: context.version,
				semanticVersion: context.version,
				rules: context.rules.map((rule) => ruleToSarif(rule, context, reported.has(rule.id))),
			},
		},
		columnKind: "utf16CodeUnits",
		originalUriBaseIds: { [BASE]: { uri: root } },
		// Code scanning takes runs of the same tool for one after the other unless they say otherwise.
		...(shard && { automationDetails: { id: `asynclint/shard-${shard.index}-of-${shard.count}/` } }),
		invocations: [
			{
				executionSuccessful: problems.length === 0,
				toolExecutionNotifications: [...problems, ...notes, ...coverageNotifications(coverage, context)],
			},
		],
		results,
		...(shard && {
			properties: { shard, coverage: withFiles(coverage, (file) => relativePath(context.cwd, file)) },
		}),
	};
	const log: Sarif.Log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [run],
	};
	return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** The first one says how much was looked at, those after it what is missing. */
function coverageNotifications(coverage: Coverage, { cwd }: ReportContext): Sarif.Notification[] {
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
		defaultConfiguration: { level: LEVELS[rule.defaultSeverity], enabled: rule.defaultSeverity !== "off" },
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
