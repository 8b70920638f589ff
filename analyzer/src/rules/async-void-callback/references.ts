/** References to functions that may give a promise, put somewhere as values: `setTimeout(save, 100)`. */
import {
	isCallExpression,
	isImportDeclaration,
	isNamedImports,
	isPropertyAccessExpression,
	type Node,
	type SourceFile,
} from "../../engine/ast.ts";
import { leafEndingAt } from "../../syntax/mentions.ts";
import { type Place, placeOf } from "./places.ts";

export interface Reference {
	/** `save`, `this.save`, `this.save.bind(this)` */
	readonly value: Node;
	readonly place: Place;
}

/** How a name gets an async function in its own file: as a function, as a method, or by what is assigned to it. */
const DECLARED = /\basync\s+(?:function\s+)?(#?[\w$]+)\s*[(<]/g;
/** A function that says that it gives a promise, and its name, as far as its parameters hold no parentheses. */
const TYPED = /\)\s*:\s*Promise\b/g;
const TYPED_NAME = /(#?[\w$]+)\s*\([^()]*$/;
/** What is assigned, and the name in front of it, a type between them. */
const ASSIGNED = /[=:]\s*async\b/g;
const ASSIGNED_NAME = /(#?[\w$]+)\s*(?::[^=;{}]*)?$/;
/** How far in front of a match a name is looked for, in UTF-16 units. */
const REACH = 160;

/** A name as a value, by what follows it: not its call, but `save.bind(this)` is a value as well. */
function valuePattern(names: ReadonlySet<string>): RegExp {
	const any = [...names].map((name) => name.replaceAll("$", "\\$")).join("|");
	return new RegExp(`(?<![\\w$#])(${any})\\s*(?=[,)};\\]]|\\.bind\\()`, "g");
}

/**
 * Found by the text, as looking at every argument of a program would take longer than all else: names that their own file
 * gives to a function with a promise, and imported names among arguments.
 */
export function referencesIn(root: SourceFile): Reference[] {
	const names = namesOfPromiseFunctions(root.text);
	const imported = importedNames(root);
	if (names.size === 0 && imported.size === 0) return [];
	const found: Reference[] = [];
	for (const match of root.text.matchAll(valuePattern(new Set([...names, ...imported])))) {
		const name = match[1] as string;
		const leaf = leafEndingAt(root, match.index, match.index + name.length);
		const value = leaf && wholeReference(leaf);
		const place = value && placeOf(value);
		if (value && place && (names.has(name) || place.kind === "arguments")) found.push({ value, place });
	}
	return found;
}

function namesOfPromiseFunctions(text: string): Set<string> {
	const names = new Set<string>();
	for (const match of text.matchAll(DECLARED)) names.add(match[1] as string);
	for (const [pattern, before] of [
		[TYPED, TYPED_NAME],
		[ASSIGNED, ASSIGNED_NAME],
	] as const) {
		for (const { index } of text.matchAll(pattern)) {
			const name = before.exec(text.slice(Math.max(0, index - REACH), index));
			if (name) names.add(name[1] as string);
		}
	}
	return names;
}

function importedNames(root: SourceFile): Set<string> {
	const names = new Set<string>();
	for (const statement of root.statements) {
		if (!isImportDeclaration(statement)) continue;
		const bindings = statement.importClause?.namedBindings;
		if (!bindings || !isNamedImports(bindings)) continue;
		for (const { name, isTypeOnly } of bindings.elements)
			if (!isTypeOnly && isLowerCase(name.text)) names.add(name.text);
	}
	return names;
}

/** What begins with a capital letter is hardly ever a function that somebody calls. */
function isLowerCase(name: string): boolean {
	return /^[a-z_$]/.test(name);
}

function wholeReference(leaf: Node): Node | undefined {
	const { parent } = leaf;
	const whole = isPropertyAccessExpression(parent) && parent.name === leaf ? parent : leaf;
	if (!isPropertyAccessExpression(whole.parent) || whole.parent.expression !== whole) return whole;
	const call = whole.parent.parent;
	return isCallExpression(call) && whole.parent.name.text === "bind" ? call : undefined;
}
