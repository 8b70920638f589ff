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
import path from "node:path";
import type { Inquiry } from "../../analyzer/src/ask/inquiry.ts";
import type { RuleFile } from "../../analyzer/src/ask/rule-file.ts";
import { refined } from "../../analyzer/src/effects/arguments/refine.ts";
import type { Invocation } from "../../analyzer/src/effects/callee/invocation.ts";
import { functionNamedBy } from "../../analyzer/src/effects/callee/resolve.ts";
import type { KnownCall } from "../../analyzer/src/effects/knowledge/index.ts";
import {
	isCallExpression,
	isNewExpression,
	isStatement,
	isTaggedTemplateExpression,
	type Node,
	type SourceFile,
} from "../../analyzer/src/engine/ast.ts";
import { Checker } from "../../analyzer/src/engine/checker.ts";
import { CheckedFile } from "../../analyzer/src/run/checked-file.ts";
import { runInquiries, type Task } from "../../analyzer/src/run/run-inquiries.ts";
import { isFunctionNode } from "../../analyzer/src/syntax/functions.ts";
import { walk } from "../../analyzer/src/syntax/walk.ts";

export interface ProbedLine {
	/** The statement's last line as it is written, mark included. */
	readonly text: string;
	/** The same with the mark that is true. */
	readonly found: string;
}

export interface Probes {
	/** By name of the file, without its ending. */
	readonly files: ReadonlyMap<string, readonly ProbedLine[]>;
	/** The keys under which an entry was found. */
	readonly hits: ReadonlyMap<KnownCall, ReadonlySet<string>>;
}

const MARK = /\s*\/\/ (reads|writes|uses|pure|unknown)\b.*$/;

/** Looks up every marked statement of a project's files. */
export function probe(config: string): Probes {
	const checker = new Checker({ directory: path.dirname(config) });
	try {
		const project = checker.update({ openProjects: [config] }).project(config);
		if (!project) throw new Error(`no project ${config}`);
		const files = new Map<string, ProbedLine[]>();
		const hits = new Map<KnownCall, Set<string>>();
		const tasks: Task[] = [];
		for (const name of checker.readConfig(config).fileNames) {
			const root = project.sourceFile(name);
			if (!root) throw new Error(`no file ${name}`);
			const file = new CheckedFile(name, root, project, () => undefined);
			const lines: ProbedLine[] = [];
			for (const { statement, text } of markedStatements(root)) {
				const at = lines.push({ text, found: text }) - 1;
				const inquiry = function* (): Inquiry<void> {
					const mark = yield* markOf(statement, file, hits);
					lines[at] = { text, found: text.replace(MARK, ` // ${mark}`) };
				};
				const failed = (error: unknown) => {
					throw error;
				};
				tasks.push({ rule: "probe", inquiry: inquiry(), failed });
			}
			files.set(path.basename(name).replace(/\.\w+$/, ""), lines);
		}
		runInquiries(tasks, project, new Map());
		return { files, hits };
	} finally {
		checker.close();
	}
}

/** The statement that ends on each line with a mark; of several the outermost. */
function markedStatements(root: SourceFile): { statement: Node; text: string }[] {
	const endings = new Map<number, Node>();
	walk(root, (node) => {
		if (isStatement(node) && !endings.has(node.end)) endings.set(node.end, node);
	});
	const found: { statement: Node; text: string }[] = [];
	let offset = 0;
	for (const line of root.text.split("\n")) {
		const mark = MARK.exec(line);
		if (mark) {
			const statement = endings.get(offset + mark.index);
			if (!statement) throw new Error(`${root.fileName}: no statement ends before the mark of: ${line}`);
			found.push({ statement, text: line.trim() });
		}
		offset += line.length + 1;
	}
	return found;
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
