/** The waits of one function as they are written: a tree of what comes one after the other, side by side, or in one of several ways. */
import {
	type AwaitExpression,
	type ForOfStatement,
	type IfStatement,
	isAwaitExpression,
	isBinaryExpression,
	isBlock,
	isCallExpression,
	isConditionalExpression,
	isForInStatement,
	isForOfStatement,
	isIdentifier,
	isIfStatement,
	isReturnStatement,
	isSwitchStatement,
	isThrowStatement,
	isTryStatement,
	isVariableDeclaration,
	type Node,
	SyntaxKind,
	type TryStatement,
} from "../engine/ast.ts";
import { declarationOf, resolveConstant } from "../flow/index.ts";
import { gatheredBy } from "../rules/shared/gathering/members.ts";
import { calledMethod } from "../syntax/calls.ts";
import { gatherOf } from "../syntax/combinators.ts";
import { enclosingFunction, type FunctionNode, isAsync, isFunctionNode, returnedBy } from "../syntax/functions.ts";
import { isLoopStatement } from "../syntax/statements.ts";
import { isWithin, skipOuter, walk } from "../syntax/walk.ts";

/** How often a wait is repeated in place of once. */
export interface Repeated {
	/** One turn after the other, or all at once. */
	readonly how: "in-turn" | "at-once";
	/** What is iterated; absent for loops without a list. */
	readonly source: Node | undefined;
}

/** Something that is waited for: drawn as one bar. */
export interface Wait {
	/** What is shown as its place: the `await`, the loop, the member of a combinator. */
	readonly at: Node;
	/** What starts it: the call that is awaited, or the loop. */
	readonly starts: Node;
	/** The `await` that it is waited for with; absent for loops and for what is returned. */
	readonly await: AwaitExpression | undefined;
	/** The way that it stands on: `if`, `else`, `case`, `catch`. */
	readonly way: string | undefined;
	/** The variable that holds its promise since it was started. */
	readonly held: Node | undefined;
	readonly repeated: Repeated | undefined;
	/** What is waited for in each turn, or in the function that the call is handed: it makes the bar longer. */
	readonly body: readonly Step[];
	/** Waits that its own operand begins with. */
	readonly inside: readonly Wait[];
}

export type Step =
	| { readonly kind: "wait"; readonly wait: Wait }
	/** Promises that are waited for at once. */
	| { readonly kind: "together"; readonly at: Node; readonly members: readonly Wait[] }
	/** One of them is gone, or none where one is empty. */
	| { readonly kind: "ways"; readonly ways: readonly (readonly Step[])[] }
	/** Gone only where something fails. */
	| { readonly kind: "failing"; readonly steps: readonly Step[] }
	/** A promise begins that is waited for later. */
	| { readonly kind: "start"; readonly declaration: Node };

/**
 * @param owner a function, or a file for what it waits for at its top level
 * @param promises which of {@link returnedCalls} give promises
 */
export function stepsOf(owner: Node, promises: ReadonlySet<Node>): readonly Step[] {
	return new Collector(owner, promises).steps();
}

/** The calls that the async function, and those in it, return as they are: what they give may be waited for as well. */
export function returnedCalls(owner: Node): Node[] {
	const found: Node[] = [];
	walk(owner, (at) => {
		if (isFunctionNode(at) && isAsync(at)) found.push(...returnedBy(at).map(skipOuter).filter(isCallExpression));
	});
	return found;
}

/** All waits of some steps that are drawn, in the order of the text. */
export function waitsIn(steps: readonly Step[]): Wait[] {
	return steps.flatMap(waitsOf);
}

function waitsOf(step: Step): Wait[] {
	switch (step.kind) {
		case "wait":
			return [step.wait];
		case "together":
			return [...step.members];
		case "ways":
			return step.ways.flatMap(waitsIn);
		case "failing":
			return waitsIn(step.steps);
		case "start":
			return [];
	}
}

class Collector {
	private readonly owner: Node;
	private readonly body: Node | undefined;
	/** The awaits, loops that wait, and everything around them up to the function. */
	private readonly onTheWay = new Set<Node>();
	/** Declarations of promises that are awaited somewhere. */
	private readonly started = new Set<Node>();
	private readonly promises: ReadonlySet<Node>;
	/** What an async function returns is waited for as well. */
	private readonly returned = new Set<Node>();

