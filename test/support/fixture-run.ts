/** The one run over all fixtures with the real analyzer that several suites look at. */
import { allRules, type Finding, Workspace } from "../../analyzer/src/index.ts";
import { type Fixture, listFixtures } from "./fixture.ts";
import { checkFixtures, type FixtureResult } from "./fixture-harness.ts";

/** Checks everything under a folder with the real analyzer. @throws Error when a file or project cannot be checked */
export function analyzeFolder(root: string): ReadonlyMap<string, readonly Finding[]> {
	const workspace = new Workspace({ folders: [root] });
	try {
		const plan = workspace.plan({ paths: [root] });
		const found = new Map<string, readonly Finding[]>();
		const problems = [...plan.problems];
		for (const result of workspace.check(plan)) {
			found.set(result.file, result.findings);
			problems.push(...result.problems);
		}
		if (problems.length > 0) {
			throw new Error(
				problems.map((problem) => `${problem.file ?? ""}: ${problem.stack ?? problem.message}`).join("\n"),
			);
		}
		return found;
	} finally {
		workspace.close();
	}
}

export const ruleIds: readonly string[] = allRules.map((rule) => rule.meta.id);

/** Set to folders of fixtures, with commas between them, for a quick look at one rule. */
const only = process.env["ONLY_FIXTURES"]?.split(",");

export const fixtures: readonly Fixture[] = listFixtures().filter(({ rule }) => only?.includes(rule) ?? true);

let results: ReadonlyMap<string, FixtureResult> | undefined;

/** Results by fixture id; computed once per process. */
export function fixtureResults(): ReadonlyMap<string, FixtureResult> {
	results ??= checkFixtures(fixtures, analyzeFolder, ruleIds);
	return results;
}
