/**
 * How long a list gets in practice, where nothing bounds it: whether it comes of something that grows with the data, and
 * what the callers of a function hand to it.
 */
import type { Inquiry } from "../../../ask/inquiry.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import {
	type CallExpression,
	type Identifier,
	isArrayLiteralExpression,
	isAwaitExpression,
	isBinaryExpression,
	isBindingElement,
	isCallExpression,
	isElementAccessExpression,
	isForOfStatement,
	isIdentifier,
	isNewExpression,
	isParameterDeclaration,
	isPropertyAccessExpression,
	isSpreadElement,
	isTaggedTemplateExpression,
	isVariableDeclaration,
	type Node,
	type ParameterDeclaration,
	SyntaxKind,
} from "../../../engine/ast.ts";
import { declarationOf } from "../../../flow/index.ts";
import { lastName } from "../../../syntax/calls.ts";
import { isFunctionNode } from "../../../syntax/functions.ts";
import { findAncestor, isWithin, outerOf, skipOuter, walk } from "../../../syntax/walk.ts";
import { boundOf, resultsOf } from "./list-bounds.ts";
import { argumentsHanded } from "./list-callers.ts";
import { isBroadQuery } from "./list-queries.ts";

/**
 * - `long`: it comes of something that grows with the data; `why` is a sentence
 * - `short`: all that is handed to the function is bounded
 * - `unknown`: nothing says how long it gets
 */
export type Length =
	| { readonly kind: "long"; readonly why: string }
	| { readonly kind: "short" }
	| { readonly kind: "unknown" };

const UNKNOWN: Length = { kind: "unknown" };
const SHORT: Length = { kind: "short" };

/** Origins are followed through so many constants, calls and parameters. */
const MAX_STEPS = 10;

/** @param expression a list that is known to have no bound of its own */
export function* lengthOf(expression: Node, file: RuleFile, steps: number = MAX_STEPS): Inquiry<Length> {
	const node = skipOuter(expression);
	if (steps === 0) return UNKNOWN;
	if (isAwaitExpression(node)) return yield* lengthOf(node.expression, file, steps - 1);
	if (isCallExpression(node)) return yield* lengthOfCall(node, file, steps - 1);
	if (isTaggedTemplateExpression(node))
		return isBroadQuery(node) ? long("The list comes of a query without a condition.") : UNKNOWN;
	if (isSpreadElement(node)) return yield* lengthOf(node.expression, file, steps - 1);
	if (isArrayLiteralExpression(node)) return yield* longestOf(node.elements.filter(isSpreadElement), file, steps - 1);
	// `new Set(ids)`.
	if (isNewExpression(node)) return yield* longestOf((node.arguments ?? []).slice(0, 1), file, steps - 1);
	if (isBinaryExpression(node)) return yield* lengthOf(node.left, file, steps - 1);
	if (isPropertyAccessExpression(node) || isElementAccessExpression(node)) {
		if (isOfRequest(node)) return long(OF_REQUEST);
		// `(await client.query("SELECT …")).rows`, `answer.data`.
		return /^(?:rows|data|result|results|items|documents|docs|records|recordset|hits|list|entries)$/.test(
			lastName(node) ?? "",
		)
			? yield* lengthOf(node.expression, file, steps - 1)
			: UNKNOWN;
	}
	return isIdentifier(node) ? yield* lengthOfVariable(node, file, steps - 1) : UNKNOWN;
}

function* longestOf(parts: readonly Node[], file: RuleFile, steps: number): Inquiry<Length> {
	for (const part of parts) {
		const length = yield* lengthOf(part, file, steps);
		if (length.kind === "long") return length;
	}
	return UNKNOWN;
}

function long(why: string): Length {
	return { kind: "long", why };
}

const OF_REQUEST = "The list comes with a request, of which nothing says how long it may be.";

/** `req.body.ids`, `ctx.request.query.ids`. */
function isOfRequest(node: Node): boolean {
	return /^(?:\w+\.)?(?:req|request)\.(?:body|query)\b/.test(node.getText());
}

