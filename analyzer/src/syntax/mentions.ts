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

function search(file: SourceFile, name: string): Node[] {
	const { text } = file;
	const mentions: Node[] = [];
	// Of code that is being written: `store.` has a name that is not there yet.
	if (name === "") return mentions;
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
		if (WORD.test(text[at - 1] ?? "") || WORD.test(text[at + name.length] ?? "")) continue;
		const node = leafEndingAt(file, at, at + name.length);
		if (node && (isIdentifier(node) || isPrivateIdentifier(node)) && node.text === name) mentions.push(node);
	}
	return mentions;
}

/** The innermost node around a stretch of text, when it ends there. */
export function leafEndingAt(file: SourceFile, start: number, end: number): Node | undefined {
	let at: Node = file;
	for (;;) {
		const next: Node | undefined = at.forEachChild((child) =>
			child.pos <= start && end <= child.end ? child : undefined,
		);
		if (!next) return at.end === end ? at : undefined;
		at = next;
	}
}
