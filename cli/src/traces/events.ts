/** Spans of trace events, as Chrome and `node --trace-event-categories` write them. */
import type { WaitKind } from "../../../analyzer/src/index.ts";
import { filePath, type Span } from "./span.ts";

interface TraceEvent {
	readonly name?: string;
	readonly cat?: string;
	/** What it is: `X` a stretch, `B` and `E` the ends of one on a thread, `b` and `e` those of one that others overlap. */
	readonly ph?: string;
	/** In microseconds. */
	readonly ts?: number;
	readonly dur?: number;
	readonly pid?: number;
	readonly tid?: number;
	readonly id?: string | number;
	readonly id2?: { readonly local?: string; readonly global?: string };
	readonly args?: Readonly<Record<string, unknown>>;
}

export interface TraceEvents {
	readonly traceEvents: readonly TraceEvent[];
}

export function isTraceEvents(data: unknown): data is TraceEvents {
	return typeof data === "object" && data !== null && Array.isArray((data as Partial<TraceEvents>).traceEvents);
}

/**
 * Only events of what is waited for: timers by name, requests, files. How long the engine was busy with a function says
 * nothing of that.
 */
export function spansOfEvents({ traceEvents }: TraceEvents): Span[] {
	const spans: Span[] = [];
	/** Begun and not ended, the innermost last; on a thread whatever begins there, so that ends find theirs. */
	const open = new Map<string, TraceEvent[]>();
	for (const event of traceEvents) {
		if (typeof event.ts !== "number" || !isOfInterest(event)) continue;
		if (event.ph === "X") spans.push(spanOf(event, event, event.dur ?? 0, spans.length));
		const key = keyOf(event);
		if (event.ph === "B" || event.ph === "b") {
			const others = open.get(key);
			if (others) others.push(event);
			else open.set(key, [event]);
		} else if (event.ph === "E" || event.ph === "e") {
			const begin = open.get(key)?.pop();
			if (begin) spans.push(spanOf(begin, event, event.ts - (begin.ts as number), spans.length));
		}
	}
	return spans;
}

const OF_INTEREST = /(?:^|,)(?:node\.console|node\.http|node\.fs|node\.perf|blink\.user_timing|blink\.console)(?:,|$)/;

function isOfInterest({ cat = "", ph }: TraceEvent): boolean {
	// The end of a stretch on a thread need not say its name.
	return OF_INTEREST.test(cat) || ph === "E";
}

function keyOf({ ph, pid, tid, name, cat, id, id2 }: TraceEvent): string {
	if (ph === "B" || ph === "E") return `${pid}/${tid}`;
	return `${pid}/${cat}/${name}/${id2?.local ?? id2?.global ?? id ?? ""}`;
}

/** @param duration in microseconds */
function spanOf(begin: TraceEvent, end: TraceEvent, duration: number, index: number): Span {
	const { cat = "", args = {} } = begin;
	const name = (begin.name ?? "").replace(/^time::/, "");
	const data = { ...asRecord(args["data"]), ...asRecord(end.args?.["data"]) };
	const text = (of: Readonly<Record<string, unknown>>, key: string): string | undefined =>
		typeof of[key] === "string" && of[key] !== "" ? of[key] : undefined;
	const [, file, line] = PLACE.exec(name) ?? [];
	return {
		id: `event/${index}`,
		parent: undefined,
		name,
		start: (begin.ts as number) / 1000,
		duration: duration / 1000,
		function: undefined,
		file: file === undefined ? undefined : filePath(file),
		line: line === undefined ? undefined : Number(line),
		isAnswer: name === "http.server.request",
		kind: kindOf(cat, name),
		about: text(data, "path") ?? text(data, "url") ?? text(args, "path"),
	};
}

/** `console.time("src/page.ts:12")` */
const PLACE = /^(.+\.[cm]?[jt]sx?):(\d+)(?::\d+)?$/;

function kindOf(category: string, name: string): WaitKind | undefined {
	if (name === "http.client.request") return "network";
	return /(?:^|,)node\.fs(?:,|$)/.test(category) ? "files" : undefined;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
