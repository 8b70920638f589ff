import type { CheckWorkspaceResult } from "../../server/src/lsp/protocol.ts";

/** One line for the message: what was found, in how much, and what is missing from it. */
export function summarize(result: CheckWorkspaceResult): string {
	const counts = [
		plural(result.errors, "error"),
		plural(result.warnings, "warning"),
		plural(result.infos, "info"),
	].filter((count) => !count.startsWith("0 "));
	const found =
		counts.length === 0
			? `found nothing in ${plural(result.files, "file")}`
			: `found ${counts.join(", ")} in ${result.filesWithFindings} of ${plural(result.files, "file")}`;
	const cancelled = result.cancelled
		? ` Cancelled before the other ${plural(result.totalFiles - result.files, "file")}.`
		: "";
	const problems =
		result.problems.length === 0
			? ""
			: ` ${plural(result.problems.length, "file or project", "files or projects")} could not be checked.`;
	return `asynclint ${found}.${cancelled}${problems}`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}
