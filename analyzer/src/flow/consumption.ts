/**
 * What becomes of a value that a variable was given: on which paths somebody takes it, what happens before, and where
 * it is lost.
 *
 * A path in the graph need not be one that a program can go: `if (x) p = f(); … if (x) await p` looks at `x` twice. What
 * is said here holds without knowing how conditions hang together. A loss by a branch, above all: before it nobody can
 * have taken the value, and behind it nobody can take it, so each time when evaluation goes that way the value is lost.
 */
import {
	isBinaryExpression,
	isCaseClause,
	isForInStatement,
	isForOfStatement,
	isForStatement,
	isIfStatement,
	isThrowStatement,
	type Node,
	SyntaxKind,
} from "../engine/ast.ts";
import { isWithin, outerOf, skipOuter } from "../syntax/walk.ts";
import { type Exploration, type FlowGraph, type FlowPoint, reachableFrom } from "./graph.ts";
import { flowOf } from "./graph-builder.ts";
import type { LocalUses } from "./local-uses.ts";

export interface Consumption {
	readonly start: FlowPoint;
	/** What may be evaluated while nobody has taken the value, up to where it is taken or replaced. */
	readonly open: ReadonlySet<FlowPoint>;
	/** Of these, the points that take it. */
	readonly consumed: readonly FlowPoint[];
	/** Whether nobody takes it on any path, be it one of an exception. */
	readonly isNeverConsumed: boolean;
	/** Whether the point comes only before the value is taken, not also after it on another path. */
	isOnlyBefore(point: FlowPoint): boolean;
	/** Whether evaluation comes to the point before the value is taken, whichever way it goes. */
	isInevitable(point: FlowPoint): boolean;
	/** Branches behind which the value is lost. */
	losses(): readonly BranchLoss[];
	/** Where the value is replaced on a path on which nobody took it. */
	readonly replaced: readonly FlowPoint[];
}

/** A branch behind which nobody takes the value, while somebody does behind the other one. */
export interface BranchLoss {
	/** The tested expression, the `case`'s expression, or the `for…of`. */
	readonly condition: Node;
	/** Whether the loss is where the condition is true. */
	readonly when: boolean;
	/** The `return`, `throw`, or assignment of another value by which the value is lost; undefined for the function's end. */
	readonly exit: Node | undefined;
	/** Everything that may be evaluated behind it. */
	readonly region: ReadonlySet<FlowPoint>;
}

/**
 * Undefined where the graph does not tell.
 * @param given what gives the value: a declaration, an assignment, a call that adds it to a list
 */
export function consumptionOf(given: Node, uses: LocalUses): Consumption | undefined {
	const graph = flowOf(uses.root);
	const [start, copy] = graph?.pointsOf(given) ?? [];
	if (!graph || !start || copy) return undefined;
	const reads = new Set<FlowPoint>();
	for (const read of uses.reads) {
		const points = graph.pointsOf(read);
		// Code that is never reached, or that the graph does not know: a use all the same.
		if (points.length === 0) return undefined;
		for (const point of points) reads.add(point);
	}
	const writes = new Set(uses.writes.flatMap((write) => graph.pointsOf(write)));
	for (const { node } of uses.definitions) for (const point of graph.pointsOf(node)) writes.add(point);
	return new Paths(graph, start, reads, writes, uses, followWhileSet(uses, graph));
}

class Paths implements Consumption {
	readonly start: FlowPoint;
	readonly open: ReadonlySet<FlowPoint>;
	readonly consumed: readonly FlowPoint[];
	readonly replaced: readonly FlowPoint[];
	private readonly graph: FlowGraph;
	private readonly reads: ReadonlySet<FlowPoint>;
	private readonly writes: ReadonlySet<FlowPoint>;
	private readonly uses: LocalUses;
	private readonly whileSet: Exploration;
	private afterConsumed: ReadonlySet<FlowPoint> | undefined;

	constructor(
		graph: FlowGraph,
		start: FlowPoint,
		reads: ReadonlySet<FlowPoint>,
		writes: ReadonlySet<FlowPoint>,
		uses: LocalUses,
		follow: (point: FlowPoint) => readonly FlowPoint[],
	) {
		this.graph = graph;
		this.start = start;
		this.reads = reads;
		this.writes = writes;
		this.uses = uses;
		this.whileSet = { follow, stop: (point) => reads.has(point) || writes.has(point) };
		this.open = reachableFrom(start, this.whileSet);
		this.consumed = [...this.open].filter((point) => reads.has(point));
		this.replaced = [...this.open].filter((point) => writes.has(point));
	}

	get isNeverConsumed(): boolean {
		return ![...reachableFrom(this.start, { ...this.whileSet, throws: true })].some((point) => this.reads.has(point));
	}

	isOnlyBefore(point: FlowPoint): boolean {
		if (!this.afterConsumed) {
			const after = new Set<FlowPoint>();
			// Behind another value, it is no longer about this one.
			const stop = (at: FlowPoint): boolean => at === this.start || this.writes.has(at) || after.has(at);
			for (const consumed of this.reads)
				for (const at of reachableFrom(consumed, { stop, throws: true })) if (at !== this.start) after.add(at);
			this.afterConsumed = after;
		}
		return this.open.has(point) && !this.afterConsumed.has(point);
	}

