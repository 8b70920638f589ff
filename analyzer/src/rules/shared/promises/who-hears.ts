/** Who hears of a rejection that nobody handles: that depends on what runs the code, as far as the file tells. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import type { Node } from "../../../engine/ast.ts";
import { isForClient, readsPublicVariable, usesGlobal } from "../places/browser.ts";
import { isHeardByRunner, runnerOf } from "../places/tests.ts";
import { listenerIn } from "./listeners.ts";

type Runtime = "browser" | "node" | "tests" | "extension" | "unknown";

const EXTENSION = /\bfrom\s*["']vscode["']|\brequire\(["']vscode["']\)/;
/** What runs the modules of a program for desktops is neither: it takes rejections its own way. */
const OTHER_HOST = /\bfrom\s*["']electron(?:\/[\w-]+)?["']|\brequire\(["']electron["']\)/;
const NODE_MODULE =
	/^#!.*\bnode\b|\b(?:from|import|require\()\s*["'](?:node:[\w/]+|fs|fs\/promises|path|os|http|https|net|child_process|crypto|stream|worker_threads|cluster|readline|url|util|zlib)["']/;
/** Code for both sides asks whether there is a page. */
const ASKS_FOR_PAGE = /\btypeof\s+(?:window|document)\b/;
const COMPONENT = /\.(?:vue|svelte)\b|\.[jt]sx$/;

const runtimes = new WeakMap<Node, Runtime>();

/** Where the file's code runs. A file that says both, such as a page's that is rendered on a server, is left open. */
function runtimeOf(file: RuleFile): Runtime {
	let runtime = runtimes.get(file.root);
	if (runtime === undefined) runtimes.set(file.root, (runtime = lookForRuntime(file)));
	return runtime;
}

function lookForRuntime(file: RuleFile): Runtime {
	if (isHeardByRunner(file)) return "tests";
	if (EXTENSION.test(file.text)) return "extension";
	if (OTHER_HOST.test(file.text)) return "unknown";
	const isNode = NODE_MODULE.test(file.text) || usesGlobal("process", file, "env") || usesGlobal("__dirname", file);
	const usesPage = usesGlobal("document", file) || usesGlobal("window", file);
	const isClient = isForClient(file) || (usesPage && !ASKS_FOR_PAGE.test(file.text));
	const isPage = isClient || usesPage || COMPONENT.test(file.fileName);
	if (isNode) return isPage ? "unknown" : "node";
	// Bundlers fill in `process.env`, but components that a server renders read it as well.
	const readsEnv = usesGlobal("process", file);
	if (isPage) return readsEnv && !isClient ? "unknown" : "browser";
	if (readsEnv && !readsPublicVariable(file)) return "node";
	// Where no type knows of a page, but one of Node's process, there is no other place.
	const knowsPages = file.types.globalSymbol("document") !== undefined;
	return !knowsPages && file.types.globalSymbol("process") !== undefined ? "node" : "unknown";
}

/** Whether all that becomes of a rejection which nobody handles in the file is that Node tells of it and ends the process. */
export function endsProcess(file: RuleFile): boolean {
	return runtimeOf(file) === "node" && listenerIn(file, "node") === undefined;
}

/** Whether something in the program listens; runners of tests and editors take what happens in the files that they run. */
function listenerOf(file: RuleFile): string | undefined {
	const runtime = runtimeOf(file);
	return runtime === "tests" || runtime === "extension" ? undefined : listenerIn(file, runtime);
}

const HEARD: Readonly<Record<Exclude<Runtime, "tests">, string>> = {
	browser: "only the browser's console hears of it",
	node: "the error reaches nobody (Node ends the process)",
	extension: "only the log of the extension host hears of it",
	unknown: "the error reaches nobody",
};

const TOO_LATE: Readonly<Record<Runtime, string>> = {
	browser: "The browser's console tells of a rejection that nobody handles in time",
	node: "Node ends the process at a rejection that nobody handles in time",
	tests: "The runner of the tests may fail the run at a rejection that nobody handles in time",
	extension: "The extension host logs a rejection that nobody handles in time",
	unknown: "A rejection that nobody handles in time counts as unhandled",
};

/** What becomes of a rejection in the file that nobody ever handles, as a clause. */
export function unheard(file: RuleFile): string {
	const runtime = runtimeOf(file);
	if (runtime === "tests") return `the test does not fail with it (${toldByRunner(file)})`;
	const listener = listenerOf(file);
	return listener ? `only ${listener} of unhandled rejections hears of it` : HEARD[runtime];
}

/** What becomes of one that is only handled later, as a main clause. */
export function heardTooLate(file: RuleFile): string {
	const listener = listenerOf(file);
	if (!listener) return TOO_LATE[runtimeOf(file)];
	const subject = `${listener[0]?.toUpperCase()}${listener.slice(1)}`;
	return `${subject} of unhandled rejections is called for one that nobody handles in time`;
}

function toldByRunner(file: RuleFile): string {
	const runner = runnerOf(file);
	switch (runner) {
		case undefined:
			return "the runner may tell of it elsewhere";
		case "Vitest":
			return "Vitest fails the run, and no test";
		case "Mocha":
			return "Mocha passes over it in silence";
		case "node:test":
			return "node:test fails it only as long as it is running";
		default:
			return `${runner} fails whichever test is running by then`;
	}
}
