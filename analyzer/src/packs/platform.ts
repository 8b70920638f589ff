/** The language, the browser and Node. */
import type { Pack } from "./pack.ts";

const SUITES = ["test", "it", "suite", "describe"];
const MODES = ["only", "skip", "todo", "expectFailure"];
const NODE_TESTS = [...SUITES, ...SUITES.flatMap((suite) => MODES.map((mode) => `${suite}.${mode}`))];

export const platformPacks: Readonly<Record<string, Pack>> = {
	arrays: {
		reason:
			"promises that are taken out of a list, or put in another order there, were made and may be handled elsewhere",
		mayReject: true,
		calls: [
			{
				from: "lib",
				name: ["shift", "pop", "splice", "reverse", "sort", "fill", "copyWithin"].map((name) => `Array.${name}`),
			},
		],
	},
	browser: {
		reason: "the promise says when something is there or let go of, or what the user allows: none of these fails",
		calls: [
			{
				from: "lib",
				name: [
					"AudioContext.close",
					"CustomElementRegistry.whenDefined",
					"Notification.requestPermission",
					"Scheduler.yield",
					"ServiceWorkerGlobalScope.skipWaiting",
					"WakeLockSentinel.release",
				],
			},
		],
		properties: [{ from: "lib", name: ["FontFaceSet.ready", "ServiceWorkerContainer.ready"] }],
	},
	dom: {
		reason: "what an event's methods do never throws",
		harmless: [{ from: "lib", name: ["preventDefault", "stopPropagation", "stopImmediatePropagation"] }],
	},
	"web-streams": {
		reason: "whoever reads the stream is told of its error, and of one that is cancelled nothing more is wanted",
		calls: [
			{
				from: "lib",
				name: ["ReadableStream", "ReadableStreamGenericReader"].map((name) => `${name}.cancel`),
			},
		],
	},
	node: {
		reason: "the promise never rejects: it says when the thread has ended",
		calls: [{ from: "package", package: "node:worker_threads", name: "Worker.terminate" }],
	},
	"node-test": {
		reason: "node:test waits for its tests and suites by itself",
		calls: [{ from: "package", package: "node", name: [...NODE_TESTS, ...MODES, "TestContext.test"] }],
	},
};
