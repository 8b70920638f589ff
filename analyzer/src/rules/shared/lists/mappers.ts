/** Functions of packages that take a list and the work for each element: how many they let run at once. */
import {
	type CallExpression,
	isIdentifier,
	isNumericLiteral,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isStringLiteral,
	type Node,
} from "../../../engine/ast.ts";
import { skipOuter } from "../../../syntax/walk.ts";
import { importOf } from "./limiter-objects.ts";

export interface Mapper {
	/** The exports; `default` for the default one. */
	readonly names: RegExp;
	/** The argument that is the list; `piped` where it comes through the `pipe` around the call. */
	readonly list: number | "piped";
	/** The argument that is run for each element; `tasks` where the list is one of functions. */
	readonly work: number | "tasks";
	/** How it is told how many: an argument, an option of it, or the name of another function, which ends in `Limit`. */
	readonly bound: { readonly argument: number; readonly option?: string } | { readonly rename: "Limit" };
	/** Whether it runs one at a time, or few, where it is told nothing. */
	readonly isBoundedByDefault?: boolean;
}

const BY_OPTION = { argument: 2, option: "concurrency" } as const;

const MAPPERS: Readonly<Record<string, readonly Mapper[]>> = {
	"p-map": [{ names: /^(?:default|pMapIterable)$/, list: 0, work: 1, bound: BY_OPTION }],
	"p-filter": [{ names: /^default$/, list: 0, work: 1, bound: BY_OPTION }],
	"p-props": [{ names: /^default$/, list: 0, work: 1, bound: BY_OPTION }],
	"p-all": [{ names: /^default$/, list: 0, work: "tasks", bound: { argument: 1, option: "concurrency" } }],
	bluebird: [{ names: /^(?:map|filter)$/, list: 0, work: 1, bound: BY_OPTION }],
	async: [
		{
			names:
				/^(?:each|forEach|eachOf|forEachOf|map|mapValues|filter|select|reject|concat|flatMap|groupBy|some|any|every|all|detect|find)$/,
			list: 0,
			work: 1,
			bound: { rename: "Limit" },
		},
		{ names: /^parallel$/, list: 0, work: "tasks", bound: { rename: "Limit" } },
	],
	"es-toolkit": [{ names: /^(?:mapAsync|filterAsync|flatMapAsync|forEachAsync)$/, list: 0, work: 1, bound: BY_OPTION }],
	effect: [
		{
			names: /^(?:forEach|filter|partition|validateAll|validate)$/,
			list: 0,
			work: 1,
			bound: BY_OPTION,
			isBoundedByDefault: true,
		},
		{
			names: /^(?:all|allSuccesses|mergeAll)$/,
			list: 0,
			work: "tasks",
			bound: { argument: 1, option: "concurrency" },
			isBoundedByDefault: true,
		},
	],
	rxjs: [{ names: /^(?:mergeMap|flatMap)$/, list: "piped", work: 0, bound: { argument: 1 } }],
};

/** The folders and files of a package that export the same. */
const INNER = /^(es-toolkit|rxjs|effect)\/(?:array|compat|operators|Effect|Stream)$/;

/** What a call is of, by the package that the function is imported from. */
export function mapperOf(call: CallExpression): Mapper | undefined {
	const imported = importOf(call.expression);
	if (!imported) return undefined;
	const inner = INNER.exec(imported.module)?.[1];
	// `async/each` exports one function.
	const [, alone] = /^async\/(\w+)$/.exec(imported.module) ?? [];
	const name = alone ?? imported.name ?? "default";
	const module = alone ? "async" : (inner ?? imported.module);
	return MAPPERS[module]?.find(({ names }) => names.test(name));
}

/** The expression of how many it is told to let run at once; undefined where it is told nothing. */
export function widthOf(call: CallExpression, { bound }: Mapper): Node | undefined | "not known" {
	if ("rename" in bound) return undefined;
	const given = call.arguments[bound.argument];
	const at = given && skipOuter(given);
	if (!at || bound.option === undefined) return at;
	if (!isObjectLiteralExpression(at)) return "not known";
	let width: Node | undefined;
	for (const property of at.properties) {
		if (!isPropertyAssignment(property)) return "not known";
		if (isIdentifier(property.name) && property.name.text === bound.option) width = skipOuter(property.initializer);
	}
	return width;
}

/** Whether a number of tasks is as large as there are tasks: `Infinity`, `"unbounded"`. */
export function isUnbounded(width: Node): boolean {
	const at = skipOuter(width);
	if (isIdentifier(at)) return at.text === "Infinity";
	if (isStringLiteral(at)) return at.text === "unbounded";
	if (isNumericLiteral(at)) return false;
	return isPropertyAccessExpression(at) && /^(?:POSITIVE_INFINITY|MAX_SAFE_INTEGER|MAX_VALUE)$/.test(at.name.text);
}

/** How many a function that takes list and work together lets run at once, as it is told: `pMap(list, work, { concurrency: 2 })`. */
export function concurrencyOfMapper(call: CallExpression): Node | undefined {
	const mapper = mapperOf(call);
	const width = mapper && !mapper.isBoundedByDefault ? widthOf(call, mapper) : undefined;
	return width === "not known" ? undefined : width;
}
