/** Who hears of a rejection that nobody handles: that depends on what runs the code, as far as the file tells. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import type { Node } from "../../../engine/ast.ts";
import { usesGlobal } from "../places/browser.ts";
import { isHeardByRunner } from "../places/tests.ts";

type Runtime = "browser" | "node" | "tests" | "unknown";

/** What runs the modules of these is neither: an editor's extension host, or a program for desktops, takes rejections its own way. */
const OTHER_HOST = /\bfrom\s*["'](?:vscode|electron(?:\/[\w-]+)?)["']|\brequire\(["'](?:vscode|electron)["']\)/;
const NODE_MODULE =
	/\b(?:from|import|require\()\s*["'](?:node:[\w/]+|fs|fs\/promises|path|os|http|https|net|child_process|crypto|stream|worker_threads|cluster|readline|url|util|zlib)["']/;
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
	if (OTHER_HOST.test(file.text)) return "unknown";
	const isNode = NODE_MODULE.test(file.text) || usesGlobal("process", file) || usesGlobal("__dirname", file);
	const isBrowser = COMPONENT.test(file.fileName) || usesGlobal("document", file) || usesGlobal("window", file);
	if (isNode !== isBrowser) return isNode ? "node" : "browser";
	if (isNode) return "unknown";
	// Where no type knows of a page, but one of Node's process, there is no other place.
	const knowsPages = file.types.globalSymbol("document") !== undefined;
	return !knowsPages && file.types.globalSymbol("process") !== undefined ? "node" : "unknown";
}

const HEARD: Readonly<Record<Runtime, string>> = {
	browser: "only the browser's console hears of it",
	node: "the error reaches nobody (Node ends the process)",
	tests: "the test does not fail with it (the runner may tell of it elsewhere)",
	unknown: "the error reaches nobody",
};

const TOO_LATE: Readonly<Record<Runtime, string>> = {
	browser: "The browser's console tells of a rejection that nobody handles in time",
	node: "Node ends the process at a rejection that nobody handles in time",
	tests: "The runner of the tests may fail the run at a rejection that nobody handles in time",
	unknown: "A rejection that nobody handles in time counts as unhandled",
};

/** What becomes of a rejection in the file that nobody ever handles, as a clause. */
export function unheard(file: RuleFile): string {
	return HEARD[runtimeOf(file)];
}

/** What becomes of one that is only handled later, as a main clause. */
export function heardTooLate(file: RuleFile): string {
	return TOO_LATE[runtimeOf(file)];
}
