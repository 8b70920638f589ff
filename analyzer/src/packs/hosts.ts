/** Programs and devices that applications run in. */
import type { Pack } from "./pack.ts";

const VSCODE_MESSAGES = ["showInformationMessage", "showWarningMessage", "showErrorMessage"];

export const hostPacks: Readonly<Record<string, Pack>> = {
	electron: {
		reason:
			"a page that cannot be loaded is told by did-fail-load, and the promise has a handler already; the others never reject",
		calls: [
			{
				from: "package",
				package: "electron",
				name: [
					"App.whenReady",
					...["showMessageBox", "showOpenDialog", "showSaveDialog"].map((name) => `Dialog.${name}`),
					"BrowserWindow.loadFile",
					"BrowserWindow.loadURL",
					"WebContents.loadFile",
					"WebContents.loadURL",
				],
			},
		],
	},
	"electron-updater": {
		reason: "a failure is logged, and told by the updater's event error",
		calls: [
			{
				from: "package",
				package: "electron-updater",
				name: ["checkForUpdates", "checkForUpdatesAndNotify", "downloadUpdate"],
			},
		],
	},
	execa: {
		reason: "a command whose failure is no rejection tells of it by its result",
		quiet: {
			calls: [
				{
					from: "package",
					package: "execa",
					name: ["default", "execa", "command", "execaCommand", "node", "execaNode"],
				},
			],
			option: "reject",
		},
	},
	expo: {
		reason: "a device that does not vibrate, or has no splash screen to hide, is none that anybody could help",
		calls: [
			{
				from: "package",
				package: "expo-haptics",
				name: ["impactAsync", "notificationAsync", "selectionAsync", "performAndroidHapticsAsync"],
			},
			{ from: "package", package: "expo-splash-screen", name: ["hideAsync", "preventAutoHideAsync"] },
			{ from: "package", package: "expo-router", name: ["hideAsync", "preventAutoHideAsync"] },
		],
	},
	vscode: {
		reason:
			"messages and what is opened are shown by the editor, which reports its own failures; progress is that of a task",
		calls: [
			{
				from: "package",
				package: "vscode",
				name: [
					...VSCODE_MESSAGES,
					...VSCODE_MESSAGES.map((name) => `window.${name}`),
					"commands.executeCommand",
					"env.openExternal",
					"Webview.postMessage",
				],
			},
		],
		forwards: [{ from: "package", package: "vscode", name: "window.withProgress" }],
	},
};
