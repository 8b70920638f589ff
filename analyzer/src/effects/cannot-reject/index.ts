/**
 * Whether a promise or a function deals with its own errors.
 *
 * May import all other rooms but summary. False always means: not known.
 */
export { exitsOf } from "./exits.ts";
export { functionsBehind, isHandedIn } from "./expected-bodies.ts";
export type { Trust } from "./proof.ts";
export { rejectionSource } from "./rejection-source.ts";
export {
	callbackCannotReject,
	exitOf,
	functionCannotReject,
	isExpectedToFulfil,
	promiseCannotReject,
	promiseHandlesOwnErrors,
	promiseMayBeLeftAlone,
} from "./verdicts.ts";
