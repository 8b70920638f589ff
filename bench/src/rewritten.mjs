/**
 * `npm run rewritten`: what the `Promise.all` that asynclint writes makes of a code base. People's own are put back into
 * sequence, everything that the rules for gathered awaits offer first is applied, and the result has to give the compiler
 * no more to complain of, pass the code base's tests, and be what its formatter would make of it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { projectsOf, typeErrors } from "./code-base.mjs";
import { asynclintDist, corporaFolder } from "./paths.mjs";
import { publish, table } from "./report.mjs";
import { prepareSequenced } from "./sequenced.mjs";

const { values: options, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		formatter: { type: "string" },
		tests: { type: "string" },
		help: { type: "boolean", default: false },
	},
});
if (options.help || positionals.length !== 1) {
	console.log(`npm run rewritten -- FOLDER [--formatter COMMAND] [--tests COMMAND]
FOLDER: of a code base with its dependencies installed. COMMANDs run in the copy; the formatter's gets the files to write.
Without --formatter: oxfmt, Biome or Prettier, whichever the code base has settings for.`);
	process.exit(options.help ? 0 : 2);
}

const [origin] = positionals.map((folder) => path.resolve(folder));
const name = path.basename(origin);
const RULES = ["sequential-await", "await-in-loop", "premature-await"];

const { folder, sites } = copyOf(prepareSequenced(name, origin));
const formatter = options.formatter ?? formatterOf(folder);
const config = path.join(path.dirname(folder), "asynclint.json");
const rewrite = ["info", { rewrite: "promise-all" }];
writeFileSync(
	config,
	JSON.stringify({ preset: "strict", rules: { "sequential-await": rewrite, "await-in-loop": rewrite } }),
);

// What people would have in sequence is formatted as well.
const planned = lint([]).findings.filter(({ fixes }) => fixes.length > 0);
const files = [...new Set([...sites, ...planned].map(({ file }) => file))].sort();
const unlinked = texts(files);
for (const [file, text] of unlinked) replace(file, text);
format(files);
const before = texts(files);
const projects = [...new Set(files.flatMap((file) => projectsOf(folder, file)))];
const errorsBefore = typeErrors(folder, projects);
const testsBefore = test();
/** @type {{ file: string, fixes: { title: string, count: number }[] }[]} */
const { fixed } = lint(["--fix", "--fix-suggestions"]);
const after = texts(files);
const errorsAfter = typeErrors(folder, projects);
const testsAfter = test();
format(files);
const formatted = texts(files);
for (const [file, text] of after) replace(file, text);

const changed = files.filter((file) => before.get(file) !== after.get(file));
const differences = changed.flatMap((file) => differencesIn(file));
const count = fixed.flatMap(({ fixes }) => fixes).reduce((sum, one) => sum + one.count, 0);
const written = changed.reduce((sum, file) => sum + addedLines(before.get(file), after.get(file)), 0);
const added = newErrors();
const parts = [
	table(
		["code base", "fixes", "files", "lines written", "formatter would change", "type errors before", "after"],
		[[name, count, changed.length, written, differences.length, total(errorsBefore), total(errorsAfter)]],
	),
	`Formatter: ${formatter}.`,
	...(options.tests === undefined ? [] : [`Tests before:\n${testsBefore}`, `Tests after:\n${testsAfter}`]),
	...(added.length > 0 ? [`New type errors:\n${added.join("\n")}`] : []),
	...(differences.length > 0 ? [`What the formatter would change:\n\n${differences.join("\n\n")}`] : []),
];
publish("rewritten", parts.join("\n\n"), { name, fixed, differences, added });
process.exitCode = added.length > 0 || differences.length > 0 || testsBefore !== testsAfter ? 1 : 0;

