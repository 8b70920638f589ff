/**
 * Effects: what calls do beyond returning a value, from their bodies or from what is known of libraries.
 *
 * A call's way goes through the rooms of this folder, each with one door (`index.ts`): `callee/` finds the code that it
 * runs, `body/` lists what happens in there, `arguments/` reads off what a request is about, `knowledge/` says what
 * packages do, `summary/` puts all of it together; `cannot-reject/` asks less, and of the same rooms. `conflict.ts`
 * compares two summaries, `reach.ts` looks for any known I/O.
 *
 * May import flow, syntax, facts, the engine's interface and what is asked through (`ask`). May not judge (that is for
 * rules), keep state beyond a snapshot, or guess in silence: what is not proven is unknown, or named in the summary's
 * `assumptions`.
 */
export { isInCallbackOf, isInTransaction, transactionOf } from "./arguments/index.ts";
export type { Part } from "./body/index.ts";
export { locationOf } from "./callee/index.ts";
export {
	callbackCannotReject,
	exitOf,
	exitsOf,
	functionCannotReject,
	functionsBehind,
	isExpectedToFulfil,
	isHandedIn,
	isNotToBeCaught,
	promiseCannotReject,
	promiseHandlesOwnErrors,
	promiseMayBeLeftAlone,
	rejectionSource,
	type Trust,
} from "./cannot-reject/index.ts";
export { conflictOf } from "./conflict.ts";
export { LIMITER_PACKAGES } from "./knowledge/index.ts";
export { type IoReach, ioReached } from "./reach.ts";
export { summaryOfCall, summaryOfCode, summaryOfPart } from "./summary/index.ts";
