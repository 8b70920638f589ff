/**
 * Comments that ask for silence: our own, and ESLint's for the rules that ours stand for. Our own ones that silence
 * nothing are reported; ESLint's are its own business.
 */

import type { RuleMeta } from "../ask/rule.ts";
import type { RuleFile } from "../ask/rule-file.ts";
import type { Finding, Severity } from "../facts/finding.ts";
import { LineIndex } from "../text/line-index.ts";
import { type Directive, findDirectives } from "./ignore-comments.ts";
import type { Spoken } from "./precedence.ts";
import { unusedIgnores } from "./unused-ignores.ts";

export interface IgnoreInput {
	file: Pick<RuleFile, "fileName" | "text" | "root">;
	/** The file's findings, before confidence is filtered: a comment that silences a filtered finding is not unused. */
	findings: readonly Spoken[];
	/** Every known rule. */
	rules: readonly RuleMeta[];
	/** Ids of the rules that ran on this file to the end; a comment for another rule is never called unused. */
	ran: ReadonlySet<string>;
	/** Severity of `unused-ignore` findings. */
	unusedSeverity: Severity | "off";
	/** Whether the file's text has these ASCII characters, when that can be told without decoding the text. */
	contains?: (ascii: string) => boolean;
}

/**
 * Takes away the findings that a comment asks to ignore and adds an `unused-ignore` finding for each comment that
 * silences nothing or names no such rule. Without any such comment it costs two searches of the text.
 *
 * @returns the findings that remain, in order of their place
 */
export function applyIgnores(input: IgnoreInput): Finding[] {
	const contains = input.contains ?? ((ascii: string) => input.file.text.includes(ascii));
	const own = contains("asynclint-ignore");
	const foreign = input.findings.length > 0 && contains("lint-disable");
	if (!own && !foreign) return input.findings.map(({ finding }) => finding);

	const lines = new LineIndex(input.file.text);
	const directives = findDirectives(input.file.root, lines);
	const equivalents = equivalentIds(input.rules);
	const remaining: Finding[] = [];
	for (const { finding, standsFor } of input.findings) {
		// A comment may name the rule that would have spoken if the more specific one were not there.
		const names = [finding.rule, ...standsFor];
		let silenced = false;
		// Every comment that covers the finding is in use, so no search ends at the first.
		for (const directive of directives) {
			for (const rule of names) {
				if (!silences(directive, finding.start.offset, rule, equivalents)) continue;
				directive.used.add(rule);
				silenced = true;
			}
		}
		if (!silenced) remaining.push(finding);
	}
	if (input.unusedSeverity === "off" || !own) return remaining;
	const unused = unusedIgnores(input.file, directives, lines, {
		known: input.rules.map((rule) => rule.id),
		ran: input.ran,
		severity: input.unusedSeverity,
	}).filter(({ start, rule }) => !directives.some((directive) => silences(directive, start.offset, rule, equivalents)));
	return [...remaining, ...unused].sort((a, b) => a.start.offset - b.start.offset);
}

function silences(
	directive: Directive,
	offset: number,
	rule: string,
	equivalents: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
	if (offset < directive.from || offset >= directive.to) return false;
	if (directive.tool === "asynclint") return directive.names.some((name) => name.text === rule);
	const others = equivalents.get(rule);
	if (others === undefined) return false;
	if (directive.names.length > 0) return directive.names.some((name) => others.has(canonicalName(name.text)));
	return ![...directive.enabled].some(([name, from]) => others.has(canonicalName(name)) && from <= offset);
}

/** Names of equivalent rules elsewhere by our rule's id; rules without any are not listed. */
function equivalentIds(rules: readonly RuleMeta[]): ReadonlyMap<string, ReadonlySet<string>> {
	return new Map(
		rules
			.filter((rule) => rule.sameAs.length > 0)
			.map((rule) => [rule.id, new Set(rule.sameAs.map(canonicalName).flatMap((name) => [name, withoutPlugin(name)]))]),
	);
}

/** oxlint knows typescript-eslint's rules as `typescript/…` and ESLint's own as `eslint/…`. */
function canonicalName(name: string): string {
	return name.replace(/^@?typescript(-eslint)?\//, "@typescript-eslint/").replace(/^eslint\//, "");
}

/** oxlint's comments may leave the plugin out. */
function withoutPlugin(name: string): string {
	return name.slice(name.lastIndexOf("/") + 1);
}
