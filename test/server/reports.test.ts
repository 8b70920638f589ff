import assert from "node:assert/strict";
import {
	CancellationTokenSource,
	type Diagnostic,
	type WorkspaceDiagnosticReportPartialResult,
} from "vscode-languageserver";
import { WorkspaceReports } from "../../server/src/state/reports.ts";

const problem = (message: string): Diagnostic => ({
	range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
	message,
});

function setUp(pull: boolean) {
	const open = new Set<string>();
	const published: [string, string[]][] = [];
	const streamed: [string, string[]][] = [];
	const reports = new WorkspaceReports({
		speaksForItself: (uri) => open.has(uri),
		publish: (uri, items) => published.push([uri, items.map((item) => String(item.message))]),
		pull,
	});
	const send = ({ items }: WorkspaceDiagnosticReportPartialResult): void => {
		for (const item of items)
			if (item.kind === "full") streamed.push([item.uri, item.items.map((one) => String(one.message))]);
	};
	const take = async <T>(list: T[]): Promise<T[]> => {
		await new Promise(setImmediate);
		return list.splice(0);
	};
	return { open, reports, send, published: () => take(published), streamed: () => take(streamed) };
}

describe("reports on files that are not open", () => {
	it("are streamed over the request that is held, each change once", async () => {
		const { reports, send, streamed, published } = setUp(true);
		const source = new CancellationTokenSource();
		const answered = reports.hold([], send, source.token);
		assert.deepEqual(await streamed(), []);
		reports.set("a", [problem("1")]);
		reports.set("b", []);
		assert.deepEqual(await streamed(), [["a", ["1"]]]);
		reports.set("a", [problem("1")]);
		assert.deepEqual(await streamed(), []);
		reports.set("a", []);
		assert.deepEqual(await streamed(), [["a", []]]);
		assert.deepEqual(await published(), []);
		source.cancel();
		await answered;
	});

	it("differ for a new request by what the client shows already", async () => {
		const { reports, send, streamed } = setUp(true);
		reports.set("same", [problem("1")]);
		reports.set("other", [problem("2")]);
		const previous = [
			{ uri: "same", value: reports.get("same")?.resultId ?? "" },
			{ uri: "other", value: "of another time" },
			{ uri: "gone", value: "of another time" },
		];
		void reports.hold(previous, send, new CancellationTokenSource().token);
		assert.deepEqual(await streamed(), [
			["other", ["2"]],
			["gone", []],
		]);
	});

	it("leave open documents alone and replace what they showed once they are closed", async () => {
		const { open, reports, send, streamed } = setUp(true);
		void reports.hold([], send, new CancellationTokenSource().token);
		open.add("a");
		reports.set("a", [problem("from disk")]);
		assert.deepEqual(await streamed(), []);
		open.delete("a");
		reports.closed("a");
		assert.deepEqual(await streamed(), [["a", ["from disk"]]]);
		open.add("b");
		open.delete("b");
		reports.closed("b");
		assert.deepEqual(await streamed(), [["b", []]]);
	});

	it("are published while no request is held, and taken back when one is or the document is opened", async () => {
		const { open, reports, send, streamed, published } = setUp(true);
		reports.set("a", [problem("1")]);
		reports.set("b", [problem("2")]);
		assert.deepEqual(await published(), [
			["a", ["1"]],
			["b", ["2"]],
		]);
		open.add("b");
		reports.opened("b");
		assert.deepEqual(await published(), [["b", []]]);
		void reports.hold([], send, new CancellationTokenSource().token);
		assert.deepEqual(await published(), [["a", []]]);
		assert.deepEqual(await streamed(), [["a", ["1"]]]);
	});

	it("are pushed to a client that does not ask, and cleared with the last close", async () => {
		const { reports, published } = setUp(false);
		reports.set("a", [problem("1")]);
		assert.deepEqual(await published(), [["a", ["1"]]]);
		reports.closed("b");
		assert.deepEqual(await published(), [["b", []]]);
		reports.closed("a");
		assert.deepEqual(await published(), [["a", ["1"]]]);
	});
});
