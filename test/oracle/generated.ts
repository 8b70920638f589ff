/** Checks random programs with the analyzer and executes every rewrite that it calls proven. */
import fc from "fast-check";
import { applyEdits, type Finding } from "../../analyzer/src/index.ts";
import { checkSources } from "../support/check-sources.ts";
import { type Comparison, compare, FEW_ORDERS, type Kind } from "./compare.ts";
import { collision } from "./generate/effects.ts";
import { FORM_NAMES } from "./generate/forms.ts";
import { HEADER, type Program, programOf, TAPE_LENGTH } from "./generate/program.ts";
import { kindOf, MOVING_RULES, provenFixes } from "./rewrite.ts";
import { type Recipe, subjectsOf } from "./subject.ts";

export interface Failure {
	/** What to give to `--seed` and which of its programs it is, from 0. */
	readonly seed: number;
	readonly index: number;
	/** How it failed, a line each. */
	readonly lines: readonly string[];
	readonly program: string;
	readonly rewrite: string;
}

export interface Report {
	readonly programs: number;
	/** Programs in which something was rewritten. */
	readonly rewritten: number;
	readonly rewrites: number;
	readonly executions: number;
	readonly schedules: number;
	readonly faults: number;
	/** Rewrites that changed no order in any run. */
	readonly idle: number;
	/** Pairs of awaits that conflict by construction, and were not called independent. */
	readonly conflicts: number;
	/** By form: how many statements were written, and how many of them a rewrite is about. */
	readonly forms: ReadonlyMap<string, FormCount>;
	/** Round trips of what was rewritten. */
	readonly before: number;
	readonly after: number;
	readonly failures: readonly Failure[];
}

export interface FormCount {
	readonly written: number;
	readonly rewritten: number;
}

/** Programs in one module: the analyzer looks into a limited number of functions for one file. */
const PER_MODULE = 100;
/** Programs that are drawn and checked at once. */
export const PER_ROUND = 1000;

export interface Listener {
	/** After each round. */
	readonly progress: (report: Report) => void;
	readonly failure: (failure: Failure) => void;
}

/** @param from the first program of the seed that is checked, the beginning of a round */
export async function checkGenerated(seed: number, count: number, listener?: Listener, from = 0): Promise<Report> {
	const total = {
		programs: 0,
		rewritten: 0,
		rewrites: 0,
		executions: 0,
		schedules: 0,
		faults: 0,
		idle: 0,
		conflicts: 0,
		forms: new Map(FORM_NAMES.map((form) => [form, { written: 0, rewritten: 0 }])),
		before: 0,
		after: 0,
		failures: [] as Failure[],
	};
	for (let begin = from; begin < from + count; begin += PER_ROUND) {
		const programs = draw(seed, begin, Math.min(PER_ROUND, from + count - begin));
		for (const { program, index, findings, offset } of check(programs, begin)) {
			total.programs++;
			total.conflicts += conflictingPairs(program);
			countForms(program, findings, offset, total.forms);
			if (findings.length > 0) total.rewritten++;
			for (const finding of findings) {
				const lines = calledIndependent(program, finding, offset);
				const rewrites = provenFixes(finding).map((fix) => ({
					text: applyEdits(
						program.text,
						fix.edits.map((edit) => ({ ...edit, start: edit.start - offset, end: edit.end - offset })),
					),
					kind: kindOf(fix),
				}));
				for (const { text, kind } of rewrites) {
					const results = await execute(program, text, kind, finding.start.offset - offset);
					total.rewrites++;
					for (const one of results) {
						total.executions += one.executions;
						total.schedules += one.schedules;
						total.faults += one.faults;
						total.before += one.before;
						total.after += one.after;
					}
					if (!results.some(({ isExercised }) => isExercised)) total.idle++;
					lines.push(...results.flatMap(({ failures }) => failures));
				}
				if (lines.length > 0) {
					const rewrite = rewrites[0]?.text ?? "";
					const failure = { seed, index, lines, program: program.text, rewrite };
					total.failures.push(failure);
					listener?.failure(failure);
				}
			}
		}
		listener?.progress(total);
	}
	return total;
}

/** The programs of a seed, from one of them on. Those of a round depend on nothing but the seed and where it begins. */
function draw(seed: number, begin: number, count: number): Program[] {
	const numbers = fc.array(fc.noBias(fc.nat(9999)), { minLength: TAPE_LENGTH, maxLength: TAPE_LENGTH });
	return fc
		.sample(numbers, { seed: seed + begin, numRuns: count })
		.map((tape, index) => programOf(tape, String(begin + index)));
}

interface Checked {
	program: Program;
	index: number;
	findings: Finding[];
	/** Where the program begins in its module. */
	offset: number;
}

function check(programs: readonly Program[], begin: number): Checked[] {
	const modules = new Map<string, string>();
	const checked: (Checked & { file: string })[] = [];
	for (const [at, program] of programs.entries()) {
		const file = `module${Math.floor(at / PER_MODULE)}.ts`;
		const text = modules.get(file) ?? HEADER;
		checked.push({ program, index: begin + at, findings: [], offset: text.length, file });
		modules.set(file, text + program.text);
	}
	const results = checkSources(modules, MOVING_RULES);
	for (const one of checked) {
		const end = one.offset + one.program.text.length;
		one.findings = (results.get(one.file)?.findings ?? []).filter(
			(finding) => provenFixes(finding).length > 0 && one.offset <= finding.start.offset && finding.start.offset < end,
		);
	}
	return checked;
}

