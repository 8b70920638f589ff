/** `npm run oracle`: executes rewrites of many random programs, or of a folder. See `docs/oracle.md`. */
import { parseArgs } from "node:util";
import { checkCorpus } from "./corpus.ts";
import { checkGenerated, type Listener, PER_ROUND, type Report } from "./generated.ts";

const { values } = parseArgs({
	options: {
		seed: { type: "string" },
		programs: { type: "string", default: "20000" },
		from: { type: "string", default: "0" },
		corpus: { type: "string" },
	},
});

if (values.corpus === undefined) await generated();
else await corpus(values.corpus);

async function generated(): Promise<void> {
	const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000));
	const programs = Number(values.programs);
	const from = Number(values.from);
	if (![seed, programs, from].every(Number.isSafeInteger) || from % PER_ROUND !== 0) {
		console.error(`oracle: --seed and --programs take whole numbers, --from a multiple of ${PER_ROUND}`);
		process.exit(2);
	}
	console.log(`seed ${seed}`);
	const began = performance.now();
	const listener: Listener = {
		progress: (so) => console.log(summary(so)),
		failure: ({ index, lines, program, rewrite }) => {
			console.log(`\nprogram ${index} of seed ${seed}\n\n${program}\nrewritten:\n\n${rewrite}\n${lines.join("\n")}\n`);
		},
	};
	const report = await checkGenerated(seed, programs, listener, from);
	const forms = [...report.forms].map(([form, { written, rewritten }]) => `${form} ${rewritten}/${written}`);
	console.log(`\nstatements rewritten, by form: ${forms.join(", ")}`);
	console.log(`\n${summary(report)}\nin ${Math.round((performance.now() - began) / 1000)} s`);
	process.exitCode = report.failures.length > 0 ? 1 : 0;
}

async function corpus(folder: string): Promise<void> {
	const { notExecuted, failures, ...report } = await checkCorpus(folder);
	for (const line of failures) console.log(`failure: ${line}`);
	for (const line of notExecuted) console.log(`not executed: ${line}`);
	console.log(
		[
			`${report.files} files`,
			`${report.rewrites} rewrites`,
			`${report.executed} executed (${report.sliced} by their statements alone)`,
			`${report.executions} executions`,
			`${report.schedules} schedules`,
			`${report.faults} faults`,
			`${failures.length} failures`,
		].join(", "),
	);
	process.exitCode = failures.length > 0 ? 1 : 0;
}

function summary(report: Report): string {
	const { rewrites, rewritten, idle, executions, schedules, faults, conflicts, before, after, failures } = report;
	return [
		`${report.programs} programs`,
		`${rewrites} rewrites in ${rewritten} of them (${idle} without effect)`,
		`${executions} executions`,
		`${schedules} schedules`,
		`${faults} faults`,
		`${conflicts} conflicting pairs`,
		`${before.toFixed(0)} → ${after.toFixed(0)} round trips`,
		`${failures.length} failures`,
	].join(", ");
}
