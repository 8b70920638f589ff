/**
 * `npm run fixes`: what `--fix` makes of whole packages. On a copy of each corpus: every rule's safe fixes are applied,
 * then once more, which must change nothing; and the compiler must complain of the same number of things as before. The
 * same with `--fix-suggestions` is shown and not judged: which suggestion is right, a person decides.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { corpusNames, prepareCorpus, prepareMutatedCorpus, sourceFiles } from "./corpora.mjs";
import { asynclintDist, corporaFolder, peerFile } from "./paths.mjs";
import { publish, table } from "./report.mjs";

const { values: options } = parseArgs({
	options: {
		corpus: { type: "string", multiple: true, default: corpusNames },
		rule: { type: "string", multiple: true, default: [] },
		help: { type: "boolean", default: false },
	},
});
if (options.help) {
	console.log(`npm run fixes -- [--corpus CORPUS]… [--rule RULE]…
CORPUS: ${corpusNames.join(", ")}; RULE: these alone, in place of all.`);
	process.exit();
}

const rows = [];
const complaints = [];
for (const name of options.corpus) {
	for (const corpus of [prepareCorpus(name), prepareMutatedCorpus(name)]) {
		for (const kind of ["--fix", "--fix-suggestions"]) {
			rows.push(tryFixes(corpus, kind));
			// The whole takes minutes.
			console.error(rows.at(-1).join(" | "));
		}
	}
}
const head = ["corpus", "option", "fixes", "files", "type errors before", "after", "files changed by a second run"];
publish("fixes", [table(head, rows), ...complaints].join("\n\n"), rows);
process.exitCode = complaints.length > 0 ? 1 : 0;

/** @param {import("./corpora.mjs").Corpus} corpus @param {"--fix" | "--fix-suggestions"} kind */
function tryFixes(corpus, kind) {
	const folder = path.join(corporaFolder, `${path.basename(corpus.folder)}-fixed`);
	rmSync(folder, { recursive: true, force: true });
	cpSync(corpus.folder, folder, { recursive: true });
	const before = typeErrors(folder);
	const fixed = fix(folder, kind);
	const once = hashes(folder);
	const after = typeErrors(folder);
	fix(folder, kind);
	const again = [...hashes(folder)].filter(([file, hash]) => once.get(file) !== hash).map(([file]) => file);
	if (kind === "--fix") {
		const added = subtract(after, before);
		if (added.length > 0)
			complaints.push(`${corpus.name}: new type errors\n${added.map((one) => `- ${one}`).join("\n")}`);
		if (again.length > 0) complaints.push(`${corpus.name}: the second run changed ${again.join(", ")}`);
	}
	const count = fixed.flatMap(({ fixes }) => fixes).reduce((sum, one) => sum + one.count, 0);
	return [`${corpus.name} ${corpus.version}`, kind, count, fixed.length, before.length, after.length, again.length];
}

/** @returns {{ file: string, fixes: { title: string, count: number }[] }[]} */
function fix(folder, kind) {
	const only = options.rule.flatMap((rule) => ["--only", rule]);
	const { stdout, stderr, status } = spawnSync(
		process.execPath,
		[path.join(asynclintDist, "cli.js"), "--preset", "strict", "--format", "json", kind, ...only, "src"],
		{ cwd: folder, encoding: "utf8", maxBuffer: 2 ** 30 },
	);
	if (status !== 0 && status !== 1) throw new Error(`asynclint ended with ${status} in ${folder}:\n${stderr}`);
	const { fixed, notFixed } = JSON.parse(stdout);
	if (notFixed.length > 0) complaints.push(`${path.basename(folder)}: not fixed: ${JSON.stringify(notFixed)}`);
	return fixed;
}

/** What the compiler says, without places, which fixes move. */
function typeErrors(folder) {
	const { stdout } = spawnSync(
		process.execPath,
		[peerFile("typescript-7", "bin/tsc"), "--project", ".", "--noEmit", "--pretty", "false"],
		{ cwd: folder, encoding: "utf8", maxBuffer: 2 ** 30 },
	);
	return [...stdout.matchAll(/^(.*?)\(\d+,\d+\): error (TS\d+: .*)$/gm)].map(([, file, text]) => `${file}: ${text}`);
}

function subtract(errors, others) {
	const left = [...others];
	return errors.filter((error) => {
		const at = left.indexOf(error);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

function hashes(folder) {
	const hashOf = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");
	return new Map(sourceFiles(folder).map((file) => [path.relative(folder, file), hashOf(file)]));
}
