/**
 * The tools under comparison: how each is asked a question about a corpus, and what it found. All look for their
 * settings in `config/<question>`, and all print JSON.
 */
import { copyFileSync, rmSync } from "node:fs";
import path from "node:path";
import { asynclintDist, configFolder, peerFile } from "./paths.mjs";

/**
 * Floating promises only; or everything that the tools have for the defects that our rules find; or what is compared
 * finding by finding.
 * @typedef {"floating" | "all" | "agree"} Question
 */

/**
 * @typedef {object} Found
 * @property {string} rule as the tool names it
 * @property {string} file relative to the corpus, forward slashes
 * @property {number} line from 1
 * @property {string} [message] or the id of it
 */

/**
 * @typedef {object} Tool
 * @property {string} id
 * @property {string} title
 * @property {boolean} [asksOnce] the question makes no difference
 * @property {(question: Question, paths?: readonly string[]) => string[]} args for Node.js, run in the corpus' folder
 * @property {NodeJS.ProcessEnv} [env] beside the environment of this process
 * @property {boolean} [takesFolders] it can be asked about code bases as they are, and writes nothing there
 * @property {(folder: string, question: Question) => void} [prepare] before each run, not measured
 * @property {readonly number[]} exitCodes of a run that did its work
 * @property {(stdout: string, folder: string) => Reading} read
 */

const slashes = (file) => file.replaceAll("\\", "/");
const config = (question, file) => path.join(configFolder, question, file);

/**
 * @typedef {object} Reading
 * @property {Found[]} findings
 * @property {number} [files]
 * @property {number} [failures] files or projects that the tool says it could not check
 */

/** @type {Tool} */
export const asynclint = {
	id: "asynclint",
	title: "asynclint",
	takesFolders: true,
	args: (question, paths = ["src"]) => [
		path.join(asynclintDist, "cli.js"),
		...["--config", config(question, "asynclint.json"), "--format", "json"],
		...(question === "floating" ? ["--only", "floating-promise"] : []),
		...paths,
	],
	// 2 with a report: some of it could not be checked.
	exitCodes: [0, 1, 2],
	read(stdout) {
		const { findings, summary, errors } = JSON.parse(stdout);
		return {
			files: summary.files,
			failures: errors.length,
			findings: findings.map(({ rule, file, start, message }) => ({ rule, file, line: start.line, message })),
		};
	},
};

/** @type {Tool} */
export const oxlint = {
	id: "oxlint",
	title: "oxlint --type-aware",
	takesFolders: true,
	// Elsewhere it looks for its other half in vain, and goes on without types.
	env: { OXLINT_TSGOLINT_PATH: peerFile(".bin", "tsgolint") },
	args: (question, paths = ["src"]) => [
		peerFile("oxlint", "bin/oxlint"),
		...["--type-aware", "--config", config(question, "oxlintrc.json"), "--format", "json", ...paths],
	],
	exitCodes: [0, 1],
	read(stdout) {
		const { diagnostics, number_of_files: files } = JSON.parse(stdout);
		// A tsconfig that it does not accept: nothing of that project is looked at with types.
		const refused = diagnostics.filter(({ code }) => code === "typescript(tsconfig-error)");
		return {
			files,
			failures: refused.length,
			findings: diagnostics
				.filter((one) => !refused.includes(one))
				.map(({ code, filename, labels }) => ({
					rule: /\(([^)]*)\)/.exec(code)?.[1] ?? code,
					file: slashes(filename),
					line: labels[0].span.line,
				})),
		};
	},
};

/** @type {Tool} */
export const eslint = {
	id: "eslint",
	title: "ESLint + typescript-eslint",
	args: (question) => [
		"--max-old-space-size=8192",
		peerFile("eslint", "bin/eslint.js"),
		...["--config", config(question, "eslint.config.mjs"), "--format", "json", "src"],
	],
	exitCodes: [0, 1],
	read(stdout, folder) {
		const results = JSON.parse(stdout);
		const findings = results.flatMap(({ filePath, messages }) =>
			messages
				// The sources' `eslint-disable` comments name rules of plugins that are not loaded here: each gives a message.
				.filter(({ message }) => !message.startsWith("Definition for rule"))
				.map(({ ruleId, line, messageId }) => ({
					rule: ruleId,
					file: slashes(path.relative(folder, filePath)),
					line,
					message: messageId,
				})),
		);
		return { files: results.length, findings };
	},
};

/** @type {Tool} */
export const biome = {
	id: "biome",
	title: "Biome",
	args: () => [
		peerFile("@biomejs/biome", "bin/biome"),
		...["lint", "--max-diagnostics=none", "--reporter=json", "src"],
	],
	prepare: (folder, question) => writeBiomeSettings(folder, question),
	exitCodes: [0, 1],
	read(stdout) {
		const { summary, diagnostics } = JSON.parse(stdout);
		return {
			files: summary.unchanged + summary.changed,
			findings: diagnostics.map(({ category, location }) => ({
				rule: category,
				file: slashes(location.path),
				line: location.start.line,
			})),
		};
	},
};

/** @type {Tool} */
export const tsc = {
	id: "tsc",
	title: "tsc 7 --noEmit",
	asksOnce: true,
	args: () => [peerFile("typescript-7", "bin/tsc"), "--project", ".", "--noEmit", "--pretty", "false"],
	exitCodes: [0, 1, 2],
	read: (stdout) => ({
		findings: [...stdout.matchAll(/^(.*?)\((\d+),\d+\): error (TS\d+)/gm)].map(([, file, line, rule]) => ({
			rule,
			file,
			line: Number(line),
		})),
	}),
};

/** @type {Tool} */
export const tscNoCheck = {
	...tsc,
	id: "tsc-nocheck",
	title: "tsc 7 --noEmit --noCheck",
	args: (question) => [...tsc.args(question), "--noCheck"],
};

export const tools = [asynclint, oxlint, eslint, biome, tsc, tscNoCheck];

/**
 * Biome takes the folder of its settings for the project: told of settings elsewhere it infers no types and finds nothing.
 * @param {string} folder
 * @param {Question} question
 */
export function writeBiomeSettings(folder, question) {
	copyFileSync(config(question, "biome-settings.json"), path.join(folder, "biome.json"));
}

/** Takes away what {@link Tool.prepare} wrote, which other tools would take for their own. */
export function cleanUp(folder) {
	rmSync(path.join(folder, "biome.json"), { force: true });
}
