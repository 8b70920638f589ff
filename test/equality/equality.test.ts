/** The editor and the command line say the same about every fixture: place, rule, severity, message and fixes. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { LspClient } from "../server/lsp-client.ts";
import { listFixtures, repositoryRoot } from "../support/fixture.ts";
import { ruleIds } from "../support/fixture-run.ts";
import { writeOriginals, writeWorkspace } from "../support/fixture-workspace.ts";

interface JsonFinding {
	rule: string;
	severity: "info" | "warning" | "error";
	file: string;
	start: { line: number; column: number };
	end: { line: number; column: number };
	message: string;
}

/** LSP's DiagnosticSeverity. */
const SEVERITY = { error: 1, warning: 2, info: 3 };

describe("editor and command line", () => {
	let folder: string;
	let files: string[];

	before(() => {
		folder = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-equality-")));
		writeWorkspace(folder, listFixtures(), ruleIds);
		files = writeOriginals(folder, listFixtures());
	});

	after(() => {
		LspClient.killAll();
		rmSync(folder, { recursive: true });
	});

	it("find the same in all fixtures, after an edit and its undoing too", async function () {
		this.timeout(600_000);
		const cli = spawnSync(process.execPath, [path.join(repositoryRoot, "dist", "cli.js"), ".", "--format", "json"], {
			cwd: folder,
			encoding: "utf8",
			maxBuffer: 1 << 28,
		});
		const report = JSON.parse(cli.stdout) as { findings: JsonFinding[]; errors: unknown[] };
		assert.deepEqual(report.errors, []);
		assert.ok(report.findings.length > 100, `only ${report.findings.length} findings`);
		const fromCli = report.findings.map(
			({ file, start, end, rule, severity, message }) =>
				`${file}:${start.line}:${start.column}-${end.line}:${end.column} ${SEVERITY[severity]} ${rule} ${message}`,
		);

		const client = await LspClient.start({ folders: [folder] });
		const fromEditor: string[] = [];
		for (const file of files) {
			const text = readFileSync(file, "utf8");
			const uri = client.open(file, text);
			const said = async () => (await client.diagnostics(uri)).map((one) => line(path.relative(folder, file), one));
			const before = await said();
			fromEditor.push(...before);
			// There and back: half of a file is hardly ever one that parses, and what it declares others miss.
			client.change(uri, [{ text: text.slice(0, text.length / 2) }]);
			await said();
			client.change(uri, [{ text }]);
			assert.deepEqual(await said(), before);
			client.close(uri);
		}
		assert.equal(await client.stop(), 0);
		assert.deepEqual(fromEditor.sort(), fromCli.sort());
	});
});

function line(file: string, { range, severity, code, message }: Diagnostic): string {
	const { start, end } = range;
	// Notes follow the message; the command line has them apart.
	const [first] = (typeof message === "string" ? message : "").split("\n");
	return `${file}:${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${severity} ${code} ${first}`;
}