/** Where each awaited call stands in the program. */
function placesOf({ text, awaits, name }: Program): number[] {
	let at = text.indexOf(`function ${name}(`);
	return awaits.map(({ call }) => {
		at = text.indexOf(`await ${call}`, at) + "await ".length;
		return at;
	});
}

/** Adds what became of the statements of one program. A rewrite is about those that have the awaits which it moves. */
function countForms(
	program: Program,
	findings: readonly Finding[],
	offset: number,
	forms: Map<string, FormCount>,
): void {
	const { text, statements, name } = program;
	const moved = findings.flatMap(({ start, related }) => [start, ...related.map((one) => one.start)]);
	let at = text.indexOf(`function ${name}(`);
	for (const { form, text: own } of statements) {
		const begin = text.indexOf(own, at);
		at = begin + own.length;
		const isRewritten = moved.some((one) => begin <= one.offset - offset && one.offset - offset < at);
		const { written, rewritten } = forms.get(form) ?? { written: 0, rewritten: 0 };
		forms.set(form, { written: written + 1, rewritten: rewritten + (isRewritten ? 1 : 0) });
	}
}

function conflictingPairs({ awaits }: Program): number {
	let count = 0;
	for (const [index, one] of awaits.entries()) {
		for (const other of awaits.slice(index + 1)) if (collision(one.effects, other.effects)) count++;
	}
	return count;
}

/** Pairs of the finding's awaits, and turns of its loop, that conflict by construction. */
function calledIndependent(program: Program, finding: Finding, offset: number): string[] {
	const places = placesOf(program);
	if (finding.rule === "await-in-loop") {
		const one = program.awaits[places.indexOf(finding.start.offset - offset + "await ".length)];
		const over = one?.isRepeated && collision(one.effects, one.effects);
		return over ? [`turns that await ${one.call} are called independent, yet collide over ${over}`] : [];
	}
	const members = finding.related.flatMap(({ start }) => {
		const index = places.indexOf(start.offset - offset);
		return program.awaits[index] ?? [];
	});
	return members.flatMap((one, index) =>
		members.slice(index + 1).flatMap((other) => {
			const over = collision(one.effects, other.effects);
			return over ? [`${one.call} and ${other.call} are called independent, yet collide over ${over}`] : [];
		}),
	);
}

async function execute(program: Program, rewrite: string, kind: Kind, place: number): Promise<Comparison[]> {
	const after = subjectsOf(recipeOf(program, rewrite, place));
	const results: Comparison[] = [];
	for (const [index, before] of subjectsOf(recipeOf(program, program.text, place)).entries()) {
		const other = after[index];
		if (other) results.push(await compare(before, other, kind, { ...FEW_ORDERS, seed: place }));
	}
	return results;
}

const BOX = (name: string) => `{ n: 1, name: "${name}", items: ["${name} item"], inner: { tag: "${name} tag" } }`;

const RUN = 'run = async (given) => given + (await get("/run"))';

/** Arguments of functions: objects of their own, and one object under all names. */
const ARGUMENTS = [
	`const id = "id", one = ${BOX("one")}, two = ${BOX("two")}, items = ["x", "y"], ${RUN};`,
	`const id = "k", one = ${BOX("one")}, two = one, items = one.items, ${RUN};`,
];

/** A call of one of the program's functions. */
function callOf({ name, parameters }: Program["functions"][number]): string {
	const boxes = ["one", "two"];
	const args = parameters.map((kind) =>
		kind === "box" ? boxes.shift() : { id: "id", list: "items", run: "run" }[kind],
	);
	return `${name}(${args.join(", ")})`;
}

/** What others may change while an operation is under way, wherever the program itself changes it somewhere. */
const SHARED: readonly (readonly [RegExp, string])[] = [
	[/^\s*(cell_\d+) = /m, "$ = other($);"],
	[/^\s*(total_\d+)(?:\+\+| \+= | = )/m, "$ = other($);"],
	[/(map_\d+)\.(?:set|delete)\(/, '$.set("k", "changed");'],
	[/(box_\d+)\.name = /, "$.name = other($.name);"],
	[/(counter_\d+)\.next\(/, "$.count = other($.count);"],
];

/** @param place where the rewrite begins: the function around it is the one that is called */
function recipeOf(program: Program, text: string, place: number): Recipe {
	const state = [...program.text.matchAll(/^(?:let|const) (\w+_\d+)(?=[:=\s])(?! = async)/gm)].map(([, name]) => name);
	const disturb = SHARED.flatMap(([pattern, change]) => {
		const name = pattern.exec(program.text)?.[1];
		return name === undefined || !state.includes(name) ? [] : [change.replaceAll("$", name)];
	});
	const target = program.functions.findLast(({ name }) => {
		const begin = program.text.search(new RegExp(`(?:function|const) ${name}\\b`));
		return begin >= 0 && begin <= place;
	});
	if (!target) throw new Error(`no function around ${place}`);
	// One object under two names takes two parameters.
	const holders = target.parameters.filter((kind) => kind === "box" || kind === "list");
	const ways = holders.length > 1 ? ARGUMENTS : ARGUMENTS.slice(0, 1);
	return {
		files: new Map([["main.ts", HEADER + text]]),
		entry: "main.ts",
		calls: ways.map((prepare) => ({
			prepare,
			call: callOf(target),
			state: `[one, two, items, ${state.join(", ")}]`,
			disturb: disturb.join(" "),
		})),
	};
}
