/**
 * Checks one folder in a process of its own, so that a suite can end it when it hangs. Prints what came out as JSON.
 * Usage: node check-folder.js FOLDER
 */
import { Workspace } from "../../analyzer/src/index.ts";

export interface FolderReport {
	files: number;
	findings: { rule: string; line: number; file: string }[];
	problems: string[];
}

const [, , folder = ""] = process.argv;
const workspace = new Workspace({ folders: [folder] });
const plan = workspace.plan({ paths: [folder] });
const report: FolderReport = { files: 0, findings: [], problems: plan.problems.map((problem) => problem.message) };
for (const result of workspace.check(plan)) {
	report.files++;
	for (const { rule, start, file } of result.findings) report.findings.push({ rule, line: start.line, file });
	report.problems.push(
		...result.problems.map((problem) => `${problem.file ?? ""}: ${problem.stack ?? problem.message}`),
	);
}
if (workspace.statistics().restarts > 0) report.problems.push("the checker process had to be started again");
workspace.close();
process.stdout.write(JSON.stringify(report));
