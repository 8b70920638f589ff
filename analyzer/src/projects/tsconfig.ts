/** The little that is read from tsconfig files before the checker opens them: references, and circular `extends`. */
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { findNodeAtLocation, parse, parseTree } from "jsonc-parser";
import type { Problem } from "../facts/finding.ts";
import { LineIndex } from "../text/line-index.ts";
import { withoutNestedBeyond } from "../text/nesting.ts";

interface RawConfig {
	extends?: unknown;
	files?: unknown;
	include?: unknown;
	exclude?: unknown;
	references?: unknown;
	compilerOptions?: unknown;
}

/** Absolute paths of the tsconfig files that this one references, whether they exist or not. */
export function referencesOf(configFile: string): string[] {
	const config = readRaw(configFile);
	if (!Array.isArray(config?.references)) return [];
	return config.references.flatMap((reference: unknown) => {
		const target = (reference as { path?: unknown } | null)?.path;
		if (typeof target !== "string") return [];
		const full = path.resolve(path.dirname(configFile), target);
		return [isFolder(full) ? path.join(full, "tsconfig.json") : full];
	});
}

/**
 * A tsconfig that extends itself, directly or through others, makes the checker wait for itself for ever (7.0.2).
 * @returns the problem, and the text to hand to the checker in the file's place: the same without `extends`
 */
export function circularExtends(configFile: string): { problem: Problem; text: string } | undefined {
	if (!reaches(configFile, configFile, new Set())) return undefined;
	const text = readFileSync(configFile, "utf8");
	const node = findNodeAtLocation(
		parseTree(withoutNestedBeyond(text, DEEPEST)) ?? { type: "null", offset: 0, length: 0 },
		["extends"],
	)?.parent;
	// A circle further up the chain shows no `extends` to itself here, but the one that leads to it.
	const start = node?.offset ?? 0;
	const end = node ? node.offset + node.length : 0;
	return {
		problem: {
			kind: "project",
			file: configFile,
			position: new LineIndex(text).positionAt(start),
			message: "The chain of `extends` is circular; the file is used without it.",
		},
		text: `${text.slice(0, start)}"compileOnSave": false${text.slice(end)}`,
	};
}

/** Whether the chain of `extends` from a file comes back to a file it already went through. */
function reaches(origin: string, file: string, above: ReadonlySet<string>): boolean {
	const config = readRaw(file);
	const bases = Array.isArray(config?.extends) ? config.extends : [config?.extends];
	return bases.some((base: unknown) => {
		const target = typeof base === "string" ? resolveExtends(base, file) : undefined;
		if (!target) return false;
		if (target === origin || above.has(target)) return true;
		return reaches(origin, target, new Set([...above, file]));
	});
}

/** Adds the tsconfig files that one extends, directly or not, absolute paths. */
export function collectExtended(configFile: string, into: Set<string>): void {
	const config = readRaw(configFile);
	for (const base of Array.isArray(config?.extends) ? config.extends : [config?.extends]) {
		const target = typeof base === "string" ? resolveExtends(base, configFile) : undefined;
		if (!target || into.has(target)) continue;
		into.add(target);
		collectExtended(target, into);
	}
}

/** Absolute path of the tsconfig that another one extends; undefined for a package that is not installed. */
export function resolveExtends(base: string, from: string): string | undefined {
	if (base.startsWith(".") || path.isAbsolute(base)) {
		const full = path.resolve(path.dirname(from), base);
		return full.endsWith(".json") ? full : `${full}.json`;
	}
	const require = createRequire(from);
	for (const candidate of [base, `${base}.json`, `${base}/tsconfig.json`]) {
		try {
			const found = require.resolve(candidate);
			if (found.endsWith(".json")) return found;
		} catch {
			// The next spelling, or a package that is not installed: the checker reports that.
		}
	}
	return undefined;
}

/** What is written in a tsconfig itself. */
export function readRaw(file: string): RawConfig | undefined {
	try {
		return parseConfig(readFileSync(file, "utf8")) as RawConfig | undefined;
	} catch {
		// A file that cannot be read is reported by the checker, with the place that names it.
		return undefined;
	}
}

/** A tsconfig's value. Without what is nested so deeply that parsing it would exhaust the call stack: no option is. */
function parseConfig(text: string): unknown {
	return parse(withoutNestedBeyond(text, DEEPEST), [], { allowTrailingComma: true });
}

const DEEPEST = 200;

function isFolder(full: string): boolean {
	return statSync(full, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
