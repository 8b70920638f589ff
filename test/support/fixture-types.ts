/** Type errors by file, asked of the checker for a whole folder at once. */
import { DiagnosticCategory, nextSnapshot, projectOf, startClient } from "../../analyzer/src/engine/version.ts";

export interface TypeErrors {
	/** Messages of syntactic errors. */
	syntax: string[];
	/** Messages of all other errors. */
	types: string[];
}

/** @param projects absolute paths of tsconfig files */
export function typeErrors(projects: readonly string[]): ReadonlyMap<string, TypeErrors> {
	const api = startClient();
	try {
		const snapshot = nextSnapshot(api, undefined, { openProjects: projects });
		const found = new Map<string, TypeErrors>();
		for (const config of projects) {
			const program = projectOf(snapshot, config)?.program;
			if (program === undefined) throw new Error(`no project ${config}`);
			const configuration = program.getConfigFileParsingDiagnostics()[0];
			if (configuration !== undefined) throw new Error(`${config}: ${configuration.text}`);
			for (const [kind, diagnostics] of [
				["syntax", program.getSyntacticDiagnostics()],
				["types", program.getSemanticDiagnostics()],
			] as const) {
				for (const { fileName = "", category, code, text } of diagnostics) {
					if (category !== DiagnosticCategory.Error) continue;
					const errors = found.get(fileName) ?? { syntax: [], types: [] };
					errors[kind].push(`TS${code} ${text}`);
					found.set(fileName, errors);
				}
			}
		}
		return found;
	} finally {
		api.close();
	}
}
