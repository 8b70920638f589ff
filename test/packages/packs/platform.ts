import { describe, it, suite, test } from "node:test";
import type { Worker } from "node:worker_threads";

export function arrays(list: Promise<void>[]) {
	list.shift(); // calls arrays
	list.pop(); // calls arrays
	list.splice(0, 1); // calls arrays
	list.reverse(); // calls arrays
	list.sort(); // calls arrays
	list.fill(list[0] as Promise<void>); // calls arrays
	list.copyWithin(0, 1); // calls arrays
	list.slice(1); // none
}

export function streams(stream: ReadableStream, reader: ReadableStreamDefaultReader) {
	stream.cancel(); // calls web-streams
	reader.cancel(); // calls web-streams
	reader.read(); // none
}

export function browser(lock: WakeLockSentinel, audio: AudioContext) {
	audio.close(); // calls browser
	audio.resume(); // none
	customElements.whenDefined("a-b"); // calls browser
	Notification.requestPermission(); // calls browser
	scheduler.yield(); // calls browser
	lock.release(); // calls browser
	document.fonts.ready.then(() => {}); // properties browser
	navigator.serviceWorker.ready.then(() => {}); // properties browser
	document.fonts.load("a"); // none
}

export function threads(worker: Worker) {
	worker.terminate(); // calls node
	worker.getHeapSnapshot(); // none
}

export function dom(event: Event) {
	event.preventDefault(); // harmless dom
	event.stopPropagation(); // harmless dom
	event.stopImmediatePropagation(); // harmless dom
	event.composedPath(); // none
}

test("a", async (context) => {
	context.test("b", async () => {}); // calls node-test
	context.waitFor(() => 1); // none
});
it("a"); // calls node-test
suite("a"); // calls node-test
describe("a"); // calls node-test
test.only("a"); // calls node-test
test.skip("a"); // calls node-test
test.todo("a"); // calls node-test
it.only("a"); // calls node-test
it.skip("a"); // calls node-test
it.todo("a"); // calls node-test
suite.only("a"); // calls node-test
suite.skip("a"); // calls node-test
suite.todo("a"); // calls node-test
describe.only("a"); // calls node-test
describe.skip("a"); // calls node-test
describe.todo("a"); // calls node-test
test("a"); // calls node-test
