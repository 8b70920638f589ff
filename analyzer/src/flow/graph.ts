/**
 * The control flow of one function: what is evaluated after what. Rules that say "on some path" or "on every path" walk
 * this graph.
 *
 * A point stands for an expression or a declaration that has just been evaluated, in the language's order of evaluation:
 * operands before the call they belong to, an assignment's right side before the write. What is not a point of its own
 * leads to one: conditions branch at the point of the expression that is tested.
 *
 * A `finally` block runs on the way to several places. It stands in the graph once per place, so that no path leads from
 * one way in to another way's out; a node in it has several points. `using` is a `finally` that disposes.
 *
 * An exception leaves from calls, `new`, tagged templates, `await`, `yield`, `throw`, iteration and disposal. Reading a
 * property may throw as well, but a graph that says so everywhere says nothing.
 */
import type { Node } from "../engine/ast.ts";

export interface FlowPoint {
	/**
	 * What was just evaluated: an expression, a variable or parameter that got its value, a `return` or `throw` about to
	 * leave, a `for…of` or `for…in` that took its next element, a list of `using` declarations that was disposed of.
	 * Undefined for the entry, the exits, and where paths meet.
	 */
	readonly node: Node | undefined;
	/** Where evaluation goes on. Several where it depends on a value; none at the exits. */
	readonly next: readonly FlowPoint[];
	/** Where it goes on when this throws; undefined when it does not. */
	readonly thrown: FlowPoint | undefined;
	/**
	 * For an expression that is tested: which of `next` follows when it is true and when it is false. Likewise for the
	 * expression of a `case` that matches or not, and for a `for…of` or `for…in` that has a next element or is at its end.
	 */
	readonly when: { readonly true: FlowPoint; readonly false: FlowPoint } | undefined;
}

export interface FlowGraph {
	readonly entry: FlowPoint;
	/** Behind every `return` and the end of the body. */
	readonly returned: FlowPoint;
	/** Behind every exception that the function does not catch. */
	readonly threw: FlowPoint;
	/** The points at which a node has just been evaluated; none when it cannot be reached or is no point. */
	pointsOf(node: Node): readonly FlowPoint[];
}

export interface Exploration {
	/** Points behind which nobody needs to look; they are reached themselves. */
	readonly stop?: (point: FlowPoint) => boolean;
	/** Follow exceptions as well. */
	readonly throws?: boolean;
	/** Where evaluation goes on, where more is known about values than the graph knows; all of `next` when absent. */
	readonly follow?: (point: FlowPoint) => readonly FlowPoint[];
}

/** Every point that evaluation may reach after this one; the point itself only where a loop leads back to it. */
export function reachableFrom(
	from: FlowPoint,
	{ stop, throws = false, follow }: Exploration = {},
): ReadonlySet<FlowPoint> {
	const reached = new Set<FlowPoint>();
	const pending: FlowPoint[] = [];
	const leave = (point: FlowPoint): void => {
		for (const next of follow?.(point) ?? point.next) pending.push(next);
		if (throws && point.thrown) pending.push(point.thrown);
	};
	leave(from);
	for (let point = pending.pop(); point; point = pending.pop()) {
		if (reached.has(point)) continue;
		reached.add(point);
		if (!stop?.(point)) leave(point);
	}
	return reached;
}
