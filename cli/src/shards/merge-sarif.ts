/**
 * Puts the SARIF logs of shards together into the log of a run of the whole. What a log says of a finding is taken as it is,
 * so that no sources are needed.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import type * as Sarif from "sarif";
import { type Coverage, mergeCoverage, type Problem, type Severity } from "../../../analyzer/src/index.ts";
import { withFiles } from "../report/coverage.ts";
import { LEVELS, type SarifEntries } from "../reporters/sarif-log.ts";
import { interleave, mergeErrors } from "./gather.ts";
import type { SarifShard } from "./read.ts";

export interface MergedSarif {
	readonly entries: SarifEntries;
	readonly coverage: Coverage;
}

/**
 * @param shards all of them
 * @param cwd absolute path that names of files are relative to
 */
export function mergeSarif(shards: readonly SarifShard[], cwd: string): MergedSarif {
	const notifications = shards.map(({ body, record: { places } }) => {
		const errors = places.planErrors.length + places.fileErrors.length;
		return { all: body.notifications, places, errors };
	});
	return {
		entries: {
			root: shards[0]?.body.root ?? "",
			problems: mergeErrors(notifications.map(({ all, places, errors }) => ({ errors: all.slice(0, errors), places }))),
			notes: interleave(
				notifications.map(({ all, places, errors }) => ({
					entries: all.slice(errors, errors + places.notes.length),
					places: places.notes,
				})),
			),
			results: interleave(
				shards.map(({ body, record }) => ({ entries: body.results, places: record.places.findings })),
			),
		},
		coverage: mergeCoverage(shards.map(({ body }) => withFiles(body.coverage, (file) => path.resolve(cwd, file)))),
	};
}

export function severityOf({ level }: Sarif.Result): Severity {
	return (["error", "warning"] as const).find((severity) => LEVELS[severity] === level) ?? "info";
}

/** An error as it is told on standard error. */
export function problemOf({ message, descriptor, locations }: Sarif.Notification, cwd: string): Problem {
	const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
	const { uri, uriBaseId } = artifactLocation ?? {};
	const { startLine: line, startColumn: column } = region ?? {};
	return {
		kind: (descriptor?.id as Problem["kind"] | undefined) ?? "file",
		message: message.text ?? "",
		...(uri !== undefined && {
			file: uriBaseId === undefined ? fileURLToPath(uri) : path.resolve(cwd, decodeURIComponent(uri)),
		}),
		...(line !== undefined && column !== undefined && { position: { line, column, offset: 0 } }),
	};
}
