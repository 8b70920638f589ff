import { CLOCK, does, LATER, LOG, LOOKS, MAKES, PURE, RANDOM, sends } from "./calls.ts";
import { dom } from "./dom.ts";
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

/** Takes away what whoever reads next does not get, and comes from anywhere. */
const TAKES: KnownCall = sends("any", "rw", { connection: true });
const STREAMS = "ReadableStream stream/web.ReadableStream";
const WRITERS =
	"WritableStream WritableStreamDefaultWriter stream/web.WritableStream stream/web.WritableStreamDefaultWriter";
const READERS =
	"ReadableStreamDefaultReader ReadableStreamBYOBReader stream/web.ReadableStreamDefaultReader stream/web.ReadableStreamBYOBReader";

/** Streams of the web. A reader is handed out to one at a time, and so is a writer. */
const streams: Knowledge = {
	...each(STREAMS, "getReader tee", { receiver: "rewrites", gives: "new", throws: true }),
	...each(`${STREAMS} ReadableStreamGenericReader stream/web.ReadableStreamGenericReader`, "cancel pipeTo", TAKES),
	...each(READERS, "read", TAKES),
	...each(`${READERS} ${WRITERS}`, "releaseLock", CHANGES),
	...each(WRITERS, "getWriter", { receiver: "rewrites", gives: "new", throws: true }),
	...each(WRITERS, "write close abort", TAKES),
	...made("TextEncoderStream TextDecoderStream CompressionStream DecompressionStream", MAKES),
	...made(
		"stream/web.TextEncoderStream stream/web.TextDecoderStream stream/web.CompressionStream stream/web.DecompressionStream",
		MAKES,
	),
	...made("ByteLengthQueuingStrategy CountQueuingStrategy", MAKES),
	...made("stream/web.ByteLengthQueuingStrategy stream/web.CountQueuingStrategy", MAKES),
};

