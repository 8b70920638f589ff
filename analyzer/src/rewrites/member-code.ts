/** What is written in place of an await that is gathered with others: the call that starts it, and a name for what it gives. */

import type { RuleFile } from "../ask/rule-file.ts";
import {
	isArrayBindingPattern,
	isAwaitExpression,
	isBinaryExpression,
	isBindingElement,
	isCallExpression,
	isIdentifier,
	isOmittedExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isSpreadElement,
	isVariableDeclaration,
	type Node,
	type SourceFile,
	type VariableDeclaration,
} from "../engine/ast.ts";
import { type AwaitStatement, isGlobalPromise, isReference, listOfPromiseAll } from "../flow/index.ts";
import { enclosingFunction } from "../syntax/functions.ts";
import { hasWord } from "../syntax/mentions.ts";
import { outerOf, skipOuter, walk } from "../syntax/walk.ts";
import { arrowParameters } from "./layout.ts";

/** The code that starts what is waited for, without waiting. */
export function startOf({ await: at, head, taken }: AwaitStatement, file: RuleFile): string {
	if (head) {
		const rest = file.text.slice(outerOf(head).end, at.expression.end);
		const name = /^\s*\.(?:json|text|blob|arrayBuffer|formData|bytes)\b/.test(rest) ? "response" : "result";
		return `${file.textOf(head.expression)}.then(${arrowParameters(name, file)} => ${name}${rest})`;
	}
	if (taken === at) return file.textOf(at.expression);
	const way = outerOf(at);
	const before = file.text.slice(file.startOf(taken), file.startOf(way));
	return `${before}${file.textOf(at.expression)}${file.text.slice(way.end, taken.end)}`;
}

/** Verbs that callees begin with, which say nothing of what they give. */
const VERB =
	/^(?:compute|count|create|determine|fetch|find|get|list|load|lookup|query|read|request|resolve|retrieve|search|select)(?=[A-Z])/;
/** Names of methods that say nothing of what they give, unlike what they are called on. */
const BARE =
	/^(?:all|count|exec|execute|find(?:All|First|Many|One|Unique)?(?:OrThrow)?|first|get|getAll|list|load|many|query|read|select)$/;
const SEVERAL = /^(?:all|findAll|findMany|getAll|list|many)$/;
const RESERVED =
	/^(?:arguments|await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|eval|export|extends|false|finally|for|function|if|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|undefined|var|void|while|with|yield)$/;

/** What to call a value that has no name of its own: the property that it becomes, or what the callee says that it gives. */
export function nounFor(item: Pick<AwaitStatement, "operand" | "taken">): string {
	const outer = outerOf(item.taken);
	const { parent } = outer;
	if (isPropertyAssignment(parent) && parent.initializer === outer && isIdentifier(parent.name)) {
		return usable(parent.name.text);
	}
	if (isVariableDeclaration(parent) && isIdentifier(parent.name)) return parent.name.text;
	if (isBinaryExpression(parent) && parent.right === outer && isIdentifier(parent.left)) return parent.left.text;
	const callee = skipOuter(isCallExpression(item.operand) ? item.operand.expression : item.operand);
	if (isIdentifier(callee)) return usable(callee.text === "fetch" ? "response" : nounOf(callee.text));
	if (!isPropertyAccessExpression(callee) || !isIdentifier(callee.name)) return "result";
	const { text } = callee.name;
	const holder = skipOuter(callee.expression);
	if (isGlobalPromise(holder)) return "results";
	const owner = isIdentifier(holder) ? holder.text : isPropertyAccessExpression(holder) ? holder.name.text : "";
	if (!BARE.test(text) || !/^[a-z]\w*$/.test(owner)) return usable(nounOf(text));
	return usable(SEVERAL.test(text) && !owner.endsWith("s") ? `${owner}s` : owner);
}

/** The members of a `Promise.all([…])` that are each written out. */
export function partsOfPromiseAll(operand: Node): readonly Node[] | undefined {
	const parts = listOfPromiseAll(operand)?.elements;
	const isWhole = parts && parts.length > 0 && !parts.some((one) => isSpreadElement(one) || isOmittedExpression(one));
	return isWhole ? [...parts] : undefined;
}

