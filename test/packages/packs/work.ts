import AsyncLock from "async-lock";
import { Mutex, Semaphore } from "async-mutex";
import retry from "async-retry";
import Bluebird from "bluebird";
import Bottleneck from "bottleneck";
import { Queue, type Worker } from "bullmq";
import { watch } from "chokidar";
import { defineCommand, runCommand, runMain } from "citty";
import { Cli, type Command, run, runExit } from "clipanion";
import { debounce, throttle } from "lodash";
import pAll from "p-all";
import pDebounce from "p-debounce";
import pLimit from "p-limit";
import pMap from "p-map";
import pMemoize from "p-memoize";
import PQueue from "p-queue";
import pRetry from "p-retry";
import pSeries from "p-series";
import { Piscina } from "piscina";
import yargs from "yargs";

export function mutexes(save: () => Promise<void>) {
	new Mutex().runExclusive(save); // forwards async-mutex
	new Mutex().waitForUnlock(); // calls async-mutex
	new Mutex().acquire(); // none
	new Semaphore(1).runExclusive(save); // forwards async-mutex
}

export function queues(worker: Worker, save: () => Promise<void>) {
	worker.close(); // calls bullmq
	worker.run(); // none
	new Queue("a").add("a", 1); // none
	const queue = new PQueue();
	queue.add(save); // forwards p-queue
	queue.onEmpty(); // calls p-queue
	queue.onIdle(); // calls p-queue
	queue.onSizeLessThan(1); // calls p-queue
	queue.onError(); // none
	const limit = pLimit(1);
	limit(save); // forwards p-limit
	limit.map([1], save); // none
}

export function turns(save: () => Promise<void>) {
	new AsyncLock().acquire("a", save); // forwards async-lock
	const limiter = new Bottleneck();
	limiter.schedule(save); // forwards bottleneck
	limiter.wrap(save)(); // forwards bottleneck
	limiter.stop(); // none
	limiter.disconnect(); // none
	pDebounce(save, 10)(); // forwards p-debounce
	pMemoize(save)(); // forwards p-memoize
}

export function lists(list: number[], save: () => Promise<void>) {
	Bluebird.map(list, save); // forwards bluebird
	Bluebird.each(list, save); // forwards bluebird
	Bluebird.filter(list, async () => true); // forwards bluebird
	Bluebird.mapSeries(list, save); // forwards bluebird
	Bluebird.reduce(list, async (sum, one) => sum + one, 0); // forwards bluebird
	Bluebird.all(list); // none
	pMap(list, save); // forwards p-map
	pAll([save]); // forwards p-all
	pSeries([save]); // forwards p-series
	retry(save); // forwards async-retry
	pRetry(save); // forwards p-retry
}

export function watching() {
	watch(".").close(); // calls chokidar
}

export function commands() {
	const command = defineCommand({});
	runMain(command); // calls citty
	runCommand(command, { rawArgs: [] }); // none
	const commandClass = null as unknown as typeof Command;
	runExit(commandClass as never); // calls clipanion
	new Cli().runExit([]); // calls clipanion
	run(commandClass as never); // none
	yargs([])
		.command("a", "b", {}, async () => {})
		.parse(); // calls yargs
	yargs([]).parseAsync(); // calls yargs
	yargs([]).getHelp(); // none
}

export function functions(save: () => Promise<void>) {
	debounce(save, 1)(); // forwards lodash
	throttle(save, 1)(); // forwards lodash
}

export function threads() {
	const pool = new Piscina();
	pool.destroy(); // calls piscina
	pool.run(1); // none
}
