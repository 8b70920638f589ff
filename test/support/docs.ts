/**
 * The fenced blocks of the documentation.
 *
 * On a rule's page a TypeScript block may say what it is for, behind its language: `ts bad` (the rule reports it),
 * `ts good` (it does not), `ts fixed` (the `bad` block before it after each finding's first fix, or after the fix that
 * is named, as in `ts fixed catch`). Options of the rule may follow as JSON: `ts bad {"ignoreVoid": false}`. What the
 * blocks of a page need and do not show stands once on the page, in a comment:
 *
 *     <!-- declarations
 *     declare function save(): Promise<void>;
 *     -->
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { repositoryRoot } from "./fixture.ts";

export interface DocsBlock {
	/** Relative to the repository, forward slashes. */
	page: string;
	/** Of the opening fence, from 1. */
	line: number;
	language: string;
	/** What stands behind the language, without the options. */
	tags: readonly string[];
	options: Readonly<Record<string, unknown>> | undefined;
	/** Without the indentation of the fence; ends with a line break. */
	text: string;
}

export interface DocsPage {
	file: string;
	text: string;
	blocks: readonly DocsBlock[];
	/** What the page's blocks need and do not show. */
	declarations: string;
}

/** @param globs relative to the repository */
export function readPages(globs: readonly string[]): DocsPage[] {
	return globSync([...globs], { cwd: repositoryRoot })
		.sort()
		.map((file) => readPage(file, readFileSync(path.join(repositoryRoot, file), "utf8")));
}

export function readPage(file: string, text: string): DocsPage {
	const declarations = [...text.matchAll(/^<!-- declarations\n([\s\S]*?)^-->/gm)].map(([, inner = ""]) => inner);
	return { file, text, blocks: blocksOf(file, text), declarations: declarations.join("") };
}

function blocksOf(page: string, text: string): DocsBlock[] {
	const blocks: DocsBlock[] = [];
	const lines = text.split(/\r?\n/);
	for (let index = 0; index < lines.length; index++) {
		const fence = /^(\s*)(`{3,})\s*(\S*)\s*(.*)$/.exec(lines[index] ?? "");
		if (fence === null) continue;
		const [, indent = "", ticks = "", language = "", rest = ""] = fence;
		const line = index + 1;
		const content: string[] = [];
		for (index++; index < lines.length && lines[index]?.trim() !== ticks; index++) {
			const inner = lines[index] ?? "";
			content.push(inner.startsWith(indent) ? inner.slice(indent.length) : inner.trimStart());
		}
		if (index >= lines.length) throw new Error(`${page}:${line}: the block has no end`);
		const [, tags = "", options] = /^([^{]*)(\{.*\})?\s*$/.exec(rest) ?? [];
		blocks.push({
			page,
			line,
			language,
			tags: tags.split(/\s+/).filter((tag) => tag !== ""),
			options: options === undefined ? undefined : (JSON.parse(options) as Record<string, unknown>),
			text: `${content.join("\n")}\n`,
		});
	}
	return blocks;
}
