/** The ways out of the program: standard output, standard error, files. */
import path from "node:path";

/** Writes to standard output and waits until it is through. A closed pipe swallows the rest. */
export function writeOut(text: string): Promise<void> {
	if (text === "") return Promise.resolve();
	return new Promise((resolve, reject) => {
		process.stdout.write(text, (error?: NodeJS.ErrnoException | null) => {
			if (error && error.code !== "EPIPE") reject(error);
			else resolve();
		});
	});
}

/** Writes a report to a file, wholly or not at all, and makes the folders above it. */
export async function writeFileWhole(file: string, text: string): Promise<void> {
	const { mkdir } = await import("node:fs/promises");
	const { default: writeFileAtomic } = await import("write-file-atomic");
	await mkdir(path.dirname(file), { recursive: true });
	await writeFileAtomic(file, text);
}

/** Tells on standard error what went wrong. */
export function complain(...lines: readonly string[]): void {
	for (const [index, line] of lines.entries()) process.stderr.write(`${index === 0 ? "asynclint: " : ""}${line}\n`);
}

/** Whether a stream's reader sees colours, by the conventions of NO_COLOR and FORCE_COLOR. */
export function wantsColour(stream: NodeJS.WriteStream): boolean {
	const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
	if (NO_COLOR) return false;
	if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
	return stream.isTTY === true && TERM !== "dumb";
}
