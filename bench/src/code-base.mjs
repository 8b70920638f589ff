/** What a code base is made of: its sources, its projects, and what the compiler says of them. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { peerFile } from "./paths.mjs";

const TEST =
	/(?:[._-](?:test|tests|spec|e2e|cy|stories|bench)\.[cm]?tsx?$)|(?:^|\/)(?:__tests__|__mocks__|tests?|specs?|e2e|cypress)\//i;
const NOT_SOURCES = new Set(["node_modules", "dist", "build", "out", "coverage"]);

/** TypeScript files outside of tests, relative, sorted. */
export function sources(folder) {
	const found = [];
	const visit = (at) => {
		for (const entry of readdirSync(path.join(folder, at), { withFileTypes: true })) {
			const file = path.posix.join(at, entry.name);
			if (entry.isDirectory() && !NOT_SOURCES.has(entry.name) && !entry.name.startsWith(".")) visit(file);
			if (entry.isFile() && /\.[cm]?tsx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file) && !TEST.test(file))
				found.push(file);
		}
	};
	visit("");
	return found.sort();
}

/** The nearest `tsconfig.json`, or those that it only refers to. */
export function projectsOf(folder, file) {
	for (let at = path.dirname(file); ; at = path.dirname(at)) {
		const config = path.join(at, "tsconfig.json");
		if (existsSync(path.join(folder, config))) {
			const text = readFileSync(path.join(folder, config), "utf8");
			if (!/"files"\s*:\s*\[\s*\]/.test(text)) return [config];
			const list = /"references"\s*:\s*\[([^\]]*)\]/.exec(text)?.[1] ?? "";
			return [...list.matchAll(/"path"\s*:\s*"([^"]+)"/g)]
				.map(([, to]) => path.join(at, to.endsWith(".json") ? to : path.join(to, "tsconfig.json")))
				.filter((to) => existsSync(path.join(folder, to)));
		}
		if (at === ".") return [];
	}
}

/**
 * What the compiler says, by file.
 * @returns {Map<string, { line: number, text: string }[]>}
 */
export function typeErrors(folder, projects) {
	const errors = new Map();
	for (const project of projects) {
		const { stdout } = spawnSync(
			process.execPath,
			[peerFile("typescript-7", "bin/tsc"), "--project", project, "--noEmit", "--pretty", "false"],
			{ cwd: folder, encoding: "utf8", maxBuffer: 2 ** 30 },
		);
		for (const [, file, line, text] of stdout.matchAll(/^(.*?)\((\d+),\d+\): error (TS\d+: .*)$/gm)) {
			const list = errors.get(file) ?? [];
			list.push({ line: Number(line), text });
			errors.set(file, list);
		}
	}
	return errors;
}
