/** Runs a program and keeps what it prints. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @param {readonly string[]} args arguments for Node, the script first
 * @param {{ echo?: boolean }} [options] `echo` shows the output while it comes
 * @returns {Promise<{ status: number | null, output: string }>} both streams in the order of arrival
 */
export function runNode(args, options = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
		let output = "";
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding("utf8");
			stream.on("data", (text) => {
				output += text;
				if (options.echo) process.stdout.write(text);
			});
		}
		child.on("error", reject);
		child.on("close", (status) => resolve({ status, output }));
	});
}
