/** Which files are components, and the names under which the checker knows their scripts. */

const COMPONENT = /\.(vue|svelte|astro)$/i;
/** Behind the name of a component: no file is called so, and no import finds one by adding an extension. */
const CHECKED = /\.asynclint\d*\.m?[jt]sx?$/;

export type Framework = "vue" | "svelte" | "astro";

/** Whether a file is a component whose scripts are checked: Vue's, Svelte's or Astro's. */
export const isComponent = (file: string): boolean => COMPONENT.test(file);

/** @param file path of a component */
export function frameworkOf(file: string): Framework {
	return (COMPONENT.exec(file)?.[1] ?? "vue").toLowerCase() as Framework;
}

/**
 * The name that the checker knows one of a component's modules by.
 * @param index the module's number, from 0
 * @param extension such as `ts`
 */
export function nameForChecker(file: string, index: number, extension: string): string {
	return `${file}.asynclint${index === 0 ? "" : index}.${extension}`;
}

/** Whether a complaint is about a file that the checker alone knows: it has its text, and misses it on disk. */
export const isAboutModule = (message: string): boolean => /\.asynclint\d*\.m?[jt]sx?'/.test(message);

/** The file that people know, for one that the checker names. */
export function fileAsWritten(file: string): string {
	return file.replace(CHECKED, "");
}
