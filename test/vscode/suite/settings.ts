import * as vscode from "vscode";
import { cleanUp, findings, open, openNew, untilLines, withSettings } from "./support.ts";
import { until } from "./until.ts";

describe("settings", () => {
	afterEach(cleanUp);

	it("change a rule's severity at once", async () => {
		const { document } = await open("app/src/edit.ts");
		await untilLines(document.uri, [5]);
		await withSettings({ "asynclint.rules": { "floating-promise": "off" } }, async () => {
			await untilLines(document.uri, []);
		});
		await untilLines(document.uri, [5]);
	});

	it("switch asynclint off and on at once", async () => {
		const { document } = await open("app/src/edit.ts");
		await untilLines(document.uri, [5]);
		await withSettings({ "asynclint.enable": false }, async () => {
			await untilLines(document.uri, []);
		});
		await untilLines(document.uri, [5]);
	});

	it("come from a config file as well, which is followed while it changes", async () => {
		const config = await openNew("app/asynclint.json", '{ "rules": { "floating-promise": "info" } }\n');
		const { document } = await open("app/src/edit.ts");
		await untilSeverity(document.uri, vscode.DiagnosticSeverity.Information);
		await vscode.workspace.fs.delete(config.document.uri);
		await untilSeverity(document.uri, vscode.DiagnosticSeverity.Error);
	});
});

async function untilSeverity(uri: vscode.Uri, severity: vscode.DiagnosticSeverity): Promise<void> {
	await until(`the finding is of severity ${vscode.DiagnosticSeverity[severity]}`, () =>
		findings(uri).some((finding) => finding.severity === severity),
	);
}
