import { spawnSync } from "node:child_process";
import path from "node:path";

/**
 * Formats what a scaffold wrote for the analyzer: a name's length decides where lines break, its letters where imports
 * stand.
 *
 * @param {string} root the checkout
 * @param {readonly string[]} files relative to it
 */
export function formatSources(root, files) {
	const sources = files.filter((file) => /^analyzer\/.*\.ts$/.test(file));
	const biome = path.join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
	const { status, stderr, error } = spawnSync(
		process.execPath,
		[biome, "check", "--write", "--colors=off", ...sources],
		{
			cwd: root,
			encoding: "utf8",
		},
	);
	if (status !== 0) throw new Error(`biome cannot format ${sources.join(", ")}: ${stderr}`, { cause: error });
}
