/** Every rule, sorted by id. */
import { rule as asyncArrayCallback } from "./async-array-callback.ts";
import { rule as asyncExecutor } from "./async-executor.ts";
import { rule as asyncVoidCallback } from "./async-void-callback.ts";
import { rule as awaitInCombinator } from "./await-in-combinator.ts";
import { rule as awaitInLoop } from "./await-in-loop.ts";
import { rule as floatingPromise } from "./floating-promise.ts";
import { rule as ignoredSettledResult } from "./ignored-settled-result.ts";
import { rule as lateAwaitedPromise } from "./late-awaited-promise.ts";
import { rule as nonErrorRejection } from "./non-error-rejection.ts";
import { rule as prematureAwait } from "./premature-await.ts";
import { rule as promiseAsValue } from "./promise-as-value.ts";
import { rule as promiseEscapesTry } from "./promise-escapes-try.ts";
import { rule as redundantAwait } from "./redundant-await.ts";
import type { Rule } from "./rule.ts";
import { rule as sequentialAwait } from "./sequential-await.ts";
import { rule as swallowedRejection } from "./swallowed-rejection.ts";
import { rule as unboundedConcurrency } from "./unbounded-concurrency.ts";
import { rule as unconsumedPromise } from "./unconsumed-promise.ts";
import { rule as unfinishedSiblings } from "./unfinished-siblings.ts";
import { rule as unsafeFinally } from "./unsafe-finally.ts";
import { rule as uselessCombinator } from "./useless-combinator.ts";

export const allRules: readonly Rule[] = [
	asyncArrayCallback,
	asyncExecutor,
	asyncVoidCallback,
	awaitInCombinator,
	awaitInLoop,
	floatingPromise,
	ignoredSettledResult,
	lateAwaitedPromise,
	nonErrorRejection,
	prematureAwait,
	promiseAsValue,
	promiseEscapesTry,
	redundantAwait,
	sequentialAwait,
	swallowedRejection,
	unboundedConcurrency,
	unconsumedPromise,
	unfinishedSiblings,
	unsafeFinally,
	uselessCombinator,
];

export function findRule(id: string): Rule | undefined {
	return allRules.find((rule) => rule.meta.id === id);
}
