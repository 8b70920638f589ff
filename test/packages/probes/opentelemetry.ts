import { context, metrics, type Span, SpanStatusCode, trace } from "@opentelemetry/api";

const tracer = trace.getTracer("shop"); // pure
const meter = metrics.getMeter("shop"); // pure

export function spans() {
	const span = tracer.startSpan("a"); // writes log
	span.setAttribute("a", 1); // writes log
	span.setAttributes({ a: 1 }); // writes log
	span.addEvent("a"); // writes log
	span.addLink({ context: span.spanContext() }); // writes log
	span.addLinks([]); // writes log
	span.setStatus({ code: SpanStatusCode.OK }); // writes log
	span.updateName("b"); // writes log
	span.recordException(new Error("a")); // writes log
	span.isRecording(); // writes log
	span.spanContext(); // writes log
	span.end(); // writes log
	trace.getActiveSpan(); // pure
	trace.getSpan(context.active()); // pure
	trace.setSpan(context.active(), span); // pure
	context.active(); // pure
}

export function active(work: (span?: Span) => number) {
	tracer.startActiveSpan("a", (span) => span.isRecording()); // writes log
	context.with(context.active(), () => work()); // writes log
}

export function measured() {
	meter.createCounter("a").add(1); // writes log
	meter.createUpDownCounter("a").add(1); // writes log
	meter.createHistogram("a").record(1); // writes log
	meter.createGauge("a").record(1); // writes log
}
