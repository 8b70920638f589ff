/**
 * `npm run scale`: how the cost grows with the code. The same sources are copied K times, as one project and as a workspace
 * of K projects, so that nothing but the size differs; the exponent is the slope of cost over lines, both as logarithms: 1
 * where twice the code costs twice as much.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { measuredCorpusNames, prepareCopies, prepareWorkspace } from "./corpora.mjs";
import { machine, median, publish, spread, table } from "./report.mjs";
import { runTool } from "./run-tool.mjs";
import { asynclint, oxlint } from "./tools.mjs";

const tools = [asynclint, oxlint];
const layouts = {
	project: { title: "as one project", prepare: prepareCopies },
	workspace: { title: "as a workspace with a project for each copy", prepare: prepareWorkspace },
};

const { values: options } = parseArgs({
	options: {
		runs: { type: "string", default: "3" },
		of: { type: "string", multiple: true, default: ["puppeteer-core:1,2,4,8,16", "effect:1,2,4"] },
		layout: { type: "string", multiple: true, default: Object.keys(layouts) },
		question: { type: "string", default: "all" },
		cores: { type: "string" },
		docs: { type: "boolean", default: false },
		help: { type: "boolean", default: false },
	},
});
if (options.help) {
	console.log(`npm run scale -- [--runs N] [--of CORPUS:COPIES,…]… [--layout ${Object.keys(layouts).join("|")}]… [--question floating|all]
  [--cores N,…] [--docs]
CORPUS: ${measuredCorpusNames.join(", ")}. --cores runs all on that many cores, once for each number; it needs taskset.`);
	process.exit();
}

const runs = Number(options.runs);
const cores = options.cores?.split(",").map(Number) ?? [undefined];
if (options.cores && spawnSync("taskset", ["--version"]).error) throw new Error("--cores needs taskset.");

const on = machine();
const results = [];
const sections = [`${runs} rounds on ${on}; ${options.question === "all" ? "all rules" : "floating promises"}.`];
for (const asked of options.of) {
	const [name, sizes = "1"] = asked.split(":");
	for (const layout of options.layout) {
		for (const count of cores) {
			const rows = [];
			for (const copies of sizes.split(",").map(Number)) {
				const corpus = layouts[layout].prepare(name, copies);
				rows.push({ copies, lines: corpus.lines, rounds: await runRounds(corpus, count) });
			}
			results.push({ name, layout, cores: count, rows });
			const on = count === undefined ? "" : `, on ${count} ${count === 1 ? "core" : "cores"}`;
			sections.push(`**Copies of ${name} ${layouts[layout].title}${on}**`, summarize(rows));
		}
	}
}
publish("scale", sections.join("\n\n"), { machine: on, runs, results }, options.docs ? "benchmark.md" : undefined);

/** @returns the rounds, by the tool's id; one before the first is not counted, unless there is to be one only */
async function runRounds(corpus, count) {
	const rounds = [];
	for (let round = runs > 1 ? -1 : 0; round < runs; round++) {
		const byTool = {};
		for (const tool of round % 2 === 0 ? tools : tools.toReversed()) {
			const { findings, ...run } = await runTool(tool, corpus, options.question, { cores: count });
			byTool[tool.id] = { ...run, findings: findings.length };
			const label = round < 0 ? "warm-up" : `${round + 1}/${runs}`;
			console.error(`${corpus.name} ${label} ${tool.id}: ${run.cpu.toFixed(2)} s CPU, ${run.wall.toFixed(2)} s`);
		}
		if (round >= 0) rounds.push(byTool);
	}
	return rounds;
}

function summarize(rows) {
	const costs = ["cpu", "wall", "peak"];
	const cell = { cpu: (values) => spread(values), wall: (values) => spread(values), peak: megabytes };
	const of = ({ rounds }, { id }, cost) => rounds.map((round) => round[id][cost]);
	const head = [
		"copies",
		"lines",
		...tools.flatMap(({ id }) => [`${id}: CPU, s`, "wall, s", "peak, MB"]),
		"CPU of asynclint to oxlint",
		"wall",
	];
	const body = rows.map((row) => [
		row.copies,
		row.lines.toLocaleString("en-US"),
		...tools.flatMap((tool) => costs.map((cost) => cell[cost](of(row, tool, cost)))),
		...["cpu", "wall"].map((cost) => spread(row.rounds.map((round) => round.asynclint[cost] / round.oxlint[cost]))),
	]);
	const slopes = tools.flatMap((tool) =>
		costs.map((cost) => slope(rows.map((row) => [row.lines, median(of(row, tool, cost))])).toFixed(2)),
	);
	return table(head, rows.length > 1 ? [...body, ["exponent", "", ...slopes, "", ""]] : body);
}

function megabytes(values) {
	return Math.round(median(values) / 2 ** 20);
}

/** Of the line through the points' logarithms that comes closest to them. @param {readonly (readonly [number, number])[]} points */
function slope(points) {
	const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
	const mean = (at) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
	const [meanX, meanY] = [mean(0), mean(1)];
	const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
	return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
