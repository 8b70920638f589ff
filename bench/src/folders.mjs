/** Code bases that somebody checked out and installed, as corpora: measured as they are, never written to. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * @param {string} text `NAME=FOLDER[:PATH…]`, paths relative to the folder
 * @returns {import("./corpora.mjs").Corpus}
 * @throws {Error} when it is not of that form, or no git checkout is there
 */
export function describeFolder(text) {
	const [, name, place] = /^([\w.-]+)=(.+)$/.exec(text) ?? [];
	if (name === undefined) throw new Error(`--folder needs NAME=FOLDER[:PATH…], not "${text}".`);
	const [first, ...paths] = place.split(":");
	const folder = path.resolve(first);
	const git = (...args) => execFileSync("git", ["-C", folder, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
	const files = git("ls-files", "-z", "--", ...paths)
		.split("\0")
		.filter((file) => /\.[cm]?tsx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file));
	let lines = 0;
	for (const file of files) lines += readFileSync(path.join(folder, file), "utf8").split("\n").length - 1;
	return {
		name,
		folder,
		paths: paths.length > 0 ? paths : ["."],
		isForeign: true,
		version: git("rev-parse", "--short=10", "HEAD").trim(),
		files: files.length,
		lines,
	};
}
