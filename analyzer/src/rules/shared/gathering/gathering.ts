/** What rules that gather awaits have in common: how calls are named, what waiting for them is worth, what they do. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import { type CallExpression, isIdentifier, isPropertyAccessExpression } from "../../../engine/ast.ts";
import type { Harm } from "../../../facts/conflicts.ts";
import {
	callsWhatItIsHanded,
	changesOf,
	type EffectSummary,
	type IoDomain,
	type IoEffect,
} from "../../../facts/effects.ts";
import type { Refused } from "../../../facts/refusals.ts";
import { gapInWords } from "../../../facts/wording.ts";
import { nameOf } from "../../../syntax/naming.ts";

/** Waiting for these is what a round trip is made of. */
const LATENT: ReadonlySet<IoDomain> = new Set(["any", "fs", "http", "db", "cache", "queue", "process", "timer"]);

export function hasLatency(effect: IoEffect): boolean {
	return LATENT.has(effect.domain);
}

/** The body of a response that has arrived, what a local disk knows of a file, and what the process knows of itself. */
const BRIEF: Readonly<Partial<Record<IoDomain, RegExp>>> = {
	http: /^(?:arrayBuffer|blob|bytes|formData|json|text)$/,
	fs: /^(?:access|exists|pathExists|lstat|readlink|realpath|stat)$/,
	process: /^(?:cwd|process|relative|resolve)$/,
};

/** Whether all that is waited for is over so soon that little is gained by waiting for something else meanwhile. */
export function isBrief({ io }: EffectSummary): boolean {
	return io
		.filter(hasLatency)
		.every(({ domain, mode, via }) => mode === "r" && BRIEF[domain]?.test(via.slice(via.lastIndexOf(".") + 1)));
}

const TRIPS: Readonly<Partial<Record<IoDomain, string>>> = {
	db: "database round trips",
	http: "network round trips",
	cache: "cache round trips",
	fs: "waits for the file system",
};

/** What waiting for the calls is made of, in the plural: of one kind, where all are known to be of that. */
export function tripsInWords(calls: readonly EffectSummary[]): string {
	const domains = new Set(calls.flatMap(({ io }) => io.filter(hasLatency).map(({ domain }) => domain)));
	const [domain] = domains;
	return (domains.size === 1 && domain && TRIPS[domain]) || "round trips";
}

/** Their failure is their point, whether or not they give something as well. */
const GUARD_NAME =
	/^(?:assert|ensure|require|verify|validate|authori[sz]e|authenticate|guard|lock|acquire|begin|login|must|expect)(?![a-z])/;
/** The same for calls whose result is not used. */
const STEP_NAME =
	/^(?:check|connect|enforce|init|migrate|setup|wait|sleep|delay|flush|start|open|prepare|protect|warm)/;

/**
 * What a callee's name says against starting anything before it has succeeded.
 * @param name as people see it, such as `api.load`
 * @param isUsed whether anything is done with what it gives
 */
export function refusedByName(name: string, isUsed: boolean): Refused | undefined {
	return isNamedLikeCondition(name, isUsed) ? conditionRefused(name) : undefined;
}

/** Whether a callee's name says that what follows relies on its having succeeded. */
export function isNamedLikeCondition(name: string, isUsed: boolean): boolean {
	const verb = verbOf(name);
	return GUARD_NAME.test(verb) || (!isUsed && STEP_NAME.test(verb));
}

/** Names that say that a call is there to throw, which its body may refute. */
const THROWING_NAME = /^(?:assert|ensure|require|verify|validate|authori[sz]e|authenticate|guard|must|expect)(?![a-z])/;

/** Whether a call that is named like a condition is none if nothing in its body throws on purpose. */
export function isRefutable(name: string, isUsed: boolean): boolean {
	return isUsed && THROWING_NAME.test(verbOf(name));
}

function verbOf(name: string): string {
	return name.slice(name.lastIndexOf(".") + 1).replace(/^[#_]+/, "");
}

export function conditionRefused(name: string): Refused {
	return { refusal: "control", reason: `\`${name}\` sounds like a condition for what follows.` };
}

/**
 * What the effects of a call say against starting it earlier, whatever it would be started before.
 * @param isUsed whether anything is done with what it gives
 */
export function refusedByEffects(name: string, effects: EffectSummary, isUsed: boolean): Refused | undefined {
	if (effects.unknown)
		return { refusal: "effects", reason: `What \`${name}\` does is not known: ${gapInWords(effects.unknown)}.` };
	if (callsWhatItIsHanded(effects))
		return { refusal: "effects", reason: `\`${name}\` calls a function that is not known.` };
	if (effects.guards) return { refusal: "control", reason: `What follows relies on what \`${name}\` asserts.` };
	const changes = changesOf(effects).length > 0 || effects.io.some((effect) => effect.mode !== "r");
	return isUsed || changes ? undefined : onlyWaitedFor(name);
}

/** Of a call that changes nothing, and whose result nobody takes. */
export function onlyWaitedFor(name: string): Refused {
	const reason = `\`${name}\` changes nothing and its result is not used, so it can only be a condition or a delay.`;
	return { refusal: "control", reason };
}

/** What people see of the callee, such as `api.load`. */
export function calleeName(call: CallExpression, file: RuleFile): string {
	const { expression } = call;
	if (isIdentifier(expression)) return expression.text;
	if (!isPropertyAccessExpression(expression)) return nameOf(expression, (node) => file.textOf(node), 40);
	const text = file.textOf(expression);
	return /^[\w$.#]+$/.test(text) ? text : expression.name.text;
}

/** What is done beside writing to a log. */
export function withoutLogs(effects: EffectSummary): EffectSummary {
	return { ...effects, io: effects.io.filter(({ domain }) => domain !== "log") };
}

/** Why a call must not be started in vain; undefined when it may be. */
export function harmOf(effects: EffectSummary): Harm | undefined {
	const [write] = changesOf(effects);
	if (write) return { kind: "changes", name: write.name };
	const io = effects.io.find((effect) => effect.mode !== "r" && !effect.fills);
	if (io) return { kind: "does-more", via: io.via };
	return effects.costly ? { kind: "costs" } : undefined;
}
