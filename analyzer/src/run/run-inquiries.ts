/** Advances many inquiries together: each round, the questions of all of them become one batch per kind. */

import type { Inquiry, Outcome, Question } from "../ask/inquiry.ts";
import type { Node } from "../engine/ast.ts";
import { CheckerError } from "../engine/channel.ts";
import { isStopped } from "../engine/pipeline.ts";
import type { ProjectView } from "../engine/project-view.ts";
import { Interrupted } from "./interrupted.ts";

export interface Task {
	/** Whose time it is, for statistics. */
	readonly rule: string;
	readonly inquiry: Inquiry<void>;
	/** Called with what the inquiry threw; the others go on. */
	readonly failed: (error: unknown) => void;
	/** Whether nobody wants to hear more of it: its file has more findings than are kept. */
	readonly isOver?: () => boolean;
}

/** Inquiries that go on together. More would only cost memory: the questions of so many are a batch large enough. */
const MOST_TOGETHER = 20_000;

interface Waiting {
	readonly task: Task;
	/** Undefined when it has ended. */
	question: Question | undefined;
	answer: unknown;
}

/**
 * @param spent milliseconds per rule, added to
 * @param isUnwanted asked before each round
 * @throws CheckerError when the checker process fails, Interrupted when `isUnwanted`; the inquiries are lost then
 */
export function runInquiries(
	tasks: readonly Task[],
	project: ProjectView,
	spent: Map<string, number>,
	isUnwanted: () => boolean = () => false,
): void {
	for (let from = 0; from < tasks.length; from += MOST_TOGETHER) {
		runTogether(tasks.slice(from, from + MOST_TOGETHER), project, spent, isUnwanted);
	}
}

function runTogether(
	tasks: readonly Task[],
	project: ProjectView,
	spent: Map<string, number>,
	isUnwanted: () => boolean,
): void {
	const isOpen = ({ question }: Waiting): boolean => question !== undefined;
	let waiting = tasks.map((task): Waiting => ({ task, question: undefined, answer: undefined }));
	advanceAll(waiting, spent);
	for (;;) {
		compute(waiting.filter(isComputing), project, spent);
		waiting = waiting.filter(isOpen);
		if (waiting.length === 0) return;
		if (isUnwanted()) throw new Interrupted();
		answerAll(waiting, project);
		advanceAll(waiting, spent);
	}
}

/** Goes on until nobody computes any more. The others keep their questions meanwhile, so that batches stay large. */
function compute(computing: readonly Waiting[], project: ProjectView, spent: Map<string, number>): void {
	for (let open = computing; open.length > 0; open = open.filter(isComputing)) {
		computeAll(open, project);
		advanceAll(open, spent);
	}
}

function isComputing({ question }: Waiting): boolean {
	return question?.ask === "computed";
}

function advanceAll(entries: readonly Waiting[], spent: Map<string, number>): void {
	timed(
		entries,
		(entry) => entry.task.rule,
		spent,
		(entry) => {
			entry.question = advance(entry.task, entry.answer);
		},
	);
}

function advance(task: Task, answer: unknown): Question | undefined {
	if (task.isOver?.()) return undefined;
	try {
		const step = task.inquiry.next(answer);
		return step.done ? undefined : step.value;
	} catch (error) {
		if (error instanceof CheckerError) throw error;
		task.failed(error);
		return undefined;
	}
}

function answerAll(waiting: readonly Waiting[], project: ProjectView): void {
	batch(
		waiting,
		(question) => question.ask === "types",
		(nodes) => project.typesOf(nodes),
	);
	batch(
		waiting,
		(question) => question.ask === "symbols",
		(nodes) => project.symbolsOf(nodes),
	);
	batch(
		waiting,
		(question) => question.ask === "promises" && !question.thenables,
		(nodes) => project.promiseKindsOf(nodes, false),
	);
	batch(
		waiting,
		(question) => question.ask === "promises" && question.thenables,
		(nodes) => project.promiseKindsOf(nodes, true),
	);
}

function batch(
	waiting: readonly Waiting[],
	mine: (question: Question) => boolean,
	ask: (nodes: Node[]) => readonly unknown[],
): void {
	distribute(
		waiting.filter(({ question }) => question !== undefined && mine(question)),
		(question) => (question.ask === "computed" ? [] : question.nodes),
		ask,
	);
}

function computeAll(computing: readonly Waiting[], project: ProjectView): void {
	distribute(
		computing,
		(question) => (question.ask === "computed" ? question.computations : []),
		(computations) => project.together(computations.map((compute) => () => outcomeOf(compute))),
	);
}

/** @throws what ends all of them: a stop for an answer, a checker that failed */
function outcomeOf(compute: () => unknown): Outcome<unknown> {
	try {
		return { value: compute() };
	} catch (error) {
		if (isStopped(error) || error instanceof CheckerError) throw error;
		return { error };
	}
}

/** Asks for the parts of all questions at once, and gives each entry the answers to its own. */
function distribute<T>(
	entries: readonly Waiting[],
	partsOf: (question: Question) => readonly T[],
	ask: (parts: T[]) => readonly unknown[],
): void {
	if (entries.length === 0) return;
	const parts = entries.map(({ question }) => (question ? partsOf(question) : []));
	const answers = ask(parts.flat());
	let at = 0;
	for (const [index, entry] of entries.entries()) {
		const count = parts[index]?.length ?? 0;
		entry.answer = answers.slice(at, at + count);
		at += count;
	}
}

/** Runs over entries that are grouped by rule, and takes the time once per group rather than per entry. */
function timed<T>(
	entries: readonly T[],
	ruleOf: (entry: T) => string,
	spent: Map<string, number>,
	each: (entry: T) => void,
): void {
	for (let from = 0; from < entries.length; ) {
		const rule = ruleOf(entries[from] as T);
		const began = performance.now();
		let to = from;
		for (; to < entries.length && ruleOf(entries[to] as T) === rule; to++) each(entries[to] as T);
		spent.set(rule, (spent.get(rule) ?? 0) + performance.now() - began);
		from = to;
	}
}
