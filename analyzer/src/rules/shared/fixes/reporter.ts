import type { RuleFile } from "../../../ask/rule-file.ts";

/** What fixes hand errors to. */
export const REPORTER = "console.error";

/** Whether the program's types know it. */
export function hasReporter(file: RuleFile): boolean {
	return file.types.globalSymbol("console") !== undefined;
}
