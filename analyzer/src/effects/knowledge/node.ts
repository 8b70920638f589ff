import { CHANGES, CHECKS, CLOCK, does, LOOKS, MAKES, PURE, reaches, sends } from "./calls.ts";
import { nodeCrypto } from "./node-crypto.ts";
import { nodeEvents } from "./node-events.ts";
import { nodeFs } from "./node-fs.ts";
import { each, type Knowledge, type KnownCall, made } from "./shape.ts";

const READS_RECEIVER: KnownCall = { receiver: "reads", gives: "value", throws: false };
const CHECKS_RECEIVER: KnownCall = { ...READS_RECEIVER, throws: true };
const WRITES_RECEIVER: KnownCall = { receiver: "writes", readsArguments: true, gives: "value", throws: true };
const OF_MACHINE: KnownCall = { io: [{ domain: "process", mode: "r" }], gives: "new", throws: true };
const PROCESS = "process.Process NodeJS.Process Process";
const PATH = "path PlatformPath path.PlatformPath path.path.PlatformPath";
const DELAY: KnownCall = { io: [{ domain: "timer", mode: "r" }], gives: "promise", throws: false };

/** Buffers have these beside what they have as arrays. */
const buffers: Knowledge = {
	...each("BufferConstructor", "alloc allocUnsafe allocUnsafeSlow concat copyBytesFrom of", MAKES),
	...each("buffer", "isUtf8 isAscii", LOOKS),
	"buffer.transcode": MAKES,
	"new Buffer": { ...MAKES, view: true },
	"BufferConstructor.from": { ...MAKES, view: true },
	...each("BufferConstructor", "byteLength isBuffer isEncoding compare", LOOKS),
	...each("Buffer", "equals compare indexOf lastIndexOf includes", READS_RECEIVER),
	"Buffer.toString": CHECKS_RECEIVER,
	// The same memory once more.
	...each("Buffer", "slice subarray", { ...READS_RECEIVER, same: true }),
	"Buffer.toJSON": { receiver: "reads", gives: "new", throws: false },
	...each(
		"Buffer",
		"readUInt8 readUInt16BE readUInt16LE readUInt32BE readUInt32LE readInt8 readInt16BE readInt16LE readInt32BE readInt32LE " +
			"readBigUInt64BE readBigUInt64LE readBigInt64BE readBigInt64LE readFloatBE readFloatLE readDoubleBE readDoubleLE " +
			"readUIntBE readUIntLE readIntBE readIntLE",
		CHECKS_RECEIVER,
	),
	...each(
		"Buffer",
		"readUint8 readUint16BE readUint16LE readUint32BE readUint32LE readBigUint64BE readBigUint64LE readUintBE readUintLE",
		CHECKS_RECEIVER,
	),
	...each(
		"Buffer",
		"writeUint8 writeUint16BE writeUint16LE writeUint32BE writeUint32LE writeBigUint64BE writeBigUint64LE writeUintBE writeUintLE " +
			"reverse swap16 swap32 swap64",
		WRITES_RECEIVER,
	),
	...each(
		"Buffer",
		"write fill writeUInt8 writeUInt16BE writeUInt16LE writeUInt32BE writeUInt32LE writeInt8 writeInt16BE writeInt16LE " +
			"writeInt32BE writeInt32LE writeBigUInt64BE writeBigUInt64LE writeBigInt64BE writeBigInt64LE writeFloatBE writeFloatLE " +
			"writeDoubleBE writeDoubleLE writeUIntBE writeUIntLE writeIntBE writeIntLE",
		WRITES_RECEIVER,
	),
	"Buffer.copy": { receiver: "reads", writesArgument: 0, gives: "value", throws: true },
};

