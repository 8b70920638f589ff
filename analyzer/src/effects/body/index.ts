/**
 * What a body does as far as it shows by itself: the calls, accesses and results in it (`collect.ts` collects them as `body-facts.ts`), who can see the
 * objects that it touches (`ownership.ts`), how it may end (`outcome.ts`).
 *
 * May import callee. May not follow calls into other bodies: that is for the summary.
 */
export type { BodyFacts, Part, PropertyUse } from "./body-facts.ts";
export { collectBody, collectPart } from "./collect.ts";
export { isConstantRead, isDescription, isOfKnownPackage, isPrimitive } from "./constants.ts";
export { mayMutateOuterState } from "./deferred.ts";
export {
	areOnlyFirstValues,
	type FirstValue,
	firstValueOf,
	follows,
	hasOnlyFirstValues,
	isNamedLikeOpening,
	isSamePlace,
	makesByName,
} from "./first-values.ts";
export { isDeeplyNew } from "./made-throughout.ts";
export {
	type CallFacts,
	factsOfAny,
	isNoPromise,
	type Outcome,
	onlyFulfils,
	outcomeOf,
	unknownCallFacts,
} from "./outcome.ts";
export {
	type Frame,
	isSharedVariable,
	ownershipOf,
	ownershipOfSettled,
	parameterBehind,
} from "./ownership.ts";
export { cacheRefilledBy } from "./refilled-caches.ts";
