/** What the checker complains of in a tsconfig although the project's own compiler understands it. */
import { type CompilerVersion, isBefore } from "./compiler-version.ts";

/** TypeScript's numbers of errors. */
const UNKNOWN_OPTION = 5023;
const NOT_AMONG_VALUES = 6046;
const REFERENCED_WITHOUT_EMIT = 6310;
const REFERENCED_NOT_COMPOSITE = 6306;

/** Whether a complaint is about output alone, which nobody wants here. */
export const isAboutOutput = (code: number): boolean =>
	code === REFERENCED_WITHOUT_EMIT || code === REFERENCED_NOT_COMPOSITE;

/** Options that 5.5 took away; none of them changes what types are inferred for code that compiles. */
const TAKEN_AWAY: ReadonlySet<string> = new Set([
	"charset",
	"importsNotUsedAsValues",
	"keyofStringsOnly",
	"noImplicitUseStrict",
	"noStrictGenericChecks",
	"out",
	"preserveValueImports",
	"suppressExcessPropertyErrors",
	"suppressImplicitAnyIndexErrors",
]);

/** Values of `module`, `moduleResolution` and `target` that are translated. */
const OLD_VALUE = /^"(?:none|amd|umd|system|es3|es5|classic|node|node10)"/i;

/**
 * @param code TypeScript's number of the complaint
 * @param text the tsconfig's text from the place of the complaint on
 */
export function isUnderstood(code: number, text: string, version: CompilerVersion): boolean {
	switch (code) {
		case UNKNOWN_OPTION:
			return isBefore(version, "5.5") && TAKEN_AWAY.has(/^"(\w+)"/.exec(text)?.[1] ?? "");
		case NOT_AMONG_VALUES:
			return isBefore(version, "7.0") && OLD_VALUE.test(text);
		default:
			return false;
	}
}
