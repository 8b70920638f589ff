/** Which awaits of a run belong together: each goes to the earliest await that it may be started with, in source order. */

import type { Inquiry } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import type { AwaitExpression } from "../../engine/ast.ts";
import { type Assumption, Assumptions } from "../../facts/assumptions.ts";
import type { Refused } from "../../facts/refusals.ts";
import type { AwaitRun, AwaitStatement } from "../../flow/index.ts";
import { type Member, memberOf, refusedByForm } from "./legality.ts";
import { type Passed, passedOf, refusedByNames, refusedTogether, type Step } from "./together.ts";

export interface Group {
	/** Two or more, in source order. */
	readonly members: readonly Member[];
	/** What the group rests on without proof; none means that it is proven. */
	readonly assumptions: readonly Assumption[];
}

/** @param refuse is told of each await that goes to no group */
export function* groupsOf(
	run: AwaitRun,
	file: RuleFile,
	refuse: (refused: Refused, at: AwaitExpression) => void,
): Inquiry<Group[]> {
	const groups: Group[] = [];
	const search = new Search(run, file);
	for (let from = 0; from < run.length - 1; from++) {
		const group = yield* search.groupFrom(from);
		if (group) groups.push(group);
	}
	for (const [at, refused] of search.refused) refuse(refused, at.await);
	return groups;
}

class Search {
	/** Why an await was not joined with one before it; not for those that found a group after all. */
	readonly refused = new Map<AwaitStatement, Refused>();
	private readonly run: AwaitRun;
	private readonly file: RuleFile;
	private readonly members = new Map<Step, Member | Refused>();
	private readonly passed = new Map<Step, Passed>();
	private readonly taken = new Set<Step>();

	constructor(run: AwaitRun, file: RuleFile) {
		this.run = run;
		this.file = file;
	}

	*groupFrom(from: number): Inquiry<Group | undefined> {
		const first = this.run[from];
		if (!first?.await || this.taken.has(first) || refusedByForm(first, this.file)) return undefined;
		// What is started before a statement must not overtake an await that comes first in it.
		if (this.run.slice(0, from).some((step) => step.await && step.statement === first.statement)) return undefined;
		const members: Member[] = [];
		const assumptions = new Assumptions();
		const before: Step[] = [first];
		for (const step of this.run.slice(from + 1)) {
			if (step.await && !this.taken.has(step)) {
				// The first one's effects are only looked at when another may come to it.
				const unfit = refusedByForm(step, this.file) ?? refusedByNames(before, step);
				const joined = unfit ?? (yield* this.join(first, before, step));
				if ("refusal" in joined) {
					// The nearest one before it says most.
					this.refused.set(step, joined);
				} else {
					if (members.length === 0) members.push(joined.first);
					members.push(joined.member);
					assumptions.addAll(joined.assumptions);
				}
			}
			before.push(step);
			if (this.isClosed(before)) break;
		}
		if (members.length === 0) return undefined;
		for (const step of this.run) {
			if (!step.await || !members.some((member) => member.await === step.await)) continue;
			this.taken.add(step);
			this.refused.delete(step);
		}
		return { members, assumptions: assumptions.all() };
	}

	private *join(
		first: AwaitStatement,
		before: readonly Step[],
		step: AwaitStatement,
	): Inquiry<Refused | { first: Member; member: Member; assumptions: readonly Assumption[] }> {
		const opened = yield* this.member(first);
		if ("refusal" in opened) return opened;
		const member = yield* this.member(step);
		if ("refusal" in member) return member;
		const passed: Passed[] = [];
		for (const one of before) {
			const found = yield* this.pass(one);
			passed.push(found);
			// It decides; what stands after it need not be looked into.
			if (found.barrier) break;
		}
		const together = refusedTogether(passed, member, this.file);
		if ("refusal" in together) return together;
		return { first: opened, member, assumptions: together };
	}

	/** Nothing more can be started before a statement that stands in the way of everything, or that is said to. */
	private isClosed(before: readonly Step[]): boolean {
		return before.some((step) => {
			const isMeant = step.await && refusedByForm(step, this.file)?.refusal === "order";
			return isMeant || this.passed.get(step)?.barrier !== undefined;
		});
	}

	private *member(item: AwaitStatement): Inquiry<Member | Refused> {
		const known = this.members.get(item);
		if (known) return known;
		const found = yield* memberOf(item, this.file);
		this.members.set(item, found);
		return found;
	}

	private *pass(step: Step): Inquiry<Passed> {
		const known = this.passed.get(step);
		if (known) return known;
		const member = this.members.get(step);
		const found = yield* passedOf(step, member && !("refusal" in member) ? member : undefined, this.file);
		this.passed.set(step, found);
		return found;
	}
}
