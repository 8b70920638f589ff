import {
	type CodeActionClientCapabilities,
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
/** What a code lens does. */
const GATHER: ServerCommand = "asynclint.gather";

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
	/** It asks for an action's edit only when somebody chose the action. */
	resolvesEdits: boolean;
	/** It can be asked to make changes. */
	applyEdit: boolean;
	codeLens: boolean;
	/** It can be told to ask for code lenses again. */
	refreshCodeLens: boolean;
	inlayHint: boolean;
	/** It can be told to ask for inlay hints again. */
	refreshInlayHint: boolean;
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
			hints: options.hints === true,
		},
		configuration: workspace?.configuration === true,
		watchConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
		watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
		folders: workspace?.workspaceFolders === true,
		documentChanges: workspace?.workspaceEdit?.documentChanges === true,
		createFiles: workspace?.workspaceEdit?.resourceOperations?.includes(ResourceOperationKind.Create) === true,
		annotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
		showDocument: window?.showDocument?.support === true,
		codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
		resolvesEdits: resolvesEdits(textDocument?.codeAction),
		applyEdit: workspace?.applyEdit === true,
		codeLens: textDocument?.codeLens !== undefined,
		refreshCodeLens: workspace?.codeLens?.refreshSupport === true,
		inlayHint: textDocument?.inlayHint !== undefined,
		refreshInlayHint: workspace?.inlayHint?.refreshSupport === true,
		markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
		status: options.status === true,
		commands: new Set(Array.isArray(options.clientCommands) ? options.clientCommands : []),
		settings: options.settings,
	};
}

function resolvesEdits(support: CodeActionClientCapabilities | undefined): boolean {
	return support?.dataSupport === true && support.resolveSupport?.properties.includes("edit") === true;
}

export function serverCapabilities(features: ClientFeatures): ServerCapabilities {
	const all = features.codeLens && features.applyEdit ? [...COMMANDS, GATHER] : COMMANDS;
	const commands = all.filter((command) => !features.commands.has(command));
	return {
		positionEncoding: "utf-16",
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
		diagnosticProvider: { identifier: "asynclint", interFileDependencies: true, workspaceDiagnostics: true },
		hoverProvider: true,
		codeActionProvider: {
			codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
			...(features.resolvesEdits && { resolveProvider: true }),
		},
		...(features.codeLens && { codeLensProvider: { resolveProvider: true } }),
		...(features.inlayHint && { inlayHintProvider: { resolveProvider: true } }),
		...(commands.length > 0 && { executeCommandProvider: { commands, workDoneProgress: true } }),
		workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
	};
}