/** What browsers and Node share, and what only browsers have of it: requests, URLs, encoders, storage, console. */
export const web: Knowledge = {
	...dom,
	...streams,
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
	...each(`Headers FormData ${PARAMS}`, "forEach", { receiver: "reads", invokes: [0], gives: "value", throws: false }),
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
	...each(BLOBS, "slice stream", COPIES),
	"new buffer.Blob": MAKES,
	"new buffer.File": MAKES,
	...made("url.URL url.URLSearchParams util.TextEncoder util.TextDecoder", MAKES),
	// They run those who wait for the signal: a request that is given up, or whoever else listens.
	"AbortController.abort": { receiver: "rewrites", listeners: true, gives: "value", throws: false },
	...each("", "createObjectURL", { ...MAKES, gives: "value" }),
	...each("url.URL", "createObjectURL", { ...MAKES, gives: "value" }),
	...each("", "revokeObjectURL", does("ui", "w")),
	...each("url.URL", "revokeObjectURL", does("ui", "w")),
	...each("URLPattern", "exec test", COPIES),
	...made("URLPattern CustomEvent", MAKES),
	...made("URL URLSearchParams Headers Request Response FormData Blob File", MAKES),
	...made("TextEncoder TextDecoder AbortController DOMException Event", { gives: "new", throws: true }),
	...each("TextEncoder util.TextEncoder", "encode", { gives: "new", throws: false }),
	...each("TextEncoder util.TextEncoder", "encodeInto", { writesArgument: 1, gives: "new", throws: true }),
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
	...each("Performance perf_hooks.Performance", "mark measure clearMarks clearMeasures clearResourceTimings", {
		io: [
			{ domain: "clock", mode: "r" },
			{ domain: "log", mode: "w" },
		],
		...LOOKS,
		gives: "new",
		throws: true,
	}),
	...each("Performance perf_hooks.Performance", "toJSON", { ...CLOCK, gives: "new" }),
	"new Date": { io: [{ domain: "clock", mode: "r" }], refine: "primitive-argument", gives: "new", throws: false },
	...each("Storage", "getItem key", { ...STORED, gives: "value", throws: true }),
	...each("Storage", "setItem removeItem clear", { ...STORES, gives: "value", throws: true }),
	...each("CookieStore", "get getAll", { ...STORED, gives: "promise", settlesNew: true, throws: false }),
	...each("CookieStore", "set delete", { ...STORES, gives: "promise", throws: false }),
	...each("StorageManager", "estimate persisted", { ...STORED, gives: "promise", settlesNew: true, throws: false }),
	"Cache.matchAll": { ...STORED, gives: "promise", settlesNew: true, throws: false },
	...each("Cache", "add addAll", {
		io: [
			{ domain: "http", mode: "r" },
			{ domain: "storage", mode: "w" },
		],
		...LATER,
	}),
	...each("CacheStorage Cache", "match keys", { ...STORED, gives: "promise", settlesNew: true, throws: false }),
	"CacheStorage.has": { ...STORED, gives: "promise", throws: false },
	// Opening a cache makes it if it is not there.
	"CacheStorage.open": { ...STORES, gives: "promise", settlesNew: true, throws: false },
	...each("CacheStorage Cache", "delete", { ...STORES, gives: "promise", throws: false }),
	"Cache.put": { ...STORES, gives: "promise", throws: false },
	...each("Console", "log info warn error debug trace table dir dirxml assert", LOG),
	...each(
		"Console",
		"clear count countReset group groupCollapsed groupEnd time timeEnd timeLog timeStamp profile profileEnd",
		LOG,
	),
	reportError: { io: [{ domain: "log", mode: "w" }], partial: true, gives: "value", throws: false },
	...each("", "setTimeout setInterval setImmediate queueMicrotask", {
		...TIMER,
		invokes: [0],
		defers: true,
		gives: "value",
		throws: false,
	}),
	...each("", "clearTimeout clearInterval clearImmediate", {
		io: [{ domain: "timer", mode: "w" }],
		refine: "own-timer",
		gives: "value",
		throws: false,
	}),
	// Whoever is at the other end hears of it later.
	...each("Worker MessagePort BroadcastChannel", "postMessage", does("process", "w")),
	"Worker.terminate": does("process", "w"),
	...each("MessagePort BroadcastChannel", "close start", does("process", "w")),
	...each("WebSocket", "send close", does("http", "w")),
	...made("WebSocket EventSource", does("http", "rw", { gives: "new" })),
	"EventSource.close": does("http", "w"),
	"Navigator.sendBeacon": does("http", "w"),
	...each("XMLHttpRequest", "getAllResponseHeaders getResponseHeader", READS),
	...each("XMLHttpRequest", "open setRequestHeader overrideMimeType", CHANGES),
	...made("XMLHttpRequest FileReader MessageChannel", MAKES),
	...each("WebAssembly", "compile", LATER),
	"WebAssembly.validate": LOOKS,
	...each("NodeJS.Timeout NodeJS.Immediate NodeJS.RefCounted", "hasRef", READS),
	...each("NodeJS.Timeout NodeJS.Timer", "refresh close", {
		...TIMER,
		receiver: "rewrites",
		gives: "value",
		throws: false,
	}),
	...each("NodeJS.Timeout NodeJS.Immediate NodeJS.RefCounted", "ref unref", {
		receiver: "rewrites",
		gives: "value",
		throws: false,
	}),
};

export const WEB_GLOBALS: ReadonlySet<string> = new Set(
	(
		"console crypto performance URL URLSearchParams Headers Request Response FormData Blob File TextEncoder TextDecoder " +
		"AbortController AbortSignal DOMException Event CustomEvent EventTarget ReadableStream WritableStream TransformStream " +
		"WebSocket Worker Node Element HTMLElement localStorage sessionStorage caches " +
		"document window self location history navigator screen CSS DOMParser XMLSerializer URLPattern BroadcastChannel " +
		"MessageChannel NodeFilter Range Text Document DocumentFragment HTMLInputElement HTMLTextAreaElement HTMLSelectElement HTMLFormElement " +
		"HTMLButtonElement HTMLAnchorElement HTMLImageElement HTMLCanvasElement HTMLDivElement SVGElement Image KeyboardEvent MouseEvent " +
		"MessageEvent ErrorEvent EventSource XMLHttpRequest WebAssembly CompressionStream DecompressionStream TextEncoderStream " +
		"TextDecoderStream MutationObserver ResizeObserver IntersectionObserver"
	).split(" "),
);
