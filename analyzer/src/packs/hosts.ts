/** Programs and devices that applications run in. */
import type { Pack } from "./pack.ts";

const VSCODE_MESSAGES = ["showInformationMessage", "showWarningMessage", "showErrorMessage"];

export const hostPacks: Readonly<Record<string, Pack>> = {
	capacitor: {
		reason:
			"a device that does not vibrate, or has no splash screen to hide, is none that anybody could help; listening never fails",
		calls: [
			{
				from: "package",
				package: "@capacitor/haptics",
				name: [...["impact", "notification", "vibrate"], ...["selectionStart", "selectionChanged", "selectionEnd"]],
			},
			{ from: "package", package: "@capacitor/splash-screen", name: ["show", "hide"] },
			{ from: "package", package: "@capacitor/app", name: ["addListener", "removeAllListeners"] },
			{ from: "package", package: "@capacitor/core", name: "PluginListenerHandle.remove" },
		],
	},
	cloudflare: {
		reason: "an object whose callback fails is reset, and the requests that wait for it fail with that error",
		calls: [
			{
				from: "package",
				package: "@cloudflare/workers-types",
				name: "DurableObjectState.blockConcurrencyWhile",
			},
			// The types as `wrangler types` writes them into the program.
			{ from: "file", path: "worker-configuration.d.ts", name: "DurableObjectState.blockConcurrencyWhile" },
		],
	},
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
					"Shell.openPath",
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
	ionic: {
		reason: "the promise only says when something is on the screen, or off it",
		calls: [
			{
				from: "package",
				package: "@ionic/core",
				name: [
					...["present", "dismiss", "onWillDismiss", "onDidDismiss", "complete", "setFocus", "closeOpened"],
					...["scrollToTop", "scrollToBottom", "scrollToPoint", "scrollByPoint"],
				],
			},
			{
				from: "package",
				package: "@ionic/react",
				name: ["useIonActionSheet", "useIonAlert", "useIonLoading", "useIonToast"].flatMap((name) => [
					`${name}[0]`,
					`${name}[1]`,
				]),
			},
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
	"vscode-languageclient": {
		reason: "a server that does not start is shown to the user, and one that does not stop is logged",
		calls: [
			{
				from: "package",
				package: "vscode-languageclient",
				name: [
					...["start", "stop", "dispose"].map((name) => `BaseLanguageClient.${name}`),
					...["stop", "restart"].map((name) => `LanguageClient.${name}`),
				],
			},
		],
	},
};
