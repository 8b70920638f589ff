/** What somebody who edits waits for: the first answer of a server, the answer to an edit, and the one after a burst of typing. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LanguageServer } from "./language-server.mjs";

/** @typedef {import("./toggles.mjs").Toggle} Toggle */
/** @typedef {import("./language-server.mjs").ServerDefinition} ServerDefinition */

/** Files that are open at a time. */
export const openFiles = 10;
/** Before each edit: what another server still does after its answer shall not be in the way. */
const pauseMs = 30;
/** Edits at the start that are not counted: as many as one set of open files gets. */
export const warmUpEdits = 2 * openFiles;
/** From one key to the next. */
const keyMs = 50;
/** What is typed before the keyword: some keys more. */
const typedBefore = "/* as typed */ ";

/**
 * From the start of a server's process to the right answer for the first file that is opened, a new process each time.
 * The file has its text on disk, in which a keyword is missing meanwhile: no answer is right that comes before the types.
 * @param {readonly ServerDefinition[]} definitions
 * @param {string} folder of the project
 * @param {readonly Toggle[]} toggles one for each round
 * @returns {Promise<Map<ServerDefinition, { milliseconds: number, wrong: number }[]>>}
 */
export async function measureColdStarts(definitions, folder, toggles) {
	const starts = new Map(definitions.map((definition) => [definition, []]));
	for (const [round, { file, text, floating, start, keyword }] of toggles.entries()) {
		const changed = text.slice(0, start) + text.slice(start + keyword.length);
		try {
			writeFileSync(file, changed);
			for (let i = 0; i < definitions.length; i++) {
				const definition = definitions[(i + round) % definitions.length];
				const temporary = mkdtempSync(path.join(tmpdir(), "bench-"));
				const began = performance.now();
				const server = await LanguageServer.start(definition, folder, temporary);
				try {
					const { wrong } = await server.open(file, changed, floating + 1);
					starts.get(definition).push({ milliseconds: performance.now() - began, wrong });
				} finally {
					await server.stop();
					rmSync(temporary, { recursive: true, force: true });
				}
			}
		} finally {
			writeFileSync(file, text);
		}
	}
	return starts;
}

/**
 * Takes one keyword after the other away and puts them back, in files that are open together.
 * @typedef {{ file: string, milliseconds: number, wrong: number }} Sample
 * @param {readonly LanguageServer[]} running
 * @param {readonly Toggle[]} allToggles
 * @returns {Promise<Map<LanguageServer, Sample[]>>}
 */
export async function measureEdits(running, allToggles) {
	/** @type {Map<LanguageServer, Sample[]>} */
	const samples = new Map(running.map((server) => [server, []]));
	let edits = 0;
	for (let first = 0; first < allToggles.length; first += openFiles) {
		const open = allToggles.slice(first, first + openFiles);
		for (const server of running) for (const { file, text, floating } of open) await server.open(file, text, floating);
		for (const remove of [true, false]) {
			for (const toggle of open) {
				for (let i = 0; i < running.length; i++) {
					const server = running[(i + edits) % running.length];
					await sleep(pauseMs);
					const answer = await server.change(toggle.file, ...editOf(toggle, remove));
					if (edits >= warmUpEdits) samples.get(server).push({ file: toggle.file, ...answer });
				}
				edits++;
			}
		}
		for (const server of running) for (const { file } of open) await server.close(file);
		console.error(`${edits} edits`);
	}
	return samples;
}

/**
 * Types keywords that were taken away, key by key, a comment before each. Only the last key makes the answer right.
 * @param {readonly LanguageServer[]} running
 * @param {readonly Toggle[]} toggles in different files
 * @returns {Promise<Map<LanguageServer, { keys: number, answers: number, milliseconds: number }[]>>}
 */
export async function measureBursts(running, toggles) {
	const bursts = new Map(running.map((server) => [server, []]));
	for (const server of running) for (const { file, text, floating } of toggles) await server.open(file, text, floating);
	for (const [round, toggle] of toggles.entries()) {
		const { file, start, keyword, floating } = toggle;
		for (let i = 0; i < running.length; i++) {
			const server = running[(i + round) % running.length];
			await server.change(file, ...editOf(toggle, true));
			await sleep(pauseMs);
			bursts.get(server).push(await server.type(file, start, typedBefore + keyword, keyMs, floating));
		}
	}
	for (const server of running) for (const { file } of toggles) await server.close(file);
	return bursts;
}

/**
 * The arguments of {@link LanguageServer.change} that take a keyword away or put it back.
 * @param {Toggle} toggle
 * @param {boolean} remove
 * @returns {[import("./language-server.mjs").Edit, number]}
 */
export function editOf({ start, keyword, floating }, remove) {
	const end = start + (remove ? keyword.length : 0);
	return [{ start, end, text: remove ? "" : keyword }, floating + (remove ? 1 : 0)];
}
