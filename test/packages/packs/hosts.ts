import { App } from "@capacitor/app";
import { Haptics as CapacitorHaptics } from "@capacitor/haptics";
import { SplashScreen } from "@capacitor/splash-screen";
import type { DurableObjectState } from "@cloudflare/workers-types";
import { app, BrowserWindow, dialog, shell, type WebContents, type WebContentsView } from "electron";
import { autoUpdater } from "electron-updater";
import * as Haptics from "expo-haptics";
import { commands, env, type Memento, type Webview, window } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";

export function electron(contents: WebContents, view: WebContentsView) {
	app.whenReady(); // calls electron
	app.getFileIcon("a"); // none
	new BrowserWindow().loadURL("a"); // calls electron
	new BrowserWindow().loadFile("a"); // calls electron
	contents.loadURL("a"); // calls electron
	view.webContents.loadFile("a"); // calls electron
	contents.executeJavaScript("a"); // none
	dialog.showMessageBox({ message: "a" }); // calls electron
	dialog.showOpenDialog({}); // calls electron
	dialog.showSaveDialog({}); // calls electron
	shell.openExternal("a"); // none
	shell.openPath("a"); // calls electron
	autoUpdater.checkForUpdates(); // calls electron-updater
	autoUpdater.checkForUpdatesAndNotify(); // calls electron-updater
	autoUpdater.downloadUpdate(); // calls electron-updater
}

export async function capacitor() {
	CapacitorHaptics.impact(); // calls capacitor
	CapacitorHaptics.notification(); // calls capacitor
	CapacitorHaptics.vibrate(); // calls capacitor
	CapacitorHaptics.selectionStart(); // calls capacitor
	CapacitorHaptics.selectionChanged(); // calls capacitor
	CapacitorHaptics.selectionEnd(); // calls capacitor
	SplashScreen.show(); // calls capacitor
	SplashScreen.hide(); // calls capacitor
	App.addListener("pause", () => {}); // calls capacitor
	App.removeAllListeners(); // calls capacitor
	App.minimizeApp(); // none
	const listener = await App.addListener("pause", () => {});
	listener.remove(); // calls capacitor
}

export function cloudflare(state: DurableObjectState) {
	state.blockConcurrencyWhile(async () => {}); // calls cloudflare
	state.storage.put("a", 1); // none
}

export function expo() {
	Haptics.impactAsync(); // calls expo
	Haptics.notificationAsync(); // calls expo
	Haptics.selectionAsync(); // calls expo
	Haptics.performAndroidHapticsAsync(Haptics.AndroidHaptics.Clock_Tick); // calls expo
}

export function languageClient() {
	const client = new LanguageClient("a", { command: "a" }, {});
	client.start(); // calls vscode-languageclient
	client.stop(); // calls vscode-languageclient
	client.restart(); // calls vscode-languageclient
	client.dispose(); // calls vscode-languageclient
	client.sendRequest("a"); // none
}

export function vscode(webview: Webview, memento: Memento) {
	window.showInformationMessage("a"); // calls vscode
	window.showWarningMessage("a"); // calls vscode
	window.showErrorMessage("a"); // calls vscode
	window.showInputBox(); // none
	window.withProgress({ location: 1 }, async () => {}); // forwards vscode
	commands.executeCommand("a"); // calls vscode
	env.openExternal(null as never); // calls vscode
	env.clipboard.writeText("a"); // none
	webview.postMessage("a"); // calls vscode
	memento.update("a", 1); // none
}
