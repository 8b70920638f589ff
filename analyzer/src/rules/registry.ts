/** Every rule, sorted by id. */

import type { Rule } from "../ask/rule.ts";
import { rule as asyncArrayCallback } from "./async-array-callback/index.ts";
import { rule as asyncExecutor } from "./async-executor/index.ts";
import { rule as asyncVoidCallback } from "./async-void-callback/index.ts";
import { rule as awaitInCombinator } from "./await-in-combinator/index.ts";
import { rule as awaitInLoop } from "./await-in-loop/index.ts";
import { rule as floatingPromise } from "./floating-promise/index.ts";
import { rule as ignoredSettledResult } from "./ignored-settled-result/index.ts";
import { rule as ineffectiveAwait } from "./ineffective-await/index.ts";
import { rule as ineffectiveLimiter } from "./ineffective-limiter/index.ts";
import { rule as lateAwaitedPromise } from "./late-awaited-promise/index.ts";
import { rule as nestedLimiterDeadlock } from "./nested-limiter-deadlock/index.ts";
import { rule as nonErrorRejection } from "./non-error-rejection/index.ts";
import { rule as poolInTransaction } from "./pool-in-transaction/index.ts";
import { rule as prematureAwait } from "./premature-await/index.ts";
import { rule as promiseAsValue } from "./promise-as-value/index.ts";
import { rule as promiseEscapesTry } from "./promise-escapes-try/index.ts";
import { rule as queryInLoop } from "./query-in-loop/index.ts";
import { rule as queryNeverRun } from "./query-never-run/index.ts";
import { rule as redundantAwait } from "./redundant-await/index.ts";
import { rule as sequentialAwait } from "./sequential-await/index.ts";
import { rule as sharedConnectionInParallel } from "./shared-connection-in-parallel/index.ts";
import { rule as swallowedRejection } from "./swallowed-rejection/index.ts";
import { rule as unboundedConcurrency } from "./unbounded-concurrency/index.ts";
import { rule as unconsumedPromise } from "./unconsumed-promise/index.ts";
import { rule as unfinishedSiblings } from "./unfinished-siblings/index.ts";
import { rule as unsafeFinally } from "./unsafe-finally/index.ts";
import { rule as uselessCombinator } from "./useless-combinator/index.ts";
import { rule as vacuousAssertion } from "./vacuous-assertion/index.ts";

export const allRules: readonly Rule[] = [
	asyncArrayCallback,
	asyncExecutor,
	asyncVoidCallback,
	awaitInCombinator,
	awaitInLoop,
	floatingPromise,
	ignoredSettledResult,
	ineffectiveAwait,
	ineffectiveLimiter,
	lateAwaitedPromise,
	nestedLimiterDeadlock,
	nonErrorRejection,
	poolInTransaction,
	prematureAwait,
	promiseAsValue,
	promiseEscapesTry,
	queryInLoop,
	queryNeverRun,
	redundantAwait,
	sequentialAwait,
	sharedConnectionInParallel,
	swallowedRejection,
	unboundedConcurrency,
	unconsumedPromise,
	unfinishedSiblings,
	unsafeFinally,
	uselessCombinator,
	vacuousAssertion,
];

export function findRule(id: string): Rule | undefined {
	return allRules.find((rule) => rule.meta.id === id);
}
