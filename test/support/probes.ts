/**
 * Probes of what is known of packages: real code in the style of their documentation, one statement to a line, each with
 * the effects that its calls are known for in the comment behind it:
 *
 *     await pool.query("SELECT 1"); // reads db, promise
 *
 * `reads`, `writes` and `uses` (both) name domains, `pure` stands for none, `unknown` for a call that nothing is known of.
 * Then comes what the statement's last call gives: `promise`, `lazy`, or neither; then `connection`, `costly`,
 * `guards`, `partial`.
 * Functions within a statement do not count to it.
 */
import type { Inquiry } from "../../analyzer/src/ask/inquiry.ts";
import type { RuleFile } from "../../analyzer/src/ask/rule-file.ts";
import { refined } from "../../analyzer/src/effects/arguments/refine.ts";
import type { Invocation } from "../../analyzer/src/effects/callee/invocation.ts";
import { functionNamedBy } from "../../analyzer/src/effects/callee/resolve.ts";
import type { KnownCall } from "../../analyzer/src/effects/knowledge/index.ts";
import {
	isCallExpression,
	isNewExpression,
	isTaggedTemplateExpression,
	type Node,
} from "../../analyzer/src/engine/ast.ts";
import { isFunctionNode } from "../../analyzer/src/syntax/functions.ts";
import { walk } from "../../analyzer/src/syntax/walk.ts";
import { type ProbedLine, probeStatements } from "./probed-statements.ts";

export interface Probes {
	/** By name of the file, without its ending. */
	readonly files: ReadonlyMap<string, readonly ProbedLine[]>;
	/** The keys under which an entry was found. */
	readonly hits: ReadonlyMap<KnownCall, ReadonlySet<string>>;
}

const MARK = /\s*\/\/ (reads|writes|uses|pure|unknown)\b.*$/;

/** Looks up every marked statement of a project's files. */
export function probe(config: string): Probes {
	const hits = new Map<KnownCall, Set<string>>();
	const files = probeStatements(config, MARK, (statement, file) => markOf(statement, file, hits));
	return { files, hits };
}

const VERBS = { r: "reads", w: "writes", rw: "uses" } as const;

function* markOf(statement: Node, file: RuleFile, hits: Map<KnownCall, Set<string>>): Inquiry<string> {
	const modes = new Map<string, "r" | "w" | "rw">();
	const flags = new Set<string>();
	let isFirst = true;
	for (const call of invocationsIn(statement)) {
		const callee = yield* functionNamedBy(
			isTaggedTemplateExpression(call) ? call.tag : call.expression,
			isNewExpression(call),
			file,
		);
		if (callee.kind !== "known") return "unknown";
		const keys = hits.get(callee.call) ?? new Set();
		hits.set(callee.call, keys.add(callee.entry));
		const known = yield* refined(callee.call, call, file);
		for (const { domain, mode } of known.io ?? []) {
			const before = modes.get(domain) ?? mode;
			modes.set(domain, before === mode ? mode : "rw");
		}
		if (isFirst && (known.gives === "promise" || known.gives === "lazy")) flags.add(known.gives);
		for (const flag of ["connection", "costly", "guards", "partial"] as const) if (known[flag]) flags.add(flag);
		isFirst = false;
	}
	const effects = [...modes].sort().map(([domain, mode]) => `${VERBS[mode]} ${domain}`);
	const order = ["promise", "lazy", "connection", "costly", "guards", "partial"].filter((flag) => flags.has(flag));
	return [...(effects.length > 0 ? effects : ["pure"]), ...order].join(", ");
}

/** The calls of a statement, the outermost one first. */
function invocationsIn(statement: Node): Invocation[] {
	const found: Invocation[] = [];
	walk(statement, (node) => {
		if (isFunctionNode(node)) return false;
		if (isCallExpression(node) || isNewExpression(node) || isTaggedTemplateExpression(node)) found.push(node);
		return true;
	});
	return found;
}
