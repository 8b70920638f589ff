/** Points and the links between them while a control-flow graph grows: where evaluation stands, and where exceptions go. */
import type { Node } from "../engine/ast.ts";
import { skipOuter } from "../syntax/walk.ts";
import type { FlowGraph } from "./graph.ts";

/** A `FlowPoint` that can still be linked. */
export class Point {
	readonly node: Node | undefined;
	readonly next: Point[] = [];
	thrown: Point | undefined;
	when: { readonly true: Point; readonly false: Point } | undefined;
	isReached = false;

	constructor(node: Node | undefined) {
		this.node = node;
	}
}

/** Thrown where a function is too large or too deeply nested; caught by `buildGraph`. */
export class TooLarge extends Error {}

/** Far beyond what people write; copies of nested `finally` blocks could otherwise multiply without end. */
const MOST_POINTS = 20_000;
const DEEPEST = 400;

export class Points {
	/** Where evaluation stands; undefined behind a jump, where nothing is reached. */
	at: Point | undefined;
	/** Where an exception goes. */
	handler: Point;
	readonly entry = new Point(undefined);
	readonly returned = new Point(undefined);
	readonly threw = new Point(undefined);
	private readonly byNode = new Map<Node, Point[]>();
	private count = 0;
	private depth = 0;

	constructor() {
		this.entry.isReached = true;
		this.at = this.entry;
		this.handler = this.threw;
	}

	/** The node is evaluated. */
	add(node: Node): void {
		if (!this.at) return;
		const point = this.point(node);
		const known = this.byNode.get(node);
		if (known) known.push(point);
		else this.byNode.set(node, [point]);
		link(this.at, point);
		this.at = point;
	}

	/** The node is evaluated, and may throw instead. */
	addThrowing(node: Node): void {
		this.add(node);
		if (!this.at) return;
		this.at.thrown = this.handler;
		this.handler.isReached = true;
	}

	/** A place where paths will meet. */
	join(): Point {
		return this.point(undefined);
	}

	goTo(target: Point): void {
		if (this.at) link(this.at, target);
		this.at = undefined;
	}

	/** Evaluation goes on at a place, if any path leads there. */
	resume(from: Point): void {
		this.at = from.isReached ? from : undefined;
	}

	/** What may be evaluated or passed by. */
	optional(run: () => void): void {
		const { at } = this;
		if (!at) return;
		const done = this.join();
		link(at, done);
		run();
		this.goTo(done);
		this.resume(done);
	}

	/** Evaluation branches on the value of the expression at hand. */
	branch(whenTrue: Point, whenFalse: Point): void {
		const { at } = this;
		if (!at) return;
		link(at, whenTrue);
		link(at, whenFalse);
		at.when = { true: whenTrue, false: whenFalse };
		this.at = undefined;
	}

	/** @throws TooLarge */
	nested(run: () => void): void {
		if (++this.depth > DEEPEST) throw new TooLarge();
		run();
		this.depth--;
	}

	graph(): FlowGraph {
		const { byNode, entry, returned, threw } = this;
		return { entry, returned, threw, pointsOf: (node) => byNode.get(skipOuter(node)) ?? [] };
	}

	private point(node: Node | undefined): Point {
		if (++this.count > MOST_POINTS) throw new TooLarge();
		return new Point(node);
	}
}

function link(from: Point, to: Point): void {
	from.next.push(to);
	to.isReached = true;
}
