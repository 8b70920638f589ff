/**
 * Editors that cannot be run here, as the capabilities that they send and the way they go on: Neovim 0.11 on Linux
 * (`runtime/lua/vim/lsp/protocol.lua`) and Helix (`helix-lsp/src/client.rs`, `helix-term/src/handlers/diagnostics.rs`).
 */
import assert from "node:assert/strict";
import { type ClientCapabilities, CodeActionKind } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { endCleanly, LspClient, mark, TestFolder } from "./lsp-client.ts";

const LOST =
	"export {};\ndeclare function save(): Promise<void>;\nasync function keep() {\n\tsave();\n}\nawait keep();\n";
const MENDED = LOST.replace("\tsave", "\tawait save");

/** It pulls, is not told to pull again, watches nothing on Linux, and takes edits by file without versions. */
const NEOVIM: ClientCapabilities = {
	general: { positionEncodings: ["utf-8", "utf-16", "utf-32"] },
	textDocument: {
		diagnostic: { dynamicRegistration: false },
		synchronization: { dynamicRegistration: false, willSave: true, willSaveWaitUntil: true, didSave: true },
		codeAction: {
			dynamicRegistration: true,
			codeActionLiteralSupport: { codeActionKind: { valueSet: ["", CodeActionKind.QuickFix, CodeActionKind.Source] } },
			isPreferredSupport: true,
			dataSupport: true,
			resolveSupport: { properties: ["edit"] },
		},
		hover: { dynamicRegistration: true, contentFormat: ["markdown", "plaintext"] },
		publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, dataSupport: true },
	},
	workspace: {
		configuration: true,
		didChangeConfiguration: { dynamicRegistration: false },
		workspaceFolders: true,
		applyEdit: true,
		workspaceEdit: { resourceOperations: ["rename", "create", "delete"] },
		didChangeWatchedFiles: { dynamicRegistration: false, relativePatternSupport: true },
	},
	window: { workDoneProgress: true, showDocument: { support: true } },
};

/** It pulls a quarter of a second after an edit and when it is told to, and watches files. */
const HELIX: ClientCapabilities = {
	general: { positionEncodings: ["utf-8", "utf-32", "utf-16"] },
	textDocument: {
		diagnostic: { dynamicRegistration: false, relatedDocumentSupport: true },
		codeAction: {
			codeActionLiteralSupport: {
				codeActionKind: { valueSet: ["", CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
			},
			isPreferredSupport: true,
			disabledSupport: true,
			dataSupport: true,
			resolveSupport: { properties: ["edit", "command"] },
		},
		hover: { contentFormat: ["markdown"] },
		publishDiagnostics: { versionSupport: true, tagSupport: { valueSet: [1, 2] } },
	},
	workspace: {
		configuration: true,
		didChangeConfiguration: { dynamicRegistration: false },
		workspaceFolders: true,
		applyEdit: true,
		workspaceEdit: {
			documentChanges: true,
			resourceOperations: ["create", "rename", "delete"],
			failureHandling: "abort",
			normalizesLineEndings: false,
		},
		didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
		diagnostics: { refreshSupport: true },
	},
	window: { workDoneProgress: true, showDocument: { support: true } },
};

const SETTINGS = { rules: { "floating-promise": "warning" } } as const;

for (const [name, capabilities, initializationOptions] of [
	["Neovim", NEOVIM, undefined],
	// It gives the whole `config` of languages.toml at the start, and parts of it when it is asked.
	["Helix", HELIX, { asynclint: SETTINGS }],
] as const) {
	describe(`a client like ${name}`, () => {
		let client: LspClient;
		let folder: TestFolder;
		let uri: string;
		beforeEach(async () => {
			folder = new TestFolder({ "a.ts": LOST, "b.ts": LOST });
			client = await LspClient.start({
				folders: [folder.path],
				capabilities,
				settings: SETTINGS,
				initializationOptions: { ...initializationOptions, status: false },
				cli: true,
			});
			uri = client.open(folder.file("a.ts"), LOST);
		});
		afterEach(() => endCleanly(client, folder));

		it("gets findings as its settings want them, and is sent nothing that it does not know", async () => {
			const [finding] = await client.diagnostics(uri);
			assert.ok(finding);
			assert.equal(mark(finding), "4:2 floating-promise");
			assert.equal(finding.severity, 2);
			client.edit(uri, "\tsave", "\tawait save");
			assert.deepEqual(await client.marks(uri), []);
			assert.deepEqual(client.statuses, []);
			const watched = client.registered.some(({ method }) => method === "workspace/didChangeWatchedFiles");
			assert.equal(watched, capabilities === HELIX);
		});

		it("can apply a fix, and all fixes that are safe", async () => {
			const diagnostics = await client.diagnostics(uri);
			const actions = await client.actions(uri, { line: 3, character: 2 }, undefined, diagnostics);
			const edits = actions[0]?.edit;
			assert.ok(edits);
			if (capabilities === HELIX) {
				client.apply(edits);
				assert.equal(client.text(uri), MENDED);
			} else {
				assert.equal(edits.documentChanges, undefined);
				const document = TextDocument.create(uri, "typescript", 1, LOST);
				assert.equal(TextDocument.applyEdits(document, edits.changes?.[uri] ?? []), MENDED);
			}
			for (const action of await client.actions(uri, { line: 0, character: 0 }, ["source.fixAll.asynclint"]))
				assert.equal(action.kind, "source.fixAll.asynclint");
		});

		it("has the commands, with progress of its own", async () => {
			assert.deepEqual(client.initialized?.capabilities.executeCommandProvider?.commands.slice(0, 2), [
				"asynclint.explainRule",
				"asynclint.checkWorkspace",
			]);
			await client.connection.sendRequest("workspace/executeCommand", { command: "asynclint.checkWorkspace" });
			assert.ok(client.createdProgress.length > 0);
			assert.ok((await client.until(() => client.shown[0], "a summary")).message.includes("2 findings"));
		});
	});
}
