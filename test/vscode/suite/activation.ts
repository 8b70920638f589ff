import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import * as vscode from "vscode";
import { extension, isRead, open } from "./support.ts";

/** The folder of installed extensions when the packaged extension is tested. */
const installed = process.env["ASYNCLINT_SUITE_INSTALLED"];

describe("activation", () => {
	it("happens when a TypeScript file is opened", async () => {
		console.log(`VS Code ${vscode.version}, Node ${process.versions.node}, ${vscode.env.appHost}`);
		await open("app/src/clean.ts");
		await extension().activate();
		const commands = await vscode.commands.getCommands(true);
		for (const { command } of extension().packageJSON.contributes.commands) {
			assert.ok(commands.includes(command), `${command} is not registered`);
		}
	});

	it("leaves the waterfall's panel unread", async () => {
		await extension().activate();
		assert.ok(isRead("client.cjs"));
		assert.ok(!isRead("waterfall.cjs"));
	});

	if (installed !== undefined) {
		it("runs the installed package", () => {
			assert.equal(path.dirname(fs.realpathSync(extension().extensionPath)), fs.realpathSync(installed));
		});

		it("finds everything it needs in the package", () => {
			const inPackage = (...parts: string[]) => path.join(extension().extensionPath, ...parts);
			assert.ok(!fs.existsSync(inPackage("node_modules")), "the package carries node_modules");
			const compiler = inPackage("dist", "native", `${process.platform}-${process.arch}`);
			const executable = process.platform === "win32" ? "tsc.exe" : "tsc";
			fs.accessSync(path.join(compiler, executable), fs.constants.X_OK);
			for (const file of ["lib.es2022.d.ts", "LICENSE", "NOTICE.txt"]) fs.accessSync(path.join(compiler, file));
		});
	}
});
