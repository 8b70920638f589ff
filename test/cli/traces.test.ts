/** How traces are read and matched, on small ones that are written out; `test/traces` has real ones. */
import assert from "node:assert/strict";
import { Sandbox } from "./process.ts";

const API = `export async function get(path: string): Promise<string> {
	return (await fetch("https://example.com" + path)).text();
}
`;
const PAGE = `import { get } from "./api.js";

export async function loadPage(id: string) {
	const user = await get("/users/" + id);
	const team = await get("/teams/" + id);
	return [user, team];
}
export async function loadAll() {
	const all: string[] = [];
	for (const id of ["a", "b", "c"]) {
		all.push(await get(id));
	}
	return all;
}
export async function loadOther() {
	const one = await get("/one");
	const two = await get("/two");
	return [one, two];
}
`;
const TSCONFIG = JSON.stringify({
	compilerOptions: { strict: true, target: "es2022", module: "nodenext", lib: ["es2022", "dom"], types: [] },
});

interface SpanDraft {
	id: string;
	parent?: string;
	name: string;
	/** In milliseconds. */
	from: number;
	to: number;
	attributes?: Record<string, string | number>;
}

/** As the collector writes it. */
function otlp(...spans: SpanDraft[]): string {
	const written = spans.map(({ id, parent, name, from, to, attributes = {} }) => ({
		traceId: "0af7651916cd43dd8448eb211c80319c",
		spanId: id,
		...(parent !== undefined && { parentSpanId: parent }),
		name,
		kind: 1,
		startTimeUnixNano: `17959994968${String(from * 1e6).padStart(9, "0")}`,
		endTimeUnixNano: `17959994968${String(to * 1e6).padStart(9, "0")}`,
		attributes: Object.entries(attributes).map(([key, value]) => ({
			key,
			value: typeof value === "number" ? { intValue: `${value}` } : { stringValue: value },
		})),
	}));
	return JSON.stringify({ resourceSpans: [{ resource: {}, scopeSpans: [{ scope: {}, spans: written }] }] });
}

interface Ranked {
	findings: { start: { line: number }; measured?: { total: number; perRun: number; runs: number; waits: number } }[];
	unmatched: { name: string; reason: string; count: number }[];
}

