/** Fixes: a limiter around the work, or a number for whatever runs it. */
import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import type { FixDraft, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isArrowFunction, isFunctionExpression, type Node } from "../../engine/ast.ts";
import {
	type Limited,
	type LimiterSource,
	limitEdits,
	limiterFor,
	limiterSource,
	limitInWords,
} from "../../rewrites/limit.ts";
import { IN_TURN } from "../shared/fixes/timing.ts";
import type { FanOut } from "./forms/fan-out.ts";
import { mayNeedLimiter } from "./forms/index.ts";
import { arityOf } from "./judge.ts";

type Context = Pick<RuleContext<{ concurrency: number }>, "file" | "options">;

export function* fixFor(fanOut: FanOut, context: Context): Inquiry<FixDraft | undefined> {
	const { file, options } = context;
	if (fanOut.hasThisArgument) return undefined;
	if (fanOut.bound) return boundBy(fanOut.bound, options.concurrency);
	if (fanOut.form === "mapper") return undefined;
	if (fanOut.started) return limitStarted(fanOut, fanOut.started, context);
	if (yield* leavesPromises(fanOut, file)) return undefined;
	const source = limiterSource(file);
	const named = !isArrowFunction(fanOut.callback) && !isFunctionExpression(fanOut.callback);
	const limited = limitEdits({
		file,
		mapping: fanOut.mapping,
		callback: fanOut.callback,
		arity: named ? yield* arityOf(fanOut.callback) : undefined,
		source,
		concurrency: options.concurrency,
		isCandidate: mayNeedLimiter,
	});
	return limited && fixOf(limited, source, options.concurrency);
}

/** Whether what each element comes to is a list of promises: a limiter would wait for the list, and not for them. */
function* leavesPromises({ mapping }: FanOut, file: RuleFile): Inquiry<boolean> {
	const [element] = (yield* typeOf(mapping))?.typeArguments() ?? [];
	if (!element || file.types.promiseKind(element) !== "promise") return false;
	return file.types.promiseKind(element.typeArguments()[0]) === "promise-array";
}

/** `{ concurrency: 8 }` for whatever runs all at once where it is told nothing. */
function boundBy(bound: NonNullable<FanOut["bound"]>, concurrency: number): FixDraft | undefined {
	const edit = bound(concurrency);
	const title = `Run at most ${concurrency} at once`;
	return edit && { id: "bound", title, safety: "suggestion", edits: [edit] };
}

/** `list.push(f(x))` becomes `list.push(limit(() => f(x)))`. */
function limitStarted({ loop }: FanOut, started: Node, { file, options }: Context): FixDraft | undefined {
	if (!loop) return undefined;
	const source = limiterSource(file);
	const limiter = limiterFor({
		file,
		mapping: loop,
		source,
		concurrency: options.concurrency,
		isCandidate: mayNeedLimiter,
	});
	if (!limiter) return undefined;
	const start = file.startOf(started);
	const edits = [
		...limiter.edits,
		{ start, end: start, text: `${limiter.limit}(() => ` },
		{ start: started.end, end: started.end, text: ")" },
	].sort((a, b) => a.start - b.start || a.end - b.end);
	return fixOf({ edits, reused: limiter.reused }, source, options.concurrency);
}

function fixOf(limited: Limited, source: LimiterSource, concurrency: number): FixDraft {
	return {
		id: source === "p-limit" ? "p-limit" : "limit",
		title: limitInWords(limited, source, concurrency),
		safety: "suggestion",
		changes: IN_TURN,
		edits: limited.edits,
	};
}
