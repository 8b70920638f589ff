import chalk from "chalk";

export function colored(text: string) {
	chalk.bold.red(text); // pure
	chalk(text); // pure
}
