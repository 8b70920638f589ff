/**
 * The waterfall's panel: draws beside the editor what the function at the cursor waits for, and follows cursor and text.
 *
 * It is read when somebody first asks for it (`extension.ts`), and asks the server only while it can be seen. What the page
 * says is taken as wishes about bars that were sent to it, never as places or text.
 */
import {
	type CancellationToken,
	CancellationTokenSource,
	type Disposable,
	type DocumentSelector,
	languages,
	Position,
	Range,
	type TextDocument,
	type TextEditor,
	TextEditorRevealType,
	Uri,
	ViewColumn,
	type WebviewPanel,
	window,
	workspace,
} from "vscode";
import type { Waterfall, WaterfallBar, WaterfallParams } from "../../../server/src/lsp/protocol.ts";
import type { BarPath, FromPage, ToPage, Tree } from "../../../waterfall/src/page/messages.ts";
import { exportSvg } from "./export.ts";
import { pageFor } from "./page.ts";
import { barOf, grown, isOpen, urisOf, withOpened } from "./trees.ts";

/** How long cursor and text must rest before the server is asked, in milliseconds. */
const REST_MS = 250;
/** The protocol's code for an answer that a change has made useless. */
const CONTENT_MODIFIED = -32801;

/** Answers what a function waits for. */
export interface WaterfallServer {
	/** @throws Error in words for the user */
	waterfall(params: WaterfallParams, token: CancellationToken): Promise<Waterfall | null>;
}

interface Place {
	uri: Uri;
	position: Position;
}

export class WaterfallPanel {
	readonly #folder: Uri;
	readonly #documents: DocumentSelector;
	readonly #server: WaterfallServer;
	readonly #background: (work: Thenable<unknown>) => void;
	#panel: WebviewPanel | undefined;
	#listeners: Disposable[] = [];
	#place: Place | undefined;
	/** Where Escape leads back to. */
	#editor: { uri: Uri; column: ViewColumn | undefined } | undefined;
	/** Where a bar led to: to look at its code is no wish to see another function. */
	#wentTo: Place | undefined;
	#tree: Tree | undefined;
	/** What a page is told that has been made anew. */
	#shown: ToPage = { type: "nothing", message: "Looking at what is waited for …" };
	#asking: CancellationTokenSource | undefined;
	#timer: NodeJS.Timeout | undefined;

	/**
	 * @param extension the extension's folder
	 * @param documents those that the server knows
	 * @param background takes what nobody waits for
	 */
	constructor(
		extension: Uri,
		documents: DocumentSelector,
		server: WaterfallServer,
		background: (work: Thenable<unknown>) => void,
	) {
		this.#folder = Uri.joinPath(extension, "dist");
		this.#documents = documents;
		this.#server = server;
		this.#background = background;
	}

