// Node
import { type FileHandle, open } from "node:fs/promises";

export async function atOnce(file: FileHandle, other: FileHandle, parts: readonly Uint8Array[]) {
	await Promise.all([file.write("a"), file.write("b")]); // shared-connection-in-parallel: `FileHandle` that is written to without a position
	await Promise.all(parts.map((part) => file.appendFile(part))); // shared-connection-in-parallel
	const opened = await open("a");
	await Promise.all([opened.writeFile("a"), opened.truncate()]); // shared-connection-in-parallel
	await Promise.all(parts.map((part, at) => file.write(part, 0, part.length, at * 10))); // silent shared-connection-in-parallel
	await Promise.all([file.stat(), file.stat()]); // silent shared-connection-in-parallel
	await Promise.all([file.write("a"), other.write("b")]); // silent shared-connection-in-parallel
}