	isInevitable(point: FlowPoint): boolean {
		const passing = reachableFrom(this.start, { stop: (at) => at === point });
		return [...passing].every(
			(at) => !this.reads.has(at) && !this.writes.has(at) && at !== this.graph.returned && !isThrow(at),
		);
	}

	losses(): BranchLoss[] {
		if (this.consumed.length === 0) return [];
		const found: BranchLoss[] = [];
		for (const point of this.open) {
			const { node, when } = point;
			if (!node || !when || this.reads.has(point) || this.writes.has(point) || !this.isOnlyBefore(point)) continue;
			// What the variable holds decides, and that is known here.
			if (this.uses.tests.some((test) => isWithin(test, node))) continue;
			for (const outcome of [true, false]) {
				if (!isExpectedBranch(node, outcome)) continue;
				const region = this.lostBehind(when[`${outcome}`]);
				if (!region || !this.canBeConsumedBehind(when[`${!outcome}`])) continue;
				found.push({ condition: node, when: outcome, exit: this.exitOf(region), region });
			}
		}
		return found.sort((a, b) => a.condition.pos - b.condition.pos);
	}

	/** What is evaluated behind a branch, when nobody takes the value there and evaluation comes to an end or to another value. */
	private lostBehind(from: FlowPoint): ReadonlySet<FlowPoint> | undefined {
		const region = new Set(reachableFrom(from, { ...this.whileSet, throws: true })).add(from);
		const points = [...region];
		if (points.some((point) => this.reads.has(point))) return undefined;
		return points.some((point) => point === this.graph.returned || isThrow(point) || this.writes.has(point))
			? region
			: undefined;
	}

	private canBeConsumedBehind(from: FlowPoint): boolean {
		return [...reachableFrom(from, this.whileSet)].some((point) => this.reads.has(point));
	}

	private exitOf(region: ReadonlySet<FlowPoint>): Node | undefined {
		const exits = [...region].filter(
			(point) => this.writes.has(point) || isThrow(point) || point.node?.kind === SyntaxKind.ReturnStatement,
		);
		return exits.length === 1 && !this.fallsOffEnd(region) ? exits[0]?.node : undefined;
	}

	/** Whether the region reaches the function's end other than by `return`. */
	private fallsOffEnd(region: ReadonlySet<FlowPoint>): boolean {
		return [...region].some(
			(point) => point.next.includes(this.graph.returned) && point.node?.kind !== SyntaxKind.ReturnStatement,
		);
	}
}

function isThrow({ node }: FlowPoint): boolean {
	return node !== undefined && isThrowStatement(node);
}

/**
 * Whether somebody wrote the branch for a case that they expect. That a loop comes to its end is no such case: most
 * loops are entered. Nor is that no `case` matches, or the last of several conditions fails: they often name all cases.
 */
function isExpectedBranch(node: Node, outcome: boolean): boolean {
	if (isForOfStatement(node) || isForInStatement(node)) return outcome;
	let at = outerOf(node);
	if (isCaseClause(at.parent)) return outcome;
	while (isPartOfCondition(at.parent)) at = outerOf(at.parent);
	const { parent } = at;
	switch (parent.kind) {
		case SyntaxKind.WhileStatement:
		case SyntaxKind.DoStatement:
			return outcome;
		case SyntaxKind.ForStatement:
			return isForStatement(parent) && parent.condition === at ? outcome : true;
		case SyntaxKind.IfStatement:
			return (
				!isIfStatement(parent) ||
				parent.elseStatement !== undefined ||
				!isIfStatement(parent.parent) ||
				parent.parent.elseStatement !== parent
			);
		default:
			return true;
	}
}

function isPartOfCondition(node: Node): boolean {
	if (node.kind === SyntaxKind.PrefixUnaryExpression) return true;
	if (!isBinaryExpression(node)) return false;
	const { kind } = node.operatorToken;
	return kind === SyntaxKind.AmpersandAmpersandToken || kind === SyntaxKind.BarBarToken;
}

/** Conditions that ask whether the variable has a value go one way while it has one. */
function followWhileSet(uses: LocalUses, graph: FlowGraph): (point: FlowPoint) => readonly FlowPoint[] {
	const known = new Map<FlowPoint, boolean>();
	for (const test of uses.tests) {
		for (const point of graph.pointsOf(test)) known.set(point, true);
		const comparison = outerOf(test).parent;
		if (!isBinaryExpression(comparison)) continue;
		const { left, right, operatorToken } = comparison;
		if (!isNothing(skipOuter(left)) && !isNothing(skipOuter(right))) continue;
		const { kind } = operatorToken;
		const isEqual = kind === SyntaxKind.EqualsEqualsToken || kind === SyntaxKind.EqualsEqualsEqualsToken;
		const isUnequal = kind === SyntaxKind.ExclamationEqualsToken || kind === SyntaxKind.ExclamationEqualsEqualsToken;
		if (isEqual || isUnequal) for (const point of graph.pointsOf(comparison)) known.set(point, isUnequal);
	}
	return (point) => {
		const outcome = known.get(point);
		return outcome === undefined || !point.when ? point.next : [point.when[`${outcome}`]];
	};
}

function isNothing(node: Node): boolean {
	return node.kind === SyntaxKind.NullKeyword || (node as { text?: string }).text === "undefined";
}
