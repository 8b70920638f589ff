/** Every rule, sorted by id. */
import { rule as floatingPromise } from "./floating-promise.ts";
import type { Rule } from "./rule.ts";

/** Where the rules' pages are published. */
const DOCS = "https://asynclint.dev/rules";

export const allRules: readonly Rule[] = [floatingPromise];

export function findRule(id: string): Rule | undefined {
	return allRules.find((rule) => rule.meta.id === id);
}

/** Address of a rule's page, for people. */
export function ruleDocsUrl(id: string): string {
	return `${DOCS}/${id}`;
}
