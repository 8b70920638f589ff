/**
 * `npm run agree`: do asynclint and typescript-eslint find the same, with equivalent options? On each corpus as it is,
 * and on copies where `await` was taken away. Prints every difference by file and line; ends with 1 if there is one.
 * What counts as equivalent is in `config/agree/`.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { equivalents, mutable, theirRules } from "../config/agree/rules.mjs";
import { corpusNames, prepareCorpus, prepareMutatedCorpus } from "./corpora.mjs";
import { resultsFolder } from "./paths.mjs";
import { publish, table } from "./report.mjs";
import { runTool } from "./run-tool.mjs";
import { asynclint, eslint } from "./tools.mjs";

const { values: options } = parseArgs({
	options: {
		rule: { type: "string", multiple: true, default: Object.keys(equivalents) },
		corpus: { type: "string", multiple: true, default: corpusNames },
		docs: { type: "boolean", default: false },
		help: { type: "boolean", default: false },
	},
});
if (options.help) {
	console.log(`npm run agree -- [--rule RULE]… [--corpus CORPUS]… [--docs]
RULE: ${Object.keys(equivalents).join(", ")}; CORPUS: ${corpusNames.join(", ")}`);
	process.exit();
}

const rows = [];
const differences = [];
for (const rule of options.rule) {
	const { mutations } = equivalents[rule] ?? unknown(rule);
	for (const name of options.corpus) {
		const copies = mutable.includes(name) ? mutations.map((what) => prepareMutatedCorpus(name, what)) : [];
		for (const corpus of [prepareCorpus(name), ...copies]) {
			const [ours, theirs] = [await ourFindings(rule, corpus), await theirFindings(rule, corpus)];
			const differing = [...onlyIn(ours, theirs, "asynclint"), ...onlyIn(theirs, ours, "typescript-eslint")].sort();
			rows.push([rule, `${corpus.name} ${corpus.version}`, ours.length, theirs.length, differing.length]);
			differences.push(...differing.map((difference) => `- ${rule}, ${corpus.name}: ${difference}`));
		}
	}
}
const head = ["rule", "corpus", asynclint.title, "typescript-eslint", "differences"];
const name = options.rule.length === 1 ? `agree-${options.rule[0]}` : "agree";
publish(name, [table(head, rows), ...(differences.length > 0 ? [differences.join("\n")] : [])].join("\n\n"), rows);
if (options.docs) publish("agree", table(head, rows), rows, "agreement.md");
process.exitCode = differences.length > 0 ? 1 : 0;

function unknown(rule) {
	throw new Error(`There is nothing to compare ${rule} with. Known: ${Object.keys(equivalents).join(", ")}`);
}

async function ourFindings(rule, corpus) {
	const only = equivalents[rule].ours.flatMap((id) => ["--only", id]);
	const tool = { ...asynclint, args: (question) => [...asynclint.args(question), ...only] };
	return (await runTool(tool, corpus, "agree")).findings;
}

async function theirFindings(rule, corpus) {
	const { theirs } = equivalents[rule];
	return (await everythingOfTheirs(corpus)).filter((finding) => theirs[finding.rule]?.includes(finding.message));
}

/** All findings of all their rules. Takes minutes, and nothing about it changes from run to run: so it is kept. */
async function everythingOfTheirs(corpus) {
	const { files, lines, version } = corpus;
	const key = createHash("sha256")
		.update(JSON.stringify([version, files, lines, theirRules]))
		.digest("hex");
	const kept = path.join(resultsFolder, `agree-${path.basename(corpus.folder)}-eslint.kept.json`);
	if (existsSync(kept)) {
		const { key: keptKey, findings } = JSON.parse(readFileSync(kept, "utf8"));
		if (keptKey === key) return findings;
	}
	const { findings } = await runTool(eslint, corpus, "agree");
	writeFileSync(kept, JSON.stringify({ key, findings }));
	return findings;
}

/** What is among `findings` more often than among `others`, by file and line: a line may hold two findings. */
function onlyIn(findings, others, side) {
	const left = others.map(placeOf);
	return findings
		.filter((finding) => {
			const at = left.indexOf(placeOf(finding));
			if (at >= 0) left.splice(at, 1);
			return at < 0;
		})
		.map((finding) => `${placeOf(finding)} only ${side}: ${finding.rule}, ${finding.message}`);
}

function placeOf({ file, line }) {
	return `${file}:${line}`;
}
