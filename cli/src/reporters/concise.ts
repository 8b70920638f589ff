/** One line per finding, for editors' problem matchers, grep and people in a hurry. */
import { relativePath } from "../report/paths.ts";
import type { Reporter } from "../report/report.ts";

export const concise: Reporter = (report, context) => {
	const lines: string[] = [];
	for (const { file, start, severity, rule, message } of report.findings) {
		lines.push(`${place(file, start)} ${severity} ${rule} ${oneLine(message)}`);
	}
	for (const { file, start, code, reason } of report.refused) {
		lines.push(`${place(file, start)} refused ${code} ${oneLine(reason)}`);
	}
	return lines.map((line) => `${line}\n`).join("");

	function place(file: string, start: { line: number; column: number }): string {
		return `${relativePath(context.cwd, file)}:${start.line}:${start.column}`;
	}
};

function oneLine(text: string): string {
	return text.replaceAll(/\s*[\r\n]+\s*/g, " ");
}
