import { CLOCK, LATER, LOG, MAKES, PURE, RANDOM } from "./calls.ts";
import { each, type Knowledge, type KnownCall, made } from "./shape.ts";

/** Reading a body uses it up; who holds the response as well sees that. */
const BODY: KnownCall = {
	io: [{ domain: "http", mode: "r" }],
	receiver: "rewrites",
	gives: "promise",
	settlesNew: true,
	throws: false,
};
const READS: KnownCall = { receiver: "reads", gives: "value", throws: false };
const COPIES: KnownCall = { receiver: "reads", gives: "new", throws: true };
const CHANGES: KnownCall = { receiver: "rewrites", readsArguments: true, gives: "value", throws: true };
const TIMER = { io: [{ domain: "timer", mode: "r" }] } as const;
const STORED = { io: [{ domain: "storage", mode: "r" }], readsArguments: true } as const;
const STORES = { io: [{ domain: "storage", mode: "w" }], readsArguments: true } as const;

// Where classes of the web are declared: by the DOM's library, by `@types/node`, by undici's types.
const PARAMS = "URLSearchParams url.URLSearchParams";
const URLS = "URL url.URL";
const BLOBS = "Blob buffer.Blob";
const MESSAGES = "Request Response";

/** What browsers and Node share, and what only browsers have of it: requests, URLs, encoders, storage, console. */
export const web: Knowledge = {
	fetch: {
		io: [{ domain: "http", mode: "rw" }],
		refine: "fetch",
		readsArguments: true,
		gives: "promise",
		settlesNew: true,
		throws: false,
	},
	...each("Body BodyMixin", "json text arrayBuffer blob bytes formData", BODY),
	...each(MESSAGES, "clone", { receiver: "rewrites", gives: "new", throws: true }),
	...each("Headers FormData", "get has", { ...READS, throws: true }),
	...each("Headers FormData", "set append delete", CHANGES),
	...each("Headers FormData", "entries keys values", COPIES),
	"Headers.getSetCookie": COPIES,
	"FormData.getAll": COPIES,
	...each(`Headers ${PARAMS}`, "forEach", { receiver: "reads", invokes: [0], gives: "value", throws: false }),
	...each(PARAMS, "get has toString", READS),
	...each(PARAMS, "getAll entries keys values", COPIES),
	...each(PARAMS, "set append delete sort", { ...CHANGES, throws: false }),
	...each(URLS, "toString toJSON", READS),
	// Static members of `URL`, `Response` and `AbortSignal`; `url.URL.parse` gives null for what is no URL.
	...each("", "canParse", PURE),
	...each("url.URL", "canParse", PURE),
	...each("url.URL", "parse", { gives: "new", throws: false }),
	...each("", "json redirect error abort any", MAKES),
	"Response.json": MAKES,
	timeout: { ...TIMER, ...MAKES },
	...each(BLOBS, "text arrayBuffer bytes", { ...LATER, receiver: "reads" }),
	...each(BLOBS, "slice", COPIES),
	...made("URL URLSearchParams Headers Request Response FormData Blob File", MAKES),
	...made("TextEncoder TextDecoder AbortController DOMException Event", { gives: "new", throws: true }),
	...each("TextEncoder util.TextEncoder", "encode", { gives: "new", throws: false }),
	...each("TextDecoder util.TextDecoder", "decode", {
		receiver: "rewrites",
		readsArguments: true,
		gives: "value",
		throws: true,
	}),
	"AbortSignal.throwIfAborted": { ...READS, throws: true },
	...each("", "atob btoa", { gives: "value", throws: true }),
	structuredClone: MAKES,
	"Crypto.randomUUID": RANDOM,
	"Crypto.getRandomValues": { ...RANDOM, writesArgument: 0, throws: true },
	...each(
		"SubtleCrypto",
		"digest sign verify encrypt decrypt importKey exportKey deriveKey deriveBits wrapKey unwrapKey",
		LATER,
	),
	"SubtleCrypto.generateKey": { ...LATER, io: [{ domain: "nondeterminism", mode: "r" }] },
	"Performance.now": CLOCK,
	"new Date": { io: [{ domain: "clock", mode: "r" }], refine: "primitive-argument", gives: "new", throws: false },
	...each("Storage", "getItem key", { ...STORED, gives: "value", throws: true }),
	...each("Storage", "setItem removeItem clear", { ...STORES, gives: "value", throws: true }),
	...each("CacheStorage Cache", "match keys", { ...STORED, gives: "promise", settlesNew: true, throws: false }),
	"CacheStorage.has": { ...STORED, gives: "promise", throws: false },
	// Opening a cache makes it if it is not there.
	"CacheStorage.open": { ...STORES, gives: "promise", settlesNew: true, throws: false },
	...each("CacheStorage Cache", "delete", { ...STORES, gives: "promise", throws: false }),
	"Cache.put": { ...STORES, gives: "promise", throws: false },
	...each("Console", "log info warn error debug trace table dir", LOG),
	...each("", "setTimeout setInterval setImmediate queueMicrotask", {
		...TIMER,
		invokes: [0],
		defers: true,
		gives: "value",
		throws: false,
	}),
	...each("", "clearTimeout clearInterval clearImmediate", {
		io: [{ domain: "timer", mode: "w" }],
		gives: "value",
		throws: false,
	}),
	...each("NodeJS.Timeout", "ref unref", { receiver: "rewrites", gives: "value", throws: false }),
};

export const WEB_GLOBALS: ReadonlySet<string> = new Set(
	(
		"console crypto performance URL URLSearchParams Headers Request Response FormData Blob File TextEncoder TextDecoder " +
		"AbortController AbortSignal DOMException Event CustomEvent EventTarget ReadableStream WritableStream TransformStream " +
		"WebSocket Worker Node Element HTMLElement localStorage sessionStorage caches"
	).split(" "),
);
