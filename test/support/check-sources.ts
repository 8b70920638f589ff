/** Checks sources that a test has at hand, without marks: what is reported and what is refused. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { allRules, type FileResult, Workspace } from "../../analyzer/src/index.ts";
import { isCheckable } from "./fixture.ts";
import { writeWorkspace } from "./fixture-workspace.ts";

/**
 * @param files texts by path relative to the project, forward slashes
 * @param rule the one rule that runs, or those that do
 * @param settings more of the configuration than the rules
 * @param options of these, by rule
 * @returns results by the same paths
 * @throws Error when something cannot be checked
 */
export function checkSources(
	files: ReadonlyMap<string, string>,
	rule: string | readonly string[],
	settings: Readonly<Record<string, unknown>> = {},
	options: Readonly<Record<string, object>> = {},
): ReadonlyMap<string, FileResult> {
	const root = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-sources-")));
	const workspace = new Workspace({ folders: [root] });
	try {
		writeWorkspace(root, [], []);
		const rules = Object.fromEntries(
			allRules.map(({ meta: { id } }) => {
				const severity = [rule].flat().includes(id) ? "info" : "off";
				return [id, options[id] ? [severity, options[id]] : severity];
			}),
		);
		writeFileSync(path.join(root, "asynclint.json"), JSON.stringify({ rules, ...settings }));
		for (const [name, text] of files) {
			mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
			writeFileSync(path.join(root, name), text);
		}
		const plan = workspace.plan({
			paths: [...files.keys()].filter(isCheckable).map((name) => path.join(root, name)),
		});
		const results = new Map<string, FileResult>();
		const problems = [...plan.problems];
		for (const result of workspace.check(plan)) {
			results.set(path.relative(root, result.file).replaceAll("\\", "/"), result);
			problems.push(...result.problems);
		}
		if (problems.length > 0) throw new Error(problems.map(({ message, stack }) => stack ?? message).join("\n"));
		return results;
	} finally {
		workspace.close();
		rmSync(root, { recursive: true, force: true });
	}
}
