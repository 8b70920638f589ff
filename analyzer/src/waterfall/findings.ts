/** What the rules' findings and refusals say of a function's waits: nothing is judged a second time here. */
import type { RuleFile } from "../ask/rule-file.ts";
import { isAwaitExpression, type Node } from "../engine/ast.ts";
import type { FileResult, Finding, Position, Refusal } from "../facts/finding.ts";
import { shorten } from "../syntax/naming.ts";
import { skipOuter } from "../syntax/walk.ts";
import type { Changes } from "./schedule.ts";
import type { Step, Wait } from "./waits.ts";

export type Checked = Pick<FileResult, "findings" | "refused">;

/** Rules that speak of when something is waited for, those whose fixes change that first. */
const ABOUT_WAITS: readonly string[] = [
	"sequential-await",
	"await-in-loop",
	"premature-await",
	"unbounded-concurrency",
	"query-in-loop",
	"shared-connection-in-parallel",
	"pool-in-transaction",
	"late-awaited-promise",
];

interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** The places of a file in terms of a function's waits. */
export class Findings {
	private readonly findings: readonly Finding[];
	private readonly refused: readonly Refusal[];
	private readonly file: RuleFile;

	constructor({ findings, refused }: Checked, file: RuleFile) {
		this.findings = findings;
		this.refused = refused.filter(({ rule }) => rule === "sequential-await");
		this.file = file;
	}

	/** @param waits all of them, those in loops and callbacks as well */
	changes(steps: readonly Step[], waits: readonly Wait[]): Changes {
		const groups = new Map<Node, object>();
		const gathered = new Set<Node>();
		const moved = new Map<Wait, number>();
		const combinators = togetherIn(steps);
		for (const finding of this.findings) {
			if (finding.rule === "sequential-await") {
				for (const member of finding.related) {
					for (const { starts } of waits) if (this.isAt(starts, member)) groups.set(starts, finding);
					for (const at of combinators) if (this.isAt(operandOf(at), member)) groups.set(at, finding);
				}
			} else if (finding.rule === "await-in-loop") {
				const loops = waits.filter(({ repeated, starts }) => {
					return repeated?.how === "in-turn" && this.holds(starts, finding.start.offset);
				});
				const innermost = loops.at(-1);
				if (innermost) gathered.add(innermost.starts);
			} else if (finding.rule === "premature-await") {
				const [check, ...others] = finding.related;
				for (const wait of waits) {
					const isMoved = wait.await && [finding, ...others].some((range) => this.isAt(wait.await as Node, range));
					if (check && isMoved) moved.set(wait, check.end.offset);
				}
			}
		}
		return { groups, gathered, moved };
	}

	/** The finding that says most of a wait. */
	about(wait: Wait): Finding | undefined {
		const mine = this.findings.filter((finding) => this.isAbout(finding, wait));
		return mine.sort((a, b) => ABOUT_WAITS.indexOf(a.rule) - ABOUT_WAITS.indexOf(b.rule))[0];
	}

	/** Whether a list of any length starts it for each element at once, in words. */
	unbounded(wait: Wait): string | undefined {
		return this.findings.find(({ rule, start }) => rule === "unbounded-concurrency" && this.isWithin(start, wait))
			?.message;
	}

	/** Why it was not put together with those before it. */
	refusal(wait: Wait): string | undefined {
		const at = wait.await && this.file.startOf(wait.await);
		const refused = this.refused.find(({ start }) => start.offset === at);
		return refused && shorten(refused.reason.replace(/\.$/, ""), 140);
	}

	private isAbout({ rule, start, related }: Finding, wait: Wait): boolean {
		if (!ABOUT_WAITS.includes(rule)) return false;
		if (this.isWithin(start, wait)) return true;
		return rule === "sequential-await" && related.some((member) => this.isWithin(member.start, wait));
	}

	private isWithin({ offset }: Position, { at, await: await_ }: Wait): boolean {
		return this.holds(at, offset) || (await_ !== undefined && this.holds(await_, offset));
	}

	private holds(node: Node, offset: number): boolean {
		return this.file.startOf(node) <= offset && offset < node.end;
	}

	private isAt(node: Node, { start, end }: Range): boolean {
		return this.file.startOf(node) === start.offset && node.end === end.offset;
	}
}

function operandOf(at: Node): Node {
	return skipOuter(isAwaitExpression(at) ? at.expression : at);
}

/** The combinators that are waited for, those in loops and callbacks as well. */
function togetherIn(steps: readonly Step[]): Node[] {
	return steps.flatMap(combinatorsOf);
}

function combinatorsOf(step: Step): Node[] {
	switch (step.kind) {
		case "wait":
			return togetherIn(step.wait.body);
		case "together":
			return [step.at, ...step.members.flatMap(({ body }) => togetherIn(body))];
		case "ways":
			return step.ways.flatMap(togetherIn);
		case "failing":
			return togetherIn(step.steps);
		case "start":
			return [];
	}
}
