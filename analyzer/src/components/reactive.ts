/**
 * Variables that a framework changes behind the code: props, what is derived from them, and whatever a component's
 * markup is bound to. The code alone looks as if nobody wrote to them.
 */

/** Up to the call that gives it, within one declaration. */
const TYPE = String.raw`\s*(?::[^=;]+)?=\s*`;
const PATTERN = String.raw`\s*\{(?:(?!\bconst\b|\blet\b)[^;])*?\}`;
const PROPS = String.raw`(?:withDefaults\s*\(\s*)?(?:defineProps|\$props)\b`;

/** Constants only by name. */
const CONSTANTS = [
	new RegExp(String.raw`\bconst(${PATTERN}${TYPE}${PROPS})`, "g"),
	new RegExp(String.raw`\bconst(\s+[\w$]+${TYPE}\$derived\b)`, "g"),
];

const NAMES = String.raw`\s+[\w$]+(?:\s*,\s*[\w$]+)*`;
/** What the framework itself writes to. */
const OWNED = new RegExp(
	String.raw`\bexport\s+let(${NAMES})|\blet(${PATTERN})${TYPE}${PROPS}|\blet(${NAMES})${TYPE}\$derived\b`,
	"g",
);
/** What markup may write to. */
const BOUND = new RegExp(String.raw`\blet(${PATTERN}(?=${TYPE})|${NAMES})`, "g");

/** The code of the same length with variables in place of constants that are none. */
export function withVariables(code: string): string {
	return CONSTANTS.reduce((text, pattern) => text.replace(pattern, "let  $1"), code);
}

/**
 * Names of variables that others than the code may write to, wherever they are declared. Too many do no harm.
 * @param code what {@link withVariables} gave
 * @param inMarkup whether the markup mentions a name
 */
export function variablesIn(code: string, inMarkup: (name: string) => boolean): string[] {
	const owned = [...code.matchAll(OWNED)].flatMap((match) => namesIn(match.slice(1).join(" ")));
	const bound = [...code.matchAll(BOUND)].flatMap(([, names = ""]) => namesIn(names)).filter(inMarkup);
	return [...new Set([...owned, ...bound])];
}

const namesIn = (text: string): string[] => text.match(/[\p{L}_$][\w\p{L}$]*/gu) ?? [];
