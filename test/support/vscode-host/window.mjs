// One VS Code window: the server, the browser that shows its workbench, and their end.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { format } from "node:util";
import { chromium } from "playwright-core";

const browserPlaces = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/microsoft-edge",
];

/** How long the browser and the server may take to end before they are left or killed. */
const endPatienceMs = 5_000;

/**
 * The workbench's own log arrives with the extension host's console, unmarked; these lines of it say nothing about tests.
 */
const workbenchChatter = new RegExp(
	[
		"additional builtin extensions",
		"^\\[?(AccountPolicyGate|DefaultAccount|chat-stt|ChatModelSelection|AgentHost|Service Worker|reconnection-grace-time|perf)",
		"^Creating a socket",
		"^Resolv(ing|ed) connection token",
		"^Creation of workbench contribution",
		"^Extension host \\(",
		"^Started (local|initializing)",
		"authentication provider 'github'",
		"^Invoking resolveAuthority",
		"^An unknown error occurred",
		"^SettingsEditor2:",
	].join("|"),
);

/** @returns {string | undefined} the path of an installed Chromium-like browser */
export function findBrowser() {
	return [process.env.CHROMIUM_PATH, ...browserPlaces].find((place) => place && fs.existsSync(place));
}

/**
 * Opens a window and waits for the tests in it to end.
 * @param {object} options
 * @param {{ node: string, serverMain: string }} options.host
 * @param {string[]} options.serverArguments where the server keeps its data
 * @param {NodeJS.ProcessEnv} options.environment of the server and with it of the extension host
 * @param {string | undefined} options.target folder or .code-workspace file to open
 * @param {string | undefined} options.developmentExtension absolute path
 * @param {string | undefined} options.tests absolute path of the suite's entry point
 * @param {string} options.serverLog file for the server's output
 * @param {boolean} options.trust whether workspaces are trusted only once somebody says so
 * @param {boolean} options.verbose
 * @param {(page: import("playwright-core").Page) => void} options.onPage
 * @param {AbortSignal} options.signal ends the window before its tests have
 * @returns {Promise<number>} the exit code of the test run
 */
export async function runWindow(options) {
	const { host, environment, verbose, signal } = options;
	const executablePath = findBrowser();
	if (!executablePath) throw new Error("no Chromium found: install it, or set CHROMIUM_PATH");

	const token = randomBytes(12).toString("hex");
	const trust = options.trust ? [] : ["--disable-workspace-trust"];
	const server = startServer(host, [...trust, ...options.serverArguments, "--connection-token", token], environment);
	let browser;
	try {
		const log = fs.createWriteStream(options.serverLog);
		for (const stream of [server.stdout, server.stderr]) {
			stream.on("data", (data) => {
				log.write(data);
				if (verbose) process.stderr.write(data);
			});
		}
		const ended = withResolvers();
		server.once("close", (code, reason) =>
			ended.reject(new Error(`VS Code's server ended (${code ?? reason}), see ${options.serverLog}`)),
		);
		signal.addEventListener("abort", () => ended.reject(signal.reason), { once: true });
		// Until someone awaits it, a failure must not count as unhandled.
		ended.promise.catch(() => {});

		const port = await Promise.race([boundPort(server), ended.promise]);
		browser = await chromium.launch({
			executablePath,
			headless: true,
			args: [
				"--no-sandbox",
				"--disable-gpu",
				"--disable-quic",
				"--no-first-run",
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
				"--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
			],
		});
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US" });
		await context.addCookies([{ name: "vscode-tkn", value: token, url: `http://127.0.0.1:${port}` }]);
		const page = await context.newPage();
		options.onPage(page);
		page.on("crash", () => ended.reject(new Error("the page crashed")));
		if (verbose) {
			page.on("pageerror", (error) => console.error("[page]", error.message));
			page.on("console", (message) => console.error("[console]", message.text()));
		}
		await page.exposeFunction("codeAutomationLog", (type, parts) => {
			const text = format(...parts);
			if (!verbose && workbenchChatter.test(text)) return;
			(type === "error" || type === "warn" ? console.error : console.log)(text);
		});
		await page.exposeFunction("codeAutomationExit", (code) => ended.resolve(code));
		await page.goto(workbenchAddress(port, options));
		return await ended.promise;
	} finally {
		await within(endPatienceMs, browser?.close());
		await endServer(server);
	}
}

function startServer(host, serverArguments, environment) {
	const flags = [
		"--host=127.0.0.1",
		"--port=0",
		"--telemetry-level=off",
		"--disable-telemetry",
		"--disable-experiments",
		"--disable-update-check",
		"--disable-getting-started-override",
		// Without it the workbench ignores tests that its address names.
		"--enable-smoke-test-driver",
		"--enable-remote-auto-shutdown",
		"--reconnection-grace-time=30",
	];
	return spawn(host.node, [host.serverMain, ...flags, ...serverArguments], {
		env: environment,
		stdio: ["ignore", "pipe", "pipe"],
	});
}

function boundPort(server) {
	return new Promise((resolve) => {
		let output = "";
		server.stdout.on("data", (data) => {
			output += data;
			const bound = /Server bound to 127\.0\.0\.1:(\d+)/.exec(output);
			if (bound) resolve(Number(bound[1]));
		});
	});
}

function workbenchAddress(port, { developmentExtension, tests, target }) {
	const remote = (file) => `vscode-remote://127.0.0.1:${port}${file}`;
	const payload = [
		["skipWelcome", "true"],
		["skipReleaseNotes", "true"],
	];
	if (developmentExtension) payload.push(["extensionDevelopmentPath", remote(developmentExtension)]);
	if (tests) payload.push(["extensionTestsPath", remote(tests)]);
	const query = new URLSearchParams({ payload: JSON.stringify(payload) });
	if (!target) query.set("ew", "true");
	else query.set(target.endsWith(".code-workspace") ? "workspace" : "folder", target);
	return `http://127.0.0.1:${port}/?${query}`;
}

async function endServer(server) {
	const running = () => server.exitCode === null && server.signalCode === null;
	if (!running()) return;
	const gone = new Promise((resolve) => server.once("exit", resolve));
	server.kill("SIGTERM");
	await within(endPatienceMs, gone);
	if (running()) server.kill("SIGKILL");
}

async function within(milliseconds, promise) {
	await Promise.race([
		Promise.resolve(promise).catch(() => {}),
		new Promise((resolve) => setTimeout(resolve, milliseconds).unref()),
	]);
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers() {
	const made = {};
	made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
	return made;
}
