/** `npm run oracle`: executes rewrites of many random programs. See `docs/oracle.md`. */
import { parseArgs } from "node:util";
import { checkGenerated, type Report } from "./generated.ts";

const { values } = parseArgs({
	options: {
		seed: { type: "string" },
		programs: { type: "string", default: "20000" },
	},
});

const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000));
const programs = Number(values.programs);
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(programs)) {
	console.error("oracle: --seed and --programs take whole numbers");
	process.exit(2);
}
console.log(`seed ${seed}`);
const began = performance.now();
const report = await checkGenerated(seed, programs, (so) => console.log(summary(so)));
for (const { index, lines, program, rewrite } of report.failures.slice(0, 5)) {
	console.log(`\nprogram ${index} of seed ${seed}\n\n${program}\nrewritten:\n\n${rewrite}\n${lines.join("\n")}`);
}
console.log(`\n${summary(report)}\nin ${Math.round((performance.now() - began) / 1000)} s`);
process.exitCode = report.failures.length > 0 ? 1 : 0;

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
