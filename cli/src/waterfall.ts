/** `asynclint waterfall`: draws what a function waits for, step by step. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import pc from "picocolors";
import { LineIndex, NestedTooDeep, VERSION, type Waterfall, Workspace } from "../../analyzer/src/index.ts";
import type { WaterfallCommand } from "./arguments.ts";
import { complainOfConfig } from "./complaints.ts";
import { complain, wantsColour, writeOut } from "./output.ts";
import { relativePath } from "./report/paths.ts";
import { workspaceOptions } from "./settings.ts";
import { measuredOf } from "./traces/costs.ts";
import { matchSpans } from "./traces/match.ts";
import { readTraces } from "./traces/read.ts";
import { sitesOf, textOf } from "./traces/sites.ts";
import { type Span, TraceError } from "./traces/span.ts";
import { drawText, type Opened } from "./waterfall/text.ts";

/** Columns of a drawing that is not shown on a terminal. */
const PLAIN_WIDTH = 100;

/** The place that was named cannot be looked at. */
class PlaceError extends Error {}

/** @returns the exit code */
export async function waterfall(command: WaterfallCommand): Promise<number> {
	const cwd = process.cwd();
	let workspace: Workspace | undefined;
	try {
		const { file, line, column } = command.place;
		const absolute = path.resolve(cwd, file);
		const place = placeIn(absolute, file, line, column);
		workspace = new Workspace(workspaceOptions(command, cwd));
		const spans = readTraces(command.traces, cwd);
		const found = workspace.waterfall(absolute, place);
		if (!found) throw new PlaceError(`${file}:${line}: no function there waits for anything.`);
		if (command.traces.length > 0) addTimes(found, spans);
		await writeOut(await drawn(open(found, command.depth, workspace, new Set()), command, cwd));
		return 0;
	} catch (error) {
		const isTold = error instanceof PlaceError || error instanceof TraceError || error instanceof NestedTooDeep;
		if (!isTold) return complainOfConfig(error, cwd);
		complain(error.message);
		return 2;
	} finally {
		workspace?.close();
	}
}

/** Has the waits tell how long they took. */
function addTimes(found: Waterfall, spans: readonly Span[]): void {
	const sites = sitesOf([found], textOf);
	const matches = matchSpans(sites, spans);
	for (const site of sites) {
		const time = measuredOf(site, matches);
		if (time) site.bar.milliseconds = time.mean;
	}
}

/** @throws PlaceError when there is no such file or line */
function placeIn(absolute: string, file: string, line: number, column: number | undefined) {
	const lines = linesOf(absolute, file);
	if (line > lines.lineCount) {
		throw new PlaceError(`${file} has ${lines.lineCount} ${lines.lineCount === 1 ? "line" : "lines"}, not ${line}.`);
	}
	if (column !== undefined) return { offset: lines.offsetAt(line, column) };
	const offset = lines.lineStart(line);
	const lineEnd = line === lines.lineCount ? lines.length : lines.lineStart(line + 1) - 1;
	return { offset, lineEnd };
}

function linesOf(absolute: string, file: string): LineIndex {
	try {
		if (statSync(absolute).isDirectory()) throw new PlaceError(`${file} is a folder: name a file and a line of it.`);
		return new LineIndex(readFileSync(absolute, "utf8").replace(/^\ufeff/, ""));
	} catch (error) {
		if (error instanceof PlaceError) throw error;
		const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
		throw new PlaceError(isMissing ? `${file} does not exist.` : `${file} cannot be read: ${(error as Error).message}`);
	}
}

/** @param depth how many levels of callees are opened */
function open(waterfall: Waterfall, depth: number, workspace: Workspace, opened: Set<string>): Opened {
	const callees = new Map<number, Opened>();
	for (const { id, callee } of depth > 0 ? waterfall.bars : []) {
		if (!callee) continue;
		const key = `${callee.file}:${callee.position.offset}`;
		// Once is enough, and a function may call itself.
		if (opened.has(key)) continue;
		opened.add(key);
		const found = workspace.waterfall(callee.file, { offset: callee.position.offset });
		if (found) callees.set(id, open(found, depth - 1, workspace, opened));
	}
	return { waterfall, callees };
}

async function drawn(opened: Opened, { format }: WaterfallCommand, cwd: string): Promise<string> {
	switch (format) {
		case "json":
			return `${JSON.stringify({ version: VERSION, ...asJson(opened, cwd) }, undefined, 2)}\n`;
		case "svg":
			return (await import("../../waterfall/src/drawing/index.ts")).drawDocument(opened.waterfall);
		case "text": {
			const width = process.stdout.isTTY ? process.stdout.columns || PLAIN_WIDTH : PLAIN_WIDTH;
			return drawText(opened, { cwd, width, colours: pc.createColors(wantsColour(process.stdout)) });
		}
	}
}

/** With paths relative to the working directory, and callees in their bars. */
function asJson({ waterfall, callees }: Opened, cwd: string): Record<string, unknown> {
	const relative = <T extends { file: string }>(at: T): T => ({ ...at, file: relativePath(cwd, at.file) });
	const bars = waterfall.bars.map(({ callee, ...bar }) => {
		const opened = callees.get(bar.id);
		return {
			...relative(bar),
			...(callee && { callee: relative(callee) }),
			...(opened && { opened: asJson(opened, cwd) }),
		};
	});
	return { ...relative(waterfall), bars };
}
