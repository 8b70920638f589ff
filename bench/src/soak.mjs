/**
 * `npm run soak`: does asynclint's language server stay as it is? Thousands of edits, each awaited until its right
 * answer, with the memory of the server and of its type checker on the way; and a checker that is killed again and again,
 * with the time until the next right answer.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { prepareCopies } from "./corpora.mjs";
import { editOf, openFiles } from "./editing.mjs";
import { LanguageServer } from "./language-server.mjs";
import { configFolder } from "./paths.mjs";
import { machine, median, percentile, publish, table } from "./report.mjs";
import { asynclintServer } from "./servers.mjs";
import { chooseToggles } from "./toggles.mjs";

const { values: options } = parseArgs({
	options: {
		edits: { type: "string", default: "10000" },
		kills: { type: "string", default: "200" },
		copies: { type: "string", default: "6" },
		docs: { type: "boolean", default: false },
		help: { type: "boolean", default: false },
	},
});
if (options.help) {
	console.log("npm run soak -- [--edits N] [--kills N] [--copies N] [--docs]");
	process.exit();
}

/** The edits are reported in so many parts; the first one is the warm-up. */
const parts = 10;
/** Edits from one look at the memory to the next. */
const lookEvery = 10;
/** After one set of open files has had so many edits, the next one is opened. */
const editsPerSet = 20 * openFiles;
/** A checker is killed while it works in every second round, at another moment each time. */
const longestWorkMs = 100;

const on = machine();
const copies = Number(options.copies);
const project = prepareCopies("puppeteer-core", copies);
useAllRules();
const toggles = await chooseToggles(project.folder, copies, 4 * openFiles);
const temporary = mkdtempSync(path.join(tmpdir(), "bench-"));
const server = await LanguageServer.start(asynclintServer, project.folder, temporary);
try {
	const looks = await edit(Number(options.edits));
	const kills = await kill(Number(options.kills));
	const texts = [
		`${project.name} ${project.version} (${project.files} files), ${openFiles} files open at a time, on ${on}.`,
		describeEdits(looks),
		describeKills(kills),
	];
	publish("soak", texts.join("\n\n"), { machine: on, looks, kills }, options.docs ? "benchmark.md" : undefined);
} finally {
	await server.stop();
	rmSync(temporary, { recursive: true, force: true });
}

/** Every rule works, and what is missing a keyword is reported as the tools in the comparison do. */
function useAllRules() {
	const settings = JSON.parse(readFileSync(path.join(configFolder, "floating", "asynclint.json"), "utf8"));
	writeFileSync(path.join(project.folder, "asynclint.json"), JSON.stringify({ ...settings, preset: "strict" }));
}

/**
 * @typedef {{ edit: number, milliseconds: number, server: number, checker: number }} Look sizes in MB
 * @param {number} edits
 * @returns {Promise<Look[]>}
 */
async function edit(edits) {
	const looks = [];
	for (let done = 0, set = 0; done < edits; set++) {
		const open = toggles.slice((set * openFiles) % toggles.length).slice(0, openFiles);
		for (const { file, text, floating } of open) await server.open(file, text, floating);
		for (let i = 0; i < editsPerSet && done < edits; i++, done++) {
			const toggle = open[i % openFiles];
			const isRemoved = Math.floor(i / openFiles) % 2 === 0;
			const { milliseconds } = await server.change(toggle.file, ...editOf(toggle, isRemoved));
			if (done % lookEvery !== 0) continue;
			const { server: own, checker } = server.pids;
			looks.push({ edit: done, milliseconds, server: residentMegabytes(own), checker: residentMegabytes(checker) });
		}
		for (const { file } of open) await server.close(file);
		if (set % 5 === 0) console.error(`${done} edits`);
	}
	return looks;
}

/**
 * Kills the checker, in turn while it rests and while it works, and edits.
 * @param {number} kills
 * @returns {Promise<{ milliseconds: number, wrong: number }[]>} from the kill to the right answer
 */
async function kill(kills) {
	const [toggle] = toggles;
	const answers = [];
	await server.open(toggle.file, toggle.text, toggle.floating);
	for (let i = 0; i < kills; i++) {
		const killed = server.pids.checker;
		let began;
		const shoot = () => {
			began = performance.now();
			process.kill(killed, "SIGKILL");
		};
		const isWorking = i % 2 === 1;
		if (!isWorking) shoot();
		const [change, floating] = editOf(toggle, i % 2 === 0);
		const answered = server.change(toggle.file, change, floating);
		if (isWorking) {
			await sleep((i * 7) % longestWorkMs);
			shoot();
		}
		const { wrong } = await answered;
		answers.push({ milliseconds: performance.now() - began, wrong });
		// One that was killed right after its answer is missed with the next question only, and only new text raises one.
		while (server.pids.checker === killed) {
			await server.change(toggle.file, { start: 0, end: 0, text: "\n" }, floating);
			await server.change(toggle.file, { start: 0, end: 1, text: "" }, floating);
			await sleep(10);
		}
	}
	return answers;
}

/** @param {number | undefined} pid @returns {number} 0 for a process that is not there */
function residentMegabytes(pid) {
	try {
		const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
		return Math.round(Number(kilobytes ?? 0) / 1024);
	} catch {
		return 0;
	}
}

/** @param {Look[]} looks */
function describeEdits(looks) {
	const size = Math.ceil(looks.length / parts);
	const slices = Array.from({ length: parts }, (_, i) => looks.slice(i * size, (i + 1) * size)).filter(
		(one) => one.length > 0,
	);
	const of = (slice, what) => slice.map((look) => look[what]);
	const sum = (slice) => slice.map((look) => look.server + look.checker);
	const rows = slices.map((slice) => [
		`${slice[0].edit}–${slice.at(-1).edit}`,
		percentile(of(slice, "milliseconds"), 0.5).toFixed(1),
		percentile(of(slice, "milliseconds"), 0.95).toFixed(1),
		median(of(slice, "server")).toFixed(0),
		median(of(slice, "checker")).toFixed(0),
		Math.max(...sum(slice)),
	]);
	const head = ["edits", "p50, ms", "p95, ms", "server, MB", "checker, MB", "both at most, MB"];
	const [, first] = slices;
	const last = slices.at(-1);
	const growth = first ? 100 * (median(sum(last)) / median(sum(first)) - 1) : Number.NaN;
	return `${table(head, rows)}\n\nFrom the second part to the last one the median of both grew by ${growth.toFixed(1)} %.`;
}

/** @param {{ milliseconds: number, wrong: number }[]} kills */
function describeKills(kills) {
	const times = kills.map(({ milliseconds }) => milliseconds);
	const share = (p) => percentile(times, p).toFixed(0);
	const head = ["checkers killed", "p50, ms", "p95, ms", "max, ms", "within 2 s", "wrong at first"];
	const within = times.filter((time) => time <= 2000).length;
	return table(head, [
		[kills.length, share(0.5), share(0.95), share(1), within, kills.filter(({ wrong }) => wrong > 0).length],
	]);
}
