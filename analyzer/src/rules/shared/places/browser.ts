/** Tells code for browsers, where nothing ends with a rejection that nobody handles, from code for Node. */

import type { RuleFile } from "../../../ask/rule-file.ts";

const COMPONENT = /\.(?:[jt]sx|vue|svelte)$/;
const NODE = /^#!|\bfrom\s*["']node:|\brequire\(["']node:|\bprocess\.(?!env\b)|^\s*["']use server["']/m;
const PAGE =
	/\b(?:document|window)\??\.\w|\bfrom\s*["'](?:react|react-dom|vue|svelte|preact|solid-js)(?:\/[^"']*)?["']/;

/** Whether the file belongs to a page: a component, or code that uses the page or the library of its components. */
export function isInBrowser(file: RuleFile): boolean {
	if (NODE.test(file.text)) return false;
	return COMPONENT.test(file.fileName) || PAGE.test(file.text);
}
