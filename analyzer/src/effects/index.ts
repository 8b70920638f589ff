/**
 * Effects: what calls do beyond returning a value, from their bodies or from what is known of libraries.
 *
 * May import flow, syntax, the engine's interface and the inquiry's helpers. May not judge (that is for rules), keep
 * state beyond a snapshot, or guess in silence: what is not proven is unknown, or named in the summary's `assumptions`.
 */
export type { Part } from "./body.ts";
export {
	callbackCannotReject,
	functionCannotReject,
	type IsSafe,
	promiseCannotReject,
	promiseLooksAfterItself,
} from "./cannot-reject.ts";
export { conflictOf, DOMAIN_NAMES } from "./conflict.ts";
export { locationOf } from "./expressions.ts";
export type { Access, EffectSummary, IoDomain, IoEffect, Unknown } from "./model.ts";
export { type IoReach, ioReached } from "./reach.ts";
export { summaryOfCall, summaryOfCode, summaryOfFunction, summaryOfPart } from "./summary.ts";
export { isInCallbackOf, isInTransaction, transactionOf } from "./transaction-names.ts";
export { isPlainIterable, isPromiseItself, takesApartPlainly } from "./types.ts";
