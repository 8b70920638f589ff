#!/usr/bin/env node
// Stands in for the `code` executable: takes the command line that @vscode/test-electron builds. See README.md.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { openBridge } from "./bridge.mjs";
import { installHost } from "./install.mjs";
import { runWindow } from "./window.mjs";

const { values, positionals } = parseArgs({
	options: {
		"user-data-dir": { type: "string" },
		"extensions-dir": { type: "string" },
		extensionDevelopmentPath: { type: "string" },
		extensionTestsPath: { type: "string" },
		"install-extension": { type: "string" },
		force: { type: "boolean" },
		// What test-electron says beside these holds in this host anyway.
		"no-sandbox": { type: "boolean" },
		"disable-gpu-sandbox": { type: "boolean" },
		"disable-updates": { type: "boolean" },
		"skip-welcome": { type: "boolean" },
		"skip-release-notes": { type: "boolean" },
		"disable-workspace-trust": { type: "boolean" },
	},
	allowPositionals: true,
});

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), "vscode-host-"));
const abort = new AbortController();
for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => abort.abort(new Error(`stopped by ${name}`)));
const limit = Number(process.env.VSCODE_HOST_TIMEOUT_MS ?? 600_000);
setTimeout(() => abort.abort(new Error(`no result after ${limit / 1000} s`)), limit).unref();

let exitCode = 1;
try {
	exitCode = await main();
} catch (error) {
	console.error(`[vscode-host] ${error instanceof Error ? error.message : error}`);
} finally {
	fs.rmSync(temporary, { recursive: true, force: true });
}
// The browser's driver and the bridge may hold the process; everything of worth has ended by now.
process.exit(exitCode);

async function main() {
	const host = installHost();
	const userData = path.resolve(values["user-data-dir"] ?? path.join(temporary, "user-data"));
	const extensions = path.resolve(values["extensions-dir"] ?? path.join(temporary, "extensions"));
	for (const folder of [userData, extensions]) fs.mkdirSync(folder, { recursive: true });
	const serverArguments = [
		"--accept-server-license-terms",
		`--server-data-dir=${path.join(userData, "server")}`,
		`--user-data-dir=${userData}`,
		`--extensions-dir=${extensions}`,
	];
	// The empty gallery and the closed port keep the server from the network.
	const environment = {
		...process.env,
		EXTENSIONS_GALLERY: '{"serviceUrl":""}',
		CS_TELEMETRY_URL: "http://127.0.0.1:9/",
	};
	for (const name of ["ELECTRON_RUN_AS_NODE", "CODE_SERVER_PARENT_PID", "VSCODE_IPC_HOOK_CLI", "NODE_OPTIONS"]) {
		delete environment[name];
	}

	const vsix = values["install-extension"];
	if (vsix !== undefined) {
		const verbs = [`--install-extension=${vsix}`, ...(values.force ? ["--force"] : [])];
		const result = spawnSync(host.node, [host.serverMain, ...serverArguments, ...verbs], {
			stdio: "inherit",
			env: environment,
		});
		return result.status ?? 1;
	}

	let page;
	const shots = path.resolve(process.env.VSCODE_HOST_SHOTS ?? path.join(userData, "screenshots"));
	const bridge = await openBridge(() => page, shots);
	try {
		return await runWindow({
			host,
			serverArguments,
			environment: { ...environment, VSCODE_UI_BRIDGE: bridge.address },
			target: absolute(positionals[0]),
			developmentExtension: absolute(values.extensionDevelopmentPath),
			tests: absolute(values.extensionTestsPath),
			serverLog: path.join(userData, "vscode-server.log"),
			trust: process.env.VSCODE_HOST_TRUST === "1",
			verbose: process.env.VSCODE_HOST_VERBOSE === "1",
			onPage: (opened) => {
				page = opened;
			},
			signal: abort.signal,
		});
	} finally {
		bridge.close();
	}
}

function absolute(file) {
	return file === undefined ? undefined : path.resolve(file);
}
