/** Spans of OpenTelemetry: OTLP as JSON, as exporters send it and the collector's file exporter writes it. */
import type { WaitKind } from "../../../analyzer/src/index.ts";
import { filePath, type Span } from "./span.ts";

/** What is read of `ExportTraceServiceRequest`. */
export interface OtlpData {
	readonly resourceSpans: readonly {
		readonly scopeSpans?: readonly { readonly spans?: readonly OtlpSpan[] }[];
	}[];
}

interface OtlpSpan {
	readonly traceId?: string;
	readonly spanId?: string;
	readonly parentSpanId?: string;
	readonly name?: string;
	/** A number, or its name in some encoders. */
	readonly kind?: number | string;
	readonly startTimeUnixNano?: Nanoseconds;
	readonly endTimeUnixNano?: Nanoseconds;
	readonly attributes?: readonly { readonly key: string; readonly value?: OtlpValue }[];
}

/** Older exporters write two halves. */
type Nanoseconds = string | number | { readonly low: number; readonly high: number };

interface OtlpValue {
	readonly stringValue?: string;
	readonly intValue?: string | number;
	readonly doubleValue?: number;
}

export function isOtlp(data: unknown): data is OtlpData {
	return typeof data === "object" && data !== null && Array.isArray((data as Partial<OtlpData>).resourceSpans);
}

/** Those without a beginning or an end are passed over. */
export function spansOfOtlp({ resourceSpans }: OtlpData): Span[] {
	return resourceSpans
		.flatMap(({ scopeSpans = [] }) => scopeSpans.flatMap(({ spans = [] }) => spans))
		.flatMap((span) => spanOf(span) ?? []);
}

function spanOf(span: OtlpSpan): Span | undefined {
	const start = inNanoseconds(span.startTimeUnixNano);
	const end = inNanoseconds(span.endTimeUnixNano);
	if (start === undefined || end === undefined || end < start) return undefined;
	const attributes = new Map((span.attributes ?? []).map(({ key, value }) => [key, textOf(value)]));
	const first = (...keys: string[]): string | undefined => {
		return keys.map((key) => attributes.get(key)).find((value) => value !== undefined && value !== "");
	};
	const trace = span.traceId ?? "";
	const namespace = first("code.namespace");
	const name = first("code.function.name") ?? first("code.function");
	const file = first("code.file.path", "code.filepath");
	const line = Number(first("code.line.number", "code.lineno"));
	return {
		id: `${trace}/${span.spanId ?? ""}`,
		parent: span.parentSpanId ? `${trace}/${span.parentSpanId}` : undefined,
		name: span.name ?? "",
		start: Number(start / 1000n) / 1000,
		duration: Number((end - start) / 1000n) / 1000,
		function: name !== undefined && namespace !== undefined && !name.includes(".") ? `${namespace}.${name}` : name,
		file: file === undefined ? undefined : filePath(file),
		line: Number.isInteger(line) && line > 0 ? line : undefined,
		isAnswer: ANSWERS.has(span.kind ?? 0),
		kind: kindOf(first),
		about: first("url.full", "http.url", "http.target", "url.path", "db.query.text", "db.statement", "http.route"),
	};
}

const ANSWERS: ReadonlySet<number | string> = new Set([2, 5, "SPAN_KIND_SERVER", "SPAN_KIND_CONSUMER"]);
const CACHES = /^(?:redis|memcached|valkey)$/;

function kindOf(first: (...keys: string[]) => string | undefined): WaitKind | undefined {
	const database = first("db.system.name", "db.system");
	if (database !== undefined) return CACHES.test(database) ? "cache" : "database";
	if (first("db.query.text", "db.statement") !== undefined) return "database";
	if (first("messaging.system") !== undefined) return "queue";
	const isRequest = first("http.request.method", "http.method", "rpc.system", "rpc.system.name") !== undefined;
	return isRequest ? "network" : undefined;
}

function inNanoseconds(time: Nanoseconds | undefined): bigint | undefined {
	if (typeof time === "string") return /^\d+$/.test(time) ? BigInt(time) : undefined;
	if (typeof time === "number") return Number.isFinite(time) && time >= 0 ? BigInt(Math.round(time)) : undefined;
	return time && (BigInt(time.high >>> 0) << 32n) + BigInt(time.low >>> 0);
}

function textOf(value: OtlpValue | undefined): string | undefined {
	const found = value?.stringValue ?? value?.intValue ?? value?.doubleValue;
	return found === undefined ? undefined : `${found}`;
}
