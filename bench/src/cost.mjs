/**
 * `npm run cost -- --rule RULE…`: what some rules add to a run of all rules. In each round the linter runs once with them
 * and once without, in turns; a ratio is taken within a round.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { measuredCorpusNames, prepareCorpus } from "./corpora.mjs";
import { measure } from "./measure.mjs";
import { asynclintDist, configFolder, resultsFolder } from "./paths.mjs";
import { machine, median, publish, spread, table } from "./report.mjs";

const { values: options } = parseArgs({
	options: {
		rule: {
			type: "string",
			multiple: true,
			default: ["sequential-await", "await-in-loop", "premature-await"],
		},
		runs: { type: "string", default: "5" },
		help: { type: "boolean", default: false },
	},
});
if (options.help) {
	console.log(`npm run cost -- [--rule RULE]… [--runs N]
Without --rule: the rules that gather awaits.`);
	process.exit();
}

const runs = Number(options.runs);
const without = options.rule.flatMap((rule) => ["--rule", `${rule}=off`]);
mkdirSync(resultsFolder, { recursive: true });
const on = machine();
const rows = [];
const data = [];
for (const name of measuredCorpusNames) {
	const corpus = prepareCorpus(name);
	const rounds = [];
	for (let round = 0; round <= runs; round++) {
		const pair = {};
		const order = round % 2 === 0 ? ["with", "without"] : ["without", "with"];
		for (const side of order) pair[side] = await run(corpus, side === "with" ? [] : without);
		// The first one fills the file cache.
		if (round > 0) rounds.push(pair);
	}
	const ratios = (what) => rounds.map((pair) => pair.with[what] / pair.without[what]);
	const middle = (side, what) => median(rounds.map((pair) => pair[side][what])).toFixed(2);
	rows.push([name, middle("with", "cpu"), middle("without", "cpu"), spread(ratios("cpu")), spread(ratios("wall"))]);
	data.push({ corpus: name, rounds });
}
const head = ["corpus", "CPU with, s", "CPU without, s", "ratio of CPU", "ratio of wall"];
publish("cost", `${runs} rounds on ${on}; ${options.rule.join(", ")}.\n\n${table(head, rows)}`, { machine: on, data });

async function run(corpus, more) {
	const config = path.join(configFolder, "all", "asynclint.json");
	const args = [path.join(asynclintDist, "cli.js"), "--config", config, "--format", "json", ...more, "src"];
	const output = path.join(resultsFolder, "cost");
	const { cpu, wall, code } = await measure({ file: process.execPath, args, cwd: corpus.folder, output });
	if (code !== 0 && code !== 1) throw new Error(`asynclint ended with ${code} on ${corpus.name}.`);
	return { cpu, wall };
}
