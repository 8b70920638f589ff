/** A drawing as a tree, from which its users make text or nodes of a document. */

export interface Element {
	readonly tag: string;
	/** Without those that are `undefined`. */
	readonly attributes: Readonly<Record<string, string | number | undefined>>;
	readonly children: readonly (Element | string)[];
}

export function element(
	tag: string,
	attributes: Element["attributes"],
	...children: readonly (Element | string)[]
): Element {
	return { tag, attributes, children };
}

/** @returns the attributes that are set, with numbers rounded to a tenth */
export function attributesOf({ attributes }: Element): [name: string, value: string][] {
	return Object.entries(attributes).flatMap(([name, value]): [string, string][] => {
		if (value === undefined) return [];
		return [[name, typeof value === "number" ? `${Math.round(value * 10) / 10}` : value]];
	});
}

/** @returns XML on one line, but for line breaks that a text has itself */
export function toText(at: Element | string): string {
	if (typeof at === "string") return escaped(at);
	const attributes = attributesOf(at).map(([name, value]) => ` ${name}="${escaped(value)}"`);
	const inside = at.children.map(toText).join("");
	const open = `<${at.tag}${attributes.join("")}`;
	return inside === "" ? `${open}/>` : `${open}>${inside}</${at.tag}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** XML has no way to write these, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
	return text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
