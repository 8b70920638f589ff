/** `--stdin-filename`: a text that is checked as if it were in a file. */
import { buffer } from "node:stream/consumers";

export interface GivenText {
	/** Absolute path of the file that the text stands for, which need not exist. */
	readonly file: string;
	readonly bytes: Buffer;
	/** Without a byte order mark. */
	readonly text: string;
}

export async function readStandardInput(file: string): Promise<GivenText> {
	const bytes = await buffer(process.stdin);
	return { file, bytes, text: new TextDecoder("utf-8").decode(bytes) };
}
