/**
 * How wide lines may be, as the settings of the formatter around a file say. They are read as data: settings that are a
 * program are not run, and of what only they or a package say nothing is known.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parse } from "jsonc-parser";
import { nestedBeyond } from "../text/nesting.ts";

/** Columns; `undefined` where settings are there, but do not tell for certain. */
type Width = number | undefined;

/** What a formatter's settings are called, and what they say. */
interface Formatter {
	readonly files: readonly string[];
	/** Those that are programs. */
	readonly programs: readonly string[];
	/**
	 * @param shared what `.editorconfig` beside them says
	 * @returns nothing where the settings leave it to those of a folder above, or do not format
	 */
	readonly widths: (text: string, shared: Width) => readonly Width[];
}

/** Prettier's and Biome's own. */
const USUAL = 80;
/** Bytes; settings have a few thousand. */
const LARGEST = 1_000_000;
/** Levels of brackets. */
const DEEPEST = 50;

/** Extensions. */
const PROGRAMS = ["js", "cjs", "mjs", "ts", "cts", "mts"];

const FORMATTERS: readonly Formatter[] = [
	{
		files: [".oxfmtrc.json", ".oxfmtrc.jsonc"],
		programs: PROGRAMS.map((extension) => `oxfmt.config.${extension}`),
		widths: (text, shared) => [widthIn(parsed(text), "printWidth", shared ?? 100)],
	},
	{
		files: ["biome.json", "biome.jsonc", ".biome.json", ".biome.jsonc"],
		programs: [],
		widths: biomeWidths,
	},
	{
		files: ["", ".json", ".json5", ".yaml", ".yml", ".toml"].map((extension) => `.prettierrc${extension}`),
		programs: PROGRAMS.flatMap((extension) => [`.prettierrc.${extension}`, `prettier.config.${extension}`]),
		widths: (text, shared) => [prettierWidth(text, shared ?? USUAL)],
	},
	{ files: ["package.json"], programs: [], widths: manifestWidths },
];

/** The widths of folders, each looked at once. Keep one for no longer than a pass over files: what it read may change. */
export class LineWidths {
	private readonly byFolder = new Map<string, Width>();

	/**
	 * @param file absolute path
	 * @returns columns; `undefined` where no settings tell for certain
	 */
	widthFor(file: string): number | undefined {
		return this.widthIn(path.dirname(file));
	}

	private widthIn(folder: string): Width {
		if (this.byFolder.has(folder)) return this.byFolder.get(folder);
		const own = widthsIn(folder);
		const [first] = own;
		const parent = path.dirname(folder);
		let width: Width;
		if (own.length === 0) width = parent === folder ? undefined : this.widthIn(parent);
		// Of two formatters nobody knows which one is run.
		else width = own.every((one) => one === first) ? first : undefined;
		this.byFolder.set(folder, width);
		return width;
	}
}

function widthsIn(folder: string): readonly Width[] {
	const shared = editorWidth(textOf(path.join(folder, ".editorconfig")) ?? "");
	const widths = FORMATTERS.flatMap(({ files, programs, widths: read }) => {
		if (programs.some((name) => existsSync(path.join(folder, name)))) return [undefined];
		const text = files.map((name) => textOf(path.join(folder, name))).find((one) => one !== undefined);
		return text === undefined ? [] : read(text, shared);
	});
	return widths.length === 0 && shared !== undefined ? [shared] : widths;
}

function textOf(file: string): string | undefined {
	// Most folders have none, and an error takes ten times as long as the question.
	if (!existsSync(file)) return undefined;
	try {
		// What is no file may never end.
		const stats = statSync(file);
		return stats.isFile() && stats.size <= LARGEST ? readFileSync(file, "utf8") : undefined;
	} catch {
		// It cannot be read: it says nothing.
		return undefined;
	}
}

type Settings = Readonly<Record<string, unknown>>;

function parsed(text: string): Settings | undefined {
	return nestedBeyond(text, DEEPEST).length > 0 ? undefined : objectOf(parse(text));
}

function objectOf(value: unknown): Settings | undefined {
	return typeof value === "object" && value !== null ? (value as Settings) : undefined;
}

/** @param usual where the settings do not say it */
function widthIn(settings: Settings | undefined, key: string, usual: number | undefined): Width {
	if (!settings) return undefined;
	// Which files an exception is for would have to be found out.
	if (JSON.stringify(settings["overrides"] ?? "").includes(`"${key}"`)) return undefined;
	const width = settings[key] ?? usual;
	return typeof width === "number" && Number.isInteger(width) && width > 0 ? width : undefined;
}

function biomeWidths(text: string, shared: Width): readonly Width[] {
	const settings = parsed(text);
	if (!settings) return [undefined];
	const formatter = objectOf(settings["formatter"]);
	const own = objectOf(objectOf(settings["javascript"])?.["formatter"]);
	if (formatter?.["enabled"] === false || own?.["enabled"] === false) return [];
	const width = own?.["lineWidth"] ?? formatter?.["lineWidth"];
	if (width === undefined && (settings["root"] === false || settings["extends"] === "//")) return [];
	const inherited = formatter?.["useEditorconfig"] === true ? shared : USUAL;
	const usual = settings["extends"] === undefined ? inherited : undefined;
	return [widthIn({ ...settings, lineWidth: width }, "lineWidth", usual)];
}

function prettierWidth(text: string, usual: number): Width {
	if (text.trimStart().startsWith("{")) return widthIn(parsed(text), "printWidth", usual);
	// The name of a package that has the settings.
	if (/^\s*["'][^"']*["']\s*$/.test(text)) return undefined;
	// YAML or TOML: what is not at the beginning of its line is an exception's.
	if (/^[^\S\n]+-?\s*printWidth\b/m.test(text) || /^\[\[overrides\]\][\s\S]*printWidth/m.test(text)) return undefined;
	const width = /^["']?printWidth["']?\s*[:=]\s*(\d+)/m.exec(text)?.[1];
	return width === undefined ? usual : Number(width);
}

function manifestWidths(text: string, shared: Width): readonly Width[] {
	const settings = text.includes('"prettier"') ? parsed(text)?.["prettier"] : undefined;
	return settings === undefined ? [] : [widthIn(objectOf(settings), "printWidth", shared ?? USUAL)];
}

/** What `.editorconfig` says of all files, or of TypeScript among others. */
function editorWidth(text: string): number | undefined {
	let width: number | undefined;
	for (const section of text.split(/^(?=\[)/m)) {
		const glob = /^\[(.*)\]/.exec(section)?.[1] ?? "";
		const found = /^\s*max_line_length\s*=\s*(\d+)\s*$/m.exec(section)?.[1];
		if (found !== undefined && /^\*\*?$|[.{,](?:tsx?|jsx?|mts|cts)\b/.test(glob)) width = Number(found);
	}
	return width;
}
