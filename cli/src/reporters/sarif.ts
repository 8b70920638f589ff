/** SARIF 2.1.0, the exchange format of static analysis: code scanning, IDE viewers, dashboards. */
import { pathToFileURL } from "node:url";
import type * as Sarif from "sarif";
import { LineIndex, type Position, type TextEdit } from "../../../analyzer/src/index.ts";
import { isWithin, relativePath } from "../report/paths.ts";
import type { Report, ReportContext, Reporter } from "../report/report.ts";
import { BASE, LEVELS, type SarifEntries, sarifLog } from "./sarif-log.ts";

export const sarif: Reporter = (report, context) => sarifLog(entriesOf(report, context), report, context);

function entriesOf(report: Report, context: ReportContext): SarifEntries {
	const indexes = new Map(context.rules.map((rule, index) => [rule.id, index]));
	const lines = new Map<string, LineIndex | undefined>();
	return {
		root: `${pathToFileURL(context.cwd).href}/`,
		problems: report.problems.map(
			({ file, position, message, kind }): Sarif.Notification => ({
				level: "error",
				message: { text: message },
				descriptor: { id: kind },
				...(file === undefined ? {} : { locations: [location(file, position)] }),
			}),
		),
		notes: report.notes.map(
			({ file, message }): Sarif.Notification => ({
				level: "note",
				message: { text: message },
				...(file === undefined ? {} : { locations: [location(file)] }),
			}),
		),
		results: report.findings.map((finding): Sarif.Result => {
			const { rule, severity, confidence, file, start, end, message, notes, related, fixes } = finding;
			const index = indexes.get(rule);
			return {
				ruleId: rule,
				...(index === undefined ? {} : { ruleIndex: index }),
				level: LEVELS[severity],
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
								properties: { safety: fix.safety, ...(fix.changes !== undefined && { changes: fix.changes }) },
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
		return { uri: relative.split("/").map(encodeURIComponent).join("/"), uriBaseId: BASE };
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
