/** Runs the command line as its users do, in small workspaces that are made for a test. */

import assert from "node:assert/strict";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Coverage, Statistics } from "../../analyzer/src/index.ts";
import { packageRoot } from "../../cli/src/resources.ts";

const program = path.join(packageRoot(), "dist", "cli.js");

export interface Outcome {
	readonly stdout: string;
	readonly stderr: string;
	/** `null` when a signal ended it. */
	readonly code: number | null;
}

export interface RunOptions {
	/** Relative to the sandbox. */
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string>>;
	/** Written to standard input, which is left open then; it is closed otherwise. */
	readonly input?: string;
	/** Sees the process right after it started. */
	readonly meanwhile?: (child: ChildProcess) => unknown;
}

/** A folder with files that is gone after the test. Files' texts by path; a tsconfig is added unless there is one. */
export class Sandbox {
	readonly folder: string;

	constructor(files: Readonly<Record<string, string>>) {
		this.folder = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-cli-")));
		const tsconfig = {
			"tsconfig.json": JSON.stringify({ compilerOptions: { strict: true, target: "es2022", types: [] } }),
		};
		for (const [name, text] of Object.entries({ ...tsconfig, ...files })) this.write(name, text);
	}

	write(name: string, text: string | Uint8Array): string {
		const file = this.path(name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, text);
		return file;
	}

	path(name: string): string {
		return path.join(this.folder, name);
	}

	run(words: readonly string[], options: RunOptions = {}): Promise<Outcome> {
		return runIn(this.path(options.cwd ?? ""), words, options);
	}

	/** Runs with `--format json` and expects an exit code. */
	async check(words: readonly string[], code: number, options?: RunOptions): Promise<JsonReport> {
		const outcome = await this.run(["--format", "json", ...words], options);
		assert.equal(outcome.code, code, outcome.stderr + outcome.stdout);
		return JSON.parse(outcome.stdout);
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}
}

/** Runs the command line in a folder. */
export function runIn(cwd: string, words: readonly string[], options: Omit<RunOptions, "cwd"> = {}): Promise<Outcome> {
	const { NO_COLOR, FORCE_COLOR, GITHUB_ACTIONS, ...env } = process.env;
	const child = spawn(process.execPath, [program, ...words], {
		cwd,
		env: { ...env, ...options.env },
		stdio: "pipe",
	});
	let stdout = "";
	let stderr = "";
	child.stdout.setEncoding("utf8").on("data", (part: string) => (stdout += part));
	child.stderr.setEncoding("utf8").on("data", (part: string) => (stderr += part));
	if (options.input === undefined) child.stdin.end();
	else child.stdin.write(options.input);
	options.meanwhile?.(child);
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", (code) => resolve({ stdout, stderr, code }));
	});
}

export interface JsonReport {
	readonly findings: readonly {
		readonly rule: string;
		readonly severity: string;
		readonly file: string;
		readonly start: { readonly line: number };
		readonly fixes: readonly {
			readonly title: string;
			readonly safety: string;
			readonly edits: readonly { file: string; start: number; end: number; text: string }[];
		}[];
	}[];
	readonly errors: readonly { readonly kind: string; readonly file?: string; readonly message: string }[];
	readonly notes: readonly { readonly file?: string; readonly message: string }[];
	readonly coverage: Coverage;
	readonly summary: { readonly files: number; readonly projects: number; readonly findings: number };
	readonly statistics?: Statistics;
}

/** Waits until a process has so many children, which here are checkers. */
export async function checkersOf(parent: number, count = 1): Promise<number[]> {
	for (;;) {
		const table = execFileSync("ps", ["-A", "-o", "pid=,ppid=,comm="], { encoding: "utf8" });
		const rows = table.split("\n").map((line) => line.trim().split(/\s+/));
		const pids = rows.filter(([, ppid, name]) => Number(ppid) === parent && name !== "ps").map(([pid]) => Number(pid));
		if (pids.length >= count || !isAlive(parent)) return pids;
		await delay(5);
	}
}

/** Signals a process, unless it has ended. */
export function send(pid: number, signal: NodeJS.Signals): void {
	if (isAlive(pid)) process.kill(pid, signal);
}

/** 0 would be this process and all of its group. */
export function isAlive(pid: number): boolean {
	if (pid === 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/** `file:line` of each finding, in order. */
export function places(report: JsonReport): string[] {
	return report.findings.map(({ file, start }) => `${file}:${start.line}`);
}
