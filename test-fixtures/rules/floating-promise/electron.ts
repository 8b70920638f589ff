// A request from a page of an Electron program fails only where what answers it in the main process does.
// @compilerOptions {"strict": true}
// @rule: floating-promise
// @filename: package.json
{ "name": "desktop", "devDependencies": { "electron": "40.0.0" } }
// @filename: node_modules/electron/package.json
{ "name": "electron", "version": "40.0.0", "types": "index.d.ts" }
// @filename: node_modules/electron/index.d.ts
export declare const ipcMain: {
  handle(channel: string, listener: (event: object, ...given: any[]) => unknown): void;
  handleOnce(channel: string, listener: (event: object, ...given: any[]) => unknown): void;
};
export declare const ipcRenderer: { invoke(channel: string, ...given: any[]): Promise<any> };
export declare const contextBridge: { exposeInMainWorld(name: string, api: object): void };
// @filename: channels.ts
export const GET_THEME = "get-theme";
export const Channel = { Version: "version", Unanswered: "unanswered" } as const;
// @filename: main.ts
import { readFile } from "node:fs/promises";
import { ipcMain } from "electron";
import { Channel, GET_THEME } from "./channels.ts";

class Themes {
  private readonly known = new Map<string, string>();
  listen(): void {
    ipcMain.handle(GET_THEME, this.handleTheme);
  }
  private handleTheme = (_event: object, name: string) => this.known.get(name);
}
new Themes().listen();

async function isOnline(): Promise<boolean> {
  try {
    await fetch("https://example.org");
    return true;
  } catch {
    return false;
  }
}

ipcMain.handle("is-online", async () => isOnline());
ipcMain.handle(Channel.Version, () => "1.0.0");
ipcMain.handleOnce("once", () => 1);
ipcMain.handle("read", (_event, file: string) => readFile(file));
ipcMain.handle("check", (_event, text: string) => {
  if (text === "") throw new Error("no text");
  return text;
});
ipcMain.handle("twice", () => 1);
ipcMain.handle("twice", () => readFile("a.txt"));
// @filename: preload.ts
import { contextBridge, ipcRenderer } from "electron";
import { Channel } from "./channels.ts";
import { bridge } from "./bridge.ts";

contextBridge.exposeInMainWorld("api", {
  getVersion: () => ipcRenderer.invoke(Channel.Version),
  getText: () => ipcRenderer.invoke("check", ""),
  files: { read: (file: string) => ipcRenderer.invoke("read", file), isOnline: () => ipcRenderer.invoke("is-online") },
});
contextBridge.exposeInMainWorld("bridge", bridge);
// @filename: bridge.ts
import { ipcRenderer } from "electron";
import { GET_THEME } from "./channels.ts";

function read(file: string) {
  return ipcRenderer.invoke("read", file);
}

export const bridge = {
  async getTheme(name: string) {
    return await ipcRenderer.invoke(GET_THEME, name);
  },
  read,
};
// @filename: window.d.ts
interface Window {
  api: {
    getVersion(): Promise<string>;
    getText: () => Promise<string>;
    getMore: () => Promise<string>;
    files: { read: (file: string) => Promise<string>; isOnline: () => Promise<boolean> };
  };
  bridge: { getTheme: (name: string) => Promise<string>; read: (file: string) => Promise<string> };
}
declare const api: Window["api"];
// @filename: page.ts
import { ipcRenderer } from "electron";
import { Channel, GET_THEME } from "./channels.ts";

export function show(channel: string): void {
  ipcRenderer.invoke("is-online");
  ipcRenderer.invoke(GET_THEME, "dark").then((theme) => console.log(theme));
  ipcRenderer.invoke(Channel.Version);
  ipcRenderer.invoke("once");
  window.api.getVersion();
  window.api.files.isOnline();
  api.getVersion().then((version) => console.log(version));
  window.bridge.getTheme("dark");

  ipcRenderer.invoke("read", "a.txt");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `ipcRenderer.invoke("read", "a.txt")` is not awaited, returned or handled.
  ipcRenderer.invoke("check", "a");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `ipcRenderer.invoke("check", "a")` is not awaited, returned or handled.
  ipcRenderer.invoke("twice");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `ipcRenderer.invoke("twice")` is not awaited, returned or handled.
  ipcRenderer.invoke(Channel.Unanswered);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `ipcRenderer.invoke(Channel.Unanswered)` is not awaited, returned or handled.
  ipcRenderer.invoke(channel);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `ipcRenderer.invoke(channel)` is not awaited, returned or handled.
  window.api.getText();
//^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `window.api.getText()` is not awaited, returned or handled.
  window.api.getMore();
//^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `window.api.getMore()` is not awaited, returned or handled.
  api.files.read("a.txt");
//^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `api.files.read("a.txt")` is not awaited, returned or handled.
  window.bridge.read("a.txt");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `window.bridge.read("a.txt")` is not awaited, returned or handled.
}