	constructor(owner: Node, promises: ReadonlySet<Node>) {
		this.owner = owner;
		this.promises = promises;
		this.body = isFunctionNode(owner) ? (owner as { body?: Node }).body : owner;
		const found: Node[] = [];
		if (this.body) {
			walk(this.body, (at) => {
				if (isFunctionNode(at) && at !== owner) return false;
				if (isAwaitExpression(at) || isForAwait(at)) found.push(at);
				return undefined;
			});
		}
		if (isFunctionNode(owner) && isAsync(owner)) {
			for (const call of returnedBy(owner).map(skipOuter)) if (promises.has(call)) this.returned.add(call);
			found.push(...this.returned);
		}
		for (const at of found) this.mark(at);
		for (const at of found) {
			for (const operand of operandsOf(at)) {
				const declaration = this.startOf(operand);
				if (!declaration) continue;
				this.started.add(declaration);
				this.mark(declaration);
			}
		}
	}

	steps(): readonly Step[] {
		return this.body ? this.of(this.body, undefined) : [];
	}

	private mark(node: Node): void {
		for (let at: Node | undefined = node; at && at !== this.owner && !this.onTheWay.has(at); at = at.parent) {
			this.onTheWay.add(at);
		}
	}

	/** The declaration of this function that an awaited name stands for, where it holds a promise rather than a result. */
	private startOf(operand: Node): Node | undefined {
		const at = skipOuter(operand);
		const declaration = isIdentifier(at) ? declarationOf(at) : undefined;
		if (!declaration || !isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
		const value = resolveConstant(at);
		if (value === at || isIdentifier(value) || isAwaitExpression(value)) return undefined;
		const around = enclosingFunction(declaration);
		return (around ?? declaration.getSourceFile()) === this.owner ? declaration : undefined;
	}

	private of(node: Node, way: string | undefined): Step[] {
		const isRoot = node === this.body;
		if (!isRoot && !this.onTheWay.has(node)) return [];
		if (isAwaitExpression(node)) return this.ofAwait(node, node.expression, way);
		if (this.returned.has(node)) return this.ofAwait(undefined, node, way);
		if (isLoopStatement(node)) return this.ofLoop(node, way);
		if (isIfStatement(node)) return this.ofIf(node, way);
		if (isTryStatement(node)) return this.ofTry(node, way);
		if (isConditionalExpression(node)) {
			const ways = [this.of(node.whenTrue, "if"), this.of(node.whenFalse, "else")];
			return [...this.of(node.condition, way), ...oneOf(ways)];
		}
		if (isBinaryExpression(node) && CHOOSING.has(node.operatorToken.kind)) {
			return [...this.of(node.left, way), ...oneOf([this.of(node.right, "if")])];
		}
		if (isSwitchStatement(node)) {
			const clauses = [...node.caseBlock.clauses].map((clause) => this.ofList([...clause.statements], "case"));
			return [...this.of(node.expression, way), ...oneOf(clauses)];
		}
		if (isBlock(node) || node.kind === SyntaxKind.SourceFile) {
			return this.ofList([...(node as unknown as { statements: readonly Node[] }).statements], way);
		}
		const steps = this.ofChildren(node, way);
		return this.started.has(node) ? [...steps, { kind: "start", declaration: node }] : steps;
	}

	private ofChildren(node: Node, way: string | undefined): Step[] {
		const children: Node[] = [];
		node.forEachChild((child) => {
			children.push(child);
		});
		return children.flatMap((child) => this.of(child, way));
	}

	/** What follows an `if` that leaves is another way. */
	private ofList(statements: readonly Node[], way: string | undefined): Step[] {
		const steps: Step[] = [];
		for (const [index, statement] of statements.entries()) {
			const leaves = isIfStatement(statement) && !statement.elseStatement && leavesAlways(statement.thenStatement);
			if (leaves && this.onTheWay.has(statement.thenStatement)) {
				steps.push(...this.of(statement.expression, way));
				const rest = this.ofList(statements.slice(index + 1), way);
				return [...steps, ...oneOf([this.of(statement.thenStatement, "if"), rest])];
			}
			steps.push(...this.of(statement, way));
		}
		return steps;
	}

	/** A chain of `else if` is one choice, up to a condition that waits itself: chains may be longer than the call stack is deep. */
	private ofIf(node: IfStatement, way: string | undefined): Step[] {
		const chain = [node];
		let last: Node | undefined = node.elseStatement;
		for (; last && isIfStatement(last); last = last.elseStatement) chain.push(last);
		let ways = last ? [this.of(last, "else")] : [[]];
		for (const at of chain.reverse()) {
			ways.push(this.of(at.thenStatement, "if"));
			const condition = this.of(at.expression, way);
			if (condition.length > 0) ways = [[...condition, ...oneOf(ways.reverse())]];
		}
		const [only, ...others] = ways.reverse();
		return only && others.length === 0 ? only : oneOf(ways);
	}

	private ofTry({ tryBlock, catchClause, finallyBlock }: TryStatement, way: string | undefined): Step[] {
		const failing = catchClause ? this.of(catchClause.block, "catch") : [];
		return [
			...this.of(tryBlock, way),
			...(failing.length > 0 ? [{ kind: "failing" as const, steps: failing }] : []),
			...(finallyBlock ? this.of(finallyBlock, way) : []),
		];
	}

	/** A loop is one wait: how often it is run is seldom known. */
	private ofLoop(node: Node, way: string | undefined): Step[] {
		const { expression, initializer, statement } = node as Node & {
			expression?: Node;
			initializer?: Node;
			statement: Node;
		};
		const isOverList = isForOfStatement(node) || isForInStatement(node);
		const before = isOverList ? expression : initializer;
		const steps = before ? this.of(before, way) : [];
		const body: Step[] = [];
		node.forEachChild((child) => {
			if (child !== before || child === statement) body.push(...this.of(child, undefined));
		});
		if (body.length === 0 && !isForAwait(node)) return steps;
		const repeated: Repeated = { how: "in-turn", source: isOverList ? expression : undefined };
		const wait = { at: node, starts: node, await: undefined, way, held: undefined, repeated, body, inside: [] };
		return [...steps, { kind: "wait", wait }];
	}

	private ofAwait(await_: AwaitExpression | undefined, operand: Node, way: string | undefined): Step[] {
		const inner = this.ofChildren(await_ ?? operand, way);
		const inside = waitsIn(inner);
		const at = await_ ?? operand;
		const held = this.startOf(operand);
		const value = held ? resolveConstant(operand) : skipOuter(operand);
		const gather = gatherOf(value);
		const list = gather?.call.arguments[0];
		const members = list && gatheredBy(list);
		if (!members || members.length === 0) {
			const wait = { ...this.wait(value, at, await_, way), held, inside };
			return [...inner, { kind: "wait", wait }];
		}
		const waits = members.map(({ node, each }): Wait => {
			const one = this.wait(skipOuter(node), node, await_, way);
			const source = each && isCallExpression(node) ? calledMethod(node)?.receiver : undefined;
			return {
				...one,
				held: held ?? this.memberStart(list, node),
				inside: [],
				...(each && { repeated: { how: "at-once" as const, source }, body: stepsOf(each, this.promises) }),
			};
		});
		return [...inner, { kind: "together", at, members: waits }];
	}

	/** The variable of this function through which a combinator is handed a promise. */
	private memberStart(list: Node, member: Node): Node | undefined {
		for (const declaration of this.started) {
			const { initializer } = declaration as { initializer?: Node };
			if (initializer && isWithin(member, initializer) && !isWithin(member, list)) return declaration;
		}
		return undefined;
	}

	private wait(starts: Node, at: Node, await_: AwaitExpression | undefined, way: string | undefined): Wait {
		const callback = handedCallback(starts);
		const body = callback ? stepsOf(callback, this.promises) : [];
		return { at, starts, await: await_, way, held: undefined, repeated: undefined, body, inside: [] };
	}
}

const CHOOSING: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.AmpersandAmpersandToken,
	SyntaxKind.BarBarToken,
	SyntaxKind.QuestionQuestionToken,
]);