/** Node's modules and globals. */
export const node: Knowledge = {
	...nodeFs,
	...buffers,
	...nodeCrypto,
	...nodeEvents,
	...each("http https", "get request", reaches("http")),
	...each("http2 net tls", "connect", reaches("http")),
	...each("https http2 http tls net", "createServer createSecureServer createConnection", reaches("http")),
	...each("dgram", "createSocket", reaches("http")),
	...each("child_process", "exec execFile spawn fork execSync execFileSync spawnSync", reaches("process")),
	...made("Worker worker_threads.Worker", reaches("process")),
	...each(
		"dns",
		"lookup resolve resolve4 resolve6 resolveMx resolveTxt resolveSrv resolveCname resolveCaa " +
			"resolveNaptr resolveNs resolvePtr resolveSoa resolveAny lookupService reverse",
		reaches("http"),
	),
	...each("dns dns/promises", "getServers getDefaultResultOrder", OF_MACHINE),
	...each("dns dns/promises", "setServers setDefaultResultOrder", does("process", "w")),
	...each(
		"dns/promises",
		"lookup resolve resolve4 resolve6 resolveMx resolveTxt resolveSrv resolveNs resolveCname resolveAny resolveCaa " +
			"resolveNaptr resolvePtr resolveSoa lookupService reverse",
		sends("http", "r"),
	),
	...each("timers/promises", "setTimeout setImmediate", DELAY),
	...each("timers/promises.Scheduler", "wait yield", DELAY),
	// Streams may come from anywhere and go anywhere.
	...each("stream/promises", "pipeline finished", { ...reaches("fs"), gives: "promise" }),
	...each("stream/consumers", "buffer text json arrayBuffer blob", { ...reaches("fs"), gives: "promise" }),
	...each(PATH, "join basename dirname extname normalize isAbsolute toNamespacedPath matchesGlob", PURE),
	...each("path.PlatformPath path.path.PlatformPath", "format", LOOKS),
	// Relative paths are resolved against the working directory.
	...each(PATH, "resolve relative", { io: [{ domain: "process", mode: "r" }], ...PURE }),
	...each(PATH, "parse", { gives: "new", throws: false }),
	...each(
		"url",
		"fileURLToPath pathToFileURL parse format resolve domainToASCII domainToUnicode urlToHttpOptions",
		MAKES,
	),
	...each("querystring", "parse stringify escape unescape", MAKES),
	...each("punycode punycode.ucs2", "decode encode toUnicode toASCII", MAKES),
	...each("string_decoder.StringDecoder", "write end", {
		receiver: "rewrites",
		readsArguments: true,
		gives: "value",
		throws: true,
	}),
	"new string_decoder.StringDecoder": MAKES,
	...each("util", "format formatWithOptions stripVTControlCharacters isDeepStrictEqual toUSVString", LOOKS),
	...each(
		"util",
		"isArray isRegExp isDate isError isBoolean isBuffer isFunction isNull isNullOrUndefined isNumber isObject isPrimitive isString isSymbol isUndefined",
		LOOKS,
	),
	...each("util", "getSystemErrorName getSystemErrorMap parseEnv", MAKES),
	// A function made of another one does nothing until it is called.
	...each("util", "promisify callbackify deprecate", { gives: "new", throws: true }),
	...each("util.MIMEType util.MIMEParams", "toString get has entries keys values", { ...READS_RECEIVER, gives: "new" }),
	...each("util.MIMEParams", "set delete", CHANGES),
	...made("util.MIMEType util.MIMEParams", MAKES),
	...each("util", "inspect styleText", CHECKS),
	"util.parseArgs": OF_MACHINE,
	"util/types.*": LOOKS,
	...each("net", "isIP isIPv4 isIPv6", PURE),
	...each(
		"zlib",
		"crc32 gzipSync gunzipSync deflateSync inflateSync deflateRawSync inflateRawSync unzipSync brotliCompressSync brotliDecompressSync",
		MAKES,
	),
	...each(
		"zlib",
		"gzip gunzip deflate inflate deflateRaw inflateRaw unzip brotliCompress brotliDecompress",
		reaches("process"),
	),
	...each(
		"zlib",
		"createGzip createGunzip createDeflate createInflate createDeflateRaw createInflateRaw createUnzip createBrotliCompress createBrotliDecompress",
		MAKES,
	),
	...each(
		"os",
		"getPriority tmpdir homedir platform arch type release hostname endianness version machine cpus totalmem freemem userInfo " +
			"networkInterfaces availableParallelism uptime loadavg",
		OF_MACHINE,
	),
	...each(
		PROCESS,
		"cwd uptime memoryUsage cpuUsage getuid getgid geteuid getegid getgroups resourceUsage constrainedMemory availableMemory " +
			"getActiveResourcesInfo hasUncaughtExceptionCaptureCallback",
		OF_MACHINE,
	),
	"NodeJS.MemoryUsageFn.rss": OF_MACHINE,
	"call NodeJS.MemoryUsageFn": OF_MACHINE,
	"call NodeJS.HRTime": { ...CLOCK, gives: "new", throws: true },
	...each(
		PROCESS,
		"setgid setuid seteuid setegid setgroups loadEnvFile umask kill setSourceMapsEnabled",
		does("process", "rw"),
	),
	"os.setPriority": does("process", "w"),
	...each(PROCESS, "emitWarning", { io: [{ domain: "log", mode: "w" }], ...LOOKS }),
	"NodeJS.ProcessPermission.has": OF_MACHINE,
	...each(PROCESS, "chdir", does("process", "w")),
	...each(PROCESS, "hrtime", { ...CLOCK, gives: "new", throws: true }),
	"NodeJS.HRTime.bigint": CLOCK,
	...each(PROCESS, "nextTick", { io: [{ domain: "timer", mode: "r" }], invokes: [0], defers: true, ...PURE }),
	...each("perf_hooks.Performance Performance", "now", CLOCK),
	"async_hooks.AsyncLocalStorage.getStore": { receiver: "reads", gives: "value", throws: false },
	"async_hooks.AsyncLocalStorage.run": {
		readsArguments: true,
		invokes: [1],
		hands: true,
		gives: "value",
		throws: true,
	},
	"async_hooks.AsyncLocalStorage.exit": {
		readsArguments: true,
		invokes: [0],
		hands: true,
		gives: "value",
		throws: true,
	},
	...made("async_hooks.AsyncLocalStorage", MAKES),
	...each("async_hooks", "executionAsyncId triggerAsyncId", OF_MACHINE),
	...each("module.Module", "isBuiltin", LOOKS),
	...each("http", "validateHeaderName validateHeaderValue", CHECKS),
	...each("http.OutgoingMessage http2.Http2ServerResponse", "getHeader getHeaders getHeaderNames hasHeader", {
		...READS_RECEIVER,
		gives: "new",
		throws: true,
	}),
	...each("http.OutgoingMessage http2.Http2ServerResponse", "setHeader setHeaders appendHeader removeHeader", {
		receiver: "rewrites",
		readsArguments: true,
		gives: "value",
		same: true,
		throws: true,
	}),
	...each("tty", "isatty", OF_MACHINE),
	...each("tty.WriteStream", "getColorDepth hasColors getWindowSize", OF_MACHINE),
	...each("v8", "serialize deserialize cachedDataVersionTag", MAKES),
	...each("v8", "getHeapStatistics getHeapSpaceStatistics getHeapCodeStatistics", OF_MACHINE),
	...each("sea", "isSea getAsset getAssetAsBlob getRawAsset", OF_MACHINE),
	...each("vm", "isContext", LOOKS),
	...each("net.BlockList", "check", CHECKS_RECEIVER),
	...each("net.BlockList", "addAddress addRange addSubnet", WRITES_RECEIVER),
	...made("net.BlockList net.SocketAddress", MAKES),
	...each("readline/promises.Interface", "question", sends("ui", "rw")),
	...each("stream.Stream", "isErrored isReadable", CHECKS),
	...each("perf_hooks.Histogram", "percentile percentileBigInt", READS_RECEIVER),
	...each("perf_hooks.PerformanceEntry perf_hooks.PerformanceResourceTiming", "toJSON", {
		...READS_RECEIVER,
		gives: "new",
	}),
	...each(
		"worker_threads.MessagePort worker_threads.Worker worker_threads.BroadcastChannel",
		"postMessage",
		does("process", "w"),
	),
	...each("worker_threads.Worker", "terminate", sends("process", "w")),
	...each("", "assert assert.assert", CHECKS),
	...made("assert.assert.AssertionError", MAKES),
	...each(
		"assert assert.assert",
		"fail ifError notDeepEqual ok equal strictEqual deepEqual deepStrictEqual notEqual notStrictEqual notDeepStrictEqual match doesNotMatch",
		CHECKS,
	),
	...each("assert assert.assert", "throws doesNotThrow", { ...CHECKS, invokes: [0] }),
};

export const NODE_GLOBALS: ReadonlySet<string> = new Set(["process", "Buffer", "__dirname", "__filename"]);
