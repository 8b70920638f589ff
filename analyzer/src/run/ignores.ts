import type { Finding, Severity } from "../finding.ts";
import type { RuleMeta } from "../rules/rule.ts";
import type { RuleFile } from "./rule-file.ts";

export interface IgnoreInput {
	file: Pick<RuleFile, "fileName" | "text" | "root">;
	/** All findings of the file, before confidence is filtered: a comment that silences a filtered finding is not unused. */
	findings: readonly Finding[];
	/** Every known rule. */
	rules: readonly RuleMeta[];
	/** Ids of the rules that ran on this file to the end; a comment for another rule is never called unused. */
	ran: ReadonlySet<string>;
	/** Severity of `unused-ignore` findings. */
	unusedSeverity: Severity | "off";
}

/**
 * Takes away the findings that a comment asks to ignore and adds an `unused-ignore` finding for each comment, or rule
 * in one, that silences nothing. Without any such comment it costs two searches of the text.
 */
export declare function applyIgnores(input: IgnoreInput): Finding[];
