/** Edits whose right answer is known: keywords in a project without which a promise floats. */
import { copyFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { prepareCorpus, prepareMutatedCorpus } from "./corpora.mjs";
import { leadingKeywords } from "./mutate.mjs";
import { configFolder } from "./paths.mjs";
import { runTool } from "./run-tool.mjs";
import { biome, oxlint, writeBiomeSettings } from "./tools.mjs";

/**
 * Puts settings where each server looks for them by itself.
 * @param {string} folder of the project
 * @param {string} question a folder of `config/`
 */
export function prepareSettings(folder, question) {
	const from = path.join(configFolder, question);
	writeBiomeSettings(folder, question);
	copyFileSync(path.join(from, "oxlintrc.json"), path.join(folder, ".oxlintrc.json"));
	copyFileSync(path.join(from, "asynclint.json"), path.join(folder, "asynclint.json"));
}

/**
 * @typedef {object} Toggle a keyword without which a promise floats
 * @property {string} file absolute
 * @property {string} text of the file
 * @property {number} floating promises in it as it is
 * @property {number} start of the keyword
 * @property {string} keyword with the blank behind it
 */

/**
 * Chooses one keyword in each of `count` files, spread over the copies, at places where both peers see the promise
 * float once the keyword is gone: how fast is asked here, not how much is found.
 * @returns {Promise<Toggle[]>}
 */
export async function chooseToggles(folder, copies, count) {
	const places = ({ findings }) =>
		new Set(findings.filter(({ rule }) => /floating-?promises/i.test(rule)).map(({ file, line }) => `${file}:${line}`));
	const original = prepareCorpus("puppeteer-core");
	const mutated = prepareMutatedCorpus("puppeteer-core");
	const before = places(await runTool(oxlint, original, "floating"));
	const byOxlint = places(await runTool(oxlint, mutated, "floating"));
	const byBiome = places(await runTool(biome, mutated, "floating"));
	/** @type {Map<string, { start: number, keyword: string, floating: number }>} by path relative to a copy */
	const chosen = new Map();
	for (const place of byOxlint) {
		const [file, line] = place.split(":");
		if (chosen.has(file) || before.has(place) || !byBiome.has(place)) continue;
		const text = readFileSync(path.join(original.folder, file), "utf8");
		const lineStart = text.split("\n", Number(line) - 1).join("\n").length + 1;
		const found = leadingKeywords(text).find(({ start }) => start >= lineStart);
		const keyword = text.slice(found.start, found.end + 1);
		const floating = [...before].filter((other) => other.startsWith(`${file}:`)).length;
		chosen.set(file, { start: found.start, keyword, floating });
	}
	/** @type {Toggle[]} */
	const toggles = [];
	for (const [file, toggle] of chosen) {
		for (let copy = 1; copy <= copies; copy++) {
			const absolute = path.join(folder, "src", String(copy), file);
			toggles.push({ ...toggle, file: absolute, text: readFileSync(absolute, "utf8") });
		}
	}
	if (toggles.length < count)
		throw new Error(`${toggles.length} files can be edited, ${count} are needed: more --copies.`);
	// Evenly spread, so that neighbours are in other files and other copies.
	const step = toggles.length / count;
	return Array.from({ length: count }, (_, i) => toggles[Math.floor(i * step)]);
}
