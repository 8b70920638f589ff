/** Reads the reports that shards wrote. What is no such report is refused, in a sentence that says why. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import picomatch from "picomatch";
import type * as Sarif from "sarif";
import type { Confidence, Coverage, Position, Severity, Statistics } from "../../../analyzer/src/index.ts";
import { asRecord, type ShardRecord } from "../report/shard-record.ts";

/** The reports cannot be merged: exit code 2. */
export class MergeError extends Error {
	override readonly name = "MergeError";
}

interface Span {
	readonly start: Position;
	readonly end: Position;
}

/** What `--format json` writes, where files have names relative to the working directory. */
export interface JsonBody {
	readonly findings: readonly (Span & {
		readonly rule: string;
		readonly severity: Severity;
		readonly confidence?: Confidence;
		readonly file: string;
		readonly message: string;
		readonly notes: string[];
		readonly related: (Span & { file: string; message: string })[];
		readonly fixes: {
			title: string;
			safety: "safe" | "suggestion" | "setting";
			changes?: string;
			edits: { file: string; start: number; end: number; text: string }[];
		}[];
	})[];
	readonly refused: readonly (Span & { rule: string; file: string; code: string; reason: string })[];
	readonly errors: readonly {
		kind: "path" | "file" | "project" | "config" | "internal-error";
		file?: string;
		start?: Position;
		message: string;
		stack?: string;
	}[];
	readonly notes: readonly { file?: string; message: string }[];
	readonly fixed?: readonly { file: string; fixes: { title: string; count: number }[] }[];
	readonly notFixed?: readonly { file: string; reason: string }[];
	readonly statistics?: Statistics;
	readonly coverage: Coverage;
	readonly summary: { readonly files: number; readonly durationMs: number };
}

export interface SarifBody {
	readonly root: string;
	readonly results: readonly Sarif.Result[];
	/** Errors, notes and what is said of the coverage, in this order. */
	readonly notifications: readonly Sarif.Notification[];
	readonly coverage: Coverage;
}

interface Common {
	/** The file's name as it was given or found. */
	readonly source: string;
	/** Of asynclint. */
	readonly version: string;
	readonly record: ShardRecord;
}

export type JsonShard = Common & { readonly format: "json"; readonly body: JsonBody };
export type SarifShard = Common & { readonly format: "sarif"; readonly body: SarifBody };

/**
 * @param words files, folders and globs
 * @param cwd absolute path that they start from
 * @throws MergeError
 */
export function readShards(words: readonly string[], cwd: string): (JsonShard | SarifShard)[] {
	const files = new Set(words.flatMap((word) => filesOf(word, cwd)));
	return [...files].map((file) => readShard(file, path.relative(cwd, file) || file));
}

/** Absolute paths of the reports that a word stands for. */
function filesOf(word: string, cwd: string): string[] {
	const full = path.resolve(cwd, word);
	const stats = statSync(full, { throwIfNoEntry: false });
	if (stats?.isDirectory()) return some(reportsIn(full), `${word} holds no .json or .sarif files.`);
	const { isGlob, base } = picomatch.scan(word);
	if (stats || !isGlob) return [full];
	const matches = picomatch(path.posix.normalize(word));
	const inCwd = (file: string) => path.relative(cwd, file).replaceAll(path.sep, "/");
	return some(
		reportsIn(path.resolve(cwd, base)).filter((file) => matches(path.isAbsolute(word) ? file : inCwd(file))),
		`No .json or .sarif file matches ${word}.`,
	);
}

function some(files: string[], message: string): string[] {
	if (files.length === 0) throw new MergeError(message);
	return files.sort();
}

function reportsIn(folder: string): string[] {
	try {
		return readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && /\.(json|sarif)$/i.test(entry.name))
			.map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
	} catch {
		// As empty as one that is not there.
		return [];
	}
}

function readShard(file: string, source: string): JsonShard | SarifShard {
	let value: unknown;
	try {
		value = JSON.parse(readFileSync(file, "utf8"));
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === "ENOENT") throw new MergeError(`${source}: No such file.`);
		throw new MergeError(code === undefined ? `${source} is not JSON: ${message}` : `${source}: ${message}`);
	}
	const shard = jsonShard(value, source) ?? sarifShard(value, source);
	if (!shard) throw new MergeError(`${source} is no JSON or SARIF report of asynclint.`);
	return shard;
}

