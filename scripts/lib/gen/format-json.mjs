/** Formats JSON as our formatter wants it, so that a generated file passes the format check as it is. */
import { spawnSync } from "node:child_process";
import path from "node:path";

/** @param {string} file its path in the checkout: the formatter treats package.json differently */
export function formatJson(text, file, root) {
	const biome = path.join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
	const { status, stdout, stderr, error } = spawnSync(
		process.execPath,
		[biome, "format", "--colors=off", `--stdin-file-path=${file}`],
		{ cwd: root, input: text, encoding: "utf8", maxBuffer: 1 << 26 },
	);
	if (status !== 0) throw new Error(`biome cannot format ${file}: ${stderr}`, { cause: error });
	return stdout;
}
