/** One report per defect: where several rules report the same expression, the most specific one speaks. */

import type { RuleMeta } from "../ask/rule.ts";
import type { Finding } from "../facts/finding.ts";

/** A finding and the span of the expression that it is about. */
export interface Reported {
	readonly finding: Finding;
	readonly from: number;
	readonly to: number;
}

/** A finding that speaks, with the rules whose findings about the same expression it stands for. */
export interface Spoken {
	readonly finding: Finding;
	readonly standsFor: readonly string[];
}

/** Drops each finding about the very span of another finding whose rule `speaksFor` its rule. Keeps the order. */
export function oneReportPerDefect(reported: readonly Reported[], rules: readonly RuleMeta[]): Spoken[] {
	const weaker = new Map(rules.map((rule) => [rule.id, rule.speaksFor ?? []]));
	const bySpan = new Map<string, Reported[]>();
	for (const report of reported) {
		const span = `${report.from}:${report.to}`;
		const group = bySpan.get(span);
		if (group) group.push(report);
		else bySpan.set(span, [report]);
	}
	const spokenFor = (report: Reported): string[] => {
		const silent = weaker.get(report.finding.rule) ?? [];
		if (silent.length === 0) return [];
		const group = bySpan.get(`${report.from}:${report.to}`) ?? [];
		return [...new Set(group.map((other) => other.finding.rule))].filter((rule) => silent.includes(rule));
	};
	const standsFor = new Map(reported.map((report) => [report, spokenFor(report)]));
	const isSilenced = (report: Reported): boolean =>
		(bySpan.get(`${report.from}:${report.to}`) ?? []).some((other) =>
			standsFor.get(other)?.includes(report.finding.rule),
		);
	return reported
		.filter((report) => !isSilenced(report))
		.map((report) => ({ finding: report.finding, standsFor: standsFor.get(report) ?? [] }));
}
