/**
 * Whether a promise or a function deals with its own errors.
 *
 * May import all other rooms but summary. False always means: not known.
 */
export { exitsOf } from "./exits.ts";
export { functionsBehind, isHandedIn } from "./expected-bodies.ts";
export { rejectionSource } from "./rejection-source.ts";
export type { Trust } from "./trust.ts";
export {
	callbackCannotReject,
	exitOf,
	functionCannotReject,
	isExpectedToFulfil,
	isNotToBeCaught,
	promiseCannotReject,
	promiseHandlesOwnErrors,
	promiseMayBeLeftAlone,
} from "./verdicts.ts";
