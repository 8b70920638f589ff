/** Work of other threads and processes, queues of work, and command lines that run it. */
import { inPackages, type Pack } from "./pack.ts";

export const workPacks: Readonly<Record<string, Pack>> = {
	"async-lock": {
		reason: "the promise is that of the function that waits for its turn",
		forwards: inPackages(["async-lock"], ["AsyncLock.acquire"]),
	},
	"async-mutex": {
		reason: "the promise is that of the function that waits for its turn",
		calls: inPackages(["async-mutex"], ["waitForUnlock"]),
		forwards: inPackages(["async-mutex"], ["runExclusive"]),
	},
	"async-retry": {
		reason: "what is tried again and again rejects with its last failure",
		forwards: inPackages(["async-retry"], ["AsyncRetry"]),
	},
	bluebird: {
		reason: "the promise is that of a function which is called for each element of a list",
		forwards: inPackages(
			["bluebird"],
			["map", "each", "filter", "mapSeries", "reduce"].map((name) => `Bluebird.${name}`),
		),
	},
	bottleneck: {
		reason: "the promise is that of the function that waits for its turn",
		forwards: inPackages(["bottleneck"], ["Bottleneck.schedule", "Bottleneck.wrap"]),
	},
	bullmq: {
		reason: "what fails while a worker is closed is told by its event error",
		calls: inPackages(["bullmq"], ["Worker.close"]),
	},
	chokidar: {
		reason: "the promise never rejects: it says when nothing is watched any more",
		calls: inPackages(["chokidar"], ["FSWatcher.close"]),
	},
	citty: {
		reason: "a command that fails is told on the console, and ends the process",
		calls: inPackages(["citty"], ["runMain"]),
	},
	clipanion: {
		reason: "a command that fails is told on the console, and by the exit code of the process",
		calls: inPackages(["clipanion"], ["runExit"]),
	},
	esbuild: {
		reason: "the promise never rejects: it says when esbuild has let go of its work",
		calls: inPackages(["esbuild"], ["BuildContext.dispose", "stop"]),
	},
	lodash: {
		reason: "the function only runs what it is made of, later or less often",
		forwards: inPackages(["lodash"], ["debounce", "throttle"]),
	},
	"p-all": {
		reason: "the promise is that of the functions in the list",
		forwards: inPackages(["p-all"], ["default"]),
	},
	"p-debounce": {
		reason: "the function only runs what it is made of, later or less often",
		forwards: inPackages(["p-debounce"], ["pDebounce"]),
	},
	"p-limit": {
		reason: "the promise is that of the function that waits for its turn",
		forwards: inPackages(["p-limit"], ["LimitFunction"]),
	},
	"p-map": {
		reason: "the promise is that of a function which is called for each element of a list",
		forwards: inPackages(["p-map"], ["default"]),
	},
	"p-memoize": {
		reason: "the function only runs what it is made of, or gives again what that gave",
		forwards: inPackages(["p-memoize"], ["default"]),
	},
	"p-queue": {
		reason: "the promise is that of the function that waits for its turn, or says that there is nothing to do",
		calls: inPackages(["p-queue"], ["onEmpty", "onIdle", "onSizeLessThan"]),
		forwards: inPackages(["p-queue"], ["add"]),
	},
	"p-retry": {
		reason: "what is tried again and again rejects with its last failure",
		forwards: inPackages(["p-retry"], ["default"]),
	},
	"p-series": {
		reason: "the promise is that of the functions in the list",
		forwards: inPackages(["p-series"], ["default"]),
	},
	piscina: {
		reason: "the promise never rejects: it says when the threads have ended",
		calls: inPackages(["piscina"], ["destroy"]),
	},
	tesseract: {
		reason: "the promise never rejects: it says when the thread has ended",
		calls: inPackages(["tesseract.js"], ["Worker.terminate", "Scheduler.terminate"]),
	},
	yargs: {
		reason: "a command that fails is told on the console, and ends the process",
		calls: inPackages(["yargs"], ["parse", "parseAsync"]),
	},
};
