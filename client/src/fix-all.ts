import { type CodeAction, commands, Range, window, workspace } from "vscode";

const KIND = "source.fixAll.asynclint";
/** Times to ask again after the text changed while the answer was on its way. */
const TRIES = 3;

/**
 * Applies what is safe to the file in front, as one step to undo. The server is asked directly: the editor's own command
 * for source actions gives up without a word when the cursor or the view moves in the meantime.
 * @param background takes a message that nobody waits for
 */
export async function fixAll(background: (work: Thenable<unknown>) => void): Promise<void> {
	const document = window.activeTextEditor?.document;
	if (!document) return;
	for (let left = TRIES; left > 0; left--) {
		const { version } = document;
		const whole = new Range(0, 0, document.lineCount, 0);
		const actions = await commands.executeCommand<CodeAction[]>(
			"vscode.executeCodeActionProvider",
			document.uri,
			whole,
			KIND,
		);
		const edit = actions.find((action) => action.kind?.value === KIND)?.edit;
		// An edit for another version than the present one is refused by the editor.
		if (edit && (await workspace.applyEdit(edit))) return;
		if (!edit && document.version === version) break;
	}
	background(window.showInformationMessage("asynclint: there is nothing that could be fixed safely in this file."));
}
