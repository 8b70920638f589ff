/** What kind of thing is waited for, and whether it takes a round trip at all: from what the effects say. */
import type { Inquiry } from "../ask/inquiry.ts";
import type { RuleFile } from "../ask/rule-file.ts";
import { summaryOfCall, summaryOfCode } from "../effects/index.ts";
import { isCallExpression, isForOfStatement, type Node } from "../engine/ast.ts";
import type { EffectSummary, IoDomain, IoEffect } from "../facts/effects.ts";
import type { WaitKind } from "../facts/waterfall.ts";
import { hasLatency, isBrief } from "../rules/shared/gathering/gathering.ts";
import type { Wait } from "./waits.ts";

export interface Waited {
	readonly kind: WaitKind;
	/** Nothing outside is waited for, or only what has arrived already. */
	readonly isBrief: boolean;
}

/** What says most about a call that does several things stands first. */
const KINDS: readonly (readonly [IoDomain, WaitKind])[] = [
	["db", "database"],
	["http", "network"],
	["queue", "queue"],
	["cache", "cache"],
	["process", "process"],
	["fs", "files"],
	["timer", "timer"],
];

/** What people wait for as well, or nobody knows for how long. */
const OTHERS: ReadonlySet<IoDomain> = new Set(["dom", "storage", "ui", "test"]);

export function* waitedOf({ starts, repeated, inside }: Wait, file: RuleFile): Inquiry<Waited> {
	const code = repeated?.how === "in-turn" ? iteratedBy(starts) : starts;
	if (!code) return { kind: "other", isBrief: true };
	const effects = yield* summaryOf(code, file);
	const waited = waitedBy(effects, code);
	if (waited.isBrief || inside.length === 0) return waited;
	// `(await fetch(url)).text()`: what its own awaits wait for is theirs.
	const theirs: IoEffect[] = [];
	for (const one of inside) theirs.push(...(yield* summaryOf(one.starts, file)).io);
	const io = effects.io.filter((own) => !theirs.some(({ domain, via }) => domain === own.domain && via === own.via));
	return io.length > 0 && isBrief({ ...effects, io }) ? { ...waited, isBrief: effects.unknown === undefined } : waited;
}

function summaryOf(code: Node, file: RuleFile): Inquiry<EffectSummary> {
	return isCallExpression(code) ? summaryOfCall(code, file) : summaryOfCode(code, file);
}

/** What a loop that waits for its elements waits for by itself. */
function iteratedBy(loop: Node): Node | undefined {
	return isForOfStatement(loop) && loop.awaitModifier ? loop.expression : undefined;
}

function waitedBy(effects: EffectSummary, code: Node): Waited {
	const domains = new Set(effects.io.map(({ domain }) => domain));
	const known = KINDS.find(([domain]) => domains.has(domain));
	if (known) return { kind: known[1], isBrief: effects.unknown === undefined && isBrief(effects) };
	if (effects.unknown || effects.io.some(hasLatency)) return { kind: "unknown", isBrief: false };
	if ([...domains].some((domain) => OTHERS.has(domain))) return { kind: "other", isBrief: false };
	// What is no call was started elsewhere, or settles when somebody says so.
	return isCallExpression(code) ? { kind: "other", isBrief: true } : { kind: "unknown", isBrief: false };
}
