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
 * @throws {Error} when the tool did not do its work
 */
export async function runTool(tool, corpus, question) {
	mkdirSync(resultsFolder, { recursive: true });
	tool.prepare?.(corpus.folder, question);
	try {
		const { stdout, stderr, ...measured } = await measure({
			file: process.execPath,
			args: tool.args(question),
			cwd: corpus.folder,
			output: path.join(resultsFolder, `${path.basename(corpus.folder)}-${question}-${tool.id}`),
		});
		if (!tool.exitCodes.includes(measured.code)) {
			throw new Error(`${tool.title} ended with ${measured.code} on ${corpus.name}:\n${stderr.slice(-2000)}`);
		}
		return { ...measured, ...tool.read(stdout, corpus.folder) };
	} finally {
		cleanUp(corpus.folder);
	}
}
