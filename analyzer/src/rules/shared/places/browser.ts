/** Tells code for browsers, where nothing ends with a rejection that nobody handles, from code for Node. */

import type { RuleFile } from "../../../ask/rule-file.ts";
import { isIdentifier, isPropertyAccessExpression, type Node } from "../../../engine/ast.ts";
import { declarationOf, isReference } from "../../../flow/index.ts";
import { mentionsOf } from "../../../syntax/mentions.ts";

const COMPONENT = /\.(?:[jt]sx|vue|svelte)$/;
const NODE =
	/^#!|\bfrom\s*["'](?:node:|vscode["']|electron["'])|\brequire\(["']node:|\bprocess\.(?!env\b)|^\s*["']use server["']/m;
const LIBRARY = /\bfrom\s*["'](?:react|react-dom|vue|svelte|preact|solid-js)(?:\/[^"']*)?["']/;

const inBrowser = new WeakMap<Node, boolean>();

/** Whether the file belongs to a page: a component, or code that uses the page or the library of its components. */
export function isInBrowser(file: RuleFile): boolean {
	let is = inBrowser.get(file.root);
	if (is === undefined) inBrowser.set(file.root, (is = usesPage(file)));
	return is;
}

function usesPage(file: RuleFile): boolean {
	if (isOfComponents(file)) return true;
	return !NODE.test(file.text) && (usesGlobal("document", file) || usesGlobal("window", file));
}

const ofComponents = new WeakMap<Node, boolean>();

/** The part of {@link isInBrowser} that needs nothing but the text: a component, or what uses the library of components. */
export function isOfComponents({ root, fileName, text }: RuleFile): boolean {
	let is = ofComponents.get(root);
	if (is === undefined) {
		is = !NODE.test(text) && (COMPONENT.test(fileName) || LIBRARY.test(text));
		ofComponents.set(root, is);
	}
	return is;
}

/**
 * Whether the file uses a name that it does not declare.
 * @param besides a member of it that does not count
 */
export function usesGlobal(name: string, { root }: RuleFile, besides?: string): boolean {
	return mentionsOf(root, name).some(
		(at) =>
			isIdentifier(at) &&
			isReference(at) &&
			declarationOf(at) === undefined &&
			!(besides && isPropertyAccessExpression(at.parent) && at.parent.name.text === besides),
	);
}

/** What renders on a server has none of it. */
const HOOK = /\buse(?:Effect|LayoutEffect|State|Reducer|Ref|Callback|SyncExternalStore|Transition)\s*[(<]/;
const HANDLER = /\son[A-Z]\w*=\{/;
const USE_CLIENT = /^\s*["']use client["']/m;
/** Variables that bundlers put into what they make for browsers. */
const PUBLIC_VARIABLE = /\bprocess\.env\.(?:NEXT_PUBLIC|REACT_APP|VITE|VUE_APP|GATSBY|EXPO_PUBLIC|NUXT_PUBLIC|PUBLIC)_/;

/** Whether the file's text shows that it runs in a browser although it reads `process.env`, which bundlers fill in. */
export function isForClient({ text, fileName }: RuleFile): boolean {
	if (/\.(?:vue|svelte)\b/.test(fileName) || USE_CLIENT.test(text)) return true;
	if (/\.[jt]sx$/.test(fileName) && HANDLER.test(text)) return true;
	return LIBRARY.test(text) && HOOK.test(text);
}

/** Whether what it reads of `process.env` is meant for browsers as well. */
export function readsPublicVariable({ text }: RuleFile): boolean {
	return PUBLIC_VARIABLE.test(text);
}
