import { each, type Knowledge, type KnownCall, made } from "./shape.ts";

/** Reading a body uses it up; who holds the response as well sees that. */
const BODY: KnownCall = {
	io: [{ domain: "http", mode: "r" }],
	receiver: "rewrites",
	gives: "promise",
	settlesNew: true,
	throws: false,
};
const BODY_NAMES = "json text arrayBuffer blob bytes formData";

/** What browsers and Node share: fetch, URLs, encoders, console. Declared by the DOM library, `@types/node` and undici's types. */
export const web: Knowledge = {
	fetch: {
		io: [{ domain: "http", mode: "rw" }],
		refine: "fetch",
		readsArguments: true,
		gives: "promise",
		settlesNew: true,
		throws: false,
	},
	...each("Body BodyMixin", BODY_NAMES, BODY),
	...each("Headers", "get has", { receiver: "reads", gives: "value", throws: true }),
	...each("Headers", "set append delete", { receiver: "rewrites", gives: "value", throws: true }),
	...each("URLSearchParams", "get has toString", { receiver: "reads", gives: "value", throws: false }),
	...each("URLSearchParams", "getAll", { receiver: "reads", gives: "new", throws: false }),
	...each("URLSearchParams", "set append delete sort", { receiver: "rewrites", gives: "value", throws: false }),
	...each("URL", "toString toJSON", { receiver: "reads", gives: "value", throws: false }),
	...made("URL URLSearchParams Headers", { readsArguments: true, gives: "new", throws: true }),
	...made("TextEncoder TextDecoder AbortController", { gives: "new", throws: true }),
	"TextEncoder.encode": { gives: "new", throws: false },
	"TextDecoder.decode": { receiver: "rewrites", readsArguments: true, gives: "value", throws: true },
	...each("", "atob btoa", { gives: "value", throws: true }),
	structuredClone: { readsArguments: true, gives: "new", throws: true },
	"Crypto.randomUUID": { io: [{ domain: "nondeterminism", mode: "r" }], gives: "value", throws: false },
	"Performance.now": { io: [{ domain: "clock", mode: "r" }], gives: "value", throws: false },
	"new Date": { io: [{ domain: "clock", mode: "r" }], refine: "primitive-argument", gives: "new", throws: false },
	...each("Console", "log info warn error debug trace", {
		io: [{ domain: "log", mode: "w" }],
		readsArguments: true,
		gives: "value",
		throws: false,
	}),
	...each("", "setTimeout setInterval setImmediate queueMicrotask", {
		io: [{ domain: "timer", mode: "r" }],
		invokes: [0],
		defers: true,
		gives: "value",
		throws: false,
	}),
	...each("", "clearTimeout clearInterval", { io: [{ domain: "timer", mode: "w" }], gives: "value", throws: false }),
};

export const webGlobals: ReadonlySet<string> = new Set(
	"console crypto performance URL URLSearchParams Headers Response TextEncoder TextDecoder AbortController".split(" "),
);
