import { type Inquiry, promiseKindOf } from "../ask/inquiry.ts";
import { prepareSymbols, symbolFor } from "../ask/memo.ts";
import type { RuleFile } from "../ask/rule-file.ts";
import {
	type BinaryExpression,
	type Block,
	type ConditionalExpression,
	type IfStatement,
	isCallExpression,
	isIdentifier,
	isMethodDeclaration,
	isNewExpression,
	isPropertyAccessExpression,
	type Node,
	SyntaxKind,
} from "../engine/ast.ts";
import type { DeclaredEffects } from "../facts/declared-effects.ts";
import type { IoDomain } from "../facts/effects.ts";
import type { Evidence } from "../facts/evidence.ts";
import { declarationOf } from "../flow/scopes.ts";
import { lastName } from "../syntax/calls.ts";
import { isFunctionNode } from "../syntax/functions.ts";
import { outerOf, skipOuter, walk } from "../syntax/walk.ts";
import { bodiesBehind, type Callee, declaredEffects, functionNamedBy, isImport, makerBehind } from "./callee/index.ts";
import { callsMade } from "./calls-made.ts";
import { domainOfPackage } from "./knowledge/index.ts";

/** Known input or output that a function reaches. */
export interface IoReach {
	/** Distinct, in the order in which they were found. */
	readonly domains: readonly IoDomain[];
	/** One way to it, from the function's own call to the known leaf: `loadPage` and `fetch`. */
	readonly evidence: readonly Evidence[];
	/** What is at the end of that way does its work before it returns, as its name says: `readFileSync`. */
	readonly blocks: boolean;
	/** Whether that way is only taken in some cases, such as one of a `switch`. */
	readonly isConditional: boolean;
	/** Distinct names of all known functions that are reached. */
	readonly leaves: readonly string[];
}

const MAX_DEPTH = 4;

/** How functions are called that give their result at once. */
const BLOCKING = /Sync$/;

/** What packages for the network have beside, and only compute, whatever they give: a signature, a form of the data. */
const COMPUTES =
	/^(?:getSignedUrl|createPresignedPost|presign|sign|verify|marshall|unmarshall|parse|stringify|encode|decode)$/;

/** Domains whose latency or capacity a caller can exhaust. */
const COUNTED: ReadonlySet<IoDomain> = new Set(["fs", "http", "db", "cache", "queue", "process"]);

/**
 * Whether a function reaches network, file system, database, cache, queue or process. Unlike a summary it looks for
 * *some* known I/O and passes over what it does not know; logging, clocks, timers and randomness do not count.
 *
 * @param fn a function with a body, or an expression that names one (an identifier, a property access)
 * @returns undefined when nothing known was found
 */
export function* ioReached(fn: Node, file: RuleFile): Inquiry<IoReach | undefined> {
	const node = skipOuter(fn);
	const found = isFunctionNode(node)
		? yield* reachOf(node, file, MAX_DEPTH, new Set())
		: yield* reachOfCallee(node, false, file, MAX_DEPTH, new Set());
	return found && found.domains.length > 0 ? found : undefined;
}

function* reachOf(fn: Node, file: RuleFile, left: number, seen: Set<Node>): Inquiry<IoReach | undefined> {
	if (seen.has(fn)) return undefined;
	seen.add(fn);
	const calls = yield* callsMade(fn);
	const names: Node[] = [];
	for (const call of calls) {
		const callee = skipOuter(call.expression);
		if (isPropertyAccessExpression(callee)) names.push(callee.name);
		else if (isIdentifier(callee)) {
			const declared = declarationOf(callee);
			if (!declared || isImport(declared)) names.push(callee);
		}
	}
	yield* prepareSymbols(names, file);
	const domains = new Set<IoDomain>();
	const leaves = new Set<string>();
	let first: IoReach | undefined;
	for (const call of calls) {
		const found = yield* reachOfCallee(call.expression, isNewExpression(call), file, left, seen);
		if (!found) continue;
		for (const domain of found.domains) domains.add(domain);
		for (const leaf of found.leaves) leaves.add(leaf);
		const one = { ...found, isConditional: found.isConditional || isInCase(call, fn) };
		// What is done for sure says more than what may be done.
		if (!first || (first.isConditional && !one.isConditional)) first = one;
	}
	// What the evidence shows comes first.
	return first && { ...first, domains: [...new Set([...first.domains, ...domains])], leaves: [...leaves] };
}