/** A copy with hard links, whose files are replaced and never written to. */
function copyOf(sequenced) {
	const home = path.join(corporaFolder, "rewritten", name);
	rmSync(home, { recursive: true, force: true });
	mkdirSync(home, { recursive: true });
	const { status, stderr } = spawnSync("cp", ["-al", `${path.dirname(sequenced.folder)}/.`, home], {
		encoding: "utf8",
	});
	if (status !== 0) throw new Error(`cp -al ${sequenced.folder}: ${stderr}`);
	return { folder: path.join(home, path.basename(sequenced.folder)), sites: sequenced.sites };
}

function replace(file, text) {
	const target = path.join(folder, file);
	rmSync(target);
	writeFileSync(target, text);
}

function texts(list) {
	return new Map(list.map((file) => [file, readFileSync(path.join(folder, file), "utf8")]));
}

/** Its program within the code base. */
function formatterOf(root) {
	const own = (file) => existsSync(path.join(root, file));
	const program = (bin) => path.join("node_modules", ".bin", bin);
	if (own(".oxfmtrc.json") || own(".oxfmtrc.jsonc")) return program("oxfmt");
	if (own("biome.json") || own("biome.jsonc")) return `${program("biome")} format --write`;
	return `${program("prettier")} --write`;
}

function format(list) {
	const { status, stderr } = spawnSync("sh", ["-c", `${formatter} "$@"`, "sh", ...list], {
		cwd: folder,
		encoding: "utf8",
	});
	if (status !== 0) throw new Error(`${formatter} ended with ${status}:\n${stderr}`);
}

/** What a run of the tests ends with, without times. */
function test() {
	if (options.tests === undefined) return "";
	const { stdout, status } = spawnSync("sh", ["-c", options.tests], {
		cwd: folder,
		encoding: "utf8",
		maxBuffer: 2 ** 30,
		env: { ...process.env, CI: "1", NO_COLOR: "1" },
	});
	const lines = stdout.split("\n").filter((line) => /^\s*(?:Tests?|Test Files?)\b.*\d/.test(line));
	return [`exit code ${status}`, ...lines.map((line) => line.trim())].join("\n");
}

function lint(more) {
	const only = RULES.flatMap((rule) => ["--only", rule]);
	const output = path.join(path.dirname(folder), "report.json");
	rmSync(output, { force: true });
	const report = ["--format", "json", "--output-file", output];
	const { stderr, status } = spawnSync(
		process.execPath,
		[path.join(asynclintDist, "cli.js"), "--config", config, ...only, ...more, ...report],
		{ cwd: folder, encoding: "utf8", maxBuffer: 2 ** 30 },
	);
	if (!existsSync(output)) throw new Error(`asynclint ended with ${status} in ${folder}:\n${stderr}`);
	return JSON.parse(readFileSync(output, "utf8"));
}

function total(errors) {
	return [...errors.values()].reduce((sum, list) => sum + list.length, 0);
}

/** Without lines, which fixes move. */
function newErrors() {
	return [...errorsAfter].flatMap(([file, list]) => {
		const known = (errorsBefore.get(file) ?? []).map(({ text }) => text);
		return list.flatMap(({ text }) => {
			const at = known.indexOf(text);
			if (at >= 0) known.splice(at, 1);
			return at < 0 ? [`${file}: ${text}`] : [];
		});
	});
}

function addedLines(from, to) {
	return hunks(from, to).reduce((sum, hunk) => sum + (hunk.match(/^\+/gm)?.length ?? 0), 0);
}

/** What the formatter makes of a file that it did not make of it before. */
function differencesIn(file) {
	return hunks(after.get(file), formatted.get(file)).map((hunk) => `${file}\n${hunk}`);
}

/** @returns {string[]} stretches of lines that differ, as `diff` writes them */
function hunks(from, to) {
	if (from === to) return [];
	const [one, other] = ["from", "to"].map((side) => path.join(path.dirname(folder), side));
	writeFileSync(one, from);
	writeFileSync(other, to);
	const { stdout } = spawnSync("diff", ["-U2", one, other], { encoding: "utf8" });
	return stdout.split(/^@@.*$/m).slice(1);
}
