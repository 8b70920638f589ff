/** Builds control-flow graphs and remembers them: statements, jumps, and the `finally` blocks and disposals that jumps pass through. */
import {
	type CatchClause,
	type ForInOrOfStatement,
	type ForStatement,
	isBlock,
	isBreakStatement,
	isCaseClause,
	isClassDeclaration,
	isContinueStatement,
	isDoStatement,
	isExportAssignment,
	isExpression,
	isExpressionStatement,
	isForInStatement,
	isForOfStatement,
	isForStatement,
	isIfStatement,
	isLabeledStatement,
	isModuleBlock,
	isModuleDeclaration,
	isReturnStatement,
	isSourceFile,
	isSwitchStatement,
	isThrowStatement,
	isTryStatement,
	isVariableDeclarationList,
	isVariableStatement,
	isWhileStatement,
	isWithStatement,
	type Node,
	type SourceFile,
	type SwitchStatement,
	type VariableDeclarationList,
} from "../engine/ast.ts";
import type { FunctionNode } from "../syntax/functions.ts";
import { isUsing } from "../syntax/values.ts";
import type { FlowGraph } from "./graph.ts";
import { Expressions } from "./graph-expressions.ts";
import { type Point, Points, TooLarge } from "./graph-points.ts";

/** What a jump passes on its way out, innermost first. */
type Frame =
	| {
			readonly kind: "target";
			readonly labels: readonly string[];
			/** Whether `break` without a label ends here. */
			readonly isPlain: boolean;
			readonly breakTo: Point;
			readonly continueTo: Point | undefined;
			readonly outer: Frame | undefined;
	  }
	| {
			readonly kind: "finally";
			readonly run: () => void;
			/** Where exceptions of the `finally` itself go. */
			readonly handler: Point;
			/** The copy that leads to a target. */
			readonly copies: Map<Point, Point>;
			readonly outer: Frame | undefined;
	  };

const graphs = new WeakMap<Node, { graph: FlowGraph | undefined }>();

/**
 * The graph of a function's parameters and body, or of a module's top level. Functions written in it are points of
 * creation; their bodies have graphs of their own. Undefined when there is no body, or it is too large or too deep to
 * be worth it.
 */
export function flowOf(root: FunctionNode | SourceFile): FlowGraph | undefined {
	const known = graphs.get(root);
	if (known) return known.graph;
	const body = isSourceFile(root) ? root : (root as { body?: Node }).body;
	const graph = body && buildGraph(isSourceFile(root) ? [] : root.parameters, body);
	graphs.set(root, { graph });
	return graph;
}

/** @returns undefined when the function is too large or too deeply nested */
function buildGraph(parameters: readonly Node[], body: Node): FlowGraph | undefined {
	const builder = new Statements();
	try {
		return builder.build(parameters, body);
	} catch (error) {
		if (error instanceof TooLarge) return undefined;
		throw error;
	}
}

class Statements {
	private readonly points = new Points();
	private readonly expressions = new Expressions(this.points);
	private frames: Frame | undefined;

	build(parameters: readonly Node[], body: Node): FlowGraph {
		const { points, expressions } = this;
		for (const parameter of parameters) {
			const { initializer } = parameter as { initializer?: Node };
			if (initializer) points.optional(() => expressions.evaluate(initializer));
			expressions.bind(parameter);
		}
		if (isSourceFile(body) || isBlock(body)) this.list(body.statements, 0);
		else if (isExpression(body)) expressions.evaluate(body);
		points.goTo(points.returned);
		return points.graph();
	}

	private list(statements: readonly Node[], from: number): void {
		for (let at = from; at < statements.length; at++) {
			const statement = statements[at] as Node;
			this.statement(statement);
			if (isVariableStatement(statement) && isUsing(statement.declarationList)) {
				// The rest of the block is guarded: however it is left, the resources are disposed of.
				const { declarationList } = statement;
				this.points.nested(() =>
					this.guarded(
						() => this.list(statements, at + 1),
						undefined,
						() => this.points.addThrowing(declarationList),
					),
				);
				return;
			}
		}
	}