/** Whether a call in a function is made only in some cases. */
function isInCase(call: Node, fn: Node): boolean {
	for (let at = call; at !== fn && at.parent; at = at.parent) {
		const { parent } = at;
		switch (parent.kind) {
			case SyntaxKind.CaseClause:
			case SyntaxKind.DefaultClause:
			case SyntaxKind.CatchClause:
				return true;
			case SyntaxKind.IfStatement:
				if ((parent as IfStatement).expression !== at) return true;
				break;
			case SyntaxKind.ConditionalExpression:
				if ((parent as ConditionalExpression).condition !== at) return true;
				break;
			case SyntaxKind.BinaryExpression: {
				const { operatorToken, left } = parent as BinaryExpression;
				if (left !== at && SHORT_CIRCUITS.has(operatorToken.kind)) return true;
				break;
			}
			case SyntaxKind.Block:
				if ((parent as Block).statements.some((one) => one.end <= at.pos && mayReturn(one))) return true;
		}
	}
	return false;
}

/** `if (known) return known;` */
function mayReturn(statement: Node): boolean {
	if (statement.kind !== SyntaxKind.IfStatement) return false;
	let returns = false;
	walk(statement, (node) => {
		if (isFunctionNode(node)) return false;
		returns ||= node.kind === SyntaxKind.ReturnStatement;
		return !returns;
	});
	return returns;
}

const SHORT_CIRCUITS: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.AmpersandAmpersandToken,
	SyntaxKind.BarBarToken,
	SyntaxKind.QuestionQuestionToken,
]);

/** Input or output that a function with this name is known for. */
function knownIo(
	kind: Exclude<Evidence["kind"], "through">,
	name: string,
	domains: Iterable<IoDomain>,
): IoReach | undefined {
	const distinct = [...new Set(domains)];
	return distinct.length > 0
		? {
				domains: distinct,
				evidence: [{ kind, name }],
				blocks: BLOCKING.test(name),
				isConditional: false,
				leaves: [name],
			}
		: undefined;
}

function* reachOfCallee(
	expression: Node,
	constructed: boolean,
	file: RuleFile,
	left: number,
	seen: Set<Node>,
): Inquiry<IoReach | undefined> {
	const callee = yield* functionNamedBy(expression, constructed, file);
	switch (callee.kind) {
		case "known": {
			// Reading `process.cwd()` is no work of another process, and reading a response's body starts no request.
			const isBody = callee.call.receiver === "rewrites";
			const counted = (callee.call.io ?? [])
				.filter((effect) => COUNTED.has(effect.domain) && !(effect.domain === "process" && effect.mode === "r"))
				.filter((effect) => !(effect.domain === "http" && effect.mode === "r" && isBody))
				.map((effect) => effect.domain);
			return COMPUTES.test(callee.name) ? undefined : knownIo("known", callee.name, counted);
		}
		case "function":
			if (yield* isRemembered(skipOuter(expression), file)) return undefined;
			return yield* ioInBody(callee.name, callee.fn, file, left, seen);
		case "unknown":
			return (
				(yield* reachOfMade(callee, skipOuter(expression), file, left, seen)) ??
				(yield* reachOfOpaque(skipOuter(expression), constructed, file, left, seen))
			);
		default:
			return undefined;
	}
}

