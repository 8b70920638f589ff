/**
 * Writes everything that follows from the rules: the configuration's JSON schema, the extension's settings in
 * package.json, the marked regions of the documentation, and the pictures on rules' pages. `--check` writes nothing, names the files that are out of
 * date and ends with 1. It reads the compiled analyzer in out/, which `npm run gen` brings up to date first.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generate } from "./lib/gen/generate.mjs";
import { drawWaterfalls } from "./lib/gen/waterfalls.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({ options: { check: { type: "boolean" } } });

const [{ allRules, Workspace }, schemaModule, { REFUSALS }, { ROWS: compatRows }, { packs }, { drawDocument }] =
	await Promise.all([
		import("../out/analyzer/src/index.js"),
		import("../out/analyzer/src/config/schema.js"),
		import("../out/analyzer/src/facts/refusals.js"),
		import("../out/analyzer/src/projects/compat/table.js"),
		import("../out/analyzer/src/packs/index.js"),
		import("../out/waterfall/src/drawing/index.js"),
	]);
const read = (file) => {
	try {
		return readFileSync(path.join(root, file), "utf8");
	} catch (error) {
		if (error.code === "ENOENT") return undefined;
		throw error;
	}
};
const rules = allRules.map((rule) => rule.meta);
const { files, problems } = generate({ rules, refusals: REFUSALS, schemaModule, compatRows, packs, root, read });
const pictures = drawWaterfalls({ rules: rules.map(({ id }) => id), read, Workspace, drawSvg: drawDocument });
for (const [file, text] of pictures.files) files.set(file, text);
problems.push(...pictures.problems);

const stale = [...files].filter(([file, text]) => read(file) !== text).map(([file]) => file);
for (const problem of problems) console.error(`gen: ${problem}`);
if (values.check) {
	for (const file of stale) console.error(`gen: ${file} is out of date; run: npm run gen`);
} else {
	for (const file of stale) {
		mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
		writeFileSync(path.join(root, file), files.get(file));
		console.log(`gen: wrote ${file}`);
	}
}
process.exitCode = problems.length > 0 || (values.check && stale.length > 0) ? 1 : 0;
