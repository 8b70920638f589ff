import { LOG, MAKES } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** Spans and metrics are lines of a log: written, and never read back by the program. */
export const opentelemetry: PackageKnowledge = {
	names: ["@opentelemetry/api"],
	calls: {
		...each(
			"Span",
			"setAttribute setAttributes addEvent addLink addLinks setStatus updateName end recordException isRecording spanContext",
			LOG,
		),
		...each("Counter UpDownCounter", "add", LOG),
		...each("Histogram Gauge", "record", LOG),
		"Tracer.startSpan": { ...LOG, gives: "new" },
		"Tracer.startActiveSpan": { ...LOG, invokes: [1, 2, 3], throws: true },
		"ContextAPI.with": { ...LOG, invokes: [1], throws: true },
		...each("TraceAPI", "getTracer getActiveSpan getSpan setSpan", MAKES),
		"ContextAPI.active": MAKES,
		"MetricsAPI.getMeter": MAKES,
		...each("Meter", "createCounter createUpDownCounter createHistogram createGauge", MAKES),
	},
};
