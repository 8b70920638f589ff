/** Finds the scripts of a component: which stretches of its text are code, of which language, and which belong together. */
import { Parser } from "htmlparser2";
import type { Framework } from "./names.ts";

/** A stretch of code: offsets of its first unit and behind its last one. */
export interface Block {
	readonly start: number;
	readonly end: number;
}

export type Language = "ts" | "tsx" | "js" | "jsx";

/** Code that is one module to its framework. */
export interface Module {
	readonly blocks: readonly Block[];
	readonly language: Language;
	/** Whether `await` may stand at its top level, where it changes nothing but the order of things. */
	readonly awaits: boolean;
}

interface Script extends Block {
	readonly attributes: Readonly<Record<string, string>>;
	/** Whether no element is around it. */
	readonly outermost: boolean;
}

/**
 * @param text the component's text, without a byte order mark
 * @returns at least one module, which may be empty
 */
export function modulesIn(text: string, framework: Framework): Module[] {
	if (framework === "astro") return modulesOfAstro(text);
	const scripts = scriptsIn(text, 0).filter((script) => isOwn(script, text, framework));
	return [{ blocks: scripts, language: languageOf(scripts, framework), awaits: false }];
}

/** What an element of a page loads, and data, are no code of the component. */
function isOwn(script: Script, text: string, framework: Framework): boolean {
	const { src, lang, type } = script.attributes;
	if (src !== undefined) return false;
	if (lang !== undefined && !LANGUAGES.has(lang.toLowerCase())) return false;
	if (type !== undefined && !/^(?:module|(?:text|application)\/(?:javascript|typescript))$/i.test(type)) return false;
	// Arrows in Svelte's attributes look like the end of a tag, so that what is around a script is not certain there.
	return script.outermost || (framework === "svelte" && /(?:^|[\r\n])<script[^<]*$/i.test(text.slice(0, script.start)));
}

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
	["ts", "ts"],
	["typescript", "ts"],
	["tsx", "tsx"],
	["js", "js"],
	["javascript", "js"],
	["jsx", "jsx"],
]);

/** All scripts of a component are of one language: its compiler asks for that, or the one that says most counts. */
function languageOf(scripts: readonly Script[], framework: Framework): Language {
	const said = scripts.map(({ attributes: { lang, type } }) => {
		if (framework === "svelte" && /typescript/i.test(type ?? "")) return "ts";
		return LANGUAGES.get(lang?.toLowerCase() ?? "js") ?? "js";
	});
	return (["tsx", "ts", "jsx"] as const).find((language) => said.includes(language)) ?? "js";
}

/** The fences stand on lines of their own; only white space may be above them. */
const FRONTMATTER = /^(\s*---(?!-))([\s\S]*?)(?:(?<=[\r\n])[ \t]*---(?!-)|$)/;

function modulesOfAstro(text: string): Module[] {
	const [whole = "", fence = "", code = ""] = FRONTMATTER.exec(text) ?? [];
	const frontmatter = { start: fence.length, end: fence.length + code.length };
	// A script with attributes goes into the page as it is.
	const scripts = scriptsIn(text, whole.length).filter(({ attributes }) => Object.keys(attributes).length === 0);
	return [frontmatter, ...scripts].map((block) => ({ blocks: [block], language: "ts", awaits: true }));
}

/** @param from offset at which markup begins */
function scriptsIn(text: string, from: number): Script[] {
	const scripts: Script[] = [];
	let depth = 0;
	let open: Omit<Script, "end"> | undefined;
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				if (name === "script" && !open)
					open = { start: from + parser.endIndex + 1, attributes, outermost: depth === 0 };
				depth++;
			},
			onclosetag(name, isImplied) {
				depth--;
				if (name !== "script" || !open) return;
				const at = from + parser.startIndex;
				// One that closes itself has no content, and one that nothing closes has what is left.
				const end = at < open.start ? open.start : isImplied ? text.length : at;
				scripts.push({ ...open, end });
				open = undefined;
			},
		},
		{ decodeEntities: false, lowerCaseTags: false, lowerCaseAttributeNames: false, recognizeSelfClosing: true },
	);
	parser.end(text.slice(from));
	return scripts;
}
