/** A run of awaits as editors show it: where its function is, and what each of them waits for. */
import type { RowDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import {
	isCallExpression,
	isPropertyAssignment,
	isPropertyDeclaration,
	isVariableDeclaration,
	type Node,
} from "../../engine/ast.ts";
import type { AwaitRun, AwaitStatement } from "../../flow/index.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { nameOf } from "../../syntax/naming.ts";
import { findAncestor, outerOf } from "../../syntax/walk.ts";
import { calleeName } from "../shared/gathering/gathering.ts";

/** Longest name of what is awaited, in UTF-16 units. */
const LONGEST_NAME = 40;

/** @param first the run's first await */
export function rowOf(run: AwaitRun, first: AwaitStatement, file: RuleFile): RowDraft {
	const awaits = run.flatMap((step) => (step.await ? [{ at: step.await, name: awaitedName(step, file) }] : []));
	return { scope: scopeAround(first.await), awaits };
}

function awaitedName({ operand }: AwaitStatement, file: RuleFile): string {
	return isCallExpression(operand)
		? calleeName(operand, file)
		: nameOf(operand, (node) => file.textOf(node), LONGEST_NAME);
}

/** The name of the function around an await, whichever way it has one, or the function; without a function, the await. */
function scopeAround(node: Node): Node {
	const fn = findAncestor(node, isFunctionNode);
	if (!fn) return node;
	const { name } = fn as { name?: Node };
	if (name) return name;
	const { parent } = outerOf(fn);
	const isNamed = isVariableDeclaration(parent) || isPropertyAssignment(parent) || isPropertyDeclaration(parent);
	return isNamed ? parent.name : fn;
}
