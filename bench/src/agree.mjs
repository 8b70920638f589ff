/**
 * `npm run agree`: do asynclint and typescript-eslint find the same floating promises, with the same options? On a
 * corpus as it is, and on a copy where every leading `await` and `void` is taken away. Prints every difference by file
 * and line; ends with 1 if there is one. `--with oxlint` (or biome) compares with another tool.
 */
import { parseArgs } from "node:util";
import { prepareCorpus, prepareMutatedCorpus } from "./corpora.mjs";
import { publish, table } from "./report.mjs";
import { runTool } from "./run-tool.mjs";
import { asynclint, eslint, tools } from "./tools.mjs";

const { values: options } = parseArgs({
	options: {
		with: { type: "string", default: eslint.id },
		of: { type: "string", default: asynclint.id },
		docs: { type: "boolean", default: false },
	},
});
const pair = [options.of, options.with].map((id) => {
	const tool = tools.find((candidate) => candidate.id === id);
	if (tool === undefined) throw new Error(`There is no tool ${id}.`);
	return tool;
});

const rows = [];
const differences = [];
for (const corpus of [prepareCorpus("puppeteer-core"), prepareMutatedCorpus("puppeteer-core")]) {
	const found = [];
	for (const tool of pair) {
		const { findings } = await runTool(tool, corpus, "floating");
		found.push(findings.map(({ file, line }) => `${file}:${line}`));
	}
	const onlyIn = (mine, other) =>
		subtract(found[mine], found[other]).map((place) => `${place} only ${pair[mine].title}`);
	const differing = [...onlyIn(0, 1), ...onlyIn(1, 0)].sort();
	rows.push([`${corpus.name} ${corpus.version}`, found[0].length, found[1].length, differing.length]);
	differences.push(...differing.map((difference) => `- ${corpus.name}: ${difference}`));
}
const report = table(["corpus", ...pair.map(({ title }) => title), "differences"], rows);
publish(
	"agree",
	[report, ...(differences.length > 0 ? [differences.join("\n")] : [])].join("\n\n"),
	rows,
	options.docs,
);
process.exitCode = differences.length > 0 ? 1 : 0;

/** What is in `places` more often than in `others`: a line may hold two findings. */
function subtract(places, others) {
	const left = [...others];
	return places.filter((place) => {
		const at = left.indexOf(place);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}
