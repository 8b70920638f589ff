/** Where the process starts, and the analyzer's worker in it: both run this script. */
import { isMainThread, workerData } from "node:worker_threads";
import { isWorkerStart } from "./worker/messages.ts";

if (isMainThread) {
	const { connect } = await import("./connect.ts");
	connect(new URL(import.meta.url));
} else if (isWorkerStart(workerData)) {
	const { runWorker } = await import("./worker/worker.ts");
	runWorker(workerData);
}
