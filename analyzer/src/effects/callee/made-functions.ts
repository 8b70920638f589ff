/**
 * Functions that the program's own makers give: `const load = loaderFor(table)`, where each way out of `loaderFor` gives a
 * function that is written there. Looked for where nothing says more.
 */

import type { Inquiry } from "../../ask/inquiry.ts";
import { symbolFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isAwaitExpression,
	isBlock,
	isCallExpression,
	isConditionalExpression,
	isExportAssignment,
	isIdentifier,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isPropertyDeclaration,
	isReturnStatement,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import type { Assumption } from "../../facts/assumptions.ts";
import { type FunctionNode, isAsync, isFunctionNode, isGenerator, returnedBy } from "../../syntax/functions.ts";
import { skipOuter } from "../../syntax/walk.ts";
import type { Callee } from "./callee.ts";
import { constantValue, declarationFor } from "./declarations.ts";
import { shortText } from "./expressions.ts";
import { likelyBodies } from "./likely-bodies.ts";
import { isReplaced } from "./members.ts";
import { functionNamedBy } from "./resolve.ts";

/** The functions that a call may run, and all that has to be true for that. */
export interface Bodies {
	/** One or more; the call runs one of them. */
	readonly fns: readonly FunctionNode[];
	readonly assumptions: readonly Assumption[];
}

/** Makers of makers. */
const MAX_STEPS = 4;
/** Of more functions than this, nobody would say that they all do much the same. */
const MAX_FOUND = 6;

/** @param expression what stands for the callee, which is not certain */
export function* bodiesBehind(
	{ likely }: Callee & { kind: "unknown" },
	expression: Node,
	file: RuleFile,
): Inquiry<Bodies | undefined> {
	if (likely) return { fns: [likely.fn], assumptions: [likely.assumption] };
	return yield* bodiesMade(expression, file);
}

function* bodiesMade(callee: Node, file: RuleFile, steps = MAX_STEPS): Inquiry<Bodies | undefined> {
	const likely = yield* likelyBodies(callee, file);
	if (likely) return { fns: likely.fns, assumptions: [likely.assumption] };
	const value = steps > 0 ? yield* makerBehind(callee, file) : undefined;
	const made = value && (yield* functionsGiven(value, file, steps));
	if (!made || made.fns.length === 0 || made.fns.length > MAX_FOUND) return undefined;
	const name = shortText(isCallExpression(callee) ? callee.expression : callee);
	return { fns: made.fns, assumptions: [...made.assumptions, { kind: "not-overridden", name }] };
}

/**
 * The call that made what is called, where it is held by a constant or by a property that nothing replaces.
 * @param gives it may also be all that a getter does, whose effects nobody else counts
 */
export function* makerBehind(callee: Node, file: RuleFile, gives = false): Inquiry<Node | undefined> {
	if (isCallExpression(callee)) return callee;
	if (isIdentifier(callee)) {
		const declared = yield* declarationFor(callee, file);
		if (!declared) return undefined;
		return isExportAssignment(declared) ? skipOuter(declared.expression) : constantValue(declared);
	}
	if (!isPropertyAccessExpression(callee)) return undefined;
	const symbol = yield* symbolFor(callee.name, file);
	if (!symbol || file.types.originOf(symbol)?.from !== "file") return undefined;
	const [only, second] = symbol.declarations.map((declaration) => declaration.node());
	if (!only || second) return undefined;
	if (gives && only.kind === SyntaxKind.GetAccessor) return onlyGiven(only);
	if (!isPropertyAssignment(only) && !isPropertyDeclaration(only)) return undefined;
	const { initializer } = only;
	return initializer && !isReplaced(only.getSourceFile(), symbol.name) ? skipOuter(initializer) : undefined;
}

/** `get load() { return makeLoader(…); }` */
function onlyGiven(getter: Node): Node | undefined {
	const { body } = getter as { body?: Node };
	const [only, second] = body && isBlock(body) ? body.statements : [];
	if (!only || second || !isReturnStatement(only) || !only.expression) return undefined;
	return skipOuter(only.expression);
}

/** What a call, a choice between calls or a function's name gives. */
function* functionsGiven(value: Node, file: RuleFile, steps: number): Inquiry<Bodies | undefined> {
	const node = skipOuter(value);
	if (isFunctionNode(node)) return { fns: [node], assumptions: [] };
	if (isConditionalExpression(node)) return yield* all([node.whenTrue, node.whenFalse], file, steps);
	const awaited = isAwaitExpression(node) ? skipOuter(node.expression) : node;
	if (isCallExpression(awaited)) return yield* functionsOfMaker(awaited, awaited !== node, file, steps - 1);
	if (!isIdentifier(node) && !isPropertyAccessExpression(node)) return undefined;
	return yield* bodiesOf(node, file, steps - 1);
}

function* functionsOfMaker(
	made: Node & { readonly expression: Node },
	isAwaited: boolean,
	file: RuleFile,
	steps: number,
): Inquiry<Bodies | undefined> {
	const makers = yield* bodiesOf(skipOuter(made.expression), file, steps);
	if (!makers || makers.fns.some((maker) => isGenerator(maker) || isAsync(maker) !== isAwaited)) return undefined;
	const values = makers.fns.map(returnedBy);
	// One that gives nothing would make the call fail.
	if (values.some((given) => given.length === 0)) return undefined;
	const found = yield* all(values.flat(), file, steps);
	return found && { fns: found.fns, assumptions: [...makers.assumptions, ...found.assumptions] };
}

function* bodiesOf(callee: Node, file: RuleFile, steps: number): Inquiry<Bodies | undefined> {
	if (steps < 0) return undefined;
	const named = yield* functionNamedBy(callee, false, file);
	if (named.kind === "function") return { fns: [named.fn], assumptions: [] };
	if (named.kind !== "unknown") return undefined;
	if (named.likely) return { fns: [named.likely.fn], assumptions: [named.likely.assumption] };
	return yield* bodiesMade(callee, file, steps);
}

function* all(values: readonly Node[], file: RuleFile, steps: number): Inquiry<Bodies | undefined> {
	const fns = new Set<FunctionNode>();
	const assumptions: Assumption[] = [];
	for (const value of values) {
		const found = yield* functionsGiven(value, file, steps);
		if (!found) return undefined;
		for (const fn of found.fns) fns.add(fn);
		assumptions.push(...found.assumptions);
	}
	return { fns: [...fns], assumptions };
}
