/**
 * What a body does as far as it shows by itself: the calls, accesses and results in it (`collect.ts`), who can see the
 * objects that it touches (`ownership.ts`), how it may end (`outcome.ts`).
 *
 * May import callee. May not follow calls into other bodies: that is for the summary.
 */
export { type BodyFacts, collectBody, collectPart, type Part, type PropertyUse } from "./collect.ts";
export { mayMutateOuterState } from "./deferred.ts";
export { type CallFacts, isNoPromise, type Outcome, onlyFulfils, outcomeOf } from "./outcome.ts";
export {
	type Frame,
	isConstantRead,
	isDeeplyNew,
	isSharedVariable,
	ownershipOf,
	parameterBehind,
} from "./ownership.ts";
