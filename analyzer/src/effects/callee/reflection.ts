/** `fn.call(object, …)` and `fn.apply(object, list)` of a function that is known. */
import type { KnownCall } from "../knowledge/index.ts";

/**
 * What is known of a function, for a call that hands it its receiver as the first argument.
 * @param by `apply` takes its arguments as one list
 * @returns undefined where what it does cannot be told of the arguments of the call
 */
export function calledOn(known: KnownCall, by: "call" | "apply"): KnownCall | undefined {
	const { receiver, writesArgument, invokes, refine, connection, listeners, hands, options, view, same, ...rest } =
		known;
	if (refine !== undefined || connection || listeners || hands || view || same || options !== undefined)
		return undefined;
	if (known.io?.some(({ key }) => typeof key === "number")) return undefined;
	const changes = receiver === "writes" || receiver === "rewrites";
	if (by === "apply" && (invokes !== undefined || writesArgument !== undefined)) return undefined;
	if (changes && writesArgument !== undefined) return undefined;
	const written = changes ? 0 : writesArgument === undefined ? undefined : writesArgument + 1;
	return {
		...rest,
		readsArguments: true,
		throws: true,
		...(written !== undefined && { writesArgument: written }),
		...(invokes && { invokes: invokes.map((index) => index + 1) }),
	};
}
