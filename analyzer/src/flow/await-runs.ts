import {
	type AwaitExpression,
	isBinaryExpression,
	isBlock,
	isExpressionStatement,
	isReturnStatement,
	isSourceFile,
	isTryStatement,
	isVariableStatement,
	type Node,
	SyntaxKind,
	type TryStatement,
	type VariableDeclaration,
} from "../engine/ast.ts";
import { isFunctionNode } from "../syntax/functions.ts";
import { isUsing } from "../syntax/values.ts";
import { skipOuter } from "../syntax/walk.ts";
import { countOfAwaits, type Event, eventsOf, firstWork, leadingAwait } from "./evaluation.ts";

/** A statement that awaits before it does anything else, or one of several awaits in it. */
export interface AwaitStatement {
	readonly statement: Node;
	readonly await: AwaitExpression;
	/** The call that starts what is waited for, without parentheses and type assertions. */
	readonly operand: Node;
	/** What gives the value: the await, or the choice in which it is one of two ways (`full ? await load() : null`). */
	readonly taken: Node;
	/** `(await f()).json()` where that is awaited as well: the await that comes first. */
	readonly head?: AwaitExpression;
	/** What is over when the next step begins: the whole statement, or as much of it as gives the value. */
	readonly extent: Node;
	/** The declaration that takes the result as it is; absent in `await f();` and in `const x = (await f()).y;`. */
	readonly declaration: VariableDeclaration | undefined;
	/** The statement does no more than to give the result a name, or to drop it. */
	readonly isPlain: boolean;
	/** The statement is a `try`, whose first deed is the await, and whose `catch` hears of a failure. */
	readonly isGuarded?: boolean;
}

/** A statement between them that is run through from its beginning to its end, or an expression. */
export interface OtherStatement {
	readonly statement: Node;
	readonly extent: Node;
	readonly await: undefined;
}

/** Statements that follow each other, or parts of one in the order in which they are evaluated: from the first that awaits to the last. */
export type AwaitRun = readonly (AwaitStatement | OtherStatement)[];

/** A run is cut here: what it costs to compare its statements grows with the square of its length. */
const MAX_LENGTH = 24;

/** The run that the await is the first one of. Undefined when it is not, or when there is no second one. */
export function awaitRunFrom(node: AwaitExpression): AwaitRun | undefined {
	const statement = statementAround(node);
	const within = statement?.parent;
	if (!statement || !within) return undefined;
	const around = isBlock(within) && isTryStatement(within.parent) ? within.parent : undefined;
	const block = around?.tryBlock === within ? around.parent : undefined;
	return runBy(node, within) ?? (block && runBy(node, block));
}

function runBy(node: AwaitExpression, block: Node): AwaitRun | undefined {
	if (!(isBlock(block) || isSourceFile(block))) return undefined;
	let runs = runsByBlock.get(block);
	if (!runs) {
		runs = runsIn(block.statements);
		runsByBlock.set(block, runs);
	}
	return runs.get(node);
}

/** By block, the runs by their first await. */
const runsByBlock = new WeakMap<Node, ReadonlyMap<Node, AwaitRun>>();

function runsIn(statements: readonly Node[]): Map<Node, AwaitRun> {
	const runs = new Map<Node, AwaitRun>();
	let run: (AwaitStatement | OtherStatement)[] = [];
	const close = () => {
		const last = run.findLastIndex((step) => step.await);
		const first = run[0]?.await;
		if (first && run.filter((step) => step.await).length > 1) runs.set(first, run.slice(0, last + 1));
		run = [];
	};
	for (const statement of statements) {
		const steps = stepsOf(statement);
		if (steps.length === 0 || run.length + steps.length > MAX_LENGTH) close();
		if (run.length > 0 || steps[0]?.await) run.push(...steps);
		if (isReturnStatement(statement)) close();
	}
	close();
	return runs;
}

function statementAround(node: Node): Node | undefined {
	let at: Node | undefined = node.parent;
	while (at && !isFunctionNode(at)) {
		if (isExpressionStatement(at) || isVariableStatement(at) || isReturnStatement(at)) return at;
		at = at.parent;
	}
	return undefined;
}

