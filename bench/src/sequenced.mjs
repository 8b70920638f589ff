/**
 * Copies of whole code bases in which `Promise.all([…])` sites are back in sequence. A site stays as it was when the
 * compiler complains of something new otherwise. The copies do not depend on the linter, so they are kept.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { projectsOf, sources, typeErrors } from "./code-base.mjs";
import { corporaFolder } from "./paths.mjs";
import { resequence } from "./resequence.mjs";

/**
 * @typedef {import("./resequence.mjs").Site & { file: string }} PlacedSite
 *
 * @typedef {object} Sequenced
 * @property {string} folder of the copy
 * @property {number} found sites, those that were skipped included
 * @property {PlacedSite[]} sites that are in sequence now
 * @property {{ file: string, line: number, reason: string }[]} skipped
 */

const UNTYPED = "the result does not type-check in sequence";

/** What makes other copies. */
const stamp = createHash("sha256")
	.update(readFileSync(fileURLToPath(import.meta.url)))
	.update(readFileSync(new URL("resequence.mjs", import.meta.url)))
	.digest("hex");

/** @param {string} name @param {string} origin folder @returns {Sequenced} */
export function prepareSequenced(name, origin) {
	const home = path.join(corporaFolder, "sequenced", name);
	const stampFile = path.join(home, "sites.json");
	if (existsSync(stampFile)) {
		const kept = JSON.parse(readFileSync(stampFile, "utf8"));
		if (kept.stamp === stamp && kept.origin === origin) return kept.sequenced;
	}
	const folder = copy(origin, home);
	const sequenced = { folder, ...rewrite(folder) };
	writeFileSync(stampFile, JSON.stringify({ stamp, origin, sequenced }));
	return sequenced;
}

/** With hard links: dependencies are large, and links between packages of a workspace must lead into the copy. */
function copy(origin, home) {
	rmSync(home, { recursive: true, force: true });
	mkdirSync(home, { recursive: true });
	const folder = path.join(home, "tree");
	const { status, stderr } = spawnSync("cp", ["-al", origin, folder], { encoding: "utf8" });
	if (status !== 0) throw new Error(`cp -al ${origin}: ${stderr}`);
	rmSync(path.join(folder, ".git"), { recursive: true, force: true });
	mkdirSync(path.join(folder, ".git"));
	if (existsSync(path.join(folder, "node_modules"))) return folder;
	for (let at = path.dirname(origin); at !== path.dirname(at); at = path.dirname(at)) {
		const modules = path.join(at, "node_modules");
		if (!existsSync(modules)) continue;
		symlinkSync(modules, path.join(home, "node_modules"));
		break;
	}
	return folder;
}

/** @param {string} folder of the copy, whose files are links to the originals */
function rewrite(folder) {
	const originals = new Map();
	/** @type {Map<string, import("./resequence.mjs").Resequenced>} */
	const results = new Map();
	for (const file of sources(folder)) {
		const text = readFileSync(path.join(folder, file), "utf8");
		if (!/\bPromise\s*\.\s*all\b/.test(text)) continue;
		const result = resequence(text, file);
		results.set(file, result);
		if (result.sites.length > 0) originals.set(file, text);
	}
	const projectsFor = (files) => [...new Set(files.flatMap((file) => projectsOf(folder, file)))];
	const before = typeErrors(folder, projectsFor([...originals.keys()]));
	/** @type {Map<string, Set<number>>} */
	const leftAlone = new Map();
	let open = [...originals.keys()];
	while (open.length > 0) {
		for (const file of open) {
			const result = resequence(originals.get(file), file, leftAlone.get(file));
			results.set(file, result);
			const target = path.join(folder, file);
			rmSync(target);
			writeFileSync(target, result.text);
		}
		open = blamed(typeErrors(folder, projectsFor(open)), before, results, leftAlone);
	}
	const all = [...results];
	const sites = all.flatMap(([file, result]) => result.sites.map((site) => ({ ...site, file })));
	const skipped = [
		...all.flatMap(([file, result]) => result.skipped.map((one) => ({ ...one, file }))),
		...[...leftAlone].flatMap(([file, lines]) => [...lines].map((line) => ({ file, line, reason: UNTYPED }))),
	];
	return { found: sites.length + skipped.length, sites, skipped };
}

/** Marks the sites to blame for new errors: those that the errors stand in, else all of the file. @returns the files that changed */
function blamed(after, before, results, leftAlone) {
	const changed = new Set();
	for (const [file, errors] of after) {
		const result = results.get(file);
		if (result === undefined || result.sites.length === 0) continue;
		const known = (before.get(file) ?? []).map((error) => error.text);
		const added = errors.filter((error) => {
			const at = known.indexOf(error.text);
			if (at >= 0) known.splice(at, 1);
			return at < 0;
		});
		if (added.length === 0) continue;
		const lineAt = (offset) => result.text.slice(0, offset).split("\n").length;
		const guilty = result.sites.filter((site) =>
			added.some(({ line }) => line >= lineAt(site.start) && line <= lineAt(site.end)),
		);
		const lines = leftAlone.get(file) ?? new Set();
		for (const site of guilty.length > 0 ? guilty : result.sites) lines.add(site.line);
		leftAlone.set(file, lines);
		changed.add(file);
	}
	return [...changed];
}
