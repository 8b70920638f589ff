// The host of VS Code's extensions logs what nobody handles, and shows the error of a command that gives its promise.
// @rule: floating-promise
// @filename: node_modules/vscode/package.json
{ "name": "vscode", "version": "1.0.7", "types": "index.d.ts" }
// @filename: node_modules/vscode/index.d.ts
export declare namespace commands { function registerCommand(id: string, callback: (...given: any[]) => any): void }
export declare namespace workspace { function onDidSaveTextDocument(listener: (document: { fileName: string }) => any): void }
// @filename: a.ts
import { commands, workspace } from "vscode";

declare function load(): Promise<void>;

commands.registerCommand("load", () => load());
commands.registerCommand("reload", async () => {
  await load();
});
commands.registerCommand("later", () => {
  load();
//^^^^^^ floating-promise +catch +void : only the log of the extension host hears of it
});
workspace.onDidSaveTextDocument(() => {
  load();
//^^^^^^ floating-promise +catch +void : only the log of the extension host hears of it
});