/** What a statement does in turn; empty when it is none that is run through from its beginning to its end. */
function stepsOf(statement: Node): readonly (AwaitStatement | OtherStatement)[] {
	const whole = awaitStatement(statement);
	if (whole) return [whole];
	const guarded = isTryStatement(statement) ? guardedAwait(statement) : undefined;
	if (guarded) return [guarded];
	const several = awaitsWithin(statement);
	if (several.length > 0) return several;
	const other = otherStatement(statement);
	return other ? [other] : [];
}

/** The steps of a statement with awaits in literals, arguments and templates, or with one that is not always run. */
function awaitsWithin(statement: Node): (AwaitStatement | OtherStatement)[] {
	const whole = expressionOf(statement);
	const events = whole ? eventsOf(whole.expression, statement) : [];
	const waits = events.filter((event) => "await" in event);
	const first = events.findIndex((event) => "await" in event);
	if (!whole || first < 0 || !Number.isFinite(countOfAwaits(statement))) return [];
	const isInert = (event: Event) => "other" in event && firstWork(event.other) === "none";
	if (!events.slice(0, first).every(isInert)) return [];
	const [only] = waits;
	const isResult = only !== undefined && waits.length === 1 && skipOuter(whole.expression) === only.taken;
	const last = events.findLastIndex((event) => "await" in event);
	if (last - first > MAX_LENGTH / 2) return [];
	const steps = events.slice(first, last + 1).map((event) =>
		"other" in event
			? { statement: event.other, extent: event.other, await: undefined }
			: {
					statement,
					await: event.await,
					operand: skipOuter((event.head ?? event.await).expression),
					taken: event.taken,
					...(event.head && { head: event.head }),
					extent: isResult ? statement : event.taken,
					declaration: isResult && whole.expression === event.taken ? whole.declaration : undefined,
					isPlain: isResult && whole.expression === event.taken && !isReturnStatement(statement),
				},
	);
	if (isResult || isReturnStatement(statement)) return steps;
	return [...steps, { statement, extent: statement, await: undefined }];
}

/** The statement as one that awaits before anything else, if it is of this shape. */
export function awaitStatement(statement: Node): AwaitStatement | undefined {
	const whole = expressionOf(statement);
	const found = whole && leadingAwait(whole.expression);
	if (!found || countOfAwaits(statement) !== 1) return undefined;
	const isResult = whole.expression === found;
	return {
		statement,
		await: found,
		operand: skipOuter(found.expression),
		taken: found,
		extent: statement,
		declaration: isResult ? whole.declaration : undefined,
		isPlain: isResult && !isReturnStatement(statement),
	};
}

/** `try { user = await load(); name = user.name; } catch { … }`, where nothing else is waited for. */
function guardedAwait(statement: TryStatement): AwaitStatement | undefined {
	const [first, ...rest] = statement.tryBlock.statements;
	const found = first && awaitStatement(first);
	if (!found || statement.finallyBlock || countOfAwaits(statement) !== 1) return undefined;
	// Whatever else stands there may decide whether to go on.
	const isValue = (one: Node) =>
		isVariableStatement(one)
			? !isUsing(one.declarationList)
			: isExpressionStatement(one) && isAssignmentExpression(one.expression);
	if (!rest.every(isValue)) return undefined;
	return { ...found, statement, extent: statement, declaration: undefined, isPlain: false, isGuarded: true };
}

function isAssignmentExpression(node: Node): boolean {
	return isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.EqualsToken;
}

function expressionOf(statement: Node): { expression: Node; declaration?: VariableDeclaration } | undefined {
	if (isExpressionStatement(statement)) return { expression: statement.expression };
	if (isReturnStatement(statement)) return statement.expression && { expression: statement.expression };
	if (!isVariableStatement(statement) || isUsing(statement.declarationList)) return undefined;
	const [declaration, second] = statement.declarationList.declarations;
	if (!declaration?.initializer || second) return undefined;
	return { expression: declaration.initializer, declaration };
}

function otherStatement(statement: Node): OtherStatement | undefined {
	const isOther =
		isExpressionStatement(statement) || (isVariableStatement(statement) && !isUsing(statement.declarationList));
	return isOther && Number.isFinite(countOfAwaits(statement))
		? { statement, extent: statement, await: undefined }
		: undefined;
}
