/** The list of findings by what they cost, as text and as JSON, and what of a trace could not be matched. */
import type { createColors } from "picocolors";
import { VERSION } from "../../../analyzer/src/index.ts";
import { inMilliseconds } from "../../../waterfall/src/drawing/index.ts";
import { relativePath } from "../report/paths.ts";
import type { Cost } from "./costs.ts";
import type { Matches } from "./match.ts";

export interface Ranking {
	/** The costliest first. */
	readonly costs: readonly Cost[];
	readonly unmatched: Matches["unmatched"];
	/** Spans that were read. */
	readonly spans: number;
}

/** Spans of one name that could not be matched for one reason. */
interface Leftover {
	readonly name: string;
	readonly reason: string;
	readonly count: number;
	readonly milliseconds: number;
}

/** Names of what could not be matched, at most. */
const MOST_LEFT = 20;

export function rankingText(
	{ costs, unmatched, spans }: Ranking,
	cwd: string,
	c: ReturnType<typeof createColors>,
): string {
	const measured = costs.flatMap((cost) => (cost.measured ? [{ ...cost, measured: cost.measured }] : []));
	const rest = costs.filter((cost) => !cost.measured);
	const place = ({ finding }: Cost): string => {
		const { file, start, rule, confidence } = finding;
		return `${relativePath(cwd, file)}:${start.line}:${start.column}  ${c.dim(`${rule}${confidence ? ` (${confidence})` : ""}`)}`;
	};
	const lines: string[] = [];
	for (const cost of measured) {
		const { total, perRun, runs, waits, of } = cost.measured;
		const some = waits < of ? `, ${waits} of ${of} waits seen` : "";
		const each = `${inMilliseconds(perRun)} in ${runs === 1 ? "1 run" : `each of ${runs} runs`}${some}`;
		lines.push(`${c.bold(inMilliseconds(total).padStart(9))}  ${place(cost)}`, `           ${each}`);
		lines.push(`           ${cost.finding.message}`, "");
	}
	if (measured.length === 0) lines.push("Nothing in the trace could be matched to a finding's waits.", "");
	if (rest.length > 0) {
		lines.push(c.dim("Not in the trace; by round trips:"));
		for (const cost of rest)
			lines.push(`${tripsOf(cost).padStart(9)}  ${place(cost)}`, `           ${cost.finding.message}`);
		lines.push("");
	}
	const left = leftovers(unmatched);
	if (left.length > 0) {
		lines.push(c.dim(`Not matched: ${unmatched.length} of ${spans} spans.`));
		for (const { name, reason, count, milliseconds } of left.slice(0, MOST_LEFT)) {
			lines.push(`${inMilliseconds(milliseconds).padStart(9)}  ${name}${count > 1 ? ` × ${count}` : ""}: ${reason}`);
		}
		if (left.length > MOST_LEFT) lines.push(`           and ${left.length - MOST_LEFT} other names`);
	}
	return `${lines.join("\n").trimEnd()}\n`;
}

function tripsOf({ estimate }: Cost): string {
	const words = estimate.map(({ kind, trips, perTurn }) => `${perTurn ? "N × " : ""}${trips} ${kind}`);
	return words.join(", ") || "unknown";
}

export function rankingJson({ costs, unmatched, spans }: Ranking, cwd: string): string {
	const document = {
		version: VERSION,
		findings: costs.map(({ finding, measured, estimate }) => ({
			rule: finding.rule,
			...(finding.confidence && { confidence: finding.confidence }),
			file: relativePath(cwd, finding.file),
			start: finding.start,
			end: finding.end,
			message: finding.message,
			...(measured && { measured }),
			estimate,
		})),
		spans,
		unmatched: leftovers(unmatched),
	};
	return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** By name and reason, those that took longest first. */
function leftovers(unmatched: Matches["unmatched"]): Leftover[] {
	const all = new Map<string, Leftover>();
	for (const { span, reason } of unmatched) {
		const name = nameOf(span);
		const key = `${reason}\n${name}`;
		const { count = 0, milliseconds = 0 } = all.get(key) ?? {};
		all.set(key, { name, reason, count: count + 1, milliseconds: milliseconds + span.duration });
	}
	return [...all.values()].sort((a, b) => b.milliseconds - a.milliseconds);
}

/** What people would look for: its name, with the function that it is of where that is another. */
function nameOf({ name, function: of, about }: Matches["unmatched"][number]["span"]): string {
	const function_ = of !== undefined && of !== name ? ` (${of})` : "";
	return `${name}${about === undefined ? "" : ` ${about.length > 60 ? `${about.slice(0, 59)}…` : about}`}${function_}`;
}
