/**
 * `npm run rediscover`: which `Promise.all([f(), g()])` that people wrote would asynclint have proposed? Each is put back
 * into sequence in a copy, and `sequential-await` looks at the copy. The rule is not told where to look.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { corpusNames, prepareCorpus } from "./corpora.mjs";
import { asynclintDist, corporaFolder } from "./paths.mjs";
import { publish, table } from "./report.mjs";
import { prepareSequenced } from "./sequenced.mjs";

const { values: options, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		corpus: { type: "string", multiple: true, default: [] },
		causes: { type: "string", default: "10" },
		help: { type: "boolean", default: false },
	},
});
if (options.help) {
	console.log(`npm run rediscover -- [--corpus CORPUS | FOLDER]… [--causes N]
CORPUS: ${corpusNames.join(", ")} (default: these); FOLDER: of a code base with its dependencies installed.`);
	process.exit();
}

/**
 * @typedef {object} Outcome
 * @property {string} corpus
 * @property {string} place
 * @property {"A" | "B" | "C" | "partly" | "ordered" | "refused" | "silent"} result
 * @property {string} [code] of the first refusal
 * @property {string} [reason]
 */

const asked = [
	...options.corpus.map((name) => [name, prepareCorpus(name).folder]),
	...positionals.map((folder) => [path.basename(folder), path.resolve(folder)]),
];
const corpora = asked.length > 0 ? asked : corpusNames.map((name) => [name, prepareCorpus(name).folder]);
const rows = [];
/** @type {Outcome[]} */
const all = [];
const skipped = [];
for (const [name, origin] of corpora) {
	const sequenced = prepareSequenced(name.replace(/^@/, "").replace("/", "-"), origin);
	skipped.push(...sequenced.skipped.map(({ reason }) => reason));
	const outcomes = judge(name, sequenced);
	all.push(...outcomes);
	rows.push(rowOf(name, sequenced.found, outcomes));
	// The whole takes minutes.
	console.error(rows.at(-1).join(" | "));
}
if (rows.length > 1)
	rows.push(
		rowOf(
			"all",
			rows.reduce((sum, row) => sum + row[1], 0),
			all,
		),
	);

const head = [
	"code base",
	"found",
	"in sequence",
	"A",
	"B",
	"C",
	"in part",
	"order could matter",
	"refused",
	"silent",
	"A + B",
];
const parts = [
	table(head, rows),
	`Skipped: ${
		counted(skipped)
			.map(([reason, list]) => `${reason} (${list.length})`)
			.join(", ") || "none"
	}.`,
	table(
		["refused by", "sites"],
		counted(all.map((one) => one.code).filter(Boolean)).map(([code, list]) => [code, list.length]),
	),
	causes(
		all.filter((one) => one.result === "refused" || one.result === "partly"),
		Number(options.causes),
	),
];
publish("rediscovery", parts.join("\n\n"), { rows, outcomes: all });

/** @returns {Outcome[]} */
function judge(corpus, { folder, sites }) {
	if (sites.length === 0) return [];
	const { findings, refused } = lint(folder, [...new Set(sites.map((site) => site.file))]);
	return sites.map((site) => {
		const inside = (one) => one.file === site.file && one.start.offset >= site.start && one.start.offset < site.end;
		const place = `${site.file}:${site.line}`;
		let best;
		for (const finding of findings) {
			if (finding.file !== site.file) continue;
			const members = (finding.related ?? []).filter(inside).length;
			if (members >= 2 && members > (best?.members ?? 0)) best = { members, confidence: finding.confidence };
		}
		if (best?.members === site.awaits.length) return { corpus, place, result: best.confidence };
		const refusals = refused.filter(inside).sort((a, b) => a.start.offset - b.start.offset);
		// What keeps the first call from joining something before the site is no matter.
		const [first] = refusals.filter((one) => one.start.offset > site.awaits[0] || !isBetween(one)).concat(refusals);
		if (first === undefined) return { corpus, place, result: best ? "partly" : "silent" };
		const { code, reason } = first;
		return { corpus, place, result: best ? "partly" : isOrdered(first) ? "ordered" : "refused", code, reason };
	});
}

/** Whether a refusal is about an await and those before it. */
function isBetween({ code, reason }) {
	return code === "G1" || code === "G5" || isOrdered({ code, reason });
}

/** Whether the calls are known and what they do may depend on who comes first. */
function isOrdered({ code, reason }) {
	return code === "G6" || (code === "G2" && /\bnot only to read\b|\band then\b/.test(reason));
}

function lint(folder, files) {
	const output = path.join(corporaFolder, "sequenced", "report.json");
	rmSync(output, { force: true });
	const rule = ["--only", "sequential-await", "--min-confidence", "C", "--refusals"];
	const { stderr, status } = spawnSync(
		process.execPath,
		[path.join(asynclintDist, "cli.js"), ...rule, "--format", "json", "--output-file", output, ...files],
		{ cwd: folder, encoding: "utf8", maxBuffer: 2 ** 30 },
	);
	if (status !== 0 && status !== 1) console.error(`asynclint ended with ${status} in ${folder}:\n${stderr}`);
	return JSON.parse(readFileSync(output, "utf8"));
}

function rowOf(name, found, outcomes) {
	const count = (result) => outcomes.filter((one) => one.result === result).length;
	const share = outcomes.length > 0 ? `${Math.round((100 * (count("A") + count("B"))) / outcomes.length)} %` : "–";
	const results = ["A", "B", "C", "partly", "ordered", "refused", "silent"];
	return [name, found, outcomes.length, ...results.map(count), share];
}

/** The most frequent reasons, with the names that they differ in. @param {Outcome[]} outcomes */
function causes(outcomes, most) {
	const groups = counted(outcomes, (one) => `${one.code ?? "–"} ${inGeneral(one.reason ?? "nothing is said")}`);
	const rows = groups.slice(0, most).map(([cause, list]) => {
		const names = counted(list.flatMap((one) => [...new Set(namesIn(one.reason))]));
		const examples = list.slice(0, 3).map((one) => `${one.corpus}/${one.place}`);
		return [
			cause,
			list.length,
			names
				.slice(0, 6)
				.map(([name, some]) => `${name} ${some.length}`)
				.join(", "),
			examples.join(", "),
		];
	});
	return table(["cause", "sites", "names", "examples"], rows);
}

/** Packages stay: what is not known of them can be told. @param {string} reason */
function inGeneral(reason) {
	return reason
		.replace(/ \(in .*?\)(?=\.?$)/, "")
		.replace(/`[^`]*`/g, "…")
		.replaceAll("|", "\\|");
}

function namesIn(reason = "") {
	return [...reason.matchAll(/`[^`]*`/g)].map(([name]) => name.replaceAll("|", "\\|"));
}

/** @returns {[string, any[]][]} the most frequent first */
function counted(list, key = (one) => one) {
	const groups = new Map();
	for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
	return [...groups].sort((a, b) => b[1].length - a[1].length);
}
