/** The machine-readable report. Its shape is a promise to other programs: fields may be added, never changed. */
import type { Finding, Position } from "../../../analyzer/src/index.ts";
import { withFiles } from "../report/coverage.ts";
import { relativePath } from "../report/paths.ts";
import type { Reporter } from "../report/report.ts";

export const json: Reporter = (report, context) => {
	const relative = (file: string) => relativePath(context.cwd, file);
	const document = {
		version: context.version,
		...(report.shard === undefined ? {} : { shard: report.shard }),
		findings: report.findings.map((finding) => findingToJson(finding, relative)),
		refused: report.refused.map(({ rule, file, start, end, code, reason }) => ({
			rule,
			file: relative(file),
			start: position(start),
			end: position(end),
			code,
			reason,
		})),
		errors: report.problems.map((problem) => ({
			kind: problem.kind,
			...(problem.file === undefined ? {} : { file: relative(problem.file) }),
			...(problem.position === undefined ? {} : { start: position(problem.position) }),
			message: problem.message,
			...(problem.stack === undefined ? {} : { stack: problem.stack }),
		})),
		notes: report.notes.map((note) => ({
			...(note.file === undefined ? {} : { file: relative(note.file) }),
			message: note.message,
		})),
		...(report.fixed === undefined
			? {}
			: {
					fixed: report.fixed.files.map(({ file, titles }) => ({
						file: relative(file),
						fixes: [...titles].map(([title, count]) => ({ title, count })),
					})),
					notFixed: report.fixed.skipped.map(({ file, reason }) => ({ file: relative(file), reason })),
				}),
		...(report.statistics === undefined ? {} : { statistics: report.statistics }),
		coverage: withFiles(report.coverage, relative),
		summary: {
			files: report.files,
			projects: report.projects,
			findings: report.findings.length,
			durationMs: Math.round(report.durationMs),
		},
	};
	return `${JSON.stringify(document, undefined, 2)}\n`;
};

function findingToJson(finding: Finding, relative: (file: string) => string) {
	return {
		rule: finding.rule,
		severity: finding.severity,
		...(finding.confidence === undefined ? {} : { confidence: finding.confidence }),
		file: relative(finding.file),
		start: position(finding.start),
		end: position(finding.end),
		message: finding.message,
		notes: finding.notes,
		related: finding.related.map(({ file, start, end, message }) => ({
			file: relative(file),
			start: position(start),
			end: position(end),
			message,
		})),
		fixes: finding.fixes.map(({ title, safety, changes, edits }) => ({
			title,
			safety,
			...(changes === undefined ? {} : { changes }),
			edits: edits.map(({ file, start, end, text }) => ({ file: relative(file), start, end, text })),
		})),
	};
}

function position({ line, column, offset }: Position): Position {
	return { line, column, offset };
}
