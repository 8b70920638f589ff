/** Globals of the platform that are more than a name for functions. */

/** Whether the properties of a global are what is shown in a window. */
export function isOfDocument(global: string | undefined): boolean {
	return global !== undefined && /^(?:document|window|self|location|history|navigator|screen)$/.test(global);
}

/** Whether programs keep what is one for all of them under that global. */
export function isKeeper(global: string): boolean {
	return global === "globalThis" || global === "window" || global === "self";
}