	private statement(node: Node, labels: readonly string[] = []): void {
		const { points, expressions } = this;
		if (!points.at) return;
		points.nested(() => {
			if (isExpressionStatement(node)) expressions.evaluate(node.expression);
			else if (isVariableStatement(node)) this.declarations(node.declarationList);
			else if (isBlock(node)) this.block(node.statements, labels);
			else if (isIfStatement(node)) {
				const [whenTrue, whenFalse, done] = [points.join(), points.join(), points.join()];
				expressions.condition(node.expression, whenTrue, whenFalse);
				points.resume(whenTrue);
				this.statement(node.thenStatement);
				points.goTo(done);
				points.resume(whenFalse);
				if (node.elseStatement) this.statement(node.elseStatement);
				points.goTo(done);
				points.resume(done);
			} else if (isReturnStatement(node)) {
				if (node.expression) expressions.evaluate(node.expression);
				points.add(node);
				this.leave(points.returned, undefined);
			} else if (isThrowStatement(node)) {
				expressions.evaluate(node.expression);
				points.addThrowing(node);
				points.at = undefined;
			} else if (isBreakStatement(node) || isContinueStatement(node)) this.jump(node);
			else if (isTryStatement(node)) {
				const { tryBlock, catchClause, finallyBlock } = node;
				this.guarded(
					() => this.list(tryBlock.statements, 0),
					catchClause,
					finallyBlock && (() => this.list(finallyBlock.statements, 0)),
				);
			} else if (isLabeledStatement(node)) this.statement(node.statement, [...labels, node.label.text]);
			else if (isForStatement(node)) this.forLoop(node, labels);
			else if (isForOfStatement(node) || isForInStatement(node)) this.forEach(node, labels);
			else if (isWhileStatement(node)) {
				this.loop(labels, (head, body, done) => {
					points.resume(head);
					expressions.condition(node.expression, body, done);
					points.resume(body);
					this.statement(node.statement);
					points.goTo(head);
				});
			} else if (isDoStatement(node)) {
				const test = points.join();
				this.loop(
					labels,
					(head, _body, done) => {
						points.resume(head);
						this.statement(node.statement);
						points.goTo(test);
						points.resume(test);
						expressions.condition(node.expression, head, done);
					},
					test,
				);
			} else if (isSwitchStatement(node)) this.switch(node, labels);
			else if (isClassDeclaration(node) || isExportAssignment(node)) {
				expressions.evaluate(isExportAssignment(node) ? node.expression : node);
			} else if (isModuleDeclaration(node)) {
				if (node.body && isModuleBlock(node.body)) this.list(node.body.statements, 0);
			} else if (isWithStatement(node)) {
				expressions.evaluate(node.expression);
				this.statement(node.statement);
			}
		});
	}

	private block(statements: readonly Node[], labels: readonly string[]): void {
		if (labels.length === 0) {
			this.list(statements, 0);
			return;
		}
		const done = this.points.join();
		this.within({ labels, isPlain: false, breakTo: done, continueTo: undefined }, () => this.list(statements, 0));
		this.points.goTo(done);
		this.points.resume(done);
	}

	private declarations(list: VariableDeclarationList): void {
		for (const declaration of list.declarations) {
			if (declaration.initializer) this.expressions.evaluate(declaration.initializer);
			this.expressions.bind(declaration);
		}
	}

	/** @param continueTo where `continue` goes, when not to the head */
	private loop(
		labels: readonly string[],
		run: (head: Point, body: Point, done: Point) => void,
		continueTo?: Point,
	): void {
		const { points } = this;
		const [head, body, done] = [points.join(), points.join(), points.join()];
		points.goTo(head);
		this.within({ labels, isPlain: true, breakTo: done, continueTo: continueTo ?? head }, () => run(head, body, done));
		points.resume(done);
	}

	private forLoop(node: ForStatement, labels: readonly string[]): void {
		const { points, expressions } = this;
		const { initializer, condition, incrementor } = node;
		if (initializer && isVariableDeclarationList(initializer)) this.declarations(initializer);
		else if (initializer) expressions.evaluate(initializer);
		const step = points.join();
		this.loop(
			labels,
			(head, body, done) => {
				points.resume(head);
				if (condition) expressions.condition(condition, body, done);
				else points.goTo(body);
				points.resume(body);
				this.statement(node.statement);
				points.goTo(step);
				points.resume(step);
				if (incrementor) expressions.evaluate(incrementor);
				points.goTo(head);
			},
			step,
		);
	}

