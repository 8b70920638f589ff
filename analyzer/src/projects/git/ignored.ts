/** What git ignores: `.gitignore` on all levels, `.git/info/exclude`, and the user's list for every repository. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import ignore, { type Ignore } from "ignore";
import { gitSettings, readText } from "./config.ts";

/** The rules that hold in a folder. They speak of paths relative to `top`. */
interface Level {
	readonly top: string;
	/** Absent when there are none. */
	readonly rules: Ignore | undefined;
	readonly ignoreCase: boolean;
}

/** Answers for the files as they are when it is first asked about a folder: for one walk, not for long. */
export class GitIgnored {
	private readonly tops: readonly string[];
	private readonly levels = new Map<string, Level>();
	private readonly disowned: readonly string[];
	private readonly repositories = new Map<string, string | undefined>();

	/**
	 * @param tops absolute paths of folders from which `.gitignore` files count where there is no repository around them:
	 * a copy without `.git`, as in a container, is to be checked like the repository it came from
	 * @param homes absolute paths of folders that somebody works in: where a repository around them ignores one, it has no
	 * say in it
	 */
	constructor(tops: readonly string[], homes: readonly string[] = []) {
		this.tops = tops;
		this.disowned = homes.filter((home) => new GitIgnored([]).ignoresStart(home));
	}

	/** Whether git ignores a file or folder itself, or a folder around it in the same repository. */
	ignores(absolute: string, isFolder: boolean): boolean {
		const { top, rules } = this.levelOf(path.dirname(absolute));
		if (!rules) return false;
		const relative = toSlashes(path.relative(top, absolute));
		if (!ignore.isPathValid(relative)) return false;
		return rules.ignores(isFolder ? `${relative}/` : relative);
	}

	/** The same about a folder to begin with: a repository of its own is not asked what another around it thinks of it. */
	ignoresStart(folder: string): boolean {
		return this.levelOf(folder).top !== folder && this.ignores(folder, true);
	}

	private levelOf(folder: string): Level {
		let level = this.levels.get(folder);
		if (!level) {
			level = this.readLevel(folder);
			this.levels.set(folder, level);
		}
		return level;
	}

	private readLevel(folder: string): Level {
		const top = this.topOf(folder);
		const above = folder === top ? this.beginning(top) : this.levelOf(path.dirname(folder));
		const text = readText(path.join(folder, ".gitignore"));
		if (text === undefined) return above;
		const rules = ignore({ ignorecase: above.ignoreCase });
		if (above.rules) rules.add(above.rules);
		return { ...above, rules: rules.add(rebased(text, toSlashes(path.relative(top, folder)))) };
	}

	/** What holds before the first `.gitignore`. */
	private beginning(top: string): Level {
		const common = commonDirectory(path.join(top, ".git"));
		if (common === undefined) return { top, rules: undefined, ignoreCase: false };
		const { excludesFile, ignoreCase } = gitSettings(common);
		const lists = [excludesFile, path.join(common, "info", "exclude")];
		const text = lists.map((file) => readText(file) ?? "").join("\n");
		const isAnySaid = /^\s*[^#\s]/m.test(text);
		return { top, rules: isAnySaid ? ignore({ ignorecase: ignoreCase }).add(text) : undefined, ignoreCase };
	}

	private topOf(folder: string): string {
		const repository = this.repositoryOf(folder);
		const isAround = (top: string) => folder === top || folder.startsWith(path.join(top, path.sep));
		const shortest = (tops: readonly string[]) => tops.filter(isAround).toSorted((a, b) => a.length - b.length)[0];
		const disowned = shortest(this.disowned);
		// A repository within such a folder is one all the same.
		if (disowned !== undefined && (repository === undefined || repository.length < disowned.length)) return disowned;
		return repository ?? shortest(this.tops) ?? folder;
	}

	private repositoryOf(folder: string): string | undefined {
		if (!this.repositories.has(folder)) {
			const parent = path.dirname(folder);
			const isTop = existsSync(path.join(folder, ".git"));
			this.repositories.set(folder, isTop ? folder : parent === folder ? undefined : this.repositoryOf(parent));
		}
		return this.repositories.get(folder);
	}
}

/**
 * Where a repository keeps what its work trees share. `.git` of a further work tree, or of a submodule, is a file that
 * names another folder.
 */
function commonDirectory(dotGit: string): string | undefined {
	const kind = statSync(dotGit, { throwIfNoEntry: false });
	if (!kind) return undefined;
	if (kind.isDirectory()) return dotGit;
	const named = /^gitdir:\s*(.+?)\s*$/m.exec(readText(dotGit) ?? "")?.[1];
	if (named === undefined) return dotGit;
	const directory = path.resolve(path.dirname(dotGit), named);
	const common = readText(path.join(directory, "commondir"))?.trim();
	return common ? path.resolve(directory, common) : directory;
}

/**
 * The rules of a `.gitignore` further down as they would be written at the top: there, one list can answer for all,
 * and knows which folder around a file was taken back by a rule from another level.
 * @param folder relative to the top, with forward slashes; empty for the top itself
 */
function rebased(text: string, folder: string): string {
	if (folder === "") return text;
	const prefix = folder.replaceAll(/[\\[\]*?!# ]/g, "\\$&");
	return text
		.split(/\r?\n/)
		.flatMap((line) => rebasedRule(line, prefix))
		.join("\n");
}

function rebasedRule(line: string, prefix: string): string[] {
	if (line.startsWith("#") || line.trim() === "") return [];
	const mark = line.startsWith("!") ? "!" : "";
	const body = line.slice(mark.length);
	if (/^\/?\s*$/.test(body)) return [];
	// A slash anywhere but at the end ties a rule to its own folder.
	const tied = /\/(?=.*[^\s/])/.test(body);
	return [`${mark}/${prefix}/${tied ? body.replace(/^\//, "") : `**/${body}`}`];
}

function toSlashes(file: string): string {
	return path.sep === "/" ? file : file.replaceAll(path.sep, "/");
}
