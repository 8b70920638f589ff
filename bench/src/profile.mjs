/** `npm run profile`: asynclint's own account of where the time goes (`--stats`), on each corpus and for each question. */
import { spawnSync } from "node:child_process";
import { measuredCorpusNames, prepareCorpus } from "./corpora.mjs";
import { asynclint } from "./tools.mjs";

for (const name of measuredCorpusNames) {
	const corpus = prepareCorpus(name);
	for (const question of ["floating", "all"]) {
		// JSON carries the statistics with the report; another format prints them to standard error.
		const args = asynclint.args(question).map((arg) => (arg === "json" ? "concise" : arg));
		const { stderr, status } = spawnSync(process.execPath, [...args, "--stats"], {
			cwd: corpus.folder,
			encoding: "utf8",
			maxBuffer: 2 ** 30,
		});
		console.log(`## ${corpus.name} ${corpus.version}, ${question} (exit code ${status})\n\n${stderr}`);
	}
}
