/** When each wait begins and ends, in steps: as the code is, and after what the rules' findings would change. */
import type { Node } from "../engine/ast.ts";
import type { Steps } from "../facts/waterfall.ts";
import type { Step, Wait } from "./waits.ts";

/** What the findings about a function's waits come to. */
export interface Changes {
	/** By the node that starts a wait, or that is a combinator: the group that it is started with. */
	readonly groups: ReadonlyMap<Node, object>;
	/** Loops whose turns run at once. */
	readonly gathered: ReadonlySet<Node>;
	/** By wait, the offset behind which it may stand: that of a check which does not need it. */
	readonly moved: ReadonlyMap<Wait, number>;
}

export const NO_CHANGES: Changes = { groups: new Map(), gathered: new Set(), moved: new Map() };

export interface Measures {
	/** Whether a wait takes no step of its own. */
	isBrief(wait: Wait): boolean;
	/** How often a loop is run. */
	turnsOf(wait: Wait): number;
}

export interface Schedule {
	/** Steps until the function goes on without any failure. */
	readonly end: number;
	readonly places: ReadonlyMap<Wait, Steps>;
}

export function scheduleOf(steps: readonly Step[], changes: Changes, measures: Measures): Schedule {
	const scheduler = new Scheduler(changes, measures);
	const end = scheduler.run(steps, 0);
	return { end, places: scheduler.places };
}

class Scheduler {
	readonly places = new Map<Wait, Steps>();
	private readonly changes: Changes;
	private readonly measures: Measures;
	/** When promises that variables hold were started. */
	private readonly started = new Map<Node, number>();
	private readonly groups = new Map<object, number>();

	constructor(changes: Changes, measures: Measures) {
		this.changes = changes;
		this.measures = measures;
	}

	/** @returns when the last of them has ended, no earlier than `from` */
	run(steps: readonly Step[], from: number): number {
		let at = from;
		for (const step of this.inOrder(steps)) at = this.step(step, at);
		return at;
	}

	private step(step: Step, at: number): number {
		switch (step.kind) {
			case "start":
				this.started.set(step.declaration, at);
				return at;
			case "wait":
				return Math.max(at, this.place(step.wait, this.beginOf(step.wait, at)));
			case "together": {
				const begin = this.groupBegin(step.at, at);
				const ends = step.members.map((wait) => this.place(wait, this.startedAt(wait) ?? begin));
				return Math.max(at, ...ends);
			}
			case "ways":
				return Math.max(at, ...step.ways.map((way) => this.run(way, at)));
			case "failing":
				this.run(step.steps, at);
				return at;
		}
	}

	private beginOf(wait: Wait, at: number): number {
		const started = this.startedAt(wait);
		if (started !== undefined) return started;
		const { inside, starts } = wait;
		// What goes on with the result of another one's await follows that, wherever it was started.
		const isInGroup = inside.some((one) => this.changes.groups.has(one.starts));
		if (isInGroup) return Math.max(...inside.map((one) => this.places.get(one)?.to ?? at));
		return this.groupBegin(starts, at);
	}

	private startedAt({ held }: Wait): number | undefined {
		return held && this.started.get(held);
	}

	private groupBegin(node: Node, at: number): number {
		const group = this.changes.groups.get(node);
		if (!group) return at;
		const begun = this.groups.get(group);
		if (begun === undefined) this.groups.set(group, at);
		return begun ?? at;
	}

	private place(wait: Wait, from: number): number {
		const to = from + this.lengthOf(wait);
		this.places.set(wait, { from, to });
		return to;
	}

	private lengthOf(wait: Wait): number {
		const { repeated, body } = wait;
		const own = this.measures.isBrief(wait) ? 0 : 1;
		const inner = body.length === 0 ? 0 : new Scheduler(this.changes, this.measures).run(body, 0);
		const one = repeated?.how === "in-turn" ? own + inner : Math.max(own, inner);
		const isInTurn = repeated?.how === "in-turn" && !this.changes.gathered.has(wait.starts);
		return isInTurn ? one * this.measures.turnsOf(wait) : one;
	}

	/** What may stand below a check goes behind all that stands before its end. */
	private inOrder(steps: readonly Step[]): readonly Step[] {
		const { moved } = this.changes;
		if (moved.size === 0) return steps;
		const rest: Step[] = [];
		const waiting: { step: Step; behind: number }[] = [];
		for (const step of steps) {
			const begin = beginOf(step);
			while (waiting[0] && begin !== undefined && begin >= waiting[0].behind) rest.push(waiting.shift()?.step as Step);
			const behind = step.kind === "wait" ? moved.get(step.wait) : undefined;
			if (behind === undefined) rest.push(step);
			else waiting.push({ step, behind });
		}
		return [...rest, ...waiting.map(({ step }) => step)];
	}
}

/** Where a step stands in the text; undefined for what has no place of its own. */
function beginOf(step: Step): number | undefined {
	switch (step.kind) {
		case "wait":
			return step.wait.at.pos;
		case "together":
			return step.at.pos;
		case "start":
			return step.declaration.pos;
		case "ways":
			return step.ways
				.flat()
				.map(beginOf)
				.find((at) => at !== undefined);
		case "failing":
			return step.steps.map(beginOf).find((at) => at !== undefined);
	}
}
