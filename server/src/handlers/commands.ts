import {
	type CancellationToken,
	CancellationTokenSource,
	ErrorCodes,
	LSPErrorCodes,
	MessageType,
	ProgressType,
	ResponseError,
	WorkDoneProgressReporter,
	type WorkDoneProgressServerReporter,
} from "vscode-languageserver/node";
import { findRule, ruleDocsUrl } from "../../../analyzer/src/index.ts";
import type {
	CheckWorkspaceParams,
	CheckWorkspacePartialResult,
	CheckWorkspaceResult,
	CoverageReport,
	FileInfo,
	FileInfoParams,
} from "../lsp/protocol.ts";
import { toPath, toUri } from "../lsp/uris.ts";
import { Priority } from "../state/schedule.ts";
import type { Session } from "../state/session.ts";
import type { CheckProgress, WorkspaceCheck } from "../state/workspace-check.ts";
import { AnalyzerError } from "../worker/host.ts";
import { gather } from "./gather.ts";

/** Our own requests, and the commands for clients that know only the protocol. */
export function serveCommands(session: Session, workspaceCheck: WorkspaceCheck): void {
	const { connection } = session;
	const check = (
		params: CheckWorkspaceParams,
		token: CancellationToken,
		reporter?: WorkDoneProgressReporter,
	): Promise<CheckWorkspaceResult> => withProgress(session, workspaceCheck, params, token, reporter);

	connection.onRequest("asynclint/checkWorkspace", async (params: CheckWorkspaceParams | null, token) => {
		return check(params ?? {}, token);
	});

	connection.onRequest("asynclint/fileInfo", async ({ uri }: FileInfoParams): Promise<FileInfo | null> => {
		await session.ready;
		const path = toPath(uri);
		if (path === undefined) return null;
		const { project, notes, configFiles } = await session.ask(Priority.interactive, "fileInfo", { file: path });
		return { ...(project !== undefined && { projectUri: toUri(project) }), notes, configUris: configFiles.map(toUri) };
	});

	connection.onRequest("asynclint/coverage", (): CoverageReport => session.coverage.report(session.folders));

	connection.onExecuteCommand(async ({ command, arguments: args }, token, reporter) => {
		switch (command) {
			case "asynclint.checkWorkspace": {
				// The library makes a reporter that does nothing where the client gave no token.
				const given = WorkDoneProgressReporter.isNullInstance(reporter) ? undefined : reporter;
				const result = await check({}, token, given);
				session.show(MessageType.Info, summary(result));
				return result;
			}
			case "asynclint.gather":
				return gather(session, args?.[0], token);
			case "asynclint.explainRule":
				return explainRule(session, args?.[0]);
			case "asynclint.showCoverage": {
				const report = session.coverage.report(session.folders);
				session.show(MessageType.Info, [`asynclint: ${report.summary}.`, ...report.causes].join("\n"));
				return report;
			}
			default:
				throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no command ${command}.`);
		}
	});
}

/** @param reporter shows the progress; without one, the client is asked to show one with a cancel button */
async function withProgress(
	session: Session,
	workspaceCheck: WorkspaceCheck,
	params: CheckWorkspaceParams,
	requested: CancellationToken,
	reporter: WorkDoneProgressReporter | undefined,
): Promise<CheckWorkspaceResult> {
	const { connection } = session;
	await session.ready;
	const { workDoneToken, partialResultToken } = params;
	const own = reporter === undefined && workDoneToken === undefined ? await ownProgress(session) : undefined;
	const shown = own ?? reporter ?? connection.window.attachWorkDoneProgress(workDoneToken);
	const cancellation = new CancellationTokenSource();
	const cancel = (): void => cancellation.cancel();
	const listeners = [requested.onCancellationRequested(cancel), own?.token.onCancellationRequested(cancel)];
	if (requested.isCancellationRequested) cancel();
	let shownPercentage = 0;
	const progress: CheckProgress = {
		report(done, total) {
			const percentage = total === 0 ? 100 : Math.floor((100 * done) / total);
			if (percentage === shownPercentage && done > 0) return;
			shownPercentage = percentage;
			shown.report(percentage, `${done} of ${total} files`);
		},
		partial(result) {
			if (partialResultToken !== undefined) void connection.sendProgress(PARTIAL, partialResultToken, result);
		},
	};
	shown.begin("asynclint", 0, "loading projects", true);
	try {
		return await workspaceCheck.run(params, cancellation.token, progress);
	} catch (error) {
		// A wrong config file has its own diagnostic; who asked reads the reason, too.
		if (!(error instanceof AnalyzerError)) throw error;
		session.noteFailure(error);
		throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
	} finally {
		for (const listener of listeners) listener?.dispose();
		cancellation.dispose();
		shown.done();
	}
}

const PARTIAL = new ProgressType<CheckWorkspacePartialResult>();

async function ownProgress(session: Session): Promise<WorkDoneProgressServerReporter | undefined> {
	try {
		return await session.connection.window.createWorkDoneProgress();
	} catch (error) {
		session.log("debug", `The client shows no progress: ${error}`);
		return undefined;
	}
}

async function explainRule(session: Session, rule: unknown): Promise<void> {
	const { connection, features } = session;
	if (typeof rule !== "string" || findRule(rule) === undefined) {
		throw new ResponseError(ErrorCodes.InvalidParams, `There is no rule ${JSON.stringify(rule)}.`);
	}
	const uri = ruleDocsUrl(rule);
	// A page that ships with the package is for the client to show, any other for the browser.
	const external = !uri.startsWith("file:");
	const shown = features.showDocument && (await connection.window.showDocument({ uri, external })).success;
	if (!shown) session.show(MessageType.Info, `${rule}: ${uri}`);
}

function summary(result: CheckWorkspaceResult): string {
	const findings = result.errors + result.warnings + result.infos;
	const found = `${findings} ${findings === 1 ? "finding" : "findings"} in ${result.filesWithFindings} of ${result.files} files`;
	return `asynclint: ${found}${result.cancelled ? ` (cancelled before the other ${result.totalFiles - result.files})` : ""}.`;
}
