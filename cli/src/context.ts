/** What reporters may know, gathered from where the program runs. */
import { readFileSync } from "node:fs";
import { createSupportsHyperlinks } from "supports-hyperlinks";
import { allRules, ruleDocsUrl, VERSION } from "../../analyzer/src/index.ts";
import type { ReportContext } from "./report/report.ts";
import { rulePage } from "./resources.ts";

/** Columns of a report that is not shown on a terminal. */
const plainWidth = 120;

/** Where a report goes, and what is seen there. */
export interface ReportPlace {
	readonly colour: boolean;
	readonly toTerminal: boolean;
	/** Texts that are not those on disk, by absolute path. */
	readonly texts?: ReadonlyMap<string, string>;
}

export function reportContext(cwd: string, where: ReportPlace): ReportContext {
	const { colour, toTerminal, texts } = where;
	return {
		cwd,
		version: VERSION,
		rules: allRules.map((rule) => rule.meta),
		ruleUrl: ruleDocsUrl,
		rulePage,
		textOf: (file) => texts?.get(file) ?? readText(file),
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