function jsonShard(value: unknown, source: string): JsonShard | undefined {
	const body = value as (JsonBody & { version?: unknown; shard?: unknown }) | null;
	if (typeof body?.version !== "string" || !isJsonBody(body)) return undefined;
	const record = recordIn(body.shard, source);
	const { findings, refused, errors, notes } = body;
	expectLengths(record, { findings, refused, errors, notes }, source);
	return { format: "json", source, version: body.version, record, body };
}

function sarifShard(value: unknown, source: string): SarifShard | undefined {
	const run = (value as Sarif.Log | null)?.runs?.[0];
	const { name, version } = run?.tool?.driver ?? {};
	if (name !== "asynclint" || version === undefined || !run) return undefined;
	const record = recordIn(run.properties?.["shard"], source);
	const coverage: unknown = run.properties?.["coverage"];
	const notifications = run.invocations?.[0]?.toolExecutionNotifications;
	const root = Object.values(run.originalUriBaseIds ?? {})[0]?.uri;
	const { results } = run;
	if (!isCoverage(coverage) || !isListOf(results, isObject) || !isListOf(notifications, isObject)) return undefined;
	if (root === undefined) return undefined;
	const { planErrors, fileErrors, notes } = record.places;
	const problems = planErrors.length + fileErrors.length;
	const lists = {
		findings: results,
		refused: record.places.refused,
		errors: notifications.slice(0, problems),
		notes: notifications.slice(problems, problems + notes.length),
	};
	expectLengths(record, lists, source);
	return { format: "sarif", source, version, record, body: { root, results, notifications, coverage } };
}

function recordIn(value: unknown, source: string): ShardRecord {
	if (value === undefined) throw new MergeError(`${source} is the report of a whole run: there is nothing to merge.`);
	const record = asRecord(value);
	if (!record) throw new MergeError(`${source} does not say rightly which shard it is.`);
	return record;
}

/** Somebody may have taken findings out of a report, whose places would be those of others then. */
function expectLengths(
	{ places }: ShardRecord,
	lists: Record<"findings" | "refused" | "errors" | "notes", readonly unknown[]>,
	source: string,
): void {
	const isWhole =
		places.findings.length === lists.findings.length &&
		places.refused.length === lists.refused.length &&
		places.planErrors.length + places.fileErrors.length === lists.errors.length &&
		places.notes.length === lists.notes.length;
	if (!isWhole) throw new MergeError(`${source} was changed since asynclint wrote it.`);
}

function isJsonBody(body: JsonBody): boolean {
	const { findings, refused, errors, notes, coverage, summary } = body;
	return (
		isListOf(findings, isFinding) &&
		isListOf(refused, (one) => isPlaced(one) && isText(one["code"]) && isText(one["reason"])) &&
		isListOf(errors, (one) => isText(one["kind"]) && isText(one["message"])) &&
		isListOf(notes, (one) => isText(one["message"])) &&
		isCoverage(coverage) &&
		typeof summary?.files === "number" &&
		typeof summary.durationMs === "number"
	);
}

type Entry = Readonly<Record<string, unknown>>;

function isFinding(one: Entry): boolean {
	return (
		isPlaced(one) &&
		isText(one["message"]) &&
		["info", "warning", "error"].includes(one["severity"] as string) &&
		Array.isArray(one["notes"]) &&
		isListOf(one["related"], isPlaced) &&
		isListOf(one["fixes"], (fix) => isText(fix["title"]) && isListOf(fix["edits"], (edit) => isText(edit["file"])))
	);
}

function isPlaced(one: Entry): boolean {
	return (
		isText(one["file"]) && [one["start"], one["end"]].every((at) => isObject(at) && typeof at["offset"] === "number")
	);
}

function isCoverage(value: unknown): value is Coverage {
	return isObject(value) && typeof value["awaits"] === "number" && isListOf(value["causes"], isObject);
}

function isListOf<T>(value: T, is: (one: Entry) => boolean): value is NonNullable<T> {
	return Array.isArray(value) && value.every((one) => isObject(one) && is(one));
}

function isObject(value: unknown): value is Entry {
	return typeof value === "object" && value !== null;
}

function isText(value: unknown): boolean {
	return typeof value === "string";
}