describe("traces", () => {
	let sandbox: Sandbox;

	before(() => {
		sandbox = new Sandbox({ "tsconfig.json": TSCONFIG, "src/api.ts": API, "src/page.ts": PAGE });
	});
	after(() => sandbox.remove());

	async function rank(trace: string): Promise<Ranked> {
		sandbox.write("trace.json", trace);
		const { code, stdout, stderr } = await sandbox.run(["waterfall", "--trace", "trace.json", "--format", "json"]);
		assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
		return JSON.parse(stdout);
	}

	/** By line of the finding, milliseconds per run and runs. */
	function times({ findings }: Ranked): Record<number, string> {
		const seen = findings.flatMap(({ start, measured }) => (measured ? [[start.line, measured] as const] : []));
		return Object.fromEntries(seen.map(([line, { perRun, runs }]) => [line, `${Math.round(perRun)} × ${runs}`]));
	}

	const page = (id: string, from: number, to: number, more: object = {}): SpanDraft => ({
		id,
		name: "page",
		from,
		to,
		attributes: {
			"code.function.name": "loadPage",
			"code.file.path": "/app/src/page.ts",
			"code.line.number": 3,
			...more,
		},
	});
	const get = (id: string, parent: string | undefined, from: number, to: number): SpanDraft => ({
		id,
		...(parent !== undefined && { parent }),
		name: "get",
		from,
		to,
		attributes: { "code.function": "get", "code.filepath": "/app/src/api.ts", "code.lineno": 1 },
	});

	it("match callees in the run of their caller, in their order", async () => {
		const found = await rank(otlp(page("1", 0, 50), get("2", "1", 0, 20), get("3", "1", 20, 50)));
		assert.deepEqual(times(found), { 4: "20 × 1" });
		assert.deepEqual(found.unmatched, []);
	});

	it("match by file and line, where a wait stands alone on it", async () => {
		const at = (id: string, line: number, to: number): SpanDraft => ({
			id,
			name: "anything",
			from: 0,
			to,
			attributes: { "code.filepath": "src/page.ts", "code.lineno": line },
		});
		assert.deepEqual(times(await rank(otlp(at("1", 4, 10), at("2", 5, 30)))), { 4: "10 × 1" });
		const compiled = otlp(
			...[at("1", 4, 10), at("2", 5, 30)].map((span) => ({
				...span,
				attributes: { ...span.attributes, "code.filepath": "dist/page.js" },
			})),
		);
		assert.deepEqual(times(await rank(compiled)), {}, "lines of what was compiled are others");
	});

	it("match requests to the waits in whose calls their paths stand", async () => {
		const request = (id: string, parent: string | undefined, path: string, to: number): SpanDraft => ({
			id,
			...(parent !== undefined && { parent }),
			name: "GET",
			from: 0,
			to,
			attributes: { "http.request.method": "GET", "url.full": `https://example.com${path}` },
		});
		const within = otlp(page("1", 0, 50), request("3", "1", "/teams/7", 30), request("2", "1", "/users/7", 12));
		assert.deepEqual(times(await rank(within)), { 4: "12 × 1" });
		const alone = await rank(otlp(request("2", undefined, "/users/7", 12), request("3", undefined, "/teams/7", 30)));
		assert.deepEqual(times(alone), { 4: "12 × 1" });
		const others = await rank(otlp(request("2", undefined, "/one-more", 12), request("3", undefined, "/two", 30)));
		assert.deepEqual(times(others), {}, "a path that goes on is another one");
	});

	it("count all turns of a loop but the longest", async () => {
		const all: SpanDraft = { id: "1", name: "loadAll", from: 0, to: 60 };
		const found = await rank(otlp(all, get("2", "1", 0, 10), get("3", "1", 10, 40), get("4", "1", 40, 60)));
		assert.deepEqual(times(found), { 11: "30 × 1" });
	});

	it("add up the runs of a function", async () => {
		const runs = ["1", "2"].flatMap((id) => [
			page(id, 0, 50),
			get(`${id}a`, id, 0, id === "1" ? 10 : 20),
			get(`${id}b`, id, 20, 50),
		]);
		const { findings } = await rank(otlp(...runs));
		const found = findings.find(({ start }) => start.line === 4)?.measured;
		assert.deepEqual([found?.runs, found?.perRun, found?.total], [2, 15, 30]);
	});

	it("leave alone what may be of several waits, or of another function", async () => {
		const nobody = await rank(otlp(get("1", undefined, 0, 10)));
		assert.deepEqual(times(nobody), {});
		assert.deepEqual(
			nobody.unmatched.map(({ name, reason }) => `${name}: ${reason}`),
			["get: there are several waits that it could be"],
		);
		const other = page("1", 0, 50, { "code.function.name": "elsewhere" });
		const elsewhere = await rank(otlp(other, get("2", "1", 0, 20), get("3", "1", 20, 50)));
		assert.deepEqual(times(elsewhere), {});
		const three = otlp(page("1", 0, 50), get("2", "1", 0, 20), get("3", "1", 20, 50), get("4", "1", 20, 50));
		assert.deepEqual(times(await rank(three)), {}, "one more than there are waits");
	});

	it("may be several objects, one a line, among others", async () => {
		const spans = [page("1", 0, 50), get("2", "1", 0, 20), get("3", "1", 20, 50)].map((span) => otlp(span));
		const lines = [...spans, '{"resourceMetrics":[]}', ""].join("\n");
		assert.deepEqual(times(await rank(lines)), { 4: "20 × 1" });
	});

	it("may be trace events of a program that was ended", async () => {
		const event = (ph: string, name: string, ts: number): object => ({
			pid: 1,
			tid: 1,
			ph,
			cat: "node,node.console",
			name: `time::${name}`,
			id: "0x0",
			ts: ts * 1000,
			args: {},
		});
		const events = [
			event("b", "src/page.ts:4", 0),
			event("e", "src/page.ts:4", 10),
			event("b", "src/page.ts:5", 10),
			event("e", "src/page.ts:5", 40),
		];
		const open = JSON.stringify({ traceEvents: events }).slice(0, -"]}".length);
		assert.deepEqual(times(await rank(open)), { 4: "10 × 1" });
	});

	it("say of findings without a match what they are by kind", async () => {
		sandbox.write("trace.json", otlp());
		const { stdout } = await sandbox.run(["waterfall", "--trace", "trace.json"]);
		assert.match(stdout, /^Nothing in the trace could be matched to a finding's waits\.\n/);
		assert.match(stdout, /\n1 network {2}src\/page\.ts:4:15 {2}sequential-await \(A\)\n/);
		assert.match(stdout, /\nN × 1 network {2}src\/page\.ts:11:12 {2}await-in-loop \(A\)\n/);
	});

	it("that cannot be read are named", async () => {
		const wrong: [text: string | undefined, message: RegExp][] = [
			[undefined, /^asynclint: none\.json does not exist\.$/m],
			["{}", /wrong\.json is no trace that is known: it has neither "resourceSpans" \(OpenTelemetry\) nor/],
			[`${otlp()}\nnone\n`, /wrong\.json: line 2 is not JSON\./],
			["", /wrong\.json is no trace that is known/],
		];
		for (const [text, message] of wrong) {
			if (text !== undefined) sandbox.write("wrong.json", text);
			const file = text === undefined ? "none.json" : "wrong.json";
			const { code, stdout, stderr } = await sandbox.run(["waterfall", "--trace", file]);
			assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
			assert.match(stderr, message);
		}
		const { code, stderr } = await sandbox.run(["waterfall", "--trace", "none.json", "--format", "svg"]);
		assert.equal(code, 2);
		assert.match(stderr, /--format svg draws one function: say which, as FILE:LINE\./);
	});
});
