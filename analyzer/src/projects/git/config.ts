/** The two things in git's configuration that decide what it ignores. The files are read; git is never run. */
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

export interface GitSettings {
	/** Absolute path of the user's own list of what to ignore in every repository. */
	readonly excludesFile: string;
	readonly ignoreCase: boolean;
}

/** Files that include each other deeper than this do so in a circle. */
const MOST_INCLUDES = 10;

/** @param commonDirectory absolute path of the repository's own files: `.git`, or that of the main work tree */
export function gitSettings(commonDirectory: string): GitSettings {
	const values = new Map<string, string>();
	for (const file of [...userFiles(), path.join(commonDirectory, "config")]) readConfig(file, values, 0);
	const excludesFile = values.get("core.excludesfile");
	const ignoreCase = values.get("core.ignorecase");
	return {
		excludesFile: excludesFile ? expand(excludesFile, commonDirectory) : path.join(configHome(), "git", "ignore"),
		ignoreCase: ignoreCase === undefined ? process.platform === "win32" : /^(true|yes|on|1|)$/i.test(ignoreCase),
	};
}

/** From the one that says least to the one that has the last word. */
function userFiles(): string[] {
	const { GIT_CONFIG_GLOBAL } = process.env;
	if (GIT_CONFIG_GLOBAL !== undefined) return [GIT_CONFIG_GLOBAL];
	return ["/etc/gitconfig", path.join(configHome(), "git", "config"), path.join(homedir(), ".gitconfig")];
}

function configHome(): string {
	return process.env["XDG_CONFIG_HOME"] || path.join(homedir(), ".config");
}

/** Adds a file's values, and those of the files it includes, by their names in lower case. Conditions are not looked at. */
function readConfig(file: string, values: Map<string, string>, depth: number): void {
	let section = "";
	for (const line of joinedLines(readText(file) ?? "")) {
		const [, header, rest = ""] = /^\s*(?:\[\s*([^\]]*?)\s*\])?(.*)$/.exec(line) ?? [];
		if (header !== undefined) section = header.toLowerCase();
		const [, name, value] = /^\s*([a-z][a-z0-9-]*)\s*(?:=(.*))?$/i.exec(rest) ?? [];
		if (name === undefined) continue;
		const key = `${section}.${name.toLowerCase()}`;
		const said = unquote(value ?? "");
		if (key !== "include.path") values.set(key, said);
		else if (depth < MOST_INCLUDES && said !== "") readConfig(expand(said, path.dirname(file)), values, depth + 1);
	}
}

function joinedLines(text: string): string[] {
	return text.replaceAll(/\\\r?\n/g, "").split(/\r?\n/);
}

/** Takes quotes, escapes and comments out of a value. */
function unquote(value: string): string {
	let quoted = false;
	let result = "";
	for (const [part] of value.trim().matchAll(/\\?[\s\S]/g)) {
		if (part === '"') quoted = !quoted;
		else if (!quoted && (part === "#" || part === ";")) break;
		else result += part.length === 1 ? part : ({ "\\n": "\n", "\\t": "\t" }[part] ?? part.slice(1));
	}
	return quoted ? result : result.trimEnd();
}

function expand(file: string, base: string): string {
	return /^~[\\/]/.test(file) ? path.join(homedir(), file.slice(2)) : path.resolve(base, file);
}

/** @returns the text without a byte order mark; `undefined` when there is none that could be read */
export function readText(file: string): string | undefined {
	try {
		return readFileSync(file, "utf8").replace(/^\ufeff/, "");
	} catch {
		// Git passes over what it cannot read as well.
		return undefined;
	}
}