	private forEach(node: ForInOrOfStatement, labels: readonly string[]): void {
		const { points, expressions } = this;
		const { initializer } = node;
		expressions.evaluate(node.expression);
		this.loop(labels, (head, body, done) => {
			points.resume(head);
			if (isForOfStatement(node)) points.addThrowing(node);
			else points.add(node);
			points.branch(body, done);
			points.resume(body);
			const bind = (): void => {
				if (isVariableDeclarationList(initializer)) this.declarations(initializer);
				else expressions.assignedPattern(initializer);
			};
			bind();
			if (isVariableDeclarationList(initializer) && isUsing(initializer)) {
				this.guarded(
					() => this.statement(node.statement),
					undefined,
					() => points.addThrowing(initializer),
				);
			} else this.statement(node.statement);
			points.goTo(head);
		});
	}

	private switch(node: SwitchStatement, labels: readonly string[]): void {
		const { points, expressions } = this;
		const { clauses } = node.caseBlock;
		const starts = clauses.map(() => points.join());
		const done = points.join();
		let otherwise = done;
		expressions.evaluate(node.expression);
		for (const [index, clause] of clauses.entries()) {
			const start = starts[index] as Point;
			if (isCaseClause(clause)) {
				expressions.evaluate(clause.expression);
				const others = points.join();
				points.branch(start, others);
				points.resume(others);
			} else otherwise = start;
		}
		points.goTo(otherwise);
		this.within({ labels, isPlain: true, breakTo: done, continueTo: undefined }, () => {
			for (const [index, clause] of clauses.entries()) {
				points.goTo(starts[index] as Point);
				points.resume(starts[index] as Point);
				this.list(clause.statements, 0);
			}
		});
		points.goTo(done);
		points.resume(done);
	}

	/** A body whose exceptions go to a `catch`, and which is not left without passing its `finally`. */
	private guarded(body: () => void, clause: CatchClause | undefined, run: (() => void) | undefined): void {
		const { points } = this;
		const { handler } = points;
		const outer = this.frames;
		const failed = run ? points.join() : handler;
		const caught = clause ? points.join() : failed;
		const done = points.join();
		if (run) this.frames = { kind: "finally", run, handler, copies: new Map(), outer };
		points.handler = caught;
		body();
		points.goTo(done);
		if (clause) {
			points.handler = failed;
			points.resume(caught);
			if (points.at) {
				if (clause.variableDeclaration) this.expressions.bind(clause.variableDeclaration);
				this.list(clause.block.statements, 0);
				points.goTo(done);
			}
		}
		points.handler = handler;
		this.frames = outer;
		if (run) {
			points.resume(failed);
			if (points.at) {
				run();
				if (points.at) handler.isReached = true;
				points.goTo(handler);
			}
		}
		points.resume(done);
		if (points.at) run?.();
	}

	private within(target: Omit<Frame & { kind: "target" }, "kind" | "outer">, run: () => void): void {
		const outer = this.frames;
		this.frames = { kind: "target", ...target, outer };
		run();
		this.frames = outer;
	}

	private jump(node: Node): void {
		const label = (node as { label?: { text: string } }).label?.text;
		const isBreak = isBreakStatement(node);
		for (let frame = this.frames; frame; frame = frame.outer) {
			if (frame.kind !== "target") continue;
			const isMeant = label === undefined ? frame.isPlain : frame.labels.includes(label);
			const target = isBreak ? frame.breakTo : frame.continueTo;
			if (isMeant && target) {
				this.leave(target, frame);
				return;
			}
		}
		// A jump to nowhere is a syntax error; what follows it is as unreachable.
		this.points.at = undefined;
	}

	/** Goes to a target by way of each `finally` up to the target's frame. */
	private leave(target: Point, until: Frame | undefined): void {
		const { points, frames } = this;
		const { handler } = points;
		for (let frame = frames; frame && frame !== until && points.at; frame = frame.outer) {
			if (frame.kind !== "finally") continue;
			const known = frame.copies.get(target);
			if (known) {
				points.goTo(known);
				break;
			}
			const copy = points.join();
			frame.copies.set(target, copy);
			points.goTo(copy);
			points.resume(copy);
			this.frames = frame.outer;
			points.handler = frame.handler;
			frame.run();
		}
		points.goTo(target);
		this.frames = frames;
		points.handler = handler;
	}
}
