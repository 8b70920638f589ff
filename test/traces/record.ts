/**
 * Runs the showcase's first form and has it recorded: by OpenTelemetry's SDK, whose exporter sends OTLP as JSON to a stand-in for
 * a collector that appends it to a file, or by Node's own trace events.
 */
import { execFile } from "node:child_process";
import { appendFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { build, type Plugin } from "esbuild";
import { repositoryRoot } from "../support/fixture.ts";

const run = promisify(execFile);
const source = path.join(repositoryRoot, "test-fixtures/workspaces/showcase/src");

/** Has the program's async functions run through `traced`, with their names and places. */
const wrapping: Plugin = {
	name: "wrapping",
	setup({ onLoad }) {
		onLoad({ filter: /showcase[\\/]src[\\/](?:before|shared)[\\/][^\\/]+\.ts$/ }, async ({ path: file }) => {
			const { readFile } = await import("node:fs/promises");
			const contents = await readFile(file, "utf8");
			const wrapped = [...contents.matchAll(/^(?:export )?async function (\w+)/gm)].map(({ 1: name, index }) => {
				const line = contents.slice(0, index).split("\n").length;
				return `${name} = globalThis.traced(${name}, ${JSON.stringify({ name, file, line })});`;
			});
			return { contents: `${contents}\n${wrapped.join("\n")}`, loader: "ts" };
		});
	},
};

/** What the showcase does: three messages one after the other, and where wanted the work of a night. */
const PROGRAM = `
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { answer } from ${JSON.stringify(path.join(source, "before/chat.ts"))};
import { runNight } from ${JSON.stringify(path.join(source, "before/worker.ts"))};
import { startUpstream } from ${JSON.stringify(path.join(source, "shared/upstream.ts"))};

export async function main(isWholeNight) {
	const folder = mkdtempSync(path.join(tmpdir(), "asynclint-traces-"));
	const upstream = await startUpstream({ delay: 5 });
	writeFileSync(path.join(folder, "c1.json"), JSON.stringify([{ from: "customer", text: "Hello?" }]));
	const desk = { client: { base: upstream.base, headers: {} }, conversations: folder };
	for (const userId of ["u1", "u2", "u3"]) await answer(desk, { userId, conversation: "c1", text: "It is on fire." });
	if (isWholeNight) await runNight(desk, path.join(folder, "attachments"));
	// Whoever counts the messages is not waited for.
	await new Promise((resolve) => setTimeout(resolve, 50));
	await upstream.close();
	rmSync(folder, { recursive: true });
}
`;

/** New names for places on one half of the code, the older ones on the other. */
const OTLP_TRACER = `
import { context, SpanStatusCode, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { UndiciInstrumentation } from "@opentelemetry/instrumentation-undici";
import { NodeSDK } from "@opentelemetry/sdk-node";

const sdk = new NodeSDK({
	traceExporter: new OTLPTraceExporter({ url: process.env.COLLECTOR }),
	instrumentations: [new UndiciInstrumentation({ ignoreRequestHook: ({ origin }) => process.env.COLLECTOR.startsWith(origin) })],
	metricReaders: [],
	logRecordProcessors: [],
});
sdk.start();
globalThis.shutdown = () => sdk.shutdown();
globalThis.traced = (fn, { name, file, line }) => (...values) => {
	const attributes = file.includes("before")
		? { "code.function.name": name, "code.file.path": file, "code.line.number": line }
		: { "code.function": name, "code.filepath": file, "code.lineno": line };
	return trace.getTracer("showcase").startActiveSpan(name, { attributes }, async (span) => {
		try {
			return await fn(...values);
		} finally {
			span.end();
		}
	});
};
`;

const EVENTS_TRACER = `
globalThis.shutdown = () => {};
globalThis.traced = (fn, { name }) => async (...values) => {
	console.time(name);
	try {
		return await fn(...values);
	} finally {
		console.timeEnd(name);
	}
};
`;

async function bundle(folder: string, tracer: string, isWholeNight: boolean): Promise<string> {
	const outfile = path.join(folder, "program.cjs");
	const resolveDir = path.join(repositoryRoot, "test/traces");
	const modules: Readonly<Record<string, string>> = { tracer, program: PROGRAM };
	const virtual: Plugin = {
		name: "virtual",
		setup({ onResolve, onLoad }) {
			onResolve({ filter: /^virtual:/ }, ({ path: name }) => ({
				path: name.slice("virtual:".length),
				namespace: "virtual",
			}));
			onLoad({ filter: /.*/, namespace: "virtual" }, ({ path: name }) => ({
				contents: modules[name] ?? "",
				resolveDir,
			}));
		},
	};
	const entry = `import "virtual:tracer"; import { main } from "virtual:program";
		main(${isWholeNight}).then(() => globalThis.shutdown()).catch((error) => { console.error(error); process.exitCode = 1; });`;
	await build({
		stdin: { contents: entry, resolveDir },
		bundle: true,
		platform: "node",
		format: "cjs",
		// A part of the SDK asks where it is, which only modules of the other kind are told.
		banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
		define: { "import.meta.url": "moduleUrl" },
		outfile,
		plugins: [virtual, wrapping],
		logLevel: "error",
	});
	return outfile;
}

/** @returns the file, one request of the exporter a line, as a collector's file exporter appends them */
export async function recordOtlp(folder: string): Promise<string> {
	const file = path.join(folder, "otlp.jsonl");
	const collector = createServer((request, response) => {
		void text(request).then((body) => {
			appendFileSync(file, `${body}\n`);
			response.writeHead(200, { "content-type": "application/json" }).end("{}");
		});
	});
	await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
	try {
		const { port } = collector.address() as AddressInfo;
		const program = await bundle(folder, OTLP_TRACER, true);
		await run(process.execPath, [program], {
			cwd: folder,
			env: {
				...process.env,
				COLLECTOR: `http://127.0.0.1:${port}/v1/traces`,
				OTEL_METRICS_EXPORTER: "none",
				OTEL_LOGS_EXPORTER: "none",
			},
		});
	} finally {
		collector.closeAllConnections();
		await new Promise((resolve) => collector.close(resolve));
	}
	return file;
}

/** @returns the file that Node writes */
export async function recordEvents(folder: string): Promise<string> {
	const file = path.join(folder, "node_trace.json");
	const program = await bundle(folder, EVENTS_TRACER, false);
	const categories = "node.console,node.http,node.fs.async";
	await run(process.execPath, ["--trace-event-categories", categories, "--trace-event-file-pattern", file, program], {
		cwd: folder,
	});
	return file;
}