/** What gives the paths of a whole tree. */
const LISTS_FILES = /^(?:glob|globSync|globby|globbySync|fg|fastGlob|walk|walkDir|readdirRecursive)$/;
/** What gives as many elements as it is given, or fewer. */
const SAME =
	/^(?:filter|map|flatMap|flat|sort|toSorted|reverse|toReversed|concat|keys|values|entries|uniq|uniqBy|compact|from|all|allSettled|slice|sortBy|orderBy|shuffle|parse|safeParse)$/;

function* lengthOfCall(call: CallExpression, file: RuleFile, steps: number): Inquiry<Length> {
	const callee = skipOuter(call.expression);
	const name = lastName(callee) ?? "";
	const listsFiles = LISTS_FILES.test(name) || name === "readdir";
	// A package knows how many files it brings along itself.
	if (listsFiles && (yield* isOwnFolder(call, file))) return UNKNOWN;
	if (LISTS_FILES.test(name) || (name === "readdir" && /\brecursive\s*:\s*true\b/.test(call.getText())))
		return long("The list has all files of a folder and of those below it.");
	if (isPropertyAccessExpression(callee)) {
		const receiver = skipOuter(callee.expression);
		if (name === "split" && /^(?:"\\n"|'\\n'|`\\n`|\/\\r\?\\n\/)/.test(call.arguments[0]?.getText() ?? ""))
			return long("The list has a line of a text for each element.");
		if (SAME.test(name)) {
			const isFunctionOf = isIdentifier(receiver) && /^(?:Object|Array|Promise|_|lodash)$/.test(receiver.text);
			const [first] = call.arguments;
			const isParsed = /^(?:parse|safeParse)$/.test(name);
			const source = isFunctionOf || isParsed ? first : receiver;
			return source ? yield* lengthOf(source, file, steps) : UNKNOWN;
		}
	}
	if (isBroadQuery(call)) return long("The list comes of a query without a condition that keeps it short.");
	return yield* lengthOfReturned(callee, file, steps);
}

const OWN = /\b__dirname\b|\bimport\.meta\b/;

/** Whether files are listed below the module itself, or below what all callers hand over as such a folder. */
function* isOwnFolder(call: CallExpression, file: RuleFile): Inquiry<boolean> {
	if (OWN.test(call.getText())) return true;
	const parameters = new Set<ParameterDeclaration>();
	for (const argument of call.arguments) {
		walk(argument, (at) => {
			const declaration = isIdentifier(at) ? declarationOf(at) : undefined;
			if (declaration && isParameterDeclaration(declaration)) parameters.add(declaration);
		});
	}
	for (const parameter of parameters) {
		const handed = yield* argumentsHanded(parameter, file);
		if (handed !== "not known" && handed.length > 0 && handed.every(isOwn)) return true;
	}
	return false;
}

/** `path.join(__dirname, "static")`, or a constant that holds it. */
function isOwn(folder: Node): boolean {
	const at = skipOuter(folder);
	const declaration = isIdentifier(at) ? declarationOf(at) : undefined;
	const value = declaration && isVariableDeclaration(declaration) ? declaration.initializer : at;
	return value !== undefined && OWN.test(value.getText());
}

/** What a function of the program gives. */
function* lengthOfReturned(callee: Node, file: RuleFile, steps: number): Inquiry<Length> {
	return yield* longestOf(yield* resultsOf(callee), file, steps);
}

function* lengthOfVariable(name: Identifier, file: RuleFile, steps: number): Inquiry<Length> {
	const declaration = declarationOf(name);
	if (!declaration) return UNKNOWN;
	if (isParameterDeclaration(declaration)) return yield* lengthHanded(declaration, file, steps);
	const variable = isVariableDeclaration(declaration) ? declaration : findAncestor(declaration, isVariableDeclaration);
	if (!variable) return UNKNOWN;
	const loop = variable.parent.parent;
	if (isForOfStatement(loop) && loop.initializer === variable.parent) return UNKNOWN;
	const { initializer } = variable;
	if (!initializer) return UNKNOWN;
	if (isVariableDeclaration(declaration) && isEmpty(skipOuter(initializer)))
		return yield* lengthFilled(declaration, file, steps);
	// `const { ids } = schema.parse(req.query)`.
	if (isBindingElement(declaration) && isOfRequestWhole(initializer)) return long(OF_REQUEST);
	return yield* lengthOf(initializer, file, steps);
}

