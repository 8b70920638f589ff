/** Runs one tool once on one corpus. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { measure } from "./measure.mjs";
import { resultsFolder } from "./paths.mjs";
import { cleanUp } from "./tools.mjs";

/** @typedef {Omit<import("./measure.mjs").Measurement, "stdout" | "stderr"> & ReturnType<import("./tools.mjs").Tool["read"]>} ToolRun */

/**
 * @param {import("./tools.mjs").Tool} tool
 * @param {import("./corpora.mjs").Corpus} corpus
 * @param {import("./tools.mjs").Question} question
 * @returns {Promise<ToolRun>}
 * @param {{ cores?: number }} [options] `cores`: how many the tool may use; needs `taskset`
 * @throws {Error} when the tool did not do its work
 */
export async function runTool(tool, corpus, question, { cores } = {}) {
	mkdirSync(resultsFolder, { recursive: true });
	tool.prepare?.(corpus.folder, question);
	const command = [process.execPath, ...tool.args(question, corpus.paths)];
	if (cores !== undefined) command.unshift("taskset", "--cpu-list", `0-${cores - 1}`);
	const [file, ...args] = command;
	try {
		const { stdout, stderr, ...measured } = await measure({
			file,
			args,
			cwd: corpus.folder,
			env: { ...process.env, ...tool.env },
			output: path.join(resultsFolder, `${path.basename(corpus.folder)}-${question}-${tool.id}`),
		});
		if (!tool.exitCodes.includes(measured.code)) {
			throw new Error(`${tool.title} ended with ${measured.code} on ${corpus.name}:\n${stderr.slice(-2000)}`);
		}
		const reading = tool.read(stdout, corpus.folder);
		if (!corpus.isForeign && reading.failures) throw new Error(`${tool.title} could not check all of ${corpus.name}.`);
		return { ...measured, ...reading };
	} finally {
		if (!corpus.isForeign) cleanUp(corpus.folder);
	}
}
