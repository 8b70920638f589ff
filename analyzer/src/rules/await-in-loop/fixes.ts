/** Starts what a loop's iterations wait for together: all at once where there are few, through a limiter otherwise. */

import { type Inquiry, symbolsOf, typesOf } from "../../ask/inquiry.ts";
import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { constituentsOf } from "../../ask/types.ts";
import {
	type CallExpression,
	isBindingPattern,
	isBlock,
	isExpressionStatement,
	isIdentifier,
	isPropertyAccessExpression,
	isVariableDeclaration,
	isVariableStatement,
	type Node,
	NodeFlags,
	SyntaxKind,
	type VariableStatement,
} from "../../engine/ast.ts";
import type { Edit } from "../../facts/edit.ts";
import { declarationOf, isReference, referencesTo } from "../../flow/index.ts";
import { canSettleAll } from "../../rewrites/gather.ts";
import { earlyStartEdits, isInStatementList, type LoopToGather, listEdits } from "../../rewrites/gather-loop.ts";
import { limiterFor, limiterSource, limitInWords } from "../../rewrites/limit.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { isWithin, outerOf, skipOuter, walk } from "../../syntax/walk.ts";
import { FIRST_FAILURE } from "../shared/fixes/timing.ts";
import { isUnconditional } from "./conditions.ts";
import { type Iteration, isLoop, isPath } from "./iteration.ts";
import type { Verdict, Waited } from "./legality.ts";

export interface Wishes {
	/** No more iterations than may run at once. */
	readonly isSmall: boolean;
	/** Nothing in the verdict is assumed. */
	readonly isProven: boolean;
	readonly concurrency: number;
	/** What may be applied unasked. */
	readonly rewrite: "exact" | "promise-all";
}

/** The ways to let the calls run together, what people write first. */
export function* fixesFor(
	iteration: Iteration,
	verdict: Verdict,
	{ isSmall, isProven, concurrency, rewrite }: Wishes,
	file: RuleFile,
): Inquiry<FixDraft[]> {
	if (!canSettleAll(file) || !isInStatementList(iteration.loop)) return [];
	const source = limiterSource(file);
	for (const shape of shapesOf(iteration, verdict)) {
		if (!(yield* keepsTypes(shape.moved, iteration, file))) continue;
		const limiter = isSmall
			? undefined
			: limiterFor({ file, mapping: shape.place, source, concurrency, isCandidate: isLoop });
		if (!isSmall && !limiter) continue;
		const request = requestFor(iteration, verdict, limiter?.limit, file);
		const edits = shape.edits(request);
		if (!edits) continue;
		const whole = (own: readonly Edit[]) =>
			[...(limiter?.edits ?? []), ...own].sort((a, b) => a.start - b.start || a.end - b.end);
		const gathered = shape.promiseAll?.(request);
		const means = limiter && limitInWords(limiter, source, concurrency);
		const isSafe = !limiter && isProven && iteration.filled.length === 0;
		const exact: FixDraft = {
			id: limiter ? (source === "p-limit" ? "p-limit" : "limit") : "gather",
			title: `${means ? `${means}, and` : "Start all of them together and"} take the results in order`,
			safety: isSafe ? "safe" : "suggestion",
			...(!isSafe && { changes: "timing: a turn starts before the ones before it are done" }),
			edits: whole(edits),
		};
		if (!gathered) return [exact];
		const idiomatic: FixDraft = {
			id: "promise-all",
			title: means ? `${means} and \`Promise.all\`` : "Run them together with `Promise.all`",
			safety: isSafe && rewrite === "promise-all" ? "safe" : "suggestion",
			changes: FIRST_FAILURE,
			isPreferred: isSafe,
			edits: whole(gathered),
		};
		return [idiomatic, exact];
	}
	return [];
}

interface Shape {
	/** The code that comes to stand in a function of its own. */
	readonly moved: readonly Node[];
	/** The statement before which the calls are started. */
	readonly place: Node;
	readonly edits: (request: LoopToGather) => Edit[] | undefined;
	/** What most people write, where that is something else. */
	readonly promiseAll?: (request: LoopToGather) => Edit[] | undefined;
}

/** The ways to write it, the better ones first. */
function shapesOf(iteration: Iteration, { waited }: Verdict): Shape[] {
	const shapes: Shape[] = [];
	const [sink, second] = iteration.sinks;
	const isPure = iteration.filled.length === 0 && iteration.folds.length === 0;
	if (sink?.pushed && !second && isPure && !hasContinue(iteration.loop.statement)) {
		const { container, statement, pushed } = sink;
		shapes.push({
			moved: [iteration.loop.statement],
			place: container.parent.parent,
			edits: (request) => listEdits(request, { container, statement, pushed }, "settled"),
			promiseAll: (request) =>
				request.mayReject ? listEdits(request, { container, statement, pushed }, "promise-all") : undefined,
		});
	}
	const [only, other] = iteration.awaits;
	const single = only && !other ? waited.find((one) => one.await === only) : undefined;
	const prepared = single && preparationOf(single, iteration);
	if (single && prepared) {
		shapes.push({
			moved: [...prepared, single.call],
			place: iteration.loop,
			edits: (request) => earlyStartEdits(request, single.await, prepared),
		});
	}
	return shapes;
}

/**
 * The constants of an iteration that only its call needs, when the call is made in every iteration and with nothing else
 * that the iteration finds out; undefined when it cannot be made before the loop.
 */
