/**
 * `npm run latency`: how long after an edit are the diagnostics there? One project for all servers, which run side by
 * side and get the same edits in turn: one server is sent an edit, its answer awaited, then the next one. Each edit
 * takes a statement's leading `await` or `void` away, or puts it back, so that the right answer changes by one every time;
 * the clock stops at the right answer.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { prepareCopies, prepareCorpus, prepareMutatedCorpus } from "./corpora.mjs";
import { LanguageServer } from "./language-server.mjs";
import { leadingKeywords } from "./mutate.mjs";
import { asynclintDist, configFolder, peerFile, resultsFolder } from "./paths.mjs";
import { machine, percentile, publish, table } from "./report.mjs";
import { runTool } from "./run-tool.mjs";
import { biome, oxlint, writeBiomeSettings } from "./tools.mjs";

const { values: options } = parseArgs({
	options: {
		edits: { type: "string", default: "100" },
		copies: { type: "string", default: "6" },
		only: { type: "string", multiple: true },
		question: { type: "string", default: "floating" },
		docs: { type: "boolean", default: false },
		help: { type: "boolean", default: false },
	},
});

/** @type {import("./language-server.mjs").ServerDefinition[]} */
const definitions = [
	{
		id: "asynclint",
		title: "asynclint",
		args: [path.join(asynclintDist, "server.js"), "--stdio"],
		isFloating: ({ code }) => code === "floating-promise",
	},
	{
		id: "biome",
		title: "biome lsp-proxy",
		args: [peerFile("@biomejs/biome", "bin/biome"), "lsp-proxy"],
		isFloating: ({ code }) => String(code).endsWith("/noFloatingPromises"),
	},
	{
		id: "oxlint",
		title: "oxlint --lsp, type-aware",
		args: [peerFile("oxlint", "bin/oxlint"), "--lsp"],
		initializationOptions: (workspaceUri) => [{ workspaceUri, options: { run: "onType", typeAware: true } }],
		configuration: { run: "onType", typeAware: true },
		isFloating: ({ code }) => String(code).includes("no-floating-promises"),
	},
];
if (options.help) {
	console.log(`npm run latency -- [--edits N] [--copies N] [--only SERVER]… [--question floating|all] [--docs]
SERVER: ${definitions.map(({ id }) => id).join(", ")}`);
	process.exit();
}

/** Files that are open at a time. */
const openFiles = 10;
/** Before each edit: what another server still does after its answer shall not be in the way. */
const pauseMs = 30;
/** Edits at the start that are not counted: as many as one set of open files gets. */
const warmUpEdits = 2 * openFiles;

const on = machine();
const project = prepareCopies("puppeteer-core", Number(options.copies));
prepareSettings(project.folder, options.question);
const filesNeeded = Math.ceil((warmUpEdits + Number(options.edits)) / 2);
const toggles = await chooseToggles(project.folder, Number(options.copies), filesNeeded);

mkdirSync(resultsFolder, { recursive: true });
const temporary = mkdtempSync(path.join(tmpdir(), "bench-"));
const servers = [];
try {
	for (const definition of definitions) {
		if (options.only && !options.only.includes(definition.id)) continue;
		servers.push(await LanguageServer.start(definition, project.folder, temporary));
	}
	const samples = await measureEdits(servers, toggles);
	report(samples);
} finally {
	for (const server of servers) await server.stop();
	rmSync(temporary, { recursive: true, force: true });
}

/** Where each server looks for its settings by itself. */
function prepareSettings(folder, question) {
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
async function chooseToggles(folder, copies, count) {
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

/**
 * @typedef {{ file: string, milliseconds: number, wrong: number }} Sample
 * @returns {Promise<Map<LanguageServer, Sample[]>>}
 */
async function measureEdits(running, allToggles) {
	/** @type {Map<LanguageServer, Sample[]>} */
	const samples = new Map(running.map((server) => [server, []]));
	let edits = 0;
	for (let first = 0; first < allToggles.length; first += openFiles) {
		const open = allToggles.slice(first, first + openFiles);
		for (const server of running) for (const { file, text, floating } of open) await server.open(file, text, floating);
		for (const remove of [true, false]) {
			for (const { file, start, keyword, floating } of open) {
				const end = start + (remove ? keyword.length : 0);
				const edit = { start, end, text: remove ? "" : keyword };
				for (let i = 0; i < running.length; i++) {
					const server = running[(i + edits) % running.length];
					await sleep(pauseMs);
					const answer = await server.change(file, edit, floating + (remove ? 1 : 0));
					if (edits >= warmUpEdits) samples.get(server).push({ file: path.relative(project.folder, file), ...answer });
				}
				edits++;
			}
		}
		for (const server of running) for (const { file } of open) await server.close(file);
		console.error(`${edits} edits`);
	}
	return samples;
}

/** @param {Map<LanguageServer, Sample[]>} samples */
function report(samples) {
	const times = (server) => samples.get(server).map(({ milliseconds }) => milliseconds);
	const rows = [...samples].map(([server, answers]) => [
		server.definition.title,
		server.manner,
		answers.length,
		percentile(times(server), 0.5).toFixed(1),
		percentile(times(server), 0.95).toFixed(1),
		Math.max(...times(server)).toFixed(1),
		answers.filter(({ wrong }) => wrong > 0).length,
	]);
	const head = ["server", "diagnostics", "edits", "p50, ms", "p95, ms", "max, ms", "wrong at first"];
	const text = [
		`${project.name} ${project.version} (${project.files} files, ${project.lines.toLocaleString("en-US")} lines), ` +
			`${openFiles} files open at a time, on ${on}.`,
		table(head, rows),
	];
	const data = [...samples].map(([server, answers]) => ({ server: server.definition.id, answers }));
	publish(
		"latency",
		text.join("\n\n"),
		{ machine: on, project, samples: data },
		options.docs ? "benchmark.md" : undefined,
	);
}
