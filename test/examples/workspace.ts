/** A copy of an example whose packages are there as if npm had installed them. */
import { spawn } from "node:child_process";
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { repositoryRoot } from "../support/fixture.ts";

/** This folder among the sources: the task runners are installed there. */
const here = fileURLToPath(new URL("../../../test/examples/", import.meta.url));

/** The dependencies that the examples share; there are no others. */
const PACKAGES = ["orders", "prices", "store"];

export type Runner = "nx" | "turbo";

/** @returns why a task runner cannot be run here, if it cannot */
export function unavailable(runner: Runner): string | undefined {
	if (process.platform === "win32") return "the stand-in for an installed asynclint is a shell script";
	const { platform, arch } = process;
	const manifest = path.join(here, "node_modules", runner, "package.json");
	const { optionalDependencies = {} } = JSON.parse(readFileSync(manifest, "utf8"));
	const resolve = createRequire(manifest).resolve;
	const isThere = Object.keys(optionalDependencies).some((name) => {
		try {
			return resolve(`${name}/package.json`) !== "";
		} catch {
			// Another platform's, or one that could not be installed.
			return false;
		}
	});
	return isThere ? undefined : `${runner} has no package for ${platform} ${arch}`;
}

export interface Result {
	readonly output: string;
	readonly code: number | null;
}

export class ExampleCopy {
	readonly folder: string;
	private readonly runner: Runner;

	/** @param name the example's folder */
	constructor(name: string, runner: Runner) {
		this.runner = runner;
		this.folder = realpathSync(mkdtempSync(path.join(tmpdir(), `asynclint-${name}-`)));
		const example = path.join(repositoryRoot, "examples", name);
		// What somebody who tried the example left there.
		const isOurs = (file: string) => !/[\\/](?:node_modules|reports|\.nx|\.turbo|package-lock\.json)$/.test(file);
		cpSync(example, this.folder, { recursive: true, filter: isOurs });
		this.install();
	}

	path(name: string): string {
		return path.join(this.folder, name);
	}

	has(name: string): boolean {
		return existsSync(this.path(name));
	}

	read(name: string): string {
		return readFileSync(this.path(name), "utf8");
	}

	/** @throws Error when the file does not have the text */
	replace(name: string, text: string, by: string): void {
		const before = this.read(name);
		if (!before.includes(text)) throw new Error(`${name} has no ${text}`);
		writeFileSync(this.path(name), before.replace(text, by));
	}

	/** Runs the task runner itself; nothing stays behind, and nobody is told. */
	async run(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Result> {
		const { FORCE_COLOR, CI, ...inherited } = process.env;
		const bin = JSON.parse(readFileSync(path.join(here, "node_modules", this.runner, "package.json"), "utf8")).bin;
		const program = path.join(here, "node_modules", this.runner, bin[this.runner]);
		const child = spawn(process.execPath, [program, ...words], {
			cwd: this.folder,
			stdio: ["ignore", "pipe", "pipe"],
			env: {
				...inherited,
				NO_COLOR: "1",
				DO_NOT_TRACK: "1",
				NX_DAEMON: "false",
				NX_NO_CLOUD: "true",
				NX_TUI: "false",
				TURBO_TELEMETRY_DISABLED: "1",
				TURBO_NO_UPDATE_NOTIFIER: "1",
				...env,
			},
		});
		let output = "";
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding("utf8").on("data", (part: string) => (output += part));
		}
		return new Promise((resolve, reject) => {
			child.on("error", reject);
			child.on("close", (code) => resolve({ output, code }));
		});
	}

	/** Process ids of what works in the folder; none where the system does not tell. */
	processes(): string[] {
		if (process.platform !== "linux") return [];
		return readdirSync("/proc").filter((pid) => {
			try {
				const at = readlinkSync(`/proc/${pid}/cwd`);
				return at === this.folder || at.startsWith(`${this.folder}/`);
			} catch {
				// No process, or it has just ended.
				return false;
			}
		});
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}

	private install(): void {
		const modules = this.path("node_modules");
		mkdirSync(path.join(modules, ".bin"), { recursive: true });
		mkdirSync(path.join(modules, "@shop"));
		for (const name of PACKAGES) symlinkSync(`../../packages/${name}`, path.join(modules, "@shop", name));
		symlinkSync(path.join(here, "node_modules", this.runner), path.join(modules, this.runner));
		mkdirSync(path.join(modules, "asynclint"));
		writeFileSync(path.join(modules, "asynclint", "package.json"), '{ "name": "asynclint", "version": "0.1.0" }');
		const program = path.join(modules, ".bin", "asynclint");
		writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${repositoryRoot}/dist/cli.js" "$@"\n`);
		chmodSync(program, 0o755);
		writeFileSync(this.path("package-lock.json"), JSON.stringify(this.lock()));
	}

	/** What npm would write of the packages that a runner looks up. */
	private lock(): object {
		const { name, workspaces, devDependencies } = JSON.parse(this.read("package.json"));
		const packages: Record<string, object> = {
			"": { name, workspaces, devDependencies },
			"node_modules/asynclint": { version: "0.1.0", dev: true },
		};
		for (const folder of readdirSync(this.path("packages"))) {
			const { name, version, dependencies } = JSON.parse(this.read(`packages/${folder}/package.json`));
			packages[`node_modules/${name}`] = { resolved: `packages/${folder}`, link: true };
			packages[`packages/${folder}`] = { name, version, dependencies };
		}
		return { name, lockfileVersion: 3, requires: true, packages };
	}
}
