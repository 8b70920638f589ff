/**
 * `npm run check`: what a whole run costs. In each round every tool runs once on a corpus, one after the other, starting
 * with another one each round; a ratio is taken within a round, so that a busy moment of the machine hits both sides.
 * One round before the first is not counted: it fills the file cache.
 */
import { parseArgs } from "node:util";
import { measuredCorpusNames, prepareCorpus } from "./corpora.mjs";
import { describeFolder } from "./folders.mjs";
import { machine, median, publish, spread, table } from "./report.mjs";
import { runTool } from "./run-tool.mjs";
import { tools } from "./tools.mjs";

const { values: options } = parseArgs({
	options: {
		runs: { type: "string", default: "5" },
		only: { type: "string", multiple: true },
		question: { type: "string", multiple: true },
		folder: { type: "string", multiple: true, default: [] },
		docs: { type: "boolean", default: false },
		help: { type: "boolean", default: false },
	},
});
if (options.help) {
	console.log(`npm run check -- [--runs N] [--only CORPUS/TOOL]… [--question floating|all]… [--folder NAME=FOLDER[:PATH…]]… [--docs]
CORPUS: ${measuredCorpusNames.join(", ")}; TOOL: ${tools.map(({ id }) => id).join(", ")}; either may be left out, as in effect/ or /oxlint.
--folder adds a code base that is checked out with git and installed, or some paths in it, for the tools that take one as
it is: ${tools
		.filter(({ takesFolders }) => takesFolders)
		.map(({ id }) => id)
		.join(", ")}.`);
	process.exit();
}

const runs = Number(options.runs);
const baseline = "asynclint";
const questions = { floating: "floating promises", all: "all rules" };

/** @typedef {Omit<import("./run-tool.mjs").ToolRun, "findings"> & { findings: number }} Run */

const on = machine();
const results = [];
const sections = [`${runs} rounds on ${on}.`];
const corpora = [
	...measuredCorpusNames.map((name) => ({ name, prepare: () => prepareCorpus(name) })),
	...options.folder.map(describeFolder).map((corpus) => ({ name: corpus.name, prepare: () => corpus })),
];
for (const { name: corpusName, prepare } of corpora) {
	if (!tools.some((tool) => wanted(corpusName, tool))) continue;
	const corpus = prepare();
	for (const question of Object.keys(questions)) {
		if (options.question && !options.question.includes(question)) continue;
		const chosen = tools.filter(
			(tool) =>
				wanted(corpusName, tool) &&
				!(tool.asksOnce && question !== "floating") &&
				(tool.takesFolders || !corpus.isForeign),
		);
		if (chosen.length === 0) continue;
		const rounds = await runRounds(corpus, question, chosen);
		results.push({ corpus, question, rounds });
		sections.push(
			`**${corpus.name} ${corpus.version}, ${questions[question]}** ` +
				`(${corpus.files} files, ${corpus.lines.toLocaleString("en-US")} lines)`,
			summarize(chosen, rounds),
		);
	}
}
publish("check", sections.join("\n\n"), { machine: on, runs, results }, options.docs ? "benchmark.md" : undefined);

function wanted(corpusName, tool) {
	return (options.only ?? ["/"]).some((pattern) => {
		const [corpusPart, toolPart = ""] = pattern.split("/");
		return (corpusPart === "" || corpusPart === corpusName) && (toolPart === "" || toolPart === tool.id);
	});
}

/** @returns {Promise<Record<string, Run>[]>} the counted rounds, by the tool's id */
async function runRounds(corpus, question, chosen) {
	const rounds = [];
	for (let round = 0; round <= runs; round++) {
		/** @type {Record<string, Run>} */
		const byTool = {};
		for (let i = 0; i < chosen.length; i++) {
			const tool = chosen[(i + round) % chosen.length];
			const { findings, ...run } = await runTool(tool, corpus, question);
			byTool[tool.id] = { ...run, findings: findings.length };
			const { cpu, wall } = byTool[tool.id];
			const label = round === 0 ? "warm-up" : `${round}/${runs}`;
			console.error(`${corpus.name} ${question} ${label} ${tool.id}: ${cpu.toFixed(2)} s CPU, ${wall.toFixed(2)} s`);
		}
		if (round > 0) rounds.push(byTool);
	}
	return rounds;
}

function summarize(chosen, rounds) {
	const head = [
		"tool",
		"files",
		"findings",
		"CPU, s",
		"CPU of asynclint to it",
		"wall, s",
		"wall of asynclint to it",
		"peak, MB",
	];
	const rows = chosen.map(({ id, title }) => {
		const mine = rounds.map((round) => round[id]);
		const ratios = (key) =>
			id === baseline || !rounds[0]?.[baseline]
				? ""
				: spread(rounds.map((round) => round[baseline][key] / round[id][key]));
		return [
			title,
			mine[0]?.files ?? "",
			[...new Set(mine.map(findingsIn))].join(" or "),
			spread(mine.map((run) => run.cpu)),
			ratios("cpu"),
			spread(mine.map((run) => run.wall)),
			ratios("wall"),
			Math.round(median(mine.map((run) => run.peak)) / 2 ** 20),
		];
	});
	return table(head, rows);
}

/** What could not be checked is no finding, and a tool that skips a project is quick. */
function findingsIn({ findings, failures }) {
	return failures ? `${findings}; ${failures} failures` : String(findings);
}
