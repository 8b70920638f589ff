import {
	CodeActionKind,
	type InitializeParams,
	MarkupKind,
	ResourceOperationKind,
	type ServerCapabilities,
	TextDocumentSyncKind,
} from "vscode-languageserver";
import type { InitializationOptions, ServerCommand } from "./protocol.ts";
import type { DiagnosticSupport, EditSupport } from "./to-proto.ts";

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.asynclint`;

const COMMANDS: readonly ServerCommand[] = [
	"asynclint.explainRule",
	"asynclint.checkWorkspace",
	"asynclint.showCoverage",
];

/** What the client can do, as far as the server cares. */
export interface ClientFeatures extends EditSupport {
	/** It asks for diagnostics; without that they are pushed. */
	pull: boolean;
	/** It can be told to ask for diagnostics again. */
	refresh: boolean;
	diagnostics: DiagnosticSupport;
	configuration: boolean;
	watchConfiguration: boolean;
	watchFiles: boolean;
	folders: boolean;
	showDocument: boolean;
	codeActionLiterals: boolean;
	/** It renders Markdown in hovers. */
	markdown: boolean;
	/** It wants to know what the server is doing. */
	status: boolean;
	/** Commands that the client has of its own. */
	commands: ReadonlySet<string>;
	/** Settings given at the start. */
	settings: unknown;
}

export function readFeatures(params: InitializeParams): ClientFeatures {
	const { textDocument, workspace, window } = params.capabilities;
	const options = (params.initializationOptions ?? {}) as InitializationOptions;
	const publish = textDocument?.publishDiagnostics;
	const pulled = textDocument?.diagnostic;
	return {
		pull: pulled !== undefined,
		refresh: workspace?.diagnostics?.refreshSupport === true,
		diagnostics: {
			relatedInformation: pulled?.relatedInformation ?? publish?.relatedInformation ?? false,
			codeDescription: pulled?.codeDescriptionSupport ?? publish?.codeDescriptionSupport ?? false,
			tags: (pulled?.tagSupport ?? publish?.tagSupport) !== undefined,
		},
		configuration: workspace?.configuration === true,
		watchConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
		watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
		folders: workspace?.workspaceFolders === true,
		documentChanges: workspace?.workspaceEdit?.documentChanges === true,
		createFiles: workspace?.workspaceEdit?.resourceOperations?.includes(ResourceOperationKind.Create) === true,
		showDocument: window?.showDocument?.support === true,
		codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
		markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
		status: options.status === true,
		commands: new Set(Array.isArray(options.clientCommands) ? options.clientCommands : []),
		settings: options.settings,
	};
}

export function serverCapabilities(features: ClientFeatures): ServerCapabilities {
	const commands = COMMANDS.filter((command) => !features.commands.has(command));
	return {
		positionEncoding: "utf-16",
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
		diagnosticProvider: { identifier: "asynclint", interFileDependencies: true, workspaceDiagnostics: true },
		hoverProvider: true,
		codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
		...(commands.length > 0 && { executeCommandProvider: { commands, workDoneProgress: true } }),
		workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
	};
}
