/**
 * Coverage: how much of the code could be judged at all. What cannot be judged is not reported, so a clean report over
 * code without types says nothing; this says how much of it there is, and what to do.
 *
 * A *place* is an expression of which the rules have to know whether it is a promise: what an `await` waits for, and each
 * call whose value is thrown away. `awaits` counts the first; `calls` counts the second and, since a call may be behind an
 * `await` as well, the calls that are awaited.
 *
 * A place is *opaque* when its type is `any` or an error type: what comes out of a module without types, out of `any` in
 * the code, or out of code that does not compile. Anything may be behind it, a promise included. A value of a known type is
 * not opaque, whatever the type: neither `unknown`, by which an author asks to be careful, nor a type parameter, nor a
 * promise of `any`, which is a promise.
 */

export interface Coverage {
	awaits: number;
	opaqueAwaits: number;
	calls: number;
	opaqueCalls: number;
	/** What the opaque places are opaque for; the most frequent first. */
	causes: CoverageCause[];
}

/**
 * - `missing-types`: a module or a global name of which the program has no types: not installed, not generated, not declared
 * - `any`: `any` that somebody wrote or left to be inferred, in the program or in a library
 * - `js-without-types`: JavaScript whose parameters and variables have no types
 * - `type-error`: an expression that does not compile
 */
export type CoverageCauseKind = "missing-types" | "any" | "js-without-types" | "type-error";

export interface CoverageCause {
	cause: CoverageCauseKind;
	/** The module's specifier as the code has it, or the package that declares `any`. */
	module?: string;
	/** The name whose type is `any`, or that is not declared. */
	name?: string;
	/** Absolute path of the file that has the `any`, where it belongs to the program. */
	file?: string;
	/** Files with opaque places for this cause. */
	files: number;
	awaits: number;
	calls: number;
	/** What to do, a sentence or two in plain words. */
	hint: string;
}

/** What a place is opaque for, without the counts. */
export type OpacitySource = Omit<CoverageCause, "files" | "awaits" | "calls">;

export function noCoverage(): Coverage {
	return { awaits: 0, opaqueAwaits: 0, calls: 0, opaqueCalls: 0, causes: [] };
}

/** The coverage of several files, or parts of a run, together. */
export function mergeCoverage(parts: Iterable<Coverage | undefined>): Coverage {
	const sum = noCoverage();
	const causes = new Map<string, CoverageCause>();
	for (const part of parts) {
		if (part === undefined) continue;
		sum.awaits += part.awaits;
		sum.opaqueAwaits += part.opaqueAwaits;
		sum.calls += part.calls;
		sum.opaqueCalls += part.opaqueCalls;
		for (const cause of part.causes) addCause(causes, cause);
	}
	sum.causes = [...causes.values()].sort(byFrequency);
	return sum;
}

/** The coverage of parts of one file. */
export function coverageOfFile(parts: Iterable<Coverage | undefined>): Coverage {
	const merged = mergeCoverage(parts);
	return { ...merged, causes: merged.causes.map((cause) => ({ ...cause, files: 1 })) };
}

function addCause(causes: Map<string, CoverageCause>, cause: CoverageCause): void {
	const key = JSON.stringify([cause.cause, cause.module, cause.name, cause.file, cause.hint]);
	const known = causes.get(key);
	if (known === undefined) {
		causes.set(key, { ...cause });
		return;
	}
	known.files += cause.files;
	known.awaits += cause.awaits;
	known.calls += cause.calls;
}

function byFrequency(a: CoverageCause, b: CoverageCause): number {
	return b.calls + b.awaits - (a.calls + a.awaits) || (nameOf(a) < nameOf(b) ? -1 : 1);
}

/** All that tells causes apart, so that their order does not depend on which was found first. */
function nameOf({ cause, module = "", name = "", file = "", hint }: CoverageCause): string {
	return [module, name, file, cause, hint].join("\n");
}

/** The share of awaits and calls that are opaque, from 0 to 1. */
export function opaqueShare({ awaits, opaqueAwaits, calls, opaqueCalls }: Coverage): number {
	return awaits + calls === 0 ? 0 : (opaqueAwaits + opaqueCalls) / (awaits + calls);
}

/** Whether so much could not be judged that a clean report means little: over a tenth of the awaits. */
export function isPoorlyCovered({ awaits, opaqueAwaits }: Coverage): boolean {
	return opaqueAwaits * 10 > awaits;
}
