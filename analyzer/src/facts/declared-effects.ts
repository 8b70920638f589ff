/**
 * The words in which users say what a function does, in the configuration and in `@effect` comments. Apart from the rest,
 * so that the configuration can check them without the analysis.
 */
import type { IoDomain, IoEffect } from "./effects.ts";

/** What a user says of a function, in place of what its body or the knowledge of its package says. */
export interface DeclaredEffects {
	readonly io: readonly Pick<IoEffect, "domain" | "mode" | "key">[];
	readonly costly: boolean;
	readonly guards: boolean;
	readonly unknown: boolean;
}

/** What the configuration says of functions. */
export interface EffectTable {
	/**
	 * @param place the package that declares the function, or the absolute path of its file
	 * @param name dotted
	 */
	find(place: { readonly package: string } | { readonly file: string }, name: string): DeclaredEffects | undefined;
}

/** A record, so that a domain that is added to the model cannot be forgotten here. */
const DOMAINS: Readonly<Record<IoDomain, true>> = {
	any: true,
	fs: true,
	http: true,
	db: true,
	cache: true,
	queue: true,
	process: true,
	timer: true,
	dom: true,
	storage: true,
	ui: true,
	log: true,
	nondeterminism: true,
	clock: true,
	test: true,
};

const DOMAIN_NAMES = Object.keys(DOMAINS);
const PART = `(?:(?:reads|writes) (?:${DOMAIN_NAMES.join("|")})(?::[^\\s,]+)?|costly|guards)`;

/** One clause. Several follow each other with commas or, in the configuration, stand in a list. */
export const EFFECT_PART_PATTERN = `^${PART}$`;
/** All that may be said: some clauses, or one of the two words that stand alone. */
export const EFFECTS_PATTERN = `^(?:pure|unknown|${PART}(?:, ?${PART})*)$`;
/** What the patterns mean, for people. */
export const EFFECTS_HELP =
	'"pure", "unknown", or one or more of "reads <domain>", "writes <domain>", "costly" and "guards", where a domain is ' +
	`one of ${DOMAIN_NAMES.join(", ")}, with ":" and a key behind it or without`;

/** @returns undefined when the text is not made of these words */
export function parseEffects(text: string): DeclaredEffects | undefined {
	if (!new RegExp(EFFECTS_PATTERN, "u").test(text)) return undefined;
	const parts = text.split(/, ?/);
	return {
		io: parts.flatMap((part) => {
			const [, verb, domain, key] = /^(reads|writes) (\w+)(?::(.+))?$/.exec(part) ?? [];
			if (verb === undefined) return [];
			return [
				{ domain: domain as IoDomain, mode: verb === "reads" ? "r" : "w", ...(key !== undefined && { key }) } as const,
			];
		}),
		costly: parts.includes("costly"),
		guards: parts.includes("guards"),
		unknown: text === "unknown",
	};
}

/** What is wrong with a text that {@link parseEffects} does not understand, as a clause. */
export function whyUnreadable(text: string): string {
	for (const part of text.split(/, ?/)) {
		if (new RegExp(EFFECT_PART_PATTERN, "u").test(part)) continue;
		const [, domain] = /^(?:reads|writes) ([^\s:]+)/.exec(part) ?? [];
		if (domain !== undefined && !DOMAIN_NAMES.includes(domain))
			return `"${domain}" is none of the domains ${DOMAIN_NAMES.join(", ")}`;
		if (part === "pure" || part === "unknown") return `"${part}" has to stand alone`;
		return part === ""
			? "it says nothing"
			: `"${part}" is not "reads …" or "writes …" with a domain, "costly", "guards", "pure" or "unknown"`;
	}
	return `"${text}"`;
}
