/**
 * `npm run builds -- --other DIST`: two builds of asynclint on the same sources. In each round both run once, in turns; a
 * ratio is taken within a round. Says whether the findings are the same.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { measuredCorpusNames, prepareCorpus } from "./corpora.mjs";
import { measure } from "./measure.mjs";
import { asynclintDist, resultsFolder } from "./paths.mjs";
import { machine, median, publish, spread, table } from "./report.mjs";
import { asynclint } from "./tools.mjs";

const { values: options } = parseArgs({
	options: {
		other: { type: "string" },
		runs: { type: "string", default: "7" },
		help: { type: "boolean", default: false },
	},
});
if (options.help || options.other === undefined) {
	console.log(`npm run builds -- --other DIST [--runs N]
DIST: the dist/ of another build; ASYNCLINT_DIST names the one that it is compared with.`);
	process.exit(options.help ? 0 : 2);
}

const dists = { one: asynclintDist, other: path.resolve(options.other) };
const runs = Number(options.runs);
mkdirSync(resultsFolder, { recursive: true });
const on = machine();
const small = smallProject();
const rows = [];
const data = [];
try {
	for (const question of ["floating", "all"]) {
		for (const name of measuredCorpusNames) await compare(`${name}, ${question}`, prepareCorpus(name).folder, question);
	}
	await compare("one file of one line", small, "all");
} finally {
	rmSync(small, { recursive: true });
}
const head = ["sources, rules", "CPU, s", "CPU, other", "wall, other", "peak, MB", "peak, other", "findings"];
publish("builds", `${runs} rounds on ${on}.\n\n${table(head, rows)}`, { machine: on, dists, data });

async function compare(title, folder, question) {
	const rounds = [];
	for (let round = 0; round <= runs; round++) {
		const pair = {};
		for (const side of round % 2 === 0 ? ["one", "other"] : ["other", "one"])
			pair[side] = await run(side, folder, question);
		// The first one fills the file cache.
		if (round > 0) rounds.push(pair);
	}
	const ratio = (what) => spread(rounds.map((pair) => pair.other[what] / pair.one[what]));
	const middle = (what) => median(rounds.map((pair) => pair.one[what]));
	const [{ one, other }] = rounds;
	const count = JSON.parse(one.stdout).findings.length;
	const same = JSON.stringify(JSON.parse(one.stdout).findings) === JSON.stringify(JSON.parse(other.stdout).findings);
	rows.push([
		title,
		middle("cpu").toFixed(2),
		ratio("cpu"),
		ratio("wall"),
		Math.round(middle("peak") / 1e6),
		ratio("peak"),
		`${count}, ${same ? "equal" : `${JSON.parse(other.stdout).findings.length} with the other`}`,
	]);
	data.push({ title, rounds });
	console.error(rows.at(-1).join(" | "));
}

async function run(side, folder, question) {
	const [, ...rest] = asynclint.args(question);
	const args = [path.join(dists[side], "cli.js"), ...rest];
	const output = path.join(resultsFolder, "builds");
	const result = await measure({ file: process.execPath, args, cwd: folder, output });
	if (result.code !== 0 && result.code !== 1) throw new Error(`${dists[side]} ended with ${result.code} on ${folder}.`);
	return result;
}

/** For what it costs to begin at all. */
function smallProject() {
	const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
	mkdirSync(path.join(folder, "src"));
	writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({ include: ["src"] }));
	writeFileSync(path.join(folder, "src", "one.ts"), "export const one = 1;\n");
	return folder;
}
