/**
 * Clients for requests that tell the user of every failure before their promises reject:
 * `client.interceptors.response.use(taken, (error) => { notify(error); return Promise.reject(error); })`.
 */

import type { Inquiry } from "../../ask/inquiry.ts";
import { perSnapshot, symbolFor } from "../../ask/memo.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { type CallExpression, isIdentifier, isPropertyAccessExpression, type Node } from "../../engine/ast.ts";
import { skipOuter, walk } from "../../syntax/walk.ts";
import { shows } from "./exits.ts";
import { functionsBehind } from "./expected-bodies.ts";
import { callsInProgram } from "./program-calls.ts";

/** Of how many files the trees are looked at. */
const MAX_FILES = 20;
const USES = /\binterceptors\s*\.\s*response\s*\.\s*use\b/;

/** Where the clients are declared that show failures. */
const clientsIn = perSnapshot((): { found?: ReadonlySet<Node> } => ({}));

/** Whether a request goes through a client that shows its failure. */
export function* isShownByInterceptor(request: CallExpression, file: RuleFile): Inquiry<boolean> {
	const clients = clientsIn(file);
	clients.found ??= yield* findClients(file);
	if (clients.found.size === 0) return false;
	// `client.get(…)`, or `client(…)`
	const callee = skipOuter(request.expression);
	for (const one of isPropertyAccessExpression(callee) ? [callee.expression, callee] : [callee]) {
		const declared = yield* declarationBehind(one, file);
		if (declared && clients.found.has(declared)) return true;
	}
	return false;
}

function* findClients(file: RuleFile): Inquiry<ReadonlySet<Node>> {
	const found = new Set<Node>();
	for (const call of callsInProgram(["use"], "interceptors", USES, MAX_FILES, file)) {
		const handler = call.arguments[1];
		const client = clientOf(call.expression);
		if (!handler || !client) continue;
		const fns = yield* functionsBehind(handler, file);
		const declared = fns.some(({ body }) => body !== undefined && showsSomewhere(body))
			? yield* declarationBehind(client, file)
			: undefined;
		if (declared) found.add(declared);
	}
	return found;
}

/** `client` of `client.interceptors.response.use` */
function clientOf(use: Node): Node | undefined {
	let at = use;
	for (const name of ["use", "response", "interceptors"]) {
		if (!isPropertyAccessExpression(at) || at.name.text !== name) return undefined;
		at = skipOuter(at.expression);
	}
	return at;
}

function showsSomewhere(body: Node): boolean {
	let found = false;
	walk(body, (node) => {
		found ||= shows(node);
		return !found;
	});
	return found;
}

/** Where what an expression names is declared: `client`, `this.client`. */
function* declarationBehind(client: Node, file: RuleFile): Inquiry<Node | undefined> {
	const at = skipOuter(client);
	const name = isPropertyAccessExpression(at) ? at.name : isIdentifier(at) ? at : undefined;
	return name && (yield* symbolFor(name, file))?.valueDeclaration?.node();
}
