/** Executes every rewrite with proof that the analyzer offers in a folder of real code, beside its original. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { type Finding, type Fix, Workspace } from "../../analyzer/src/index.ts";
import { parseFiles } from "../support/parse.ts";
import { FEW_ORDERS } from "./compare.ts";
import { type Extraction, extract } from "./extract.ts";
import { checkRewrite, MOVING_RULES, provenFixes } from "./rewrite.ts";
import { sliceOf } from "./slice.ts";

export interface CorpusReport {
	readonly files: number;
	readonly rewrites: number;
	readonly executed: number;
	/** How many of those were executed without the function around them. */
	readonly sliced: number;
	readonly executions: number;
	readonly schedules: number;
	readonly faults: number;
	/** Places and reasons. */
	readonly notExecuted: readonly string[];
	readonly failures: readonly string[];
}

/** Modules that a function is executed with; beyond these, imports are stand-ins. */
const MAX_MODULES = 60;

export async function checkCorpus(folder: string): Promise<CorpusReport> {
	const root = realpathSync(path.resolve(folder));
	const total = {
		files: 0,
		rewrites: 0,
		executed: 0,
		sliced: 0,
		executions: 0,
		schedules: 0,
		faults: 0,
		notExecuted: [] as string[],
		failures: [] as string[],
	};
	for (const { file, findings } of check(root)) {
		total.files++;
		for (const finding of findings) {
			for (const fix of provenFixes(finding)) {
				total.rewrites++;
				const place = `${path.relative(root, file)}:${finding.start.line} +${fix.id}`;
				const { whole, slice } = await execute(finding, fix, root);
				for (const one of [whole, slice]) {
					total.executions += one?.executions ?? 0;
					total.schedules += one?.schedules ?? 0;
					total.faults += one?.faults ?? 0;
					total.failures.push(...(one?.failures ?? []).map((line) => `${place}: ${line}`));
				}
				if (whole.isExercised || slice?.isExercised) total.executed++;
				if (slice?.isExercised) total.sliced++;
				else if (slice) total.notExecuted.push(`${place}: ${whole.reason}; its statements alone: ${slice.reason}`);
			}
		}
	}
	return total;
}

interface Execution {
	readonly isExercised: boolean;
	/** Why not. */
	readonly reason: string;
	readonly executions: number;
	readonly schedules: number;
	readonly faults: number;
	readonly failures: readonly string[];
}

/** Runs the function of a finding, and where that does not reach what is rewritten, only its statements. */
async function execute(finding: Finding, fix: Fix, root: string): Promise<{ whole: Execution; slice?: Execution }> {
	const files = modulesFrom(finding.file, root);
	const entry = toName(finding.file, root);
	const parsed = parseFiles(Object.fromEntries(files));
	const run = async (take: () => Extraction | string): Promise<Execution> => {
		const none = { isExercised: false, executions: 0, schedules: 0, faults: 0, failures: [] };
		try {
			const extraction = take();
			if (typeof extraction === "string") return { ...none, reason: extraction };
			const results = await checkRewrite(extraction, files, entry, fix, FEW_ORDERS);
			return {
				isExercised: results.some(({ isExercised }) => isExercised),
				reason: `it is not reached (${results[0]?.outcome.slice(0, 120)})`,
				executions: sum(results.map((one) => one.executions)),
				schedules: sum(results.map((one) => one.schedules)),
				faults: sum(results.map((one) => one.faults)),
				failures: results.flatMap((one) => one.failures),
			};
		} catch (error) {
			return { ...none, reason: String(error).split("\n")[0] ?? "" };
		}
	};
	try {
		const whole = await run(() => extract(parsed.trees, entry, finding.start.offset));
		if (whole.isExercised) return { whole };
		return { whole, slice: await run(() => sliceOf(parsed.trees, entry, finding.start.offset, fix)) };
	} finally {
		parsed.close();
	}
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}

function check(root: string): { file: string; findings: readonly Finding[] }[] {
	const workspace = new Workspace({
		folders: [root],
		overrides: { source: "the oracle", only: MOVING_RULES, minConfidence: "A" },
	});
	try {
		return [...workspace.check(workspace.plan({ paths: [root] }))].map(({ file, findings }) => ({ file, findings }));
	} finally {
		workspace.close();
	}
}

function toName(file: string, root: string): string {
	return path.relative(root, file).replaceAll("\\", "/");
}

/** The module and those that it imports by relative paths, directly or not: texts by path. */
function modulesFrom(file: string, root: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	const open = [file];
	for (let next = open.shift(); next !== undefined && found.size < MAX_MODULES; next = open.shift()) {
		const name = toName(next, root);
		if (found.has(name)) continue;
		const text = readFileSync(next, "utf8");
		found.set(name, text);
		for (const [, id = ""] of text.matchAll(/(?:from|import)\s*["'](\.[^"']*)["']/g)) {
			const imported = sourceOf(path.resolve(path.dirname(next), id));
			if (imported) open.push(imported);
		}
	}
	return found;
}

function sourceOf(place: string): string | undefined {
	const bare = place.replace(/\.[cm]?js$/, "");
	const candidates = [
		`${bare}.ts`,
		`${bare}.tsx`,
		`${bare}.mts`,
		place,
		`${place}.ts`,
		`${place}.js`,
		`${place}/index.ts`,
	];
	return candidates.find((one) => /\.[cm]?[jt]sx?$/.test(one) && existsSync(one));
}
