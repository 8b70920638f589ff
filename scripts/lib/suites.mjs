/**
 * The test suites. Each is a name and a function that runs it and returns what came out:
 * `{ passed, failed, skipped, details }`, where `details` are the lines to show: failures and reasons for skipping.
 */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { globSync } from "tinyglobby";
import { installPackages } from "../setup.mjs";
import { root, runNode } from "./run.mjs";

/** Where our own TypeScript is: fixtures are wrong on purpose. */
const OWN_CODE = ["analyzer", "cli", "client", "server", "test", "waterfall"];

/** These take longest: whatever runs beside them is done before they are. */
const LONG = ["robustness", "server"];

/** Suites whose packages are programs to run, and not only types to read. */
const RUN_FROM_PACKAGES = ["examples"];

/** All suites, in the order in which they are started: one per folder of test/ that holds tests, then the checks that are programs of their own. */
export function allSuites() {
	const files = globSync("test/**/*.test.ts", {
		cwd: root,
		ignore: ["test/support/**", "test/vscode/**", "**/node_modules/**"],
	}).sort();
	const folders = new Map();
	for (const file of files) {
		const [, folder, rest] = file.split("/");
		const name = rest === undefined ? "unit" : folder;
		folders.set(name, [...(folders.get(name) ?? []), path.join("out", file.replace(/\.ts$/, ".js"))]);
	}
	const names = [...LONG, ...[...folders.keys()].filter((name) => !LONG.includes(name))];
	return [
		...names.map((name) => ({ name, run: () => mocha(name, folders.get(name)) })),
		{ name: "gen", run: () => check("generated files are up to date", ["scripts/gen.mjs", "--check"]) },
		{
			name: "format",
			run: () =>
				check("biome ci", ["node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off", "--reporter=concise", "."]),
		},
		{
			name: "self",
			run: () =>
				check("asynclint has nothing to say about itself", ["dist/cli.js", ...OWN_CODE, "--max-warnings", "0"]),
		},
		{ name: "vscode", alone: true, run: () => program(["test/vscode/run.mjs"]) },
		{ name: "vsix", alone: true, run: () => program(["test/vscode/run.mjs", "--vsix"]) },
	];
}

/** Compiled mocha tests in a process of their own. */
async function mocha(name, compiled) {
	const problem = existsSync(path.join(root, "test", name, "package.json"))
		? installPackages(`test/${name}/`, RUN_FROM_PACKAGES.includes(name))
		: undefined;
	if (problem !== undefined) return { passed: 0, failed: 1, skipped: 0, details: [`✖ ${name}: ${problem}`] };
	const folder = await mkdtemp(path.join(tmpdir(), "asynclint-test-"));
	try {
		const report = path.join(folder, "report.json");
		const { status, output, hung } = await runNode(
			[
				"node_modules/mocha/bin/mocha.js",
				...["--reporter", "json", "--reporter-option", `output=${report}`],
				...compiled,
			],
			() => existsSync(report),
		);
		if (!existsSync(report)) return crashed(output, status);
		const result = await readReport(JSON.parse(await readFile(report, "utf8")), name);
		if (hung) {
			result.failed += 1;
			result.details.push(`✖ ${name}: the tests left something running, so that their process did not end`);
		}
		return result;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function readReport(report, name) {
	const { default: Mocha } = await import("mocha");
	const details = [];
	for (const { fullTitle, err } of report.failures) {
		details.push(`✖ ${name}: ${fullTitle}`);
		if (err.expected !== undefined && err.actual !== undefined) {
			details.push(indent(Mocha.reporters.Base.generateDiff(err.actual, err.expected)));
		}
		details.push(indent(err.stack ?? err.message ?? JSON.stringify(err)));
	}
	for (const { fullTitle } of report.pending) details.push(`- ${name}: skipped: ${fullTitle}`);
	const { passes, failures, pending } = report.stats;
	return { passed: passes, failed: failures, skipped: pending, details };
}

/** A program that passes by ending with 0 and counts as one test. */
async function check(title, args) {
	const { status, output } = await runNode(args);
	if (status === 0) return { passed: 1, failed: 0, skipped: 0, details: [] };
	return { passed: 0, failed: 1, skipped: 0, details: [`✖ ${title} (exit code ${status})`, indent(output)] };
}

/** A program that runs tests by itself and ends with the line `N passed, N failed, N skipped`. */
async function program(args) {
	const { status, output } = await runNode(args);
	const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
	if (counts === undefined) return crashed(output, status);
	const [passed, failed, skipped] = counts.slice(1).map(Number);
	if (status !== 0 && failed === 0) return crashed(output, status);
	const skips = output.split("\n").filter((line) => /^\s*(- )?skipped?\b/i.test(line));
	return { passed, failed, skipped, details: failed > 0 ? [indent(output)] : skips };
}

function crashed(output, status) {
	return {
		passed: 0,
		failed: 1,
		skipped: 0,
		details: [`✖ ended with ${status} before it could report`, indent(output)],
	};
}

function indent(text) {
	return text.trimEnd().replace(/^/gm, "    ");
}