function* ioInBody(
	name: string,
	fn: Node,
	file: RuleFile,
	left: number,
	seen: Set<Node>,
): Inquiry<IoReach | undefined> {
	if (left === 0) return undefined;
	const declared = declaredEffects(fn, file);
	if (declared) return declaredReach(declared, name);
	const found = yield* reachOf(fn, file, left - 1, seen);
	return found && { ...found, evidence: [{ kind: "through", name }, ...found.evidence] };
}

function declaredReach({ io }: DeclaredEffects, name: string): IoReach | undefined {
	const domains = io.map((effect) => effect.domain).filter((domain) => COUNTED.has(domain));
	return knownIo("declared", name, domains);
}

/** `const load = memoize(async () => …)`: what it does is done once for all that ask. */
function* isRemembered(callee: Node, file: RuleFile): Inquiry<boolean> {
	const made = isIdentifier(callee) ? yield* makerBehind(callee, file) : undefined;
	return made !== undefined && isCallExpression(made) && REMEMBERS.test(lastName(skipOuter(made.expression)) ?? "");
}

const REMEMBERS = /^(?:p?[mM]emo\w*|once|cached?|cacheFn|singleton)$/;

/** What a call gave that is called now: `promisify(execFile)`, and functions of the program that functions of it make. */
function* reachOfMade(
	callee: Callee & { kind: "unknown" },
	expression: Node,
	file: RuleFile,
	left: number,
	seen: Set<Node>,
): Inquiry<IoReach | undefined> {
	const made = yield* makerBehind(expression, file);
	if (!made || !isCallExpression(made)) return undefined;
	const name = lastName(skipOuter(made.expression)) ?? "";
	if (REMEMBERS.test(name)) return undefined;
	const [promisified] = made.arguments;
	if (name === "promisify") return promisified && (yield* reachOfCallee(promisified, false, file, left, seen));
	const bodies = yield* bodiesBehind(callee, expression, file);
	for (const fn of bodies?.fns ?? []) {
		const found = yield* ioInBody(lastName(expression) ?? name, fn, file, left, seen);
		if (found) return found;
	}
	return undefined;
}

/** Whether a call gives something to wait for, or takes a callback for it. A callee that is only named is taken to. */
function* waitsFor(callee: Node): Inquiry<boolean> {
	const call = outerOf(callee).parent;
	if (!isCallExpression(call) || skipOuter(call.expression) !== callee) return true;
	if (call.arguments.some((argument) => isFunctionNode(skipOuter(argument)))) return true;
	const kind = yield* promiseKindOf(call, true);
	return kind !== "no" && kind !== "unknown";
}

/** What a summary has to give up on: a package's function, or a method that could be overridden but is declared here. */
function* reachOfOpaque(
	callee: Node,
	constructed: boolean,
	file: RuleFile,
	left: number,
	seen: Set<Node>,
): Inquiry<IoReach | undefined> {
	const nameNode = isPropertyAccessExpression(callee) ? callee.name : callee;
	if (!isPropertyAccessExpression(callee) && !isIdentifier(callee)) return undefined;
	const symbol = yield* symbolFor(nameNode, file);
	const origin = symbol && file.types.originOf(symbol);
	if (!symbol || !origin) return undefined;
	const declared = declaredEffects(symbol, file);
	if (declared) return declaredReach(declared, symbol.name);
	if (origin.from === "package") {
		const domain = domainOfPackage(origin.name);
		// Making a client is not using it, and neither are the helpers that packages have beside: `isAxiosError`, `eq`.
		return domain && !constructed && !COMPUTES.test(symbol.name) && (yield* waitsFor(callee))
			? knownIo("package", symbol.name, [domain])
			: undefined;
	}
	if (origin.from === "lib") return undefined;
	for (const declaration of symbol.declarations) {
		const node = declaration.node();
		if (node && isMethodDeclaration(node) && node.body) return yield* ioInBody(symbol.name, node, file, left, seen);
	}
	return undefined;
}
