import * as vscode from "vscode";
import { cleanUp, extension, open, openNew, untilLines } from "./support.ts";
import { needsUi, ui } from "./ui.ts";
import { until } from "./until.ts";

function checkerPid(): number | undefined {
	return extension().exports.serverStatus()?.checkerPid;
}

function runs(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

describe("the server", () => {
	afterEach(cleanUp);

	it("gives right answers after its checker process was killed", async () => {
		const editor = await openNew(
			"app/src/killed.ts",
			'import { save } from "./store.js";\n\nexport async function keep() {\n\tsave("a");\n}\n',
		);
		const { uri } = editor.document;
		await untilLines(uri, [4]);
		const pid = await until("the checker's process id is known", checkerPid);
		process.kill(pid, "SIGKILL");
		await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), '\tsave("b");\n'));
		await untilLines(uri, [4, 5]);
		// The status may be told a little after the findings.
		await until("another checker runs", () => ![undefined, pid].includes(checkerPid()));
		await editor.edit((edit) => edit.replace(new vscode.Range(3, 0, 5, 0), '\tawait save("c");\n'));
		await untilLines(uri, []);
	});

	it("is another one after Restart Server, and the former leaves nothing behind", async () => {
		const { document } = await open("app/src/edit.ts");
		await untilLines(document.uri, [5]);
		const pid = await until("the checker's process id is known", checkerPid);
		await vscode.commands.executeCommand("asynclint.restartServer");
		await untilLines(document.uri, [5]);
		await until("the former checker has ended", () => !runs(pid));
		// The status may be told a little after the findings.
		await until("another checker runs", () => ![undefined, pid].includes(checkerPid()));
	});

	it("tells its state and the file's project in the status bar", async function () {
		needsUi(this);
		const { document } = await open("app/src/edit.ts");
		await untilLines(document.uri, [5]);
		await until("the server is idle", () => extension().exports.serverStatus()?.state === "idle");
		await ui.hover("languageStatus");
		await ui.waitForText("languageStatusHover", "asynclint");
		await ui.waitForText("languageStatusHover", "tsconfig.json");
		await ui.screenshot("10-status");
	});

	it("tells how much it could judge, with the way to the list", async function () {
		const { document } = await open("app/src/edit.ts");
		await untilLines(document.uri, [5]);
		await until("the counts are known", () => (extension().exports.serverStatus()?.coverage?.calls ?? 0) > 0);
		needsUi(this);
		await ui.hover("languageStatus");
		await ui.waitForText("languageStatusHover", "looked at");
		await ui.waitForText("languageStatusHover", "Show Coverage");
	});

	it("writes to its output channel", async function () {
		needsUi(this);
		await vscode.commands.executeCommand("asynclint.showOutput");
		await until("the output is shown", () =>
			vscode.window.visibleTextEditors.some(({ document }) => document.uri.scheme === "output"),
		);
	});
});
