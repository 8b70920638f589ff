import { does, MAKES } from "./calls.ts";
import { each, type Knowledge, type KnownCall } from "./shape.ts";

/** It is remembered by the emitter, and counts as if it were called at once: who emits may be next. */
const REMEMBERS: KnownCall = {
	receiver: "writes",
	readsArguments: true,
	invokes: [1],
	gives: "value",
	same: true,
	throws: true,
};
const FORGETS: KnownCall = { receiver: "writes", readsArguments: true, gives: "value", same: true, throws: true };
const ASKED: KnownCall = { receiver: "reads", gives: "new", throws: true };
const ADDING = "on once addListener prependListener prependOnceListener";
/** Modules whose objects tell of what happens to them. */
const EMITTERS =
	"child_process cluster dgram fs http http2 https inspector inspector/promises net readline repl stream.Stream tls tty worker_threads";

/** Emitters: who listens. To emit is to run the listeners, and is not known. */
export const nodeEvents: Knowledge = {
	...each("NodeJS.EventEmitter", ADDING, REMEMBERS),
	...each("NodeJS.EventEmitter", "off removeListener removeAllListeners setMaxListeners", FORGETS),
	...each("NodeJS.EventEmitter", "getMaxListeners listeners rawListeners listenerCount eventNames", ASKED),
	...Object.fromEntries(
		EMITTERS.split(" ").flatMap((module) => Object.entries(each(`${module}.*`, ADDING, REMEMBERS))),
	),
	...Object.fromEntries(
		EMITTERS.split(" ").flatMap((module) => Object.entries(each(`${module}.*`, "off removeListener", FORGETS))),
	),
	// The process is one for all.
	...each("NodeJS.Process", `${ADDING} off removeListener removeAllListeners`, {
		...does("process", "w"),
		invokes: [1],
	}),
	"NodeJS.Process.listeners": does("process", "r", { gives: "new" }),
	"new events.EventEmitter": MAKES,
	...each("events.EventEmitter", "getEventListeners getMaxListeners listenerCount", { ...MAKES }),
};
