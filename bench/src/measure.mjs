/**
 * Measures a program with all the processes that it starts. Linux only.
 *
 * CPU time comes from the kernel's own accounting of ended children, `getrusage(RUSAGE_CHILDREN)`, taken before and
 * after. That counts a process only once its parent has waited for it, and checkers that run beside a linter are often
 * killed at its exit, never waited for and so lost. This process therefore declares itself a subreaper: the orphans of
 * its descendants become its own children, and it waits for each of them. Nothing is sampled, nothing is lost;
 * `npm run control` shows it.
 *
 * Peak memory is the largest sum of resident sizes over the tree, looked at every {@link samplingMs} milliseconds. Pages
 * that two processes share count twice.
 */
import { spawn } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import koffi from "koffi";

/**
 * @typedef {object} Measurement
 * @property {number} cpu user and system time of the whole tree, in seconds
 * @property {number} wall from start to exit, in seconds
 * @property {number} peak resident bytes of the whole tree
 * @property {number | null} code exit code
 * @property {string} stdout
 * @property {string} stderr
 */

const samplingMs = 40;
const PR_SET_CHILD_SUBREAPER = 36;
const RUSAGE_CHILDREN = -1;
const WNOHANG = 1;

const libc = koffi.load("libc.so.6");
const prctl = libc.func("int prctl(int option, ulong a, ulong b, ulong c, ulong d)");
const waitpid = libc.func("int waitpid(int pid, _Out_ int *status, int options)");
const timeval = koffi.struct("timeval", { seconds: "long", microseconds: "long" });
const rusage = koffi.struct("rusage", { user: timeval, system: timeval, rest: koffi.array("long", 14) });
const getrusage = libc.func("getrusage", "int", ["int", koffi.out(koffi.pointer(rusage))]);
const _SC_PAGESIZE = 30;
const pageSize = Number(libc.func("long sysconf(int name)")(_SC_PAGESIZE));

if (prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) !== 0) throw new Error("Cannot become a subreaper.");

/** CPU seconds of all children that have ended and were waited for. */
function childrenCpu() {
	const usage = {};
	getrusage(RUSAGE_CHILDREN, usage);
	return [usage.user, usage.system].reduce(
		(sum, { seconds, microseconds }) => sum + Number(seconds) + Number(microseconds) / 1e6,
		0,
	);
}

/**
 * Runs one program to its end; one at a time. Its output goes through files, so that reading it costs the program nothing.
 * @param {{ file: string, args: readonly string[], cwd: string, env?: NodeJS.ProcessEnv, output: string }} command
 * `output`: absolute path without extension for what it prints
 * @returns {Promise<Measurement>}
 */
export async function measure({ file, args, cwd, env = process.env, output }) {
	const files = [`${output}.stdout`, `${output}.stderr`];
	const [out, err] = files.map((name) => openSync(name, "w"));
	const cpuBefore = childrenCpu();
	const start = performance.now();
	const child = spawn(file, args, { cwd, env, stdio: ["ignore", out, err] });
	let peak = 0;
	const sampler = setInterval(() => {
		peak = Math.max(peak, treeMemory());
	}, samplingMs);
	const code = await new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("exit", resolve);
	});
	const wall = (performance.now() - start) / 1000;
	clearInterval(sampler);
	await reapOrphans();
	closeSync(out);
	closeSync(err);
	const [stdout, stderr] = files.map((name) => readFileSync(name, "utf8"));
	return { cpu: childrenCpu() - cpuBefore, wall, peak, code, stdout, stderr };
}

/**
 * Waits for every child that is left: what a program killed at its exit, or left to end by itself.
 * @throws {Error} when one is still alive after ten seconds
 */
async function reapOrphans() {
	const deadline = performance.now() + 10_000;
	for (;;) {
		const pid = waitpid(-1, [0], WNOHANG);
		if (pid < 0) return; // No child is left.
		if (pid > 0) continue;
		if (performance.now() > deadline) throw new Error("A process outlives the program that started it.");
		await sleep(5);
	}
}

/** Resident bytes of all descendants of this process. */
function treeMemory() {
	/** @type {Map<number, number[]>} */
	const children = new Map();
	for (const name of readdirSync("/proc")) {
		if (!/^\d+$/.test(name)) continue;
		const stat = readProc(`/proc/${name}/stat`);
		if (stat === undefined) continue;
		// The second field is the program's name in parentheses, which may hold anything; the parent is two behind it.
		const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ", 2)[1]);
		children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
	}
	let bytes = 0;
	const queue = [...(children.get(process.pid) ?? [])];
	for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
		const statm = readProc(`/proc/${pid}/statm`);
		if (statm !== undefined) bytes += Number(statm.split(" ", 2)[1]) * pageSize;
		queue.push(...(children.get(pid) ?? []));
	}
	return bytes;
}

/** A process may end between listing and reading. */
function readProc(file) {
	try {
		return readFileSync(file, "latin1");
	} catch {
		return undefined;
	}
}
