/** The ways out of the program: standard output, standard error, files. */
import path from "node:path";

/** The report cannot be delivered: exit code 2. */
export class OutputError extends Error {
	override readonly name = "OutputError";
}

/**
 * Writes to standard output and waits until it is through. A reader that has seen enough, such as head, closes the
 * pipe: that is no failure, the rest is dropped.
 * @throws OutputError
 */
export function writeOut(text: string | Buffer): Promise<void> {
	if (text.length === 0) return Promise.resolve();
	return new Promise((resolve, reject) => {
		process.stdout.write(text, (error?: NodeJS.ErrnoException | null) => {
			if (error && error.code !== "EPIPE")
				reject(new OutputError(`standard output cannot be written: ${error.message}`));
			else resolve();
		});
	});
}

/**
 * Writes a report to a file, wholly or not at all, and makes the folders above it.
 * @throws OutputError
 */
export async function writeFileWhole(file: string, text: string): Promise<void> {
	const { mkdir } = await import("node:fs/promises");
	const { default: writeFileAtomic } = await import("write-file-atomic");
	try {
		await mkdir(path.dirname(file), { recursive: true });
		await writeFileAtomic(file, text);
	} catch (error) {
		throw new OutputError(`${file} cannot be written: ${(error as Error).message}`);
	}
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
