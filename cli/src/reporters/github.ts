/** Workflow commands that GitHub Actions turns into annotations on the changed lines. */
import { describeCoverage, isPoorlyCovered, type Position, type Severity } from "../../../analyzer/src/index.ts";
import { causeLines } from "../report/coverage.ts";
import { relativePath } from "../report/paths.ts";
import type { Reporter } from "../report/report.ts";

const commands: Record<Severity, string> = { error: "error", warning: "warning", info: "notice" };

export const github: Reporter = (report, context) => {
	const lines = report.findings.map(({ severity, file, start, end, rule, message, notes }) =>
		annotation(commands[severity], { file, start, end, title: rule }, [message, ...notes].join("\n")),
	);
	for (const { file, position, message } of report.problems) {
		lines.push(annotation("error", { file, start: position, title: "asynclint" }, message));
	}
	if (isPoorlyCovered(report.coverage)) {
		const text = [`${describeCoverage(report.coverage)}.`, ...causeLines(report, context.cwd)].join("\n");
		lines.push(annotation("warning", { title: "asynclint coverage" }, text));
	}
	return lines.map((line) => `${line}\n`).join("");

	function annotation(
		command: string,
		at: { file?: string | undefined; start?: Position | undefined; end?: Position; title: string },
		message: string,
	): string {
		const { file, start, end, title } = at;
		const properties: Record<string, string | number> = {};
		if (file !== undefined) properties["file"] = relativePath(context.cwd, file);
		if (start !== undefined) Object.assign(properties, { line: start.line, col: start.column });
		if (end !== undefined) {
			properties["endLine"] = end.line;
			// GitHub rejects an end column on another line than the start's.
			if (end.line === start?.line) properties["endColumn"] = end.column;
		}
		properties["title"] = title;
		const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
		return `::${command} ${list.join(",")}::${escapeData(message)}`;
	}
};

function escapeData(text: string): string {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
