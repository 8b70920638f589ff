/**
 * Where an error can be heard: for a place in code, the nearest way by which a failure that is caught there still reaches
 * somebody. Whoever offers to catch an error asks here what to do with it, so that nothing that was loud before goes on in
 * silence, hangs, or passes for success.
 */

import type { Inquiry } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { enclosingFunction } from "../../../syntax/functions.ts";
import { isInTest, isTestFile, testRole } from "../places/tests.ts";
import { isContinuation } from "./async-edits.ts";
import { emitterRoute } from "./emitters.ts";
import { callbackRoute, executorRoute, subscriberRoute } from "./error-callbacks.ts";
import { loggerOf } from "./loggers.ts";
import { isFatalByAuthor, isProcessHandler, isProcessListener, isProgramStart } from "./process-ends.ts";
import { responseRoute } from "./responses.ts";
import type { Around, ErrorRoute, Failure } from "./route.ts";
import { isWorkerListener, raising } from "./workers.ts";

/** `nobody`: an error that is caught there would get lost, whatever is done with it. */
type Answer = ErrorRoute | "nobody" | undefined;

interface Row {
	readonly place: string;
	find(around: Around): Inquiry<Answer> | Answer;
}

/** What is asked of each function around the failure, from the innermost outwards. The first answer counts. */
const ROWS: readonly Row[] = [
	{ place: "the executor of `new Promise`: its `reject`", find: executorRoute },
	{ place: "what an `Observable` subscribes: its subscriber", find: subscriberRoute },
	{ place: "a function that is given a Node-style callback, `next` or `done`: that", find: callbackRoute },
	{
		place: "a middleware that starts the next one: only its caller hears, through the promise that it is given",
		find: ({ at, fn }) => (isContinuation(at, fn) ? "nobody" : undefined),
	},
	{
		place: "a test, a hook or a suite: only its runner hears, through the promise or by an unhandled rejection",
		find: ({ fn }) => (testRole(fn) ? "nobody" : undefined),
	},
	{
		place: "a handler of signals and of the process's end, for whose own end the process waits",
		find: (around) => (isProcessHandler(around.fn) ? endProcess(around) : undefined),
	},
	{
		place: "a web worker's handler of messages: the `onerror` of whoever started it",
		find: ({ fn, file }) => (isWorkerListener(fn) ? raisedAgain(file) : undefined),
	},
];

/** What is asked where none of the functions around says anything. */
const LAST_ROWS: readonly { readonly place: string; find(failure: Failure): Inquiry<Answer> | Answer }[] = [
	{
		place: "any other code of a test",
		find: ({ at, file }) => (isTestFile(file) || isInTest(at, file) ? "nobody" : undefined),
	},
	{ place: "a method of a stream or an event emitter: its error event", find: emitterRoute },
	{
		place: "a handler that answers a request by what fails: the request must not hang",
		*find(failure) {
			const ends = yield* responseRoute(failure);
			if (ends === undefined) return undefined;
			return yield* reported(failure, "Report its rejection and drop the request", [ends]);
		},
	},
	{
		// What it has started already would keep the process alive.
		place: "the start of a program, which ends when it fails, and where its author ends it by any error",
		find: (failure) =>
			isProgramStart(failure.at, failure.file) || isFatalByAuthor(failure.at, failure.file)
				? endProcess(failure)
				: undefined,
	},
	{
		place: "anywhere else: the logger or reporter of the file, or the console",
		find: logRoute,
	},
];

/**
 * What to do with an error that is caught at a place.
 * @returns undefined where nobody would hear of it, so that it is better left uncaught
 */
export function* routeFor(failure: Failure): Inquiry<ErrorRoute | undefined> {
	if (isProcessListener(failure.at)) {
		const answer = yield* endProcess(failure);
		return answer === "nobody" ? undefined : answer;
	}
	let below = failure.at;
	for (let fn = enclosingFunction(below); fn; below = fn, fn = enclosingFunction(fn)) {
		for (const row of ROWS) {
			const answer = yield* answerOf(row.find({ ...failure, fn, below }));
			if (answer) return answer === "nobody" ? undefined : answer;
		}
	}
	for (const row of LAST_ROWS) {
		const answer = yield* answerOf(row.find(failure));
		if (answer) return answer === "nobody" ? undefined : answer;
	}
	return undefined;
}

function* answerOf(found: Inquiry<Answer> | Answer): Inquiry<Answer> {
	return found !== undefined && typeof found === "object" && Symbol.iterator in found ? yield* found : found;
}

/** The log, whatever the place. */
export function* logRoute(failure: Failure): Inquiry<ErrorRoute | undefined> {
	const answer = yield* reported(failure, "Report its rejection", []);
	return answer === "nobody" ? undefined : answer;
}

function endProcess(failure: Failure): Inquiry<Answer> {
	return reported(failure, "Report its rejection and end the process", ["process.exit(1)"]);
}

function raisedAgain(file: RuleFile): ErrorRoute {
	const statement = raising(file);
	const taker = statement.startsWith("reportError") ? "reportError" : undefined;
	return {
		says: "Raise its error as an uncaught one",
		statements: [statement],
		caught: [statement],
		...(taker && { taker }),
	};
}

/** It is logged, and something is done after that. */
function* reported({ at, work, file }: Failure, says: string, after: readonly string[]): Inquiry<Answer> {
	const logger = yield* loggerOf(at, work, file);
	if (!logger) return "nobody";
	const statements = [...logger.statements, ...after];
	const caught = [...logger.caught, ...after];
	const taker = after.length === 0 ? logger.taker : undefined;
	const by = after.length === 0 && !taker ? ` with ${logger.name}` : "";
	return { says: `${says}${by}`, statements, caught, isLogged: after.length === 0, ...(taker && { taker }) };
}
