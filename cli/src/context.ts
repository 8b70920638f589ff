/** What reporters may know, gathered from where the program runs. */
import { readFileSync } from "node:fs";
import { createSupportsHyperlinks } from "supports-hyperlinks";
import { allRules, ruleDocsUrl, VERSION } from "../../analyzer/src/index.ts";
import type { ReportContext } from "./report/report.ts";
import { rulePage } from "./resources.ts";

/** Columns of a report that is not shown on a terminal. */
const plainWidth = 120;

export function reportContext(cwd: string, where: { colour: boolean; toTerminal: boolean }): ReportContext {
	const { colour, toTerminal } = where;
	return {
		cwd,
		version: VERSION,
		rules: allRules.map((rule) => rule.meta),
		ruleUrl: ruleDocsUrl,
		rulePage,
		textOf: readText,
		colour,
		// A link without colours around it would be an escape sequence where none is wanted.
		links: toTerminal && colour && createSupportsHyperlinks(process.stdout),
		width: toTerminal ? process.stdout.columns || plainWidth : plainWidth,
	};
}

function readText(file: string): string | undefined {
	try {
		return readFileSync(file, "utf8").replace(/^\ufeff/, "");
	} catch {
		// The file went away since it was checked: the report does without its code.
		return undefined;
	}
}
