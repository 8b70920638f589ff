import { isIdentifier, isPrivateIdentifier, type Node, type SourceFile } from "../engine/ast.ts";

const found = new WeakMap<SourceFile, Map<string, readonly Node[]>>();

/**
 * Every identifier or private name of a file that reads `name`, wherever it stands. Goes by the text first, so that only
 * the way down to each occurrence is made into nodes rather than the whole file. Memoised.
 */
export function mentionsOf(file: SourceFile, name: string): readonly Node[] {
	let byName = found.get(file);
	if (!byName) {
		byName = new Map();
		found.set(file, byName);
	}
	let mentions = byName.get(name);
	if (!mentions) {
		mentions = search(file, name);
		byName.set(name, mentions);
	}
	return mentions;
}

const WORD = /[\w$\u0080-\uffff]/;
const WORDS = /[\w$\u0080-\uffff]+/g;

function search(file: SourceFile, name: string): Node[] {
	const { text } = file;
	const mentions: Node[] = [];
	// Of code that is being written: `store.` has a name that is not there yet.
	if (name === "") return mentions;
	const path: Node[] = [file];
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
		if (WORD.test(text[at - 1] ?? "") || WORD.test(text[at + name.length] ?? "")) continue;
		const node = leafBelow(path, at, at + name.length);
		if (node && (isIdentifier(node) || isPrivateIdentifier(node)) && node.text === name) mentions.push(node);
	}
	return mentions;
}

const words = new WeakMap<SourceFile, ReadonlySet<string>>();

/** Whether a name stands anywhere in a file as a word of its own, be it in a text or a comment. Memoised. */
export function hasWord(file: SourceFile, name: string): boolean {
	let known = words.get(file);
	if (!known) {
		known = new Set(file.text.match(WORDS));
		words.set(file, known);
	}
	return known.has(name);
}

/** Finds one node after the other: the innermost around a stretch of text, when it ends there. Best in the order of the text. */
export function leavesOf(file: SourceFile): (start: number, end: number) => Node | undefined {
	const path: Node[] = [file];
	return (start, end) => leafBelow(path, start, end);
}

/** The innermost node around a stretch of text, when it ends there. */
export function leafEndingAt(file: SourceFile, start: number, end: number): Node | undefined {
	return leafBelow([file], start, end);
}

/**
 * The same below nodes that contain each other, from the file downwards. Those that end before the stretch are taken off,
 * and what is around it is added: what comes further down in the file is often as deep as it.
 */
function leafBelow(path: Node[], start: number, end: number): Node | undefined {
	let at = path.at(-1) as Node;
	while (path.length > 1 && !(at.pos <= start && end <= at.end)) {
		path.pop();
		at = path.at(-1) as Node;
	}
	for (let next = childAround(at, start, end); next; next = childAround(at, start, end)) {
		path.push(next);
		at = next;
	}
	return at.end === end ? at : undefined;
}

/** Nodes with more children are asked for one of them often: a file for each mention of a name. */
const MANY = 32;

/** The children of nodes that have many, where they stand in the order of their text. */
const children = new WeakMap<Node, readonly Node[]>();

function childAround(parent: Node, start: number, end: number): Node | undefined {
	const known = children.get(parent);
	if (!known) {
		const found: Node[] = [];
		let isSorted = true;
		parent.forEachChild((child) => {
			const last = found.at(-1);
			if (last && (child.pos < last.pos || child.end < last.end)) isSorted = false;
			found.push(child);
		});
		if (isSorted && found.length > MANY) children.set(parent, found);
		return found.find((child) => child.pos <= start && end <= child.end);
	}
	let low = 0;
	let high = known.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((known[middle] as Node).end < end) low = middle + 1;
		else high = middle;
	}
	const child = known[low];
	return child && child.pos <= start ? child : undefined;
}
