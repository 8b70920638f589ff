/**
 * The worker thread: owns the analyzer's workspace, whose calls block on the checker's pipes, and answers the main
 * thread's messages one after the other.
 *
 * It may not know the protocol, documents' versions or priorities: those are the main thread's.
 */
import { parentPort } from "node:worker_threads";
import { Analysis } from "./analysis.ts";
import type { Call, FromWorker, Tell, WorkerFailure, WorkerStart } from "./messages.ts";

/** Milliseconds without a message after which nobody is taken to be waiting: shorter than between two keys. */
const IDLE_MS = 10;

export function runWorker(start: WorkerStart): void {
	const port = parentPort;
	if (port === null) throw new Error("The analyzer's worker needs a parent thread.");
	const post = (message: FromWorker): void => port.postMessage(message);
	const checkerPid = new Int32Array(start.checkerPid);
	const unwanted = new Int32Array(start.unwanted);
	const analysis = new Analysis({
		log: (level, message) => post({ event: "log", level, message }),
		settingsRefused: (message) => post({ event: "settingsRefused", message }),
		checkerPid: (pid) => Atomics.store(checkerPid, 0, pid ?? 0),
		isUnwanted: (id) => Atomics.load(unwanted, 0) === id,
	});
	let tidying: NodeJS.Timeout | undefined;
	port.on("message", (message: Call | Tell) => {
		clearTimeout(tidying);
		if ("tell" in message) {
			try {
				analysis.tell(message);
			} catch (error) {
				post({ event: "log", level: "error", message: describe(error) });
			}
			if (message.tell === "close") port.close();
			return;
		}
		try {
			post({ event: "result", id: message.id, result: analysis.call(message) });
		} catch (error) {
			post({ event: "failure", id: message.id, failure: toFailure(error) });
		}
		tidying = setTimeout(() => analysis.tidy(), IDLE_MS);
	});
}

function describe(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function toFailure(error: unknown): WorkerFailure {
	if (!(error instanceof Error)) return { name: "Error", message: String(error) };
	const failure: WorkerFailure = { name: error.name, message: error.message };
	if (error.stack !== undefined) failure.stack = error.stack;
	// By name, not by class: tests hand in a workspace of their own.
	if (error.name === "ConfigError") {
		const { file, position } = error as Error & {
			file: string;
			position?: NonNullable<WorkerFailure["config"]>["position"];
		};
		failure.config = position === undefined ? { file } : { file, position };
	}
	return failure;
}
