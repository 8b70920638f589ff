/** Where things are. Everything that a run makes lies in `corpora/` and `results/`, which git ignores. */
import path from "node:path";
import { fileURLToPath } from "node:url";

export const benchFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const configFolder = path.join(benchFolder, "config");
export const corporaFolder = path.join(benchFolder, "corpora");
export const resultsFolder = path.join(benchFolder, "results");
/** The build under test: the checkout's own, or another one that `ASYNCLINT_DIST` names. */
export const asynclintDist = path.resolve(process.env.ASYNCLINT_DIST ?? path.join(path.dirname(benchFolder), "dist"));

/** @param {string} name a package of `package.json` @param {string} file inside that package */
export function peerFile(name, file) {
	return path.join(benchFolder, "node_modules", name, file);
}
