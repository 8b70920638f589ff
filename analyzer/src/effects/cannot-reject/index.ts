/**
 * Whether a promise or a function deals with its own errors.
 *
 * May import all other rooms but summary. False always means: not known.
 */
export {
	callbackCannotReject,
	functionCannotReject,
	promiseCannotReject,
	promiseHandlesOwnErrors,
	type Trust,
} from "./verdicts.ts";
