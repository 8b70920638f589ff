/**
 * `npm run latency`: how long after an edit are the diagnostics there, how long after the start, and how long after the
 * last key of a burst of typing? One project for all servers, which run side by side and get the same edits in turn: one
 * server is sent an edit, its answer awaited, then the next one. Each edit takes a statement's leading `await` or `void`
 * away, or puts it back, so that the right answer changes by one every time; the clock stops at the right answer.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { prepareCopies } from "./corpora.mjs";
import { measureBursts, measureColdStarts, measureEdits, openFiles, warmUpEdits } from "./editing.mjs";
import { LanguageServer } from "./language-server.mjs";
import { resultsFolder } from "./paths.mjs";
import { machine, percentile, publish, table } from "./report.mjs";
import { otherBuild, serverDefinitions } from "./servers.mjs";
import { chooseToggles, prepareSettings } from "./toggles.mjs";

const { values: options } = parseArgs({
	options: {
		edits: { type: "string", default: "100" },
		copies: { type: "string", multiple: true, default: ["6", "17"] },
		starts: { type: "string", default: "5" },
		bursts: { type: "string", default: "10" },
		only: { type: "string", multiple: true },
		other: { type: "string" },
		question: { type: "string", default: "floating" },
		docs: { type: "boolean", default: false },
		help: { type: "boolean", default: false },
	},
});
if (options.help) {
	console.log(`npm run latency -- [--edits N] [--copies N]… [--starts N] [--bursts N] [--only SERVER]…
  [--question floating|all] [--other DIST] [--docs]
DIST: the dist/ of another build of asynclint, which then is a server of its own by the name of other
SERVER: ${serverDefinitions.map(({ id }) => id).join(", ")}`);
	process.exit();
}

const on = machine();
const others = options.other === undefined ? [] : [otherBuild(options.other)];
const definitions = [...serverDefinitions, ...others].filter(({ id }) => !options.only || options.only.includes(id));
mkdirSync(resultsFolder, { recursive: true });
const texts = [`${openFiles} files open at a time, on ${on}.`];
const measured = [];
for (const copies of options.copies.map(Number)) {
	const { project, starts, samples, bursts } = await measure(copies);
	texts.push(
		`**${project.name} ${project.version}** (${project.files} files, ${project.lines.toLocaleString("en-US")} lines)`,
		describe(starts, samples, bursts),
	);
	const data = [...samples].map(([{ definition }, answers]) => ({
		server: definition.id,
		starts: starts.get(definition),
		answers: answers.map((answer) => ({ ...answer, file: path.relative(project.folder, answer.file) })),
		bursts: [...bursts].find(([server]) => server.definition === definition)?.[1],
	}));
	measured.push({ project, samples: data });
}
publish("latency", texts.join("\n\n"), { machine: on, measured }, options.docs ? "benchmark.md" : undefined);

/** @param {number} copies */
async function measure(copies) {
	const project = prepareCopies("puppeteer-core", copies);
	prepareSettings(project.folder, options.question);
	const needed = Math.ceil((warmUpEdits + Number(options.edits)) / 2);
	const toggles = await chooseToggles(project.folder, copies, needed);
	const starts = await measureColdStarts(definitions, project.folder, toggles.slice(0, Number(options.starts)));
	const temporary = mkdtempSync(path.join(tmpdir(), "bench-"));
	const servers = [];
	try {
		for (const definition of definitions)
			servers.push(await LanguageServer.start(definition, project.folder, temporary));
		const samples = await measureEdits(servers, toggles);
		const bursts = await measureBursts(servers, toggles.slice(0, Number(options.bursts)));
		return { project, starts, samples, bursts };
	} finally {
		for (const server of servers) await server.stop();
		rmSync(temporary, { recursive: true, force: true });
	}
}

function describe(starts, samples, bursts) {
	const milliseconds = (answers) => answers.map((answer) => answer.milliseconds);
	const share = (answers, p) => percentile(milliseconds(answers), p).toFixed(1);
	const rows = [...samples].map(([server, answers]) => {
		const cold = starts.get(server.definition);
		const typed = bursts.get(server);
		return [
			server.definition.title,
			server.manner,
			(percentile(milliseconds(cold), 0.5) / 1000).toFixed(2),
			answers.length,
			share(answers, 0.5),
			share(answers, 0.95),
			share(answers, 1),
			[...answers, ...cold].filter(({ wrong }) => wrong > 0).length,
			percentile(
				typed.map((burst) => burst.answers / burst.keys),
				0.5,
			).toFixed(2),
			share(typed, 0.5),
			share(typed, 0.95),
		];
	});
	const head = [
		"server",
		"diagnostics",
		"cold start, s",
		"edits",
		"p50, ms",
		"p95, ms",
		"max, ms",
		"wrong at first",
		"typing: answers per key",
		"last key to answer, p50, ms",
		"p95, ms",
	];
	return table(head, rows);
}