function isOfRequestWhole(value: Node): boolean {
	return /^(?:await )?(?:[\w.]+\.(?:parse|safeParse|parseAsync)\()?(?:\w+\.)?(?:req|request)\.(?:body|query|json\(\))\)?$/.test(
		skipOuter(value).getText().replace(/\s+/g, ""),
	);
}

/** `[]`, `new Set()`. */
function isEmpty(value: Node): boolean {
	if (isArrayLiteralExpression(value)) return value.elements.length === 0;
	return isNewExpression(value) && !value.arguments?.length;
}

/** What a list gets that is filled: `while (cursor) list.push(...page.items)`, `for (const x of xs) list.push(x)`. */
function* lengthFilled(declaration: Node, file: RuleFile, steps: number): Inquiry<Length> {
	const { name, parent } = declaration as { name?: Node; parent: Node };
	const block = parent.parent.parent;
	if (!name || !isIdentifier(name) || !block) return UNKNOWN;
	const sources: Node[] = [];
	let isPaged = false;
	walk(block, (at) => {
		if (isPaged || (at !== block && isFunctionNode(at))) return false;
		if (!isCallExpression(at) || !isPropertyAccessExpression(at.expression)) return undefined;
		const list = skipOuter(at.expression.expression);
		if (!/^(?:push|add)$/.test(at.expression.name.text) || !isIdentifier(list)) return undefined;
		if (declarationOf(list) !== declaration) return undefined;
		isPaged = at.arguments.some(isSpreadElement) && isInOpenLoop(at, block);
		const loop = findAncestor(at, isForOfStatement);
		if (loop && !isWithin(declaration, loop)) sources.push(loop.expression);
		return undefined;
	});
	return isPaged ? long("The list is filled page by page.") : yield* longestOf(sources, file, steps);
}

/** A loop that goes round until something says that there is no more, and waits for it. */
function isInOpenLoop(node: Node, end: Node): boolean {
	for (let at = node.parent; at && at !== end; at = at.parent) {
		if (
			at.kind !== SyntaxKind.WhileStatement &&
			at.kind !== SyntaxKind.DoStatement &&
			at.kind !== SyntaxKind.ForStatement
		)
			continue;
		let waits = false;
		walk(at, (inner) => {
			waits ||= isAwaitExpression(inner);
			return !waits;
		});
		if (waits) return true;
	}
	return false;
}

/** What the callers hand to a parameter: long if one of them does, short if all that they hand is bounded. */
function* lengthHanded(parameter: ParameterDeclaration, file: RuleFile, steps: number): Inquiry<Length> {
	const handed = yield* argumentsHanded(parameter, file);
	if (handed === "not known") return UNKNOWN;
	if (handed.length === 0) {
		const name = parameter.parent && nameOfFunction(parameter.parent);
		return file.isPublished()
			? long(`Whoever calls ${name ? `\`${name}\`` : "the function"} decides how long the list is.`)
			: UNKNOWN;
	}
	let isShort = true;
	for (const argument of handed) {
		const length = yield* lengthOf(argument, file, Math.min(steps, 4));
		if (length.kind === "long") return length;
		if (length.kind === "short") continue;
		const bound = yield* boundOf(argument);
		isShort &&= bound.kind === "bounded" || (bound.kind === "number" && bound.length <= MOST_HANDED);
	}
	return isShort ? SHORT : UNKNOWN;
}

/** As many as a batch has at most. */
const MOST_HANDED = 20;

function nameOfFunction(fn: Node): string | undefined {
	const named = (fn as { name?: Node }).name ?? (outerOf(fn).parent as { name?: Node } | undefined)?.name;
	return named && isIdentifier(named) ? named.text : undefined;
}
