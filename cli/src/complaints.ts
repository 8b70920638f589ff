/** How things that went wrong look on standard error. */
import { ConfigError, type Problem } from "../../analyzer/src/index.ts";
import { complain } from "./output.ts";
import { relativePath } from "./report/paths.ts";

/** Tells of what could not be checked, a line each. */
export function complainOfProblems(problems: readonly Problem[], cwd: string): void {
	for (const { file, position, message, kind, stack } of problems) {
		const what = kind === "internal-error" ? "internal error: " : "";
		const more = stack !== undefined && process.env["ASYNCLINT_DEBUG"] ? [stack] : [];
		complain(`${place(file, position, cwd)}${what}${message}`, ...more);
	}
}

/**
 * @returns the exit code for a config file that is wrong
 * @throws whatever else was thrown
 */
export function complainOfConfig(error: unknown, cwd: string): number {
	if (!(error instanceof ConfigError)) throw error;
	complain(`${place(error.file, error.position, cwd)}${error.message}`);
	return 2;
}

function place(file: string | undefined, position: Problem["position"], cwd: string): string {
	if (file === undefined) return "";
	const at = position === undefined ? "" : `:${position.line}:${position.column}`;
	return `${relativePath(cwd, file)}${at}: `;
}
