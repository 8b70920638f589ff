/**
 * Flow facts: which variable a name means, where variables are written, what is evaluated after what, which awaits
 * follow each other.
 *
 * May import syntax, text and the tree's node types. Everything here comes from the tree alone; types are never asked,
 * and nothing is judged.
 */
export { type AwaitRun, type AwaitStatement, awaitRunFrom, awaitStatement } from "./await-runs.ts";
export {
	type Executor,
	executorOf,
	isGlobalPromise,
	isPromiseConstruction,
	isResolver,
	listOfPromiseAll,
} from "./executors.ts";
export { type Exploration, type FlowGraph, type FlowPoint, reachableFrom } from "./graph.ts";
export { flowOf } from "./graph-builder.ts";
export { bindingNames, isReference, namesIn } from "./names.ts";
export { declarationAt, declarationOf, isAssigned, referencesTo, resolveConstant, writesOf } from "./scopes.ts";
