import { type Inquiry, symbolOf, typeOf } from "../../ask/inquiry.ts";
import type { Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isIdentifier, isPropertyAccessExpression, SyntaxKind } from "../../engine/ast.ts";
import type { SymbolRef } from "../../engine/engine.ts";
import { PACK_NAMES } from "../../packs/index.ts";
import { enclosingFunction, isAsync, isFunctionNode } from "../../syntax/functions.ts";
import { lostRejection, waits } from "../shared/callbacks/lost-rejections.ts";
import {
	givesPromise,
	headOf,
	isFunctionValue,
	isPromiseFunction,
	mayGivePromise,
} from "../shared/callbacks/promise-functions.ts";
import { trustOf } from "../shared/promises/trust.ts";
import { unheard } from "../shared/promises/who-hears.ts";
import { fixesFor } from "./fixes.ts";
import { EFFECTS, type Iteration, iterationOf } from "./iteration.ts";
import { ignoresAccumulator, isFlattenedLater } from "./uses.ts";

type Options = {
	packs: readonly string[];
};

export const rule: Rule<Options> = {
	meta: {
		id: "async-array-callback",
		summary:
			"An async callback given to an array's method that does not wait for it: `forEach`, `filter`, `some`, `sort` and the like.",
		category: "lost-promises",
		defaultSeverity: "error",
		presets: ["minimal", "recommended"],
		fixes: "sometimes",
		since: "0.1.0",
		sameAs: ["@typescript-eslint/no-misused-promises"],
		speaksFor: ["async-void-callback", "unbounded-concurrency"],
		options: {
			packs: {
				doc: "Built-in lists of calls that are known to be safe, for `forEach` whose callback only makes such a call.",
				schema: { type: "array", items: { enum: PACK_NAMES } },
				default: PACK_NAMES,
			},
		},
	},
	kinds: [SyntaxKind.CallExpression],

	nominate(node) {
		const iteration = iterationOf(node);
		if (iteration === undefined) return false;
		const { callback, method } = iteration;
		if (isFunctionValue(callback)) {
			if (isAsync(callback)) return mayGivePromise(callback);
			return method !== "reduce" && method !== "reduceRight" && method !== "flatMap" && mayGivePromise(callback);
		}
		return isIdentifier(callback) ? /^[a-z_$]/.test(callback.text) : isPropertyAccessExpression(callback);
	},

	*check(node, context) {
		const iteration = iterationOf(node);
		if (iteration === undefined) return;
		const { file } = context;
		const { callback } = iteration;
		const isPromise = isFunctionValue(callback)
			? yield* givesPromise(callback)
			: isPromiseFunction(yield* typeOf(callback), file);
		if (!isPromise) return;
		const method = yield* symbolOf(iteration.callee);
		if (!isSynchronous(method, file) || !(yield* isLost(iteration, context))) return;
		context.report({
			at: isFunctionValue(callback) ? headOf(callback, file) : callback,
			about: callback,
			message: messageFor(iteration),
			notes: notesFor(iteration, context.file),
			fixes: yield* fixesFor(iteration, method?.parent()?.name, file),
		});
	},
};

/** The standard library's own: all that it has under these names calls back at once, but for what is asynchronous itself. */
function isSynchronous(method: SymbolRef | undefined, file: RuleFile): boolean {
	if (method === undefined || file.types.originOf(method)?.from !== "lib") return false;
	return !/async|observable/i.test(method.parent()?.name ?? "");
}

function* isLost(iteration: Iteration, { file, options }: RuleContext<Options>): Inquiry<boolean> {
	const { call, callback, method } = iteration;
	switch (method) {
		case "forEach": {
			if (yield* lostRejection(callback, trustOf(options), file)) return true;
			// No error gets lost; but where waiting was possible, and the callback is written to wait, it is meant to.
			const around = enclosingFunction(call);
			return isFunctionNode(callback) && waits(callback) && around !== undefined && isAsync(around);
		}
		case "flatMap": {
			const item = (yield* typeOf(call))?.typeArguments()[0];
			const list = item?.typeArguments()[0];
			return list !== undefined && (list.isArray() || list.isTuple()) && !isFlattenedLater(call, file);
		}
		case "reduce":
		case "reduceRight":
			return isFunctionNode(callback) && call.arguments.length === 2 && ignoresAccumulator(callback);
		default:
			return true;
	}
}

function messageFor({ method, callback }: Iteration): string {
	const gives =
		isFunctionNode(callback) && isAsync(callback) ? "its callback is async" : "its callback gives a promise";
	if (method === "forEach") return `\`forEach\` does not wait for its callback, which gives a promise.`;
	return `\`${method}\` ${EFFECTS[method]}: ${gives}.`;
}

function notesFor({ method }: Iteration, file: RuleFile): string[] {
	switch (method) {
		case "forEach":
			return [`What follows runs before the work is done, and if the callback fails, ${unheard(file)}.`];
		case "flatMap":
			return ["The callback gives a promise of a list, and a promise is no list that could be flattened."];
		case "sort":
		case "toSorted":
			return ["A promise is no number, and is taken for 0: all elements count as equal."];
		case "reduce":
		case "reduceRight":
			return [
				"The callback never awaits the promise of the element before: all run at once, and an error in any but the last reaches nobody.",
			];
		default:
			return ["A promise is an object, and every object counts as true."];
	}
}
