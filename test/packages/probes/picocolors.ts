import colors from "picocolors";

export function colored(text: string) {
	colors.red(text); // pure
}