	/**
	 * Shows the function around a place, in the panel beside the editor.
	 * @param wanted `{ uri, position }` as the protocol has them: whatever a caller of the command gave; else the cursor
	 */
	async show(wanted: unknown): Promise<void> {
		const editor = window.activeTextEditor;
		const place = placeIn(wanted) ?? (editor && this.#isChecked(editor.document) ? placeOf(editor) : undefined);
		if (place === undefined && this.#panel === undefined) {
			const hint = "open a TypeScript or JavaScript file and put the cursor into a function to see its waterfall.";
			this.#background(window.showInformationMessage(`asynclint: ${hint}`));
			return;
		}
		if (place !== undefined) {
			this.#place = place;
			this.#wentTo = undefined;
			const column = editor?.document.uri.toString() === place.uri.toString() ? editor.viewColumn : undefined;
			this.#editor = { uri: place.uri, column: column ?? editor?.viewColumn };
		}
		if (this.#panel) this.#panel.reveal();
		else this.#open();
		await this.#update();
	}

	/**
	 * Saves what the panel shows as SVG.
	 * @param to a `Uri`: whatever a caller of the command gave; else the user is asked
	 * @throws Error in words for the user when it cannot be written
	 */
	async export(to: unknown): Promise<void> {
		if (!this.#tree) {
			this.#background(window.showInformationMessage("asynclint: there is no waterfall to export. Show one first."));
			return;
		}
		try {
			await exportSvg(this.#tree.waterfall, to instanceof Uri ? to : undefined);
		} catch (error) {
			throw new Error(`The waterfall could not be exported: ${reasonOf(error)}`, { cause: error });
		}
	}

	dispose(): void {
		this.#panel?.dispose();
	}

	#open(): void {
		const panel = window.createWebviewPanel("asynclint.waterfall", "Waterfall", ViewColumn.Beside, {
			enableScripts: true,
			localResourceRoots: [this.#folder],
		});
		this.#panel = panel;
		this.#listeners = [
			panel.webview.onDidReceiveMessage((message: FromPage) => this.#background(this.#hear(message))),
			panel.onDidChangeViewState(() => this.#updateSoon()),
			panel.onDidDispose(() => this.#close()),
			window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
			window.onDidChangeActiveTextEditor((editor) => editor && this.#follow(editor)),
			workspace.onDidChangeTextDocument(({ document }) => this.#noteChange([document.uri])),
			// What is drawn rests on a check, and that on other files and on settings as well.
			languages.onDidChangeDiagnostics(({ uris }) => this.#noteChange(uris)),
		];
		panel.webview.html = pageFor(panel.webview, this.#folder);
	}

	#close(): void {
		clearTimeout(this.#timer);
		this.#asking?.cancel();
		for (const listener of this.#listeners.splice(0)) listener.dispose();
		this.#panel = undefined;
		this.#tree = undefined;
	}

	#follow(editor: TextEditor): void {
		// The same document may be shown twice; what moves in another one is not where somebody works.
		const isElsewhere = window.activeTextEditor && window.activeTextEditor.document !== editor.document;
		if (isElsewhere || !this.#isChecked(editor.document)) return;
		const place = placeOf(editor);
		this.#editor = { uri: place.uri, column: editor.viewColumn };
		if (isSame(place, this.#wentTo) || isSame(place, this.#place)) return;
		this.#wentTo = undefined;
		this.#place = place;
		this.#updateSoon();
	}

	#noteChange(uris: readonly Uri[]): void {
		const shown = new Set([...(this.#tree ? urisOf(this.#tree) : []), this.#place?.uri.toString()]);
		if (uris.some((uri) => shown.has(uri.toString()))) this.#updateSoon();
	}

	#updateSoon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#background(this.#update()), REST_MS);
	}

	/** Asks for the waterfall and shows it; what was asked before is taken back. */
	async #update(): Promise<void> {
		clearTimeout(this.#timer);
		const place = this.#place;
		if (!place || !this.#panel?.visible) return;
		this.#asking?.cancel();
		const asking = new CancellationTokenSource();
		this.#asking = asking;
		try {
			const found = await this.#ask(place, asking);
			const tree = found ? await grown(found, this.#tree, (callee) => this.#ask(placeFrom(callee), asking)) : undefined;
			if (asking.token.isCancellationRequested) return;
			this.#showTree(tree, place);
		} catch (error) {
			if (asking.token.isCancellationRequested) return;
			if ((error as { code?: unknown }).code === CONTENT_MODIFIED) this.#updateSoon();
			else this.#showNothing(`The waterfall cannot be drawn: ${reasonOf(error)}`);
		} finally {
			asking.dispose();
		}
	}

	#ask({ uri, position }: Place, { token }: CancellationTokenSource): Promise<Waterfall | null> {
		const { line, character } = position;
		const params: WaterfallParams = { textDocument: { uri: uri.toString() }, position: { line, character } };
		return this.#server.waterfall(params, token);
	}

	#showTree(tree: Tree | undefined, { uri, position }: Place): void {
		if (!tree) {
			const where = `line ${position.line + 1} of ${workspace.asRelativePath(uri)}`;
			this.#showNothing(`No function around ${where} waits for anything.`);
			return;
		}
		// Most checks change nothing here, and a page that is drawn anew under the pointer is a nuisance.
		if (JSON.stringify(tree) === JSON.stringify(this.#tree)) return;
		if (this.#panel) this.#panel.title = `Waterfall: ${tree.waterfall.name}`;
		this.#replaceTree(tree);
	}

	#showNothing(message: string): void {
		this.#tree = undefined;
		if (this.#panel) this.#panel.title = "Waterfall";
		this.#tell({ type: "nothing", message });
	}

	#tell(message: ToPage): void {
		if (message.type !== "say") this.#shown = message;
		if (this.#panel) this.#background(this.#panel.webview.postMessage(message));
	}

	async #hear(message: FromPage): Promise<void> {
		switch (message.type) {
			case "ready":
				return this.#tell(this.#shown);
			case "go":
				return await this.#go(message.path);
			case "toggle":
				return await this.#toggle(message.path);
			case "leave":
				return await this.#leave();
			case "export":
				return await this.export(undefined);
		}
	}

	async #go(path: BarPath): Promise<void> {
		const bar = barOf(this.#tree, path);
		if (!bar) return;
		const uri = Uri.parse(bar.uri);
		const range = rangeOf(bar);
		this.#wentTo = { uri, position: range.start };
		const viewColumn = columnOf(uri) ?? this.#editor?.column ?? ViewColumn.One;
		const editor = await window.showTextDocument(uri, { viewColumn, selection: new Range(range.start, range.start) });
		editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
	}

	async #toggle(path: BarPath): Promise<void> {
		const tree = this.#tree;
		const bar = barOf(tree, path);
		if (!tree || !bar) return;
		if (isOpen(tree, path)) return this.#replaceTree(withOpened(tree, path, undefined));
		const nothing = `${bar.label} waits for nothing of its own that can be shown`;
		if (!bar.callee) return this.#tell({ type: "say", message: nothing });
		const asking = new CancellationTokenSource();
		try {
			const found = await this.#ask(placeFrom(bar.callee), asking);
			// While the server thought, something else may have come to be shown.
			if (this.#tree !== tree) return;
			if (found) this.#replaceTree(withOpened(tree, path, { waterfall: found, opened: {} }));
			this.#tell({ type: "say", message: found ? `${found.name} is shown below` : nothing });
		} catch (error) {
			this.#tell({ type: "say", message: `It cannot be shown: ${reasonOf(error)}` });
		} finally {
			asking.dispose();
		}
	}

	#replaceTree(tree: Tree): void {
		this.#tree = tree;
		this.#tell({ type: "show", tree });
	}

	#isChecked(document: TextDocument): boolean {
		return languages.match(this.#documents, document) > 0;
	}

	async #leave(): Promise<void> {
		if (!this.#editor) return;
		const { uri, column } = this.#editor;
		await window.showTextDocument(uri, { viewColumn: columnOf(uri) ?? column ?? ViewColumn.One });
	}
}

/** The column in which a document can be seen. */
function columnOf(uri: Uri): ViewColumn | undefined {
	return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())?.viewColumn;
}

function placeOf({ document, selection }: TextEditor): Place {
	return { uri: document.uri, position: selection.active };
}

function placeFrom({ uri, position }: NonNullable<WaterfallBar["callee"]>): Place {
	return { uri: Uri.parse(uri), position: new Position(position.line, position.character) };
}

/** What links and lenses give is JSON, and other extensions may give anything. */
function placeIn(wanted: unknown): Place | undefined {
	const { uri, position } = (wanted ?? {}) as { uri?: unknown; position?: { line?: unknown; character?: unknown } };
	const { line, character } = position ?? {};
	const isPlace = [line, character].every((value) => Number.isInteger(value) && (value as number) >= 0);
	if (!isPlace || !(typeof uri === "string" || uri instanceof Uri)) return undefined;
	return {
		uri: typeof uri === "string" ? Uri.parse(uri) : uri,
		position: new Position(line as number, character as number),
	};
}

function rangeOf({ range: { start, end } }: WaterfallBar): Range {
	return new Range(start.line, start.character, end.line, end.character);
}

function isSame(place: Place, other: Place | undefined): boolean {
	return other !== undefined && place.uri.toString() === other.uri.toString() && place.position.isEqual(other.position);
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
