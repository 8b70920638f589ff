#!/usr/bin/env node
/**
 * The command line. It may use the analyzer through its index only, and never the server: `--lsp` loads that at run
 * time. Everything heavy is imported when it is needed, so that `--help` and `--version` answer at once.
 */
import { isMainThread, workerData } from "node:worker_threads";
import { parseCommandLine, UsageError } from "./arguments.ts";
import { optimiseLate } from "./optimising.ts";
import { complain, OutputError, writeOut } from "./output.ts";

/** Wrong usage, bad config, or something that could not be checked. */
const failed = 2;

async function main(words: readonly string[]): Promise<number> {
	const command = parseCommandLine(words);
	switch (command.command) {
		case "help":
			await writeOut((await import("./options.ts")).helpText());
			return 0;
		case "version":
			await writeOut(`${(await import("./resources.ts")).packageVersion()}\n`);
			return 0;
		case "lsp":
			await (await import("./language-server.ts")).startLanguageServer();
			return 0;
		case "explain":
			return (await import("./information.ts")).explain(command.rule);
		case "list-rules":
			return (await import("./information.ts")).listRules(command.json);
		case "print-config":
			return (await import("./information.ts")).printConfig(command);
		case "merge":
			return (await import("./merge.ts")).merge(command);
		case "waterfall":
			return (await import("./waterfall.ts")).waterfall(command);
		case "rank":
			optimiseLate();
			return (await import("./rank.ts")).rank(command);
		case "check":
			optimiseLate();
			return (await import("./check.ts")).check(command, new URL(import.meta.url));
	}
}

async function explainFailure(error: unknown): Promise<void> {
	if (error instanceof UsageError) {
		const { suggestFrom } = error;
		let hint = "";
		if (suggestFrom !== undefined) {
			const { closest } = await import("../../analyzer/src/index.ts");
			const meant = closest(suggestFrom.word, suggestFrom.names);
			if (meant !== undefined) hint = ` Did you mean ${suggestFrom.prefix}${meant}?`;
		}
		return complain(`${error.message}${hint}`, "See asynclint --help.");
	}
	if (error instanceof OutputError) return complain(error.message);
	const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
	if (process.env["ASYNCLINT_DEBUG"]) return complain(`internal error: ${stack}`);
	complain(
		`internal error: ${error instanceof Error ? error.message : String(error)}`,
		"This is a bug in asynclint. Set ASYNCLINT_DEBUG=1 to see where it happened.",
	);
}

if (isMainThread) {
	// Whoever writes is told of errors too and decides there; without a listener they would end the process here and now.
	for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

	try {
		process.exitCode = await main(process.argv.slice(2));
	} catch (error) {
		process.exitCode = failed;
		await explainFailure(error);
	}
} else {
	(await import("./jobs/job.ts")).runJob(workerData);
}
