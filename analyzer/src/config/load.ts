/** Finds and reads config files: text in, validated settings out, with every error at its place. */
import path from "node:path";
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { RuleMeta } from "../ask/rule.ts";
import type { Position } from "../facts/finding.ts";
import { LineIndex } from "../text/line-index.ts";
import { nestedBeyond } from "../text/nesting.ts";
import { ConfigError, type ConfigLayer } from "./config.ts";
import { buildConfigSchema, buildLayerSchema, PRESETS } from "./schema.ts";
import { type JsonSchema, plain, validate } from "./validate.ts";

/** The names of config files, in the order in which a folder is searched. */
export const CONFIG_FILE_NAMES = ["asynclint.json", "asynclint.jsonc"] as const;
/** The key of package.json that may hold the settings instead. */
export const PACKAGE_KEY = "asynclint";

/** Levels of brackets; the schema has a dozen. What is nested without end cannot be parsed. */
const DEEPEST = 200;

/** A file's settings as they stand there. */
export interface LoadedLayer {
	layer: ConfigLayer;
	/** Absolute path of the folder that the layer's globs are relative to. */
	base: string;
	/** Absolute path of the file, `undefined` for the editor's and the command line's settings. */
	file: string | undefined;
}

export class ConfigLoader {
	private readonly rules: readonly RuleMeta[];
	private readonly readFile: (path: string) => string | undefined;
	private schema: JsonSchema | undefined;

	constructor(rules: readonly RuleMeta[], readFile: (path: string) => string | undefined) {
		this.rules = rules;
		this.readFile = readFile;
	}

	/**
	 * The config file in a folder: `asynclint.json`, `asynclint.jsonc`, or a package.json that has the key.
	 * @throws ConfigError when there are two, or package.json with the key is no JSON
	 */
	findIn(folder: string): string | undefined {
		const found = CONFIG_FILE_NAMES.map((name) => path.join(folder, name)).filter(
			(file) => this.readFile(file) !== undefined,
		);
		const [first, second] = found;
		if (second !== undefined) {
			throw new ConfigError(
				second,
				undefined,
				`${CONFIG_FILE_NAMES[0]} stands in the same folder: keep one of the two`,
			);
		}
		if (first !== undefined) return first;
		const manifest = path.join(folder, "package.json");
		return this.settingsNode(manifest) === undefined ? undefined : manifest;
	}

	/** A config file's text; `undefined` when there is no such file. */
	textOf(file: string): string | undefined {
		return this.readFile(file);
	}

	/**
	 * A config file and all that it extends, the weakest first.
	 * @throws ConfigError
	 */
	load(file: string): LoadedLayer[] {
		return this.loadChain(file, path.dirname(file), []);
	}

	/** Validates settings that no file holds. @throws ConfigError whose file is the layer's source */
	checkLayer(layer: ConfigLayer): void {
		const root = parseTree(JSON.stringify(layer)) as Node;
		const error = validate(root, buildLayerSchema(this.rules));
		if (error === undefined) return;
		const at = error.path.reduce<string>(
			(text, key) => (typeof key === "number" ? `${text}[${key}]` : `${text}.${key}`),
			"",
		);
		throw new ConfigError(layer.source, undefined, `${error.message}${at === "" ? "" : ` (${at.slice(1)})`}`);
	}

