/**
 * Awaits that follow each other, rewritten so that their calls run together and the program keeps what it does when calls
 * fail: all are started, all have settled, and each is awaited in order. The first failure in program order is the one that
 * is thrown, no rejection goes unhandled, and nothing is left running.
 */

import type { RuleFile } from "../ask/rule-file.ts";
import { isIdentifier, isPropertyAccessExpression, isTryStatement, type Node } from "../engine/ast.ts";
import type { Edit } from "../facts/edit.ts";
import type { AwaitStatement } from "../flow/index.ts";
import { mentionsOf } from "../syntax/mentions.ts";
import {
	bracketed,
	columnsOf,
	hasLongTemplate,
	hasTrailingCommas,
	indented,
	type Layout,
	layoutOf,
	widthOf,
} from "./layout.ts";
import { FreshNames, nounFor, nounForPart, partsOfPromiseAll, startOf } from "./member-code.ts";

/** An await whose call's result may start anew each time it is awaited. */
interface Startable extends AwaitStatement {
	readonly isLazy?: boolean;
	/** The same of each member of a list that is gathered already. */
	readonly lazyParts?: readonly boolean[];
}

/** A call that is started: what it is put in place of, and with which code. */
interface Start {
	readonly name: string;
	readonly code: string;
	readonly edit: Edit;
}

/** Starts all calls, waits until all have settled, then awaits each at its old place. Undefined where that is not possible. */
export function settleAllEdits(group: readonly Startable[], file: RuleFile): Edit[] | undefined {
	const [first] = group;
	if (!first || isDeclared("Promise", file)) return undefined;
	const layout = layoutAt(first, file);
	const names = new FreshNames(group, file);
	const starts = group.flatMap((item) => startsOf(item, names, layout, file));
	const settle = settleLine(
		starts.map(({ name }) => name),
		layout,
		file,
	);
	const remark = `${starts.length === 2 ? "Both" : "All"} finish before the first failure in program order is thrown.`;
	const commented = layout.ownLine ? [`// ${remark}`, settle] : [`/* ${remark} */ ${settle}`];
	const at = file.startOf(first.statement);
	const separator = layout.ownLine ? layout.newline : " ";
	const lines = starts.map(({ name, code }) => `const ${name} = ${code}${layout.terminator}`);
	return [
		{ start: at, end: at, text: [...lines, ...commented, ""].join(separator) },
		...starts.map(({ edit }) => edit),
	];
}

function layoutAt({ statement, isGuarded }: AwaitStatement, file: RuleFile): Layout {
	const layout = layoutOf(statement, file);
	const inner = isGuarded && isTryStatement(statement) ? statement.tryBlock.statements[0] : undefined;
	return inner ? { ...layout, terminator: layoutOf(inner, file).terminator } : layout;
}

function startsOf(item: Startable, names: FreshNames, layout: Layout, file: RuleFile): Start[] {
	const { await: waited, taken, declaration, operand, isLazy, lazyParts } = item;
	// Made a promise, a query is run once, although it is awaited twice.
	const once = (code: string, isLazyCode: boolean | undefined) => (isLazyCode ? madePromise(code, layout, file) : code);
	const list = taken === waited ? partsOfPromiseAll(operand) : undefined;
	if (list) {
		// One by one: when one of them fails, the others have to settle as well.
		return list.map((part, index) => {
			const name = names.take(nounForPart(operand, declaration, index), "Promise");
			const edit = { start: file.startOf(part), end: part.end, text: name };
			return { name, code: once(file.textOf(part), lazyParts?.[index]), edit };
		});
	}
	const isNamed = declaration && isIdentifier(declaration.name);
	const name = isNamed ? names.takeOwn(declaration.name.text, "Promise") : names.take(nounFor(item), "Promise");
	const edit =
		waited === taken
			? { start: file.startOf(waited.expression), end: waited.expression.end, text: name }
			: { start: file.startOf(taken), end: taken.end, text: `await ${name}` };
	return [{ name, code: once(startOf(item, file), isLazy), edit }];
}

function madePromise(code: string, { newline, unit, ownLine }: Layout, file: RuleFile): string {
	if (!ownLine || !code.includes("\n") || hasLongTemplate(code)) return `Promise.resolve(${code})`;
	const comma = hasTrailingCommas(file) ? "," : "";
	return `Promise.resolve(${newline}${unit}${indented(code, unit)}${comma}${newline})`;
}

function settleLine(names: readonly string[], layout: Layout, file: RuleFile): string {
	const line = (list: string) => `await Promise.allSettled(${list})${layout.terminator}`;
	const short = line(`[${names.join(", ")}]`);
	if (!layout.ownLine || columnsOf(layout.newline + short) <= widthOf(file)) return short;
	return line(bracketed(names, layout, hasTrailingCommas(file)));
}

/** Whether `Promise` means the language's own throughout the file, and has `allSettled`. */
export function canSettleAll(file: RuleFile): boolean {
	const promise = file.types.globalSymbol("Promise");
	return (
		!isDeclared("Promise", file) &&
		promise !== undefined &&
		file.types.typeOfSymbol(promise)?.property("allSettled") !== undefined
	);
}

/** Whether the file declares or imports something of its own under the name. */
export function isDeclared(name: string, file: RuleFile): boolean {
	return mentionsOf(file.root, name).some((at) => {
		const { parent } = at;
		return !isPropertyAccessExpression(parent) && (parent as { name?: Node }).name === at;
	});
}
