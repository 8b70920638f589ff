/** Runs a program and keeps what it prints. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** No suite takes this long, not even on a machine that is busy with something else; one that does hangs. */
const LIMIT_MS = 1_200_000;
/** Time for a program to end after its work is done. */
const GRACE_MS = 20_000;

/**
 * Runs a script with Node. A program that hangs is ended, with all that it started.
 *
 * @param {readonly string[]} args arguments for Node, the script first
 * @param {() => boolean} [isDone] whether the program's work is done, so that it should end soon
 * @returns {Promise<{ status: number | null, output: string, hung: boolean }>} both streams in the order of arrival
 */
export function runNode(args, isDone = () => false) {
	return new Promise((resolve, reject) => {
		// A process group of its own, so that what the program leaves behind can be ended with it.
		const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], detached: true });
		let output = "";
		let hung = false;
		let deadline = performance.now() + LIMIT_MS;
		const watch = setInterval(() => {
			if (isDone()) deadline = Math.min(deadline, performance.now() + GRACE_MS);
			if (performance.now() < deadline) return;
			hung = true;
			endGroup(child);
		}, 1_000);
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding("utf8");
			stream.on("data", (text) => {
				output += text;
			});
		}
		const end = () => {
			endGroup(child);
			process.exit(1);
		};
		process.once("SIGINT", end).once("SIGTERM", end);
		child.on("error", reject);
		child.on("close", (status) => {
			clearInterval(watch);
			process.off("SIGINT", end).off("SIGTERM", end);
			resolve({ status, output, hung });
		});
	});
}

function endGroup(child) {
	try {
		// There are no process groups on Windows.
		process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
	} catch (error) {
		if (error.code !== "ESRCH") throw error;
	}
}