function oneOf(ways: readonly (readonly Step[])[]): Step[] {
	return ways.every((steps) => steps.length === 0) ? [] : [{ kind: "ways", ways }];
}

function isForAwait(node: Node): node is ForOfStatement {
	return isForOfStatement(node) && node.awaitModifier !== undefined;
}

/** What is awaited by an await: its operand, or what a combinator is handed. */
function operandsOf(at: Node): Node[] {
	if (!isAwaitExpression(at) && !isCallExpression(at)) return [];
	const operand = isAwaitExpression(at) ? at.expression : at;
	const list = gatherOf(resolveConstant(operand))?.call.arguments[0];
	if (!list) return [operand];
	const { elements = [] } = resolveConstant(list) as { elements?: readonly Node[] };
	return [operand, list, ...elements];
}

export function leavesAlways(statement: Node): boolean {
	const last = isBlock(statement) ? statement.statements.at(-1) : statement;
	if (!last) return false;
	const isJump = last.kind === SyntaxKind.ContinueStatement || last.kind === SyntaxKind.BreakStatement;
	return isJump || isReturnStatement(last) || isThrowStatement(last);
}

/** The function in a call that is run before what the call gives has settled: the last that is written out, or the callee itself. */
export function handedCallback(call: Node): FunctionNode | undefined {
	if (!isCallExpression(call)) return undefined;
	const callee = skipOuter(call.expression);
	if (isFunctionNode(callee)) return callee;
	const callback = call.arguments.map(skipOuter).findLast((at) => isFunctionNode(at));
	return callback && isFunctionNode(callback) && isAsync(callback) ? callback : undefined;
}
