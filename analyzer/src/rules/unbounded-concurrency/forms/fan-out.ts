/** What a fan-out is made of, whatever begins it. */
import { isIdentifier, isPropertyAssignment, type Node, type ObjectLiteralExpression } from "../../../engine/ast.ts";
import type { Edit } from "../../../facts/edit.ts";
import type { Gather } from "../../../syntax/combinators.ts";

export interface FanOut {
	/**
	 * What runs the work for each element: `xs.map(f)`, `Array.from(xs, f)`, `pMap(xs, f)`, `xs.forEach(f)`; in a loop what
	 * keeps the promise: `list.push(f(x))`.
	 */
	readonly mapping: Node;
	/** What the work is done for: `xs`. */
	readonly items: Node;
	/**
	 * - `map`: `items` is an array
	 * - `from`: `items` is what `Array.from` takes
	 * - `mapper`: `items` is what a package's function takes that gathers by itself
	 * - `stream`: `items` has a method that is told to take any number at once
	 * - `loop`: a loop goes over `items`
	 * - `unwaited`: `forEach` goes over `items`, and nobody waits
	 */
	readonly form: "map" | "from" | "mapper" | "stream" | "loop" | "unwaited";
	/** What begins the work: a function, or its name. */
	readonly callback: Node;
	/** The expression that gives the promise of one element, where no callback does. */
	readonly started?: Node;
	/** The loop that goes over `items`, or the call whose callback is run for them. */
	readonly loop?: Node;
	/** `xs.map(f, thisArg)`. */
	readonly hasThisArgument?: boolean;
	/** How whatever runs the work is told to do no more than so many at once, where it can be told. */
	readonly bound?: (concurrency: number) => Edit | undefined;
}

/** A place where fan-outs are reported. */
export interface Place {
	readonly fanOuts: readonly FanOut[];
	/** What waits for all of them, where one of the language's combinators does. */
	readonly gather?: Gather;
	readonly at: Node;
	/** What other rules say something about, too. */
	readonly about: Node;
}

/** Gives an option of an object literal this number: in place of what it has, or before its first property. */
export function withOption(options: ObjectLiteralExpression, option: string, value: number): Edit {
	for (const property of options.properties) {
		if (!isPropertyAssignment(property) || !isIdentifier(property.name) || property.name.text !== option) continue;
		const { initializer } = property;
		return { start: initializer.getStart(), end: initializer.end, text: String(value) };
	}
	const [first] = options.properties;
	const start = first ? first.getStart() : options.getStart() + 1;
	return { start, end: start, text: first ? `${option}: ${value}, ` : ` ${option}: ${value} ` };
}
