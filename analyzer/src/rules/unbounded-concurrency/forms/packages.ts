/** Functions of packages that take a list and the work together, where they are told of no bound. */
import {
	type CallExpression,
	isArrowFunction,
	isCallExpression,
	isFunctionExpression,
	isIdentifier,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isSpreadElement,
	type Node,
} from "../../../engine/ast.ts";
import type { Edit } from "../../../facts/edit.ts";
import { skipOuter } from "../../../syntax/walk.ts";
import { importOf } from "../../shared/lists/limiter-objects.ts";
import { isUnbounded, type Mapper, mapperOf, widthOf } from "../../shared/lists/mappers.ts";
import { type FanOut, type Place, withOption } from "./fan-out.ts";
import { mappingOf } from "./gathered.ts";

export function packagePlace(node: Node): Place | undefined {
	if (!isCallExpression(node)) return undefined;
	const fanOut = ofMapper(node) ?? ofStream(node);
	return fanOut && { fanOuts: [fanOut], at: node.expression, about: node };
}

function ofMapper(call: CallExpression): FanOut | undefined {
	const mapper = mapperOf(call);
	if (!mapper) return undefined;
	const width = widthOf(call, mapper);
	if (width === "not known") return undefined;
	// Where all run at once anyway, whoever says so has a limiter that limits nothing: `ineffective-limiter`.
	if (mapper.isBoundedByDefault ? !width || !isUnbounded(width) : width) return undefined;
	const work = workOf(call, mapper);
	return work && { ...work, mapping: call, form: "mapper", bound: (concurrency) => boundBy(call, mapper, concurrency) };
}

/** The list and the work: two arguments, a list of functions, or a list in front of the `pipe` that it goes through. */
function workOf(call: CallExpression, { list, work }: Mapper): Pick<FanOut, "items" | "callback"> | undefined {
	if (call.arguments.some(isSpreadElement)) return undefined;
	const given = list === "piped" ? pipedInto(call) : call.arguments[list];
	const items = given && skipOuter(given);
	if (!items) return undefined;
	if (typeof work === "number") {
		const callback = call.arguments[work];
		return callback && { items, callback: skipOuter(callback) };
	}
	const mapping = isCallExpression(items) ? mappingOf(items) : undefined;
	return mapping && { items: mapping.items, callback: taskOf(mapping.callback) };
}

/** `() => f(x)` of `(x) => () => f(x)`. */
function taskOf(callback: Node): Node {
	const isFunction = isArrowFunction(callback) || isFunctionExpression(callback);
	const body = isFunction ? skipOuter(callback.body) : callback;
	return isArrowFunction(body) || isFunctionExpression(body) ? body : callback;
}

/** `xs` of `from(xs).pipe(…, mergeMap(f))`. */
function pipedInto(call: CallExpression): Node | undefined {
	const pipe = call.parent;
	if (!isCallExpression(pipe) || !isPropertyAccessExpression(pipe.expression) || pipe.expression.name.text !== "pipe")
		return undefined;
	const source = skipOuter(pipe.expression.expression);
	if (!isCallExpression(source) || source.arguments.length !== 1) return undefined;
	const from = importOf(source.expression);
	return from?.module === "rxjs" && from.name === "from" ? source.arguments[0] : undefined;
}

/** Tells the function how many: as an option, as an argument, or by the name of another that takes a limit. */
function boundBy(call: CallExpression, { bound }: Mapper, concurrency: number): Edit | undefined {
	if ("rename" in bound) {
		const callee = skipOuter(call.expression);
		const [first] = call.arguments;
		// An import would have to be renamed, too.
		if (!first || !isPropertyAccessExpression(callee)) return undefined;
		const { name } = callee;
		return { start: name.end, end: first.end, text: `Limit(${first.getText()}, ${concurrency}` };
	}
	const { argument, option } = bound;
	const given = call.arguments[argument];
	const last = call.arguments[argument - 1];
	if (option === undefined) {
		if (given) return { start: given.getStart(), end: given.end, text: String(concurrency) };
		return last && { start: last.end, end: last.end, text: `, ${concurrency}` };
	}
	if (!given) return last && { start: last.end, end: last.end, text: `, { ${option}: ${concurrency} }` };
	const at = skipOuter(given);
	return isObjectLiteralExpression(at) ? withOption(at, option, concurrency) : undefined;
}

/** `stream.map(f, { concurrency: Infinity })`. */
function ofStream(call: CallExpression): FanOut | undefined {
	const [work, options, more] = call.arguments;
	const callee = skipOuter(call.expression);
	if (!work || !options || more || !isPropertyAccessExpression(callee)) return undefined;
	if (!/^(?:map|filter|forEach|flatMap)$/.test(callee.name.text)) return undefined;
	const told = skipOuter(options);
	if (!isObjectLiteralExpression(told)) return undefined;
	const takesAll = told.properties.some(
		(property) =>
			isPropertyAssignment(property) &&
			isIdentifier(property.name) &&
			property.name.text === "concurrency" &&
			isUnbounded(property.initializer),
	);
	if (!takesAll) return undefined;
	return {
		mapping: call,
		items: skipOuter(callee.expression),
		form: "stream",
		callback: skipOuter(work),
		bound: (concurrency) => withOption(told, "concurrency", concurrency),
	};
}
