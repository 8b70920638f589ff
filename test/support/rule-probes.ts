/**
 * Probes of rules that tell libraries by their types: code in the style of the libraries' documentation, each statement with
 * what is reported on its line in the comment behind it, and with what the rule's page calls the case where it is named there:
 *
 *     await Promise.all([client.query("a"), client.query("b")]); // shared-connection-in-parallel: `Client`
 *     await Promise.all([pool.query("a"), pool.query("b")]); // silent shared-connection-in-parallel
 *
 * A file is about one library, whose name is in its first line. Lines without a mark must be silent.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Workspace } from "../../analyzer/src/index.ts";
import { repositoryRoot } from "./fixture.ts";

export interface RuleProbe {
	readonly rule: string;
	/** What its rule's page calls it, where it is named there. */
	readonly claim: string | undefined;
	/** Whether the rule must say nothing. */
	readonly isSilent: boolean;
	/** From 1. */
	readonly line: number;
}

export interface RuleProbeFile {
	/** Absolute path. */
	readonly file: string;
	readonly library: string;
	readonly probes: readonly RuleProbe[];
}

const MARK = /\/\/ (silent )?((?:[a-z]+-)+[a-z]+(?:, (?:[a-z]+-)+[a-z]+)*)(?:: (.+))?$/;

/** Reads the files of a folder. @throws Error when a file does not name its library */
export function readRuleProbes(folder: string): RuleProbeFile[] {
	const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
	return names.sort().map((name) => {
		const file = path.join(folder, name);
		const lines = readFileSync(file, "utf8").split("\n");
		const library = /^\/\/ (.+)$/.exec(lines[0] ?? "")?.[1];
		if (library === undefined) throw new Error(`${file}: the first line does not name the library`);
		const probes = lines.flatMap((text, at) => {
			const [, silent, rules = "", claim] = MARK.exec(text) ?? [];
			const named = rules === "" ? [] : rules.split(", ");
			return named.map((rule) => ({ rule, claim, isSilent: silent !== undefined, line: at + 1 }));
		});
		return { file, library, probes };
	});
}

/**
 * What rules report in the files of a folder, `rule at line`, by absolute path.
 * @param config absolute path of the configuration to check with
 */
export function reportedBy(
	folder: string,
	config: string,
	rules: readonly string[],
): ReadonlyMap<string, readonly string[]> {
	const workspace = new Workspace({ folders: [folder], configFile: config });
	try {
		const found = new Map<string, string[]>();
		for (const { file, findings, problems } of workspace.check(workspace.plan({ paths: [folder] }))) {
			if (problems.length > 0) throw new Error(`${file}: ${problems.map(({ message }) => message).join("; ")}`);
			const own = findings.filter(({ rule }) => rules.includes(rule));
			found.set(
				file,
				own.map(({ rule, start }) => `${rule} at ${start.line}`),
			);
		}
		return found;
	} finally {
		workspace.close();
	}
}

export interface RulePage {
	/** What it is said to report, by library. */
	readonly claims: ReadonlyMap<string, readonly string[]>;
	/** What it says that it leaves alone. */
	readonly leftAlone: string;
}

/** Reads what a rule's page says of libraries: the rows of its table, a library and what it reports of it, with semicolons between. */
export function readRulePage(rule: string): RulePage {
	const page = readFileSync(path.join(repositoryRoot, "docs", "rules", `${rule}.md`), "utf8");
	const section = (title: string) => new RegExp(`^## ${title}$([\\s\\S]*?)(?=^## )`, "m").exec(page)?.[1] ?? "";
	const rows = [...section("What it reports").matchAll(/^\| (.+?) \| (.+?) \|$/gm)].slice(1);
	const claims = rows.flatMap(([, library = "", what = ""]): [string, string[]][] =>
		library.startsWith("---") ? [] : [[library, what.split("; ")]],
	);
	return { claims: new Map(claims), leftAlone: section("What it leaves alone") };
}
