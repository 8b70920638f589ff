/** The commands that check nothing: `--explain`, `--list-rules`, `--print-config`. */
import path from "node:path";
import { allRules, type ProjectExplanation, Workspace } from "../../analyzer/src/index.ts";
import type { Command } from "./arguments.ts";
import { complainOfConfig } from "./complaints.ts";
import { writeOut } from "./output.ts";
import { relativePath } from "./report/paths.ts";
import { rulePage } from "./resources.ts";
import { unknownRule, workspaceOptions } from "./settings.ts";

/** Prints a rule's page. */
export async function explain(rule: string): Promise<number> {
	const names = allRules.map((one) => one.meta.id);
	// Only names of rules become part of a path.
	if (!names.includes(rule)) throw unknownRule(rule, names);
	const page = rulePage(rule);
	if (page === undefined) throw new Error(`The page of ${rule} is missing: the installation is broken.`);
	await writeOut(`${page}\n`);
	return 0;
}

export async function listRules(json: boolean): Promise<number> {
	const metas = allRules.map((rule) => rule.meta);
	if (json) {
		await writeOut(`${JSON.stringify(metas, undefined, 2)}\n`);
		return 0;
	}
	const width = Math.max(...metas.map((meta) => meta.id.length));
	const lines = metas.map(({ id, defaultSeverity, presets, fixes, summary }) => {
		const about = [`default ${defaultSeverity}`, `presets ${[...presets, "strict"].join(", ")}`, `fixes ${fixes}`];
		return `${id.padEnd(width)}  ${summary}\n${" ".repeat(width)}  ${about.join("; ")}\n`;
	});
	await writeOut(lines.join(""));
	return 0;
}

export async function printConfig(command: Extract<Command, { command: "print-config" }>): Promise<number> {
	const cwd = process.cwd();
	// Without a file, any file of the working directory stands for it.
	const file = path.resolve(cwd, command.file ?? "index.ts");
	let workspace: Workspace | undefined;
	try {
		workspace = new Workspace(workspaceOptions(command, cwd));
		const { files, ...rest } = workspace.explainConfig(file);
		const shown = {
			file: relativePath(cwd, file),
			configFiles: files.map((one) => relativePath(cwd, one)),
			...rest,
			typescript: shownProject(workspace.explainProject(file), cwd),
		};
		await writeOut(`${JSON.stringify(shown, undefined, 2)}\n`);
		return 0;
	} catch (error) {
		return complainOfConfig(error, cwd);
	} finally {
		workspace?.close();
	}
}

/** Which tsconfig counts, for which TypeScript it was written, and what that changes. */
function shownProject({ configFile, version, changes }: ProjectExplanation, cwd: string): Record<string, unknown> {
	if (configFile === undefined || version === undefined) return { tsconfig: null, note: "inferred options" };
	const { major, minor, from, file, note } = version;
	return {
		tsconfig: relativePath(cwd, configFile),
		version: `${major}.${minor}`,
		versionFrom: file === undefined ? from : `${from}: ${relativePath(cwd, file)}`,
		...(note !== undefined && { note }),
		changed: changes,
	};
}
