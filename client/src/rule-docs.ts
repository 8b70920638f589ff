/** *Explain Rule*: the rules' pages lie in the extension and are shown in VS Code's Markdown preview. */
import { commands, type QuickPickItem, Uri, window, workspace } from "vscode";

export class RuleDocs {
	readonly #folder: Uri;

	/** @param extension the extension's folder */
	constructor(extension: Uri) {
		this.#folder = Uri.joinPath(extension, "docs", "rules");
	}

	/**
	 * Shows a rule's page. Without a known rule's id, as when the command comes from the palette, it asks for one.
	 * @param wanted the rule's id: whatever a caller of the command gave
	 */
	async explain(wanted: unknown): Promise<void> {
		const rules = await this.#rules();
		const id = rules.includes(String(wanted)) ? String(wanted) : await this.#pick(rules);
		if (id === undefined) return;
		const page = this.#page(id);
		try {
			await commands.executeCommand("markdown.showPreview", page);
		} catch {
			// The Markdown extension is built in, but can be disabled.
			await window.showTextDocument(page);
		}
	}

	#page(id: string): Uri {
		return Uri.joinPath(this.#folder, `${id}.md`);
	}

	async #rules(): Promise<string[]> {
		const entries = await workspace.fs.readDirectory(this.#folder);
		return entries
			.map(([name]) => name)
			.filter((name) => name.endsWith(".md") && name !== "README.md")
			.map((name) => name.slice(0, -".md".length))
			.sort();
	}

	async #pick(rules: readonly string[]): Promise<string | undefined> {
		const items = Promise.all(
			rules.map(async (label): Promise<QuickPickItem> => {
				const text = new TextDecoder().decode(await workspace.fs.readFile(this.#page(label)));
				return { label, detail: summaryOf(text) };
			}),
		);
		const picked = await window.showQuickPick(items, {
			title: "asynclint: Explain Rule",
			placeHolder: "Which rule?",
			matchOnDetail: true,
		});
		return picked?.label;
	}
}

/** A page's first paragraph of prose, without Markdown's marks: quick picks show plain text. */
function summaryOf(page: string): string {
	const paragraphs = page.replace(/<!--.*?-->/gs, "").split(/\r?\n\s*\n/);
	const prose = paragraphs.find((paragraph) => /^[A-Za-z`*]/.test(paragraph.trim())) ?? "";
	return prose.replace(/[`*]/g, "").replace(/\s+/g, " ").trim();
}
