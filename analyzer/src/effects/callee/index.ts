/**
 * Which code a call runs: what users say of it, the function that its declaration leads to, or, where that proves
 * nothing, the few bodies that it most likely is.
 *
 * May import knowledge. May not look into the bodies that it finds.
 */
export { declaredCall, declaredEffects, declaredSummary } from "./annotations.ts";
export type { Callee } from "./callee.ts";
export { constantValue, declarationFor, isImport, packageOf } from "./declarations.ts";
export {
	canonicalName,
	constantText,
	globalRoot,
	isLiteral,
	isLoadedBefore,
	isOwnModule,
	locationOf,
	shortText,
} from "./expressions.ts";
export { isPartOfClient } from "./generated.ts";
export { calledBy, type Invocation, isSpreadUpTo, receiversOf, valuesOf } from "./invocation.ts";
export { likelyBodiesOf } from "./likely-bodies.ts";
export { bodiesBehind, makerBehind } from "./made-functions.ts";
export { classOfThis, isNeverExtended, isReplaced } from "./members.ts";
export { ownFunction } from "./own-functions.ts";
export { calleeOf, functionNamedBy } from "./resolve.ts";
