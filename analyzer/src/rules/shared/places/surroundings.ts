/** Where awaits stay as they are, whatever they do: code whose order is its point. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import { isTryStatement, isVariableStatement, type Node } from "../../../engine/ast.ts";
import { isFunctionNode, isGenerator } from "../../../syntax/functions.ts";
import { isUsing } from "../../../syntax/values.ts";
import { findAncestor, outward } from "../../../syntax/walk.ts";
import { isInTest, isTestFile } from "./tests.ts";

/** Code that is replayed step by step, or talks to a person: its order is part of its meaning. */
const ORDERED_IMPORT =
	/\bfrom\s*["'](@temporalio\/workflow|@restatedev\/[^"']*|@dbos-inc\/[^"']*|@upstash\/workflow[^"']*|cloudflare:workers|workflow|inngest|@inquirer\/[^"']*|inquirer|prompts|enquirer|@clack\/prompts)["']/;

/** What fills a database, whose rows refer to each other: by the file's name and the folders right around it. */
const SEED = /(?:^|[/._-])(?:seeds?|seeders?|seeding)(?=[/._-])/i;

/** @returns why the awaits are left alone, as a clause */
export function reasonToKeep(run: Node, file: RuleFile): string | undefined {
	if (isTestFile(file) || isSeed(file)) return "this is a test, a seed or a migration";
	const ordered = orderedBy(file);
	if (ordered !== undefined) return `code that uses "${ordered}" runs step by step`;
	const fn = findAncestor(run, isFunctionNode);
	if (fn && isFunctionNode(fn) && isGenerator(fn)) return "it is in a generator";
	if (isInTest(run, file)) return "this is a test";
	return undefined;
}

function isSeed({ fileName }: RuleFile): boolean {
	return SEED.test(fileName.split(/[\\/]/).slice(-3).join("/"));
}

const ordering = new WeakMap<Node, string | false>();

function orderedBy(file: RuleFile): string | undefined {
	let name = ordering.get(file.root);
	if (name === undefined) {
		name = ORDERED_IMPORT.exec(file.text)?.[1] ?? false;
		ordering.set(file.root, name);
	}
	return name || undefined;
}

/** Whether something around the statement sees when and with what it fails: `try`, or the disposal of a resource. */
export function isObserved(statement: Node): boolean {
	let below = statement;
	for (let at: Node | undefined = statement.parent; at && !isFunctionNode(at); below = at, at = outward(at)) {
		if (isTryStatement(at) && below !== at.finallyBlock) return true;
		const { statements } = at as { statements?: readonly Node[] };
		if (statements?.some((one) => isVariableStatement(one) && isUsing(one.declarationList))) return true;
	}
	return false;
}
