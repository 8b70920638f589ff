/** Puts the JSON reports of shards together into what a run of the whole has to say. */
import path from "node:path";
import { type Finding, type FixSafety, mergeCoverage, type Problem } from "../../../analyzer/src/index.ts";
import { withFiles } from "../report/coverage.ts";
import type { FixSummary, Report } from "../report/report.ts";
import type { Places } from "../report/shard-record.ts";
import { sumOf } from "../report/statistics.ts";
import { interleave, mergeErrors } from "./gather.ts";
import type { JsonBody, JsonShard } from "./read.ts";

/** What `--quiet` and the gates decide, and the shards do not know. */
type Undecided = "hidden" | "failsCoverage" | "quiet";

/**
 * @param shards all of them
 * @param cwd absolute path that names in the reports are relative to
 */
export function mergeJson(shards: readonly JsonShard[], cwd: string): Omit<Report, Undecided> {
	const absolute = (file: string) => path.resolve(cwd, file);
	const bodies = shards.map((shard) => shard.body);
	const list = <T>(name: keyof Places & keyof JsonBody, of: (body: JsonBody) => readonly T[]): T[] =>
		interleave(shards.map(({ body, record }) => ({ entries: of(body), places: record.places[name] })));
	const statistics = bodies.flatMap((body) => body.statistics ?? []);
	const fixed = fixedBy(bodies, absolute);
	return {
		findings: list("findings", (body) => body.findings).map((one) => findingOf(one, absolute)),
		refused: list("refused", (body) => body.refused).map((one) => ({ ...one, file: absolute(one.file) })),
		problems: mergeErrors(shards.map(({ body, record }) => ({ errors: body.errors, places: record.places }))).map(
			({ file, start, ...rest }): Problem => ({
				...rest,
				...(file !== undefined && { file: absolute(file) }),
				...(start && { position: start }),
			}),
		),
		notes: list("notes", (body) => body.notes).map(({ file, message }) => ({
			...(file !== undefined && { file: absolute(file) }),
			message,
		})),
		coverage: mergeCoverage(bodies.map((body) => withFiles(body.coverage, absolute))),
		files: bodies.reduce((sum, body) => sum + body.summary.files, 0),
		projects: shards[0]?.record.whole.projects ?? 0,
		// They ran side by side.
		durationMs: Math.max(...bodies.map((body) => body.summary.durationMs)),
		...(fixed && { fixed }),
		...(statistics.length > 0 && { statistics: sumOf(statistics) }),
	};
}

function findingOf(finding: JsonBody["findings"][number], absolute: (file: string) => string): Finding {
	return {
		...finding,
		file: absolute(finding.file),
		related: finding.related.map((one) => ({ ...one, file: absolute(one.file) })),
		fixes: finding.fixes.map(({ title, safety, changes, edits }) => ({
			// Reports do without it.
			id: "",
			title,
			safety: safety satisfies FixSafety,
			...(changes !== undefined && { changes }),
			edits: edits.map((edit) => ({ ...edit, file: absolute(edit.file) })),
		})),
	};
}

function fixedBy(bodies: readonly JsonBody[], absolute: (file: string) => string): FixSummary | undefined {
	if (bodies.every((body) => body.fixed === undefined)) return undefined;
	return {
		files: bodies.flatMap(({ fixed = [] }) =>
			fixed.map(({ file, fixes }) => ({
				file: absolute(file),
				titles: new Map(fixes.map(({ title, count }) => [title, count])),
			})),
		),
		skipped: bodies.flatMap(({ notFixed = [] }) =>
			notFixed.map(({ file, reason }) => ({ file: absolute(file), reason })),
		),
	};
}
