/** The fixtures of rules as programs that can be run, and what is reported in them. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Finding } from "../../analyzer/src/index.ts";
import { type Fixture, isCheckable } from "../support/fixture.ts";
import { analyzeFolder, ruleIds } from "../support/fixture-run.ts";
import { writeOriginals, writeWorkspace } from "../support/fixture-workspace.ts";

/** Texts by a path that is unique among all fixtures. */
function textsOf(fixture: Fixture): [string, string][] {
	const folder = fixture.id.replace(/[^\w]/g, "-");
	return fixture.files.map(({ name, text }) => [`${folder}/${name}`, text]);
}

/** Those that are executed: what a fixture has of packages are declarations, which have stand-ins. */
export function modulesOf(fixture: Fixture): [string, string][] {
	return textsOf(fixture).filter(([name]) => isCheckable(name));
}

/** What is reported, by the same paths. */
export function findingsOf(chosen: readonly Fixture[]): Map<string, readonly Finding[]> {
	const root = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-oracle-")));
	try {
		writeWorkspace(root, chosen, ruleIds);
		const paths = writeOriginals(root, chosen);
		const names = chosen.flatMap((fixture) => textsOf(fixture).map(([name]) => name));
		const found = analyzeFolder(root);
		return new Map(paths.map((file, index) => [names[index] ?? "", found.get(file) ?? []]));
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}
