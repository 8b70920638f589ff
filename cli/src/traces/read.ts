/** Reads files of recorded traces, whichever of the known forms they have. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { isTraceEvents, spansOfEvents } from "./events.ts";
import { isOtlp, spansOfOtlp } from "./otlp.ts";
import { type Span, TraceError } from "./span.ts";

/**
 * @param files relative to the folder
 * @throws TraceError when one cannot be read, or has no trace
 */
export function readTraces(files: readonly string[], folder: string): Span[] {
	return files.flatMap((file, index) => {
		const spans = spansIn(textOf(path.resolve(folder, file), file), file);
		// Traces of two runs know nothing of each other.
		return spans.map((span) => ({
			...span,
			id: `${index}/${span.id}`,
			parent: span.parent && `${index}/${span.parent}`,
		}));
	});
}

function textOf(absolute: string, file: string): string {
	try {
		return readFileSync(absolute, "utf8").replace(/^\ufeff/, "");
	} catch (error) {
		const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
		throw new TraceError(isMissing ? `${file} does not exist.` : `${file} cannot be read: ${(error as Error).message}`);
	}
}

function spansIn(text: string, file: string): Span[] {
	const whole = parse(text) ?? endedEarly(text);
	if (whole !== undefined) return spansOf(whole) ?? unknown(file);
	// One object a line, as the collector appends them; lines may be of metrics and logs as well.
	const spans: Span[] = [];
	let isKnown = false;
	for (const [index, line] of text.split("\n").entries()) {
		if (line.trim() === "") continue;
		const data = parse(line);
		if (data === undefined) throw new TraceError(`${file}: line ${index + 1} is not JSON.`);
		const found = spansOf(data);
		isKnown ||= found !== undefined;
		spans.push(...(found ?? []));
	}
	return isKnown ? spans : unknown(file);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A program that was ended leaves the list of its trace events open. */
function endedEarly(text: string): unknown {
	const rest = text.trimEnd().replace(/,$/, "");
	if (rest.startsWith("[")) return parse(`${rest}]`);
	return rest.startsWith('{"traceEvents":[') ? parse(`${rest}]}`) : undefined;
}

function spansOf(data: unknown): Span[] | undefined {
	if (isOtlp(data)) return spansOfOtlp(data);
	if (isTraceEvents(data)) return spansOfEvents(data);
	if (Array.isArray(data)) {
		const all = data.every(isOtlp) ? data.flatMap(spansOfOtlp) : undefined;
		return all ?? (data.every((event) => typeof event === "object") ? spansOfEvents({ traceEvents: data }) : undefined);
	}
	return undefined;
}

function unknown(file: string): never {
	throw new TraceError(
		`${file} is no trace that is known: it has neither "resourceSpans" (OpenTelemetry) nor "traceEvents" (Chrome, Node).`,
	);
}
