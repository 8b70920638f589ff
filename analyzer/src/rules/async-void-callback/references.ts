/** References to functions that may give a promise, put somewhere as values: `setTimeout(save, 100)`. */
import {
	isCallExpression,
	isIdentifier,
	isImportDeclaration,
	isNamedImports,
	isPropertyAccessExpression,
	type Node,
	type SourceFile,
} from "../../engine/ast.ts";
import { leavesOf } from "../../syntax/mentions.ts";
import { type Place, placeOf } from "./places.ts";

export interface Reference {
	/** `save`, `this.save`, `this.save.bind(this)` */
	readonly value: Node;
	readonly place: Place;
	/** By the text it is an async function of this file, or imported; otherwise its type has to lead to one. */
	readonly declared: boolean;
}

/** How a name gets an async function in its own file: as a function, as a method, or by what is assigned to it. */
const DECLARED = /\basync\s+(?:function\s+)?(#?[\w$]+)\s*[(<]/g;
/** A function that says that it gives a promise, and its name, as far as its parameters hold no parentheses. */
const TYPED = /\)\s*:\s*Promise\b/g;
const TYPED_NAME = /(#?[\w$]+)\s*\([^()]*$/;
/** What is assigned, and the name in front of it, a type between them. */
const ASSIGNED = /[=:]\s*async\b/g;
const ASSIGNED_NAME = /(#?[\w$]+)\s*(?::(?:=>|[^=;{}])*)?$/;
/** What is made of an async function by a call: `= useCallback(async …)`, `= useMemo(() => async …)`. */
const MADE = /=\s*[\w$.]+(?:<[^()]*>)?\(\s*(?:\(\)\s*=>\s*)?async\b/g;
/** What is taken out of the result of a call, as most hooks give several functions at once. */
const TAKEN = /\{([^{}()]*)\}\s*=\s*(?:await\s+)?[\w$.]+\s*[(<]/g;
/** How far in front of a match a name is looked for, in UTF-16 units. */
const REACH = 160;

/**
 * What is taken or read from something as a handler, where most of them stand: `onClick={store.save}`, `onClick: save`,
 * `emitter.on("end", save)`, `setTimeout(save, …)`. What the class itself has is known by its name.
 */
const HANDLERS: readonly RegExp[] = [
	/\bon[A-Z]\w*\s*(?:=\s*\{|:)\s*(?<path>(?:[\w$]+[?!]?\.)*)(?<name>[A-Za-z_$][\w$]*)\s*(?=[,}])/g,
	/\b(?:subscribe|nextTick|queueMicrotask|set(?:Timeout|Interval|Immediate)|request\w+(?:Frame|Callback))\(\s*(?<path>(?:[\w$]+[?!]?\.)*)(?<name>[A-Za-z_$][\w$]*)\s*(?=[,)])/g,
	/\b(?:on|once|addListener|addEventListener)\([^(),{}]*,\s*(?<path>(?:[\w$]+[?!]?\.)*)(?<name>[A-Za-z_$][\w$]*)\s*(?=[,)])/g,
];

/** A name as a value, by what follows it: not its call, but `save.bind(this)` is a value as well. */
function valuePattern(name: string): RegExp {
	return new RegExp(`(?<![\\w$#])(?<name>${name})\\s*(?=[,)};\\]]|\\.bind\\()`, "g");
}

const ANY_NAME = "#?[A-Za-z_$][\\w$]*";

/**
 * Found by the text, as looking at every argument of a program would take longer than all else: names that their own file
 * gives to a function with a promise, imported names among arguments and attributes, and what hooks and objects give to
 * handlers.
 * @param all whether to take any name at any place
 */
export function referencesIn(root: SourceFile, all: boolean): Reference[] {
	const { text } = root;
	const names = namesOfPromiseFunctions(text);
	const imported = importedNames(root);
	const found = new Map<Node, Reference>();
	const collect = (pattern: RegExp, isWanted: (match: RegExpExecArray, name: string, place?: Place) => boolean) => {
		// They come in the order of the text, so that the way down to one is half of that to the next.
		const leafAt = leavesOf(root);
		for (const match of text.matchAll(pattern)) {
			const name = match.groups?.["name"] as string;
			if (!isWanted(match, name)) continue;
			const end = match.index + match[0].trimEnd().length;
			if (imported.get(name) === end) continue;
			const leaf = leafAt(end - name.length, end);
			const value = leaf && wholeReference(leaf);
			const place = value && !found.has(value) ? placeOf(value) : undefined;
			if (!value || !place || !isWanted(match, name, place)) continue;
			const declared = names.has(name) || (imported.has(name) && isIdentifier(value));
			found.set(value, { value, place, declared });
		}
	};
	if (all) {
		collect(valuePattern(ANY_NAME), () => true);
		return [...found.values()];
	}
	const made = namesBefore(MADE, ASSIGNED_NAME, text);
	const known = [...new Set([...names, ...imported.keys(), ...made])].map((name) => name.replaceAll("$", "\\$"));
	if (known.length > 0) {
		collect(
			valuePattern(known.join("|")),
			(_, name, place) =>
				!place || names.has(name) || made.has(name) || place.kind === "arguments" || place.kind === "attributes",
		);
	}
	let taken: ReadonlySet<string> | undefined;
	const isTaken = ({ groups }: RegExpExecArray, name: string) => {
		if (groups?.["path"]) return !/^(?:this|props)\b/.test(groups["path"]);
		taken ??= namesTaken(text);
		return taken.has(name);
	};
	for (const pattern of HANDLERS) collect(pattern, isTaken);
	return [...found.values()];
}

function namesOfPromiseFunctions(text: string): Set<string> {
	const names = new Set<string>();
	for (const match of text.matchAll(DECLARED)) names.add(match[1] as string);
	for (const name of namesBefore(TYPED, TYPED_NAME, text)) names.add(name);
	for (const name of namesBefore(ASSIGNED, ASSIGNED_NAME, text)) names.add(name);
	return names;
}

/** The names that end right before what a pattern finds. */
function namesBefore(pattern: RegExp, before: RegExp, text: string): Set<string> {
	const names = new Set<string>();
	for (const { index } of text.matchAll(pattern)) {
		const name = before.exec(text.slice(Math.max(0, index - REACH), index));
		if (name) names.add(name[1] as string);
	}
	return names;
}

function namesTaken(text: string): Set<string> {
	const names = new Set<string>();
	for (const [, list] of text.matchAll(TAKEN)) {
		for (const part of (list as string).split(",")) {
			const name = /([A-Za-z_$][\w$]*)\s*(?:=.*)?$/s.exec(part.trim());
			if (name) names.add(name[1] as string);
		}
	}
	return names;
}

/** The names that a file imports, and where each ends in its import. */
function importedNames(root: SourceFile): Map<string, number> {
	const names = new Map<string, number>();
	for (const statement of root.statements) {
		if (!isImportDeclaration(statement)) continue;
		const bindings = statement.importClause?.namedBindings;
		if (!bindings || !isNamedImports(bindings)) continue;
		for (const { name, isTypeOnly } of bindings.elements)
			if (!isTypeOnly && isLowerCase(name.text)) names.set(name.text, name.end);
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
