import { CHANGES, CHECKS, CLOCK, does, LATER, LOOKS, MAKES, PURE, RANDOM, reaches, sends } from "./calls.ts";
import { nodeFs } from "./node-fs.ts";
import { each, type Knowledge, type KnownCall, made } from "./shape.ts";

const READS_RECEIVER: KnownCall = { receiver: "reads", gives: "value", throws: false };
const CHECKS_RECEIVER: KnownCall = { ...READS_RECEIVER, throws: true };
const WRITES_RECEIVER: KnownCall = { receiver: "writes", readsArguments: true, gives: "value", throws: true };
/** Gives what was computed from all that it took in. */
const ENDS: KnownCall = { receiver: "rewrites", readsArguments: true, gives: "new", throws: true };
const OF_MACHINE: KnownCall = { io: [{ domain: "process", mode: "r" }], gives: "new", throws: true };
const PROCESS = "process.Process NodeJS.Process Process";
const PATH = "path PlatformPath path.PlatformPath";
const DELAY: KnownCall = { io: [{ domain: "timer", mode: "r" }], gives: "promise", throws: false };

/** Buffers have these beside what they have as arrays. */
const buffers: Knowledge = {
	...each("BufferConstructor", "alloc allocUnsafe concat copyBytesFrom", MAKES),
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
		"write fill writeUInt8 writeUInt16BE writeUInt16LE writeUInt32BE writeUInt32LE writeInt8 writeInt16BE writeInt16LE " +
			"writeInt32BE writeInt32LE writeBigUInt64BE writeBigUInt64LE writeBigInt64BE writeBigInt64LE writeFloatBE writeFloatLE " +
			"writeDoubleBE writeDoubleLE writeUIntBE writeUIntLE writeIntBE writeIntLE",
		WRITES_RECEIVER,
	),
	"Buffer.copy": { receiver: "reads", writesArgument: 0, gives: "value", throws: true },
};

/** What is computed here and now; the variants with a callback work elsewhere and are not among them. */
const cryptography: Knowledge = {
	...each("crypto", "createHash createHmac createCipheriv createDecipheriv createSign createVerify", MAKES),
	...each("crypto", "createPublicKey createPrivateKey createSecretKey getHashes getCiphers", MAKES),
	...each("crypto.Hash crypto.Hmac crypto.Sign crypto.Verify", "update", CHANGES),
	...each("crypto.Hash crypto.Hmac", "digest", ENDS),
	...each("crypto.Cipheriv crypto.Decipheriv", "update final", ENDS),
	...each("crypto.Sign", "sign", ENDS),
	...each("crypto.Verify", "verify", ENDS),
	...each("crypto", "hash timingSafeEqual scryptSync pbkdf2Sync hkdfSync", CHECKS),
	...each("crypto", "randomUUID randomBytes randomInt generateKeyPairSync", { ...RANDOM, gives: "new", throws: true }),
	...each("crypto", "getRandomValues randomFillSync", { ...RANDOM, writesArgument: 0, throws: true }),
	...each("crypto.webcrypto.Crypto", "randomUUID", RANDOM),
	...each("crypto.webcrypto.Crypto", "getRandomValues", { ...RANDOM, writesArgument: 0, throws: true }),
	...each(
		"crypto.webcrypto.SubtleCrypto",
		"digest sign verify encrypt decrypt importKey exportKey deriveKey deriveBits wrapKey unwrapKey",
		LATER,
	),
	"crypto.webcrypto.SubtleCrypto.generateKey": { ...LATER, io: [{ domain: "nondeterminism", mode: "r" }] },
};

/** Node's modules and globals. */
export const node: Knowledge = {
	...nodeFs,
	...buffers,
	...cryptography,
	...each("http https", "get request", reaches("http")),
	...each("http2 net tls", "connect", reaches("http")),
	...each("child_process", "exec execFile spawn fork execSync execFileSync spawnSync", reaches("process")),
	...made("Worker worker_threads.Worker", reaches("process")),
	...each("dns", "lookup resolve resolve4 resolve6 resolveMx resolveTxt resolveSrv reverse", reaches("http")),
	...each(
		"dns/promises",
		"lookup resolve resolve4 resolve6 resolveMx resolveTxt resolveSrv resolveNs resolveCname reverse",
		sends("http", "r"),
	),
	...each("timers/promises", "setTimeout setImmediate", DELAY),
	...each("timers/promises.Scheduler", "wait yield", DELAY),
	// Streams may come from anywhere and go anywhere.
	...each("stream/promises", "pipeline finished", { ...reaches("fs"), gives: "promise" }),
	...each("stream/consumers", "buffer text json arrayBuffer blob", { ...reaches("fs"), gives: "promise" }),
	...each(PATH, "join basename dirname extname normalize isAbsolute toNamespacedPath matchesGlob", PURE),
	"path.PlatformPath.format": LOOKS,
	// Relative paths are resolved against the working directory.
	...each(PATH, "resolve relative", { io: [{ domain: "process", mode: "r" }], ...PURE }),
	...each(PATH, "parse", { gives: "new", throws: false }),
	...each("url", "fileURLToPath pathToFileURL parse format resolve domainToASCII domainToUnicode", MAKES),
	...each("querystring", "parse stringify escape unescape", MAKES),
	...each("util", "format stripVTControlCharacters isDeepStrictEqual", LOOKS),
	...each("util", "inspect styleText", CHECKS),
	"util.parseArgs": OF_MACHINE,
	...each("util/types", "isPromise isDate isRegExp isNativeError isProxy isMap isSet isTypedArray isUint8Array", LOOKS),
	...each("net", "isIP isIPv4 isIPv6", PURE),
	...each(
		"zlib",
		"gzipSync gunzipSync deflateSync inflateSync deflateRawSync inflateRawSync unzipSync brotliCompressSync brotliDecompressSync",
		MAKES,
	),
	...each(
		"os",
		"tmpdir homedir platform arch type release hostname endianness version machine cpus totalmem freemem userInfo " +
			"networkInterfaces availableParallelism uptime loadavg",
		OF_MACHINE,
	),
	...each(PROCESS, "cwd uptime memoryUsage cpuUsage getuid getgid", OF_MACHINE),
	...each(PROCESS, "chdir", does("process", "w")),
	...each(PROCESS, "hrtime", { ...CLOCK, gives: "new", throws: true }),
	"NodeJS.HRTime.bigint": CLOCK,
	...each(PROCESS, "nextTick", { io: [{ domain: "timer", mode: "r" }], invokes: [0], defers: true, ...PURE }),
	...each("perf_hooks.Performance Performance", "now", CLOCK),
	"async_hooks.AsyncLocalStorage.getStore": { receiver: "reads", gives: "value", throws: false },
	assert: CHECKS,
	...each(
		"assert",
		"ok equal strictEqual deepEqual deepStrictEqual notEqual notStrictEqual notDeepStrictEqual match doesNotMatch",
		CHECKS,
	),
};

export const NODE_GLOBALS: ReadonlySet<string> = new Set(["process", "Buffer", "__dirname", "__filename"]);