function preparationOf({ await: at, call }: Waited, { loop, declaration }: Iteration): VariableStatement[] | undefined {
	if (!isUnconditional(at, loop.statement) || endsIteration(loop.statement, at)) return undefined;
	const prepared: VariableStatement[] = [];
	const used: Node[] = [];
	const open: Node[] = [call];
	for (let next = open.pop(); next; next = open.pop()) {
		const code = next;
		let isKnown = true;
		walk(code, (node) => {
			const declared = isIdentifier(node) && isReference(node) ? declarationOf(node) : undefined;
			if (!declared || !isWithin(declared, loop) || isWithin(declared, declaration) || isWithin(declared, code)) return;
			const statement = constantOf(declared, loop);
			isKnown &&= statement !== undefined && !isWithin(at, statement);
			if (!statement || prepared.includes(statement)) return;
			prepared.push(statement);
			used.push(declared);
			open.push(statement);
		});
		if (!isKnown) return undefined;
	}
	const moved: readonly Node[] = [call, ...prepared];
	const isOnlyForCall = used.every((declared) =>
		referencesTo(declared).every((mention) => moved.some((code) => isWithin(mention, code))),
	);
	return isOnlyForCall ? prepared.sort((a, b) => a.pos - b.pos) : undefined;
}

/** The statement of the loop's own block that declares a single constant. */
function constantOf(declared: Node, loop: Node & { readonly statement: Node }): VariableStatement | undefined {
	if (!isVariableDeclaration(declared) || !isIdentifier(declared.name)) return undefined;
	const statement = declared.parent.parent;
	if (!isVariableStatement(statement) || statement.parent !== loop.statement) return undefined;
	const { declarations, flags } = statement.declarationList;
	return declarations.length === 1 && (flags & NodeFlags.BlockScoped) === NodeFlags.Const ? statement : undefined;
}

function hasContinue(body: Node): boolean {
	let found = false;
	walk(body, (node) => {
		if (isFunctionNode(node) || isLoop(node)) return false;
		if (node.kind === SyntaxKind.ContinueStatement) found = true;
		return undefined;
	});
	return found;
}

/** Whether a statement before the await may end the iteration, having looked at the element. */
function endsIteration(body: Node, at: Node): boolean {
	let found = false;
	walk(body, (node) => {
		if (isFunctionNode(node) || node.pos > at.pos) return false;
		if (node.kind === SyntaxKind.ContinueStatement || node.kind === SyntaxKind.ThrowStatement) found = true;
		return undefined;
	});
	return found;
}

/**
 * Whether the code has the same types in a function of its own: what was found out about a variable or a property before
 * the loop is forgotten there, and a generic call no longer sees where its result goes.
 */
function* keepsTypes(moved: readonly Node[], iteration: Iteration, file: RuleFile): Inquiry<boolean> {
	if (!keepsInference(iteration, file)) return false;
	const places: Node[] = [];
	for (const code of moved) {
		walk(code, (node) => {
			if (isPropertyAccessExpression(node) && isPath(node) && !isOfLoop(node, iteration)) places.push(node.name);
			else if (isIdentifier(node) && isReference(node) && isOuterVariable(node, iteration)) places.push(node);
		});
	}
	const types = yield* typesOf(
		places.map((place) =>
			isPropertyAccessExpression(place.parent) && place.parent.name === place ? place.parent : place,
		),
	);
	const symbols = yield* symbolsOf(places);
	return places.every((_, index) => {
		const symbol = symbols[index];
		const declared = symbol && file.types.typeOfSymbol(symbol.resolved());
		return declared === undefined || declared.id === types[index]?.id;
	});
}

function isOfLoop(path: Node, iteration: Iteration): boolean {
	let root = skipOuter(path);
	while (isPropertyAccessExpression(root)) root = skipOuter(root.expression);
	const declared = isIdentifier(root) ? declarationOf(root) : undefined;
	return declared !== undefined && isWithin(declared, iteration.loop);
}

/** What is not declared by the loop, and may have been narrowed: constants keep what is known of them. */
function isOuterVariable(node: Node, iteration: Iteration): boolean {
	const declared = isIdentifier(node) ? declarationOf(node) : undefined;
	if (!declared || isWithin(declared, iteration.loop) || isFunctionNode(declared)) return false;
	return !isVariableDeclaration(declared) || (declared.parent.flags & NodeFlags.BlockScoped) !== NodeFlags.Const;
}

function keepsInference({ awaits }: Iteration, file: RuleFile): boolean {
	return awaits.every((one) => {
		const call = skipOuter(one.expression) as CallExpression;
		if (call.typeArguments) return true;
		const holder = outerOf(one).parent;
		const isPlain = isVariableDeclaration(holder) && !holder.type && !isBindingPattern(holder.name);
		if (isPlain || isExpressionStatement(holder)) return true;
		const signature = file.types.resolvedSignature(call)?.declaration?.node() as
			| { typeParameters?: unknown }
			| undefined;
		return signature !== undefined && signature.typeParameters === undefined;
	});
}

function requestFor(
	iteration: Iteration,
	{ waited, sourceType }: Verdict,
	limit: string | undefined,
	file: RuleFile,
): LoopToGather {
	const { loop, declaration, source, count } = iteration;
	const parts = constituentsOf(sourceType);
	const whole = source && (loop as unknown as { expression: Node }).expression;
	const [first] = waited;
	return {
		file,
		loop,
		declaration,
		source: whole,
		isArray: parts.length > 0 && parts.every((part) => part.isArray() || part.isTuple()),
		isRepeatable: source !== undefined && isPath(source),
		count,
		isDirect:
			waited.length === 1 && first !== undefined && first.effects.returnsNativePromise && !first.effects.maySyncThrow,
		mayReject:
			iteration.awaits.length > waited.length ||
			waited.some(({ effects }) => effects.mayReject || effects.maySyncThrow) ||
			isBlock(loop.statement),
		indexMayMiss: file.types.noUncheckedIndexedAccess,
		limit,
	};
}
