/** Syntax trees of texts, for tests of what needs no types. */
import path from "node:path";
import type { SourceFile } from "../../analyzer/src/engine/ast.ts";
import { nextSnapshot, projectOf, startClient } from "../../analyzer/src/engine/version.ts";

const folder = path.resolve("/virtual/parse");

/**
 * Parses files that exist in memory only.
 * @param files texts by file name, such as `a.tsx`
 * @returns the trees by file name, and what ends the parser; the trees must not be used after that
 */
export function parseFiles(files: Readonly<Record<string, string>>): {
	trees: ReadonlyMap<string, SourceFile>;
	close: () => void;
} {
	const texts = new Map(Object.entries(files).map(([name, text]) => [path.join(folder, name), text]));
	const config = path.join(folder, "tsconfig.json");
	texts.set(
		config,
		JSON.stringify({
			compilerOptions: { noLib: true, jsx: "preserve", allowJs: true, types: [] },
			files: Object.keys(files),
		}),
	);
	const api = startClient({ readFile: (name) => texts.get(name), fileExists: (name) => texts.has(name) });
	const program = projectOf(nextSnapshot(api, undefined, { openProjects: [config] }), config)?.program;
	const trees = new Map<string, SourceFile>();
	for (const name of Object.keys(files)) {
		const tree = program?.getSourceFile(path.join(folder, name));
		if (tree === undefined) throw new Error(`not parsed: ${name}`);
		trees.set(name, tree);
	}
	return { trees, close: () => api.close() };
}