/** What to call a value of such a list: the variable that takes it, or what its call says. */
export function nounForPart(operand: Node, declaration: VariableDeclaration | undefined, index: number): string {
	const pattern = declaration?.name;
	const element = pattern && isArrayBindingPattern(pattern) ? [...pattern.elements][index] : undefined;
	if (element && isBindingElement(element) && element.name && isIdentifier(element.name)) return element.name.text;
	const part = partsOfPromiseAll(operand)?.[index] ?? operand;
	return nounFor({ operand: skipOuter(part), taken: part });
}

function nounOf(callee: string): string {
	if (BARE.test(callee)) return "result";
	const noun = callee.replace(VERB, "");
	return noun === callee ? `${callee}Result` : `${noun.charAt(0).toLowerCase()}${noun.slice(1)}`;
}

/** The name of one thing of a list that has the name. */
export function singular(name: string): string {
	if (/[a-z]ies$/.test(name)) return name.replace(/ies$/, "y");
	if (/(?:ch|sh|ss|x)es$/.test(name)) return name.replace(/es$/, "");
	return /[a-rt-z]s$/.test(name) && !/(?:us|is)$/.test(name) ? name.replace(/s$/, "") : name;
}

/** What the promises of a list are called. @param noun of one value; may be empty */
export function promisesOf(noun: string): string {
	return noun === "" ? "promises" : `${noun}Promises`;
}

function usable(name: string): string {
	return RESERVED.test(name) ? `${name}Result` : name;
}

/** Gives names that mean nothing else in the function around the awaits, nor to what else may be rewritten there. */
export class FreshNames {
	private readonly used: Set<string>;
	private readonly earlier: readonly string[];
	private readonly root: SourceFile;

	constructor(group: readonly AwaitStatement[], file: RuleFile) {
		this.root = file.root;
		const [first] = group;
		const around = (first && enclosingFunction(first.statement)) ?? file.root;
		this.used = new Set(namesKnownIn(around));
		this.earlier = first ? nounsBefore(first.statement, around) : [];
	}

	/**
	 * @param suffix what is put behind the name; with one, the name stands nowhere in the file either
	 */
	take(wanted: string, suffix = ""): string {
		return this.numbered(wanted, suffix, this.earlier.filter((noun) => noun === wanted).length);
	}

	/** After a variable, which is the only one of its name in its block. */
	takeOwn(variable: string, suffix: string): string {
		return this.numbered(variable, suffix, 0);
	}

	private numbered(wanted: string, suffix: string, count: number): string {
		let name = `${wanted}${suffix}${count === 0 ? "" : count + 1}`;
		if (!this.isFree(name, suffix) && suffix === "" && !/result$/i.test(wanted)) name = `${wanted}Result`;
		for (let number = 2; !this.isFree(name, suffix); number++) name = `${wanted}${suffix}${number}`;
		this.used.add(name);
		return name;
	}

	private isFree(name: string, suffix: string): boolean {
		return !this.used.has(name) && (suffix === "" || !hasWord(this.root, name));
	}
}

const known = new WeakMap<Node, ReadonlySet<string>>();

/** All that stands for a value or declares one. */
function namesKnownIn(around: Node): ReadonlySet<string> {
	let names = known.get(around);
	if (!names) {
		const found = new Set<string>();
		walk(around, (at) => {
			if (isIdentifier(at) && (isReference(at) || !isPropertyName(at))) found.add(at.text);
		});
		known.set(around, (names = found));
	}
	return names;
}

function isPropertyName(node: Node): boolean {
	const { parent } = node;
	return (
		(isPropertyAccessExpression(parent) && parent.name === node) ||
		(isPropertyAssignment(parent) && parent.name === node)
	);
}

/** What awaits before the statement would be called, each in a fix of its own. */
function nounsBefore(statement: Node, around: Node): string[] {
	const nouns: string[] = [];
	walk(around, (at) => {
		if (at.pos >= statement.pos) return false;
		if (isAwaitExpression(at)) nouns.push(nounFor({ operand: skipOuter(at.expression), taken: at }));
		return undefined;
	});
	return nouns;
}

/** Whether a statement does no more than to assign the value to a variable or property. */
export function assignedBy({ statement, taken }: AwaitStatement): Node | undefined {
	const expression = (statement as { expression?: Node }).expression;
	return expression && isBinaryExpression(expression) && expression.right === taken ? expression.left : undefined;
}
