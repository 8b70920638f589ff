/**
 * What a person does and sees: keys, clicks, pixels. The web host offers a bridge to its browser; desktop VS Code does
 * not, and tests that need it skip there. All knowledge of the workbench's DOM is in this file.
 */
import type { Context } from "mocha";
import { until } from "./until.ts";

const bridge = process.env["VSCODE_UI_BRIDGE"];

const selectors = {
	squiggle: ".squiggly-error, .squiggly-warning, .squiggly-info",
	problemWidget: ".marker-widget",
	codeLens: ".codelens-decoration",
	editorHover: ".monaco-hover:not(.hidden)",
	actionMenu: ".action-widget",
	// The web host's driver keeps toasts from popping up; what they would show is in the list.
	notifications: ".notifications-center",
	quickPick: ".quick-input-widget:not([style*='display: none'])",
	problemsPanel: ".markers-panel",
	languageStatus: "#status\\.languageStatus",
	statusItem: ".statusbar-item[id^='asynclint.asynclint']",
	statusHover: ".workbench-hover",
	settingsEditor: ".settings-editor",
	/** The first row that a person can change. */
	settingsRow: ".settings-editor .setting-list-row .setting-list-object-value",
	settingsChoice: ".settings-editor .setting-list-edit-row .monaco-select-box",
	walkthrough: ".gettingStartedContainer",
	walkthroughPicture: ".gettingStartedContainer .getting-started-media img",
	languageStatusHover: ".hover-language-status, .workbench-hover",
} as const;

type Part = keyof typeof selectors;

/** Skips the test where nothing can press keys. */
export function needsUi(test: Context): void {
	if (bridge === undefined) test.skip();
}

export const ui = {
	/** Presses keys such as `F8` or `Control+Period`. */
	press: (key: string) => call("press", key),
	type: (text: string) => call("type", text),
	/** Saves a picture of the window; says nothing where there is no window to see. */
	async screenshot(name: string): Promise<void> {
		if (bridge !== undefined) await call("screenshot", name);
	},
	/** Makes the window as wide and high as this, such as `900x560`, in pixels. */
	resize: (size: string) => call("resize", size),
	async isShown(part: Part): Promise<boolean> {
		return Number(await call("count", selectors[part])) > 0;
	},
	async text(part: Part): Promise<string> {
		return String(await call("text", selectors[part]));
	},
	click: (part: Part) => call("click", selectors[part]),
	clickTwice: (part: Part) => call("doubleClick", selectors[part]),
	hover: (part: Part) => call("hover", selectors[part]),
	/** Clicks a link above a line of the editor. */
	clickLens: (label: string) => call("click", `${selectors.codeLens} a:text-is("${label}")`),
	/** Clicks a button of a notification. */
	clickButton: (label: string) => call("click", `${selectors.notifications} .monaco-button:has-text("${label}")`),
	/** Waits for a webview that shows the text, and returns all of its text. */
	async webviewText(needle: string): Promise<string> {
		return String(await call("webviewText", needle));
	},
	/** Clicks what a CSS selector names in a webview. */
	webviewClick: (selector: string) => call("webviewClick", selector),
	/** Roles and names in a webview as the browser tells them to screen readers, in lines. */
	async webviewAria(selector: string): Promise<string> {
		return String(await call("webviewAria", selector));
	},
	/** Waits until what has the focus in a webview is called so. */
	async waitForWebviewFocus(name: RegExp): Promise<void> {
		await until(`a webview has the focus on ${name}`, async () => name.test(String(await call("webviewFocus", ""))));
	},
	waitFor: (part: Part) => until(`${part} is shown`, () => ui.isShown(part)),
	waitUntilGone: (part: Part) => until(`${part} is gone`, async () => !(await ui.isShown(part))),
	/** Waits until the part shows the text. */
	waitForText: (part: Part, needle: string) =>
		until(`${part} shows "${needle}"`, async () => (await ui.isShown(part)) && (await ui.text(part)).includes(needle)),
};

async function call(action: string, argument: string): Promise<unknown> {
	if (bridge === undefined) throw new Error(`nothing here can ${action} ${argument}`);
	const response = await fetch(bridge, { method: "POST", body: JSON.stringify({ action, argument }) });
	const body = await response.text();
	if (!response.ok) throw new Error(body);
	return JSON.parse(body);
}
