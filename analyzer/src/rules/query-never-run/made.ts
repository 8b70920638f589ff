/** How an expression puts a query together: whether the query is a new one, and whether some call of the chain runs it. */
import { type Inquiry, promiseKindOf, typesOf } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	type CallExpression,
	isCallExpression,
	isElementAccessExpression,
	isPropertyAccessExpression,
	isTaggedTemplateExpression,
	type Node,
	type TaggedTemplateExpression,
} from "../../engine/ast.ts";
import type { PromiseKind } from "../../engine/engine.ts";
import { calledMethod } from "../../syntax/calls.ts";
import { type FunctionNode, isAsync, isFunctionNode, isGenerator, returnsIn } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import { type LazyLibrary, lazyLibraryOf, mayEndQuery } from "../shared/promises/lazy-queries.ts";

type Link = CallExpression | TaggedTemplateExpression;

interface Chain {
	/** The calls, from the last one inward. */
	readonly links: readonly Link[];
	/** What the first call is made on, or the function that it calls. */
	readonly root: Node;
	/** The same with what is asserted of it: `(this as Query)`. */
	readonly asserted: Node;
}

/** Functions of the program are followed so many deep. */
const MAX_DEPTH = 3;

function chainAt(expression: Node): Chain {
	const links: Link[] = [];
	let asserted = expression;
	let at = skipOuter(expression);
	while (isCallExpression(at) || isTaggedTemplateExpression(at)) {
		links.push(at);
		const callee = skipOuter(isCallExpression(at) ? at.expression : at.tag);
		if (!isPropertyAccessExpression(callee) && !isElementAccessExpression(callee))
			return { links, root: callee, asserted: callee };
		asserted = callee.expression;
		at = skipOuter(asserted);
	}
	return { links, root: at, asserted };
}

/** By its last call alone: whether an expression may put a query together. */
export function endsAsQuery(expression: Node): boolean {
	const at = skipOuter(expression);
	if (isTaggedTemplateExpression(at)) return true;
	return isCallExpression(at) && mayEndQuery(calledMethod(at)?.name ?? "");
}

/**
 * The library of the query that an expression makes, where the query is new and nothing in the expression runs it. What a
 * variable, a parameter or a property holds may be run by whoever else holds it, so that more of it may be put together there.
 */
export function* queryMadeBy(expression: Node, file: RuleFile, depth = MAX_DEPTH): Inquiry<LazyLibrary | undefined> {
	const { links, root, asserted } = chainAt(expression);
	const [outermost] = links;
	if (!outermost || !(yield* mayBeQuery(outermost))) return undefined;
	const [type, rootType, assertedType, ...inner] = yield* typesOf([outermost, root, asserted, ...links.slice(1)]);
	const library = lazyLibraryOf(type, file);
	if (!library || links.some((link) => runs(link, library))) return undefined;
	if (library.takesCallbacks && (yield* handsFunction(links, file))) return undefined;
	const isMethod = links.at(-1) !== undefined && !isCalledRoot(links.at(-1) as Link, root);
	const isHeld = [rootType, assertedType].some(
		(at) => lazyLibraryOf(at?.isDeferred ? at.constraint() : at, file) !== undefined,
	);
	if (isMethod && isHeld && !isNewAtEachRead(root, library)) return undefined;
	// The innermost call that gives a query is the one that makes it.
	const makers = [type, ...inner].map((at) => lazyLibraryOf(at, file) !== undefined);
	const maker = links[makers.lastIndexOf(true)];
	return maker && (yield* isNewFrom(maker, library, file, depth)) ? library : undefined;
}

/** Whether a call is worth asking about its types: it gives something with a `then`, or its name is that of a query's method. */
function* mayBeQuery(link: Link): Inquiry<boolean> {
	return endsAsQuery(link) || WITH_THEN.has(yield* promiseKindOf(link, true));
}

const WITH_THEN: ReadonlySet<PromiseKind> = new Set(["promise", "thenable"]);

function isCalledRoot(link: Link, root: Node): boolean {
	return skipOuter(isCallExpression(link) ? link.expression : link.tag) === root;
}

function runs(link: Link, { runners }: LazyLibrary): boolean {
	const name = isCallExpression(link) ? calledMethod(link)?.name : undefined;
	return name !== undefined && runners?.test(name) === true;
}

function* handsFunction(links: readonly Link[], file: RuleFile): Inquiry<boolean> {
	const given = links.flatMap((link) => (isCallExpression(link) ? [...link.arguments] : []));
	if (given.some((argument) => isFunctionNode(skipOuter(argument)))) return true;
	const types = yield* typesOf(given);
	return types.some((type) => file.types.isCallable(type) !== false);
}

function isDeclarationFile(path: string): boolean {
	return /\.d\.[cm]?ts$/.test(path) || path.includes("/node_modules/");
}

/** `knex.schema`. */
function isNewAtEachRead(root: Node, { makers }: LazyLibrary): boolean {
	return isPropertyAccessExpression(root) && makers?.test(root.name.text) === true;
}

/**
 * Whether a call gives a new query each time: that of a library does, a function of the program where all that it returns
 * is new. One whose body is not there may give back the query that it was handed, with more put to it.
 */
function* isNewFrom(link: Link, { packages }: LazyLibrary, file: RuleFile, depth: number): Inquiry<boolean> {
	const declaration = file.types.resolvedSignature(link)?.declaration;
	const declared = declaration?.node();
	if (!declaration || !declared) return true;
	const { body } = declared as FunctionNode & { body?: Node };
	if (!body || !isFunctionNode(declared)) return isDeclarationFile(declaration.path) || packages === undefined;
	if (depth === 0 || isAsync(declared) || isGenerator(declared)) return false;
	const results = returnsIn(body);
	for (const result of results) if (!(yield* queryMadeBy(result, file, depth - 1))) return false;
	return results.length > 0;
}
