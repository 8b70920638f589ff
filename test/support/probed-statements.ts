/**
 * Code whose statements each say in a comment behind them what is known of their calls. What is true is found out of all of
 * them at once, and set beside what is written.
 */
import path from "node:path";
import type { Inquiry } from "../../analyzer/src/ask/inquiry.ts";
import type { RuleFile } from "../../analyzer/src/ask/rule-file.ts";
import { isStatement, type Node, type SourceFile } from "../../analyzer/src/engine/ast.ts";
import { Checker } from "../../analyzer/src/engine/checker.ts";
import { CheckedFile } from "../../analyzer/src/run/checked-file.ts";
import { runInquiries, type Task } from "../../analyzer/src/run/run-inquiries.ts";
import { walk } from "../../analyzer/src/syntax/walk.ts";

export interface ProbedLine {
	/** The statement's last line as it is written, mark included. */
	readonly text: string;
	/** The same with the mark that is true. */
	readonly found: string;
}

/**
 * Looks up every marked statement of a project's files.
 *
 * @param config absolute path of the tsconfig
 * @param mark the comment at the end of a line, with the white space before it
 * @param markOf what the mark should say, without its slashes
 * @returns the lines by name of the file, without its ending
 */
export function probeStatements(
	config: string,
	mark: RegExp,
	markOf: (statement: Node, file: RuleFile) => Inquiry<string>,
): ReadonlyMap<string, readonly ProbedLine[]> {
	const checker = new Checker({ directory: path.dirname(config) });
	try {
		const project = checker.update({ openProjects: [config] }).project(config);
		if (!project) throw new Error(`no project ${config}`);
		const files = new Map<string, ProbedLine[]>();
		const tasks: Task[] = [];
		for (const name of checker.readConfig(config).fileNames) {
			const root = project.sourceFile(name);
			if (!root) throw new Error(`no file ${name}`);
			const file = new CheckedFile(name, root, project, () => undefined);
			const lines: ProbedLine[] = [];
			for (const { statement, text } of markedStatements(root, mark)) {
				const at = lines.push({ text, found: text }) - 1;
				const inquiry = function* (): Inquiry<void> {
					const found = yield* markOf(statement, file);
					lines[at] = { text, found: text.replace(mark, ` // ${found}`) };
				};
				const failed = (error: unknown) => {
					throw error;
				};
				tasks.push({ rule: "probe", inquiry: inquiry(), failed });
			}
			files.set(path.basename(name).replace(/\.\w+$/, ""), lines);
		}
		runInquiries(tasks, project, new Map());
		return files;
	} finally {
		checker.close();
	}
}

/** The statement that ends on each line with a mark; of several the outermost. */
function markedStatements(root: SourceFile, mark: RegExp): { statement: Node; text: string }[] {
	const endings = new Map<number, Node>();
	walk(root, (node) => {
		if (isStatement(node) && !endings.has(node.end)) endings.set(node.end, node);
	});
	const found: { statement: Node; text: string }[] = [];
	let offset = 0;
	for (const line of root.text.split("\n")) {
		const marked = mark.exec(line);
		if (marked) {
			const statement = endings.get(offset + marked.index);
			if (!statement) throw new Error(`${root.fileName}: no statement ends before the mark of: ${line}`);
			found.push({ statement, text: line.trim() });
		}
		offset += line.length + 1;
	}
	return found;
}