	private loadChain(file: string, base: string, extendedBy: readonly string[]): LoadedLayer[] {
		const text = this.readFile(file);
		if (text === undefined) throw new ConfigError(file, undefined, "The config file does not exist or cannot be read");
		const root = this.settingsNode(file);
		if (root === undefined)
			throw new ConfigError(file, undefined, `There is no "${PACKAGE_KEY}" key in this package.json`);
		const lines = new LineIndex(text);
		this.schema ??= buildConfigSchema(this.rules);
		const error = validate(root, this.schema);
		if (error !== undefined) throw new ConfigError(file, lines.positionAt(error.node.offset), error.message);

		const chain = [...extendedBy, file];
		const layers = referencesIn(root).flatMap((reference) => {
			const fail = (message: string): never => {
				throw new ConfigError(file, lines.positionAt(reference.offset), message);
			};
			const target = this.resolveReference(reference.value as string, path.dirname(file), fail);
			const start = chain.indexOf(target.file);
			if (start >= 0) {
				const circle = [...chain.slice(start), target.file].map((one) => path.relative(path.dirname(file), one));
				return fail(`"extends" goes in a circle: ${circle.join(" → ")}`);
			}
			// A package's globs are meant for the project that uses the package, not for its own folder.
			return this.loadChain(target.file, target.inPackage ? base : path.dirname(target.file), chain);
		});
		const { $schema: _schema, extends: _extends, ...settings } = plain(root) as Record<string, unknown>;
		layers.push({ layer: { ...settings, source: file } as ConfigLayer, base, file });
		return layers;
	}

	private resolveReference(
		reference: string,
		folder: string,
		fail: (message: string) => never,
	): { file: string; inPackage: boolean } {
		if (/^\.\.?(\/|$)/.test(reference) || path.isAbsolute(reference)) {
			const file = path.resolve(folder, reference);
			if (this.readFile(file) === undefined) fail(`"${reference}" does not exist or cannot be read`);
			return { file, inPackage: false };
		}
		const asFile = /\.jsonc?$/.test(reference);
		for (const ancestor of ancestors(folder)) {
			const target = path.join(ancestor, "node_modules", reference);
			const file = asFile ? target : this.findIn(target);
			if (file !== undefined && this.readFile(file) !== undefined) return { file, inPackage: true };
		}
		if ((PRESETS as readonly string[]).includes(reference))
			return fail(`A preset is chosen with "preset": "${reference}"`);
		if (this.readFile(path.join(folder, reference)) !== undefined) {
			return fail(`No package "${reference}" is installed; did you mean the file "./${reference}"?`);
		}
		return fail(`No package "${reference}" with a config file is installed`);
	}

	/** The object that holds the settings; `undefined` when the file does not exist or is a package.json without any. */
	private settingsNode(file: string): Node | undefined {
		const text = this.readFile(file);
		if (text === undefined) return undefined;
		const inManifest = path.basename(file) === "package.json";
		// Nearly every package.json has no such key: they are not worth parsing.
		if (inManifest && !text.includes(`"${PACKAGE_KEY}"`)) return undefined;
		if (text.trim() === "") throw new ConfigError(file, positionIn(text, 0), "Expected an object, found an empty file");
		const [tooDeep] = nestedBeyond(text, DEEPEST);
		if (tooDeep !== undefined) {
			throw new ConfigError(file, positionIn(text, tooDeep.start), `Nested more than ${DEEPEST} levels deep`);
		}
		const errors: ParseError[] = [];
		const root = parseTree(text, errors, { allowTrailingComma: !inManifest, disallowComments: inManifest });
		const key = inManifest && root !== undefined ? findNodeAtLocation(root, [PACKAGE_KEY]) : undefined;
		if (inManifest && key === undefined) return undefined;
		const [first] = errors;
		if (first !== undefined) {
			throw new ConfigError(file, positionIn(text, first.offset), syntaxMessage(first, text));
		}
		return key ?? root;
	}
}

/** A folder and the folders above it, up to the root. */
export function* ancestors(folder: string): Generator<string, void, void> {
	for (let current = folder; ; ) {
		yield current;
		const parent = path.dirname(current);
		if (parent === current) return;
		current = parent;
	}
}

function referencesIn(root: Node): readonly Node[] {
	const node = findNodeAtLocation(root, ["extends"]);
	return node === undefined ? [] : node.type === "array" ? (node.children ?? []) : [node];
}

function positionIn(text: string, offset: number): Position {
	return new LineIndex(text).positionAt(offset);
}

function syntaxMessage(error: ParseError, text: string): string {
	const name = printParseErrorCode(error.error);
	const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
	const found =
		error.offset >= text.length
			? "the end of the file"
			: JSON.stringify(text.slice(error.offset, error.offset + error.length));
	return `Not valid JSON: ${words} at ${found}`;
}
