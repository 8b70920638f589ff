/** *Check Workspace*: asks the server for every file, shows how far it is, and sums up. */
import { commands, ProgressLocation, window } from "vscode";
import type { CheckWorkspaceResult } from "../../server/src/lsp/protocol.ts";
import type { Server } from "./server.ts";
import { summarize } from "./summary.ts";

/** @param background takes the summary, which the user may read later */
export async function checkWorkspace(
	server: Server,
	background: (work: Thenable<unknown>) => void,
): Promise<CheckWorkspaceResult | undefined> {
	let result: CheckWorkspaceResult;
	try {
		result = await window.withProgress(
			{ location: ProgressLocation.Notification, title: "asynclint", cancellable: true },
			(progress, token) => {
				progress.report({ message: "checking the workspace" });
				let reached = 0;
				return server.checkWorkspace(token, ({ message, percentage }) => {
					// The server says how far it is, VS Code wants to hear how far it got since the last time.
					const increment = Math.max(0, (percentage ?? reached) - reached);
					reached += increment;
					progress.report({ increment, ...(message !== undefined && { message }) });
				});
			},
		);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		background(offer(window.showErrorMessage, `asynclint could not check the workspace: ${reason}`, SHOW_OUTPUT));
		return undefined;
	}
	const findings = result.errors + result.warnings + result.infos;
	const show =
		result.problems.length > 0 || result.errors > 0 ? window.showWarningMessage : window.showInformationMessage;
	const actions = [...(findings > 0 ? [OPEN_PROBLEMS] : []), ...(result.problems.length > 0 ? [SHOW_OUTPUT] : [])];
	// The command is done before the user has read its summary.
	background(offer(show, summarize(result), ...actions));
	return result;
}

interface Action {
	title: string;
	command: string;
}

const OPEN_PROBLEMS: Action = { title: "Open Problems", command: "workbench.actions.view.problems" };
const SHOW_OUTPUT: Action = { title: "Show Output", command: "asynclint.showOutput" };

async function offer(
	show: (message: string, ...actions: Action[]) => Thenable<Action | undefined>,
	message: string,
	...actions: Action[]
): Promise<void> {
	const chosen = await show(message, ...actions);
	if (chosen) await commands.executeCommand(chosen.command);
}
