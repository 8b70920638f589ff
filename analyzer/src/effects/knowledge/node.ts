import type { IoDomain } from "../model.ts";
import { each, type Knowledge, type KnownCall } from "./shape.ts";

const FS_READ: KnownCall = {
	io: [{ domain: "fs", mode: "r", key: 0 }],
	gives: "promise",
	settlesNew: true,
	throws: false,
};
const FS_WRITE: KnownCall = {
	io: [{ domain: "fs", mode: "w", key: 0 }],
	readsArguments: true,
	gives: "promise",
	throws: false,
};
/** Touches more than the path in its first argument. */
const FS_WIDE: KnownCall = { io: [{ domain: "fs", mode: "rw" }], gives: "promise", throws: false };
const SYNC_READ: KnownCall = { io: [{ domain: "fs", mode: "r", key: 0 }], gives: "new", throws: true };
const SYNC_WRITE: KnownCall = {
	io: [{ domain: "fs", mode: "w", key: 0 }],
	readsArguments: true,
	gives: "value",
	throws: true,
};
const DNS: KnownCall = { io: [{ domain: "http", mode: "r" }], gives: "promise", settlesNew: true, throws: false };
const PURE: KnownCall = { gives: "value", throws: false };
const RANDOM: KnownCall = { io: [{ domain: "nondeterminism", mode: "r" }], gives: "new", throws: true };

const partial = (domain: IoDomain): KnownCall => ({
	io: [{ domain, mode: "rw" }],
	partial: true,
	gives: "value",
	throws: true,
});

/**
 * Node's modules. The functions of `fs/promises` are async functions: wrong arguments make them reject. Opening a file is
 * known in part only, since a file handle is a connection of its own.
 */
export const node: Knowledge = {
	...each("fs/promises", "readFile readdir stat lstat access readlink realpath statfs", FS_READ),
	...each("fs/promises", "writeFile appendFile mkdir rmdir rm unlink truncate chmod chown utimes lutimes", FS_WRITE),
	...each("fs/promises", "rename copyFile cp link symlink mkdtemp", FS_WIDE),
	...each(
		"fs",
		"readFileSync readdirSync statSync lstatSync existsSync accessSync realpathSync readlinkSync",
		SYNC_READ,
	),
	...each("fs", "writeFileSync appendFileSync mkdirSync rmSync rmdirSync unlinkSync", SYNC_WRITE),
	...each("fs/promises", "open opendir watch glob", partial("fs")),
	...each("fs", "readFile writeFile appendFile readdir stat lstat open rm mkdir unlink copyFile rename", partial("fs")),
	...each("fs", "createReadStream createWriteStream openSync copyFileSync renameSync", partial("fs")),
	...each("http https", "get request", partial("http")),
	...each("http2 net tls", "connect", partial("http")),
	...each("child_process", "exec execFile spawn fork execSync execFileSync spawnSync", partial("process")),
	"new Worker": partial("process"),
	"new worker_threads.Worker": partial("process"),
	...each(
		"dns/promises",
		"lookup resolve resolve4 resolve6 resolveMx resolveTxt resolveSrv resolveNs resolveCname reverse",
		DNS,
	),
	"timers/promises.setTimeout": { io: [{ domain: "timer", mode: "r" }], gives: "promise", throws: false },
	"timers/promises.setImmediate": { io: [{ domain: "timer", mode: "r" }], gives: "promise", throws: false },
	...each("path PlatformPath path.PlatformPath", "join basename dirname extname normalize isAbsolute", PURE),
	// Relative paths are resolved against the working directory.
	...each("path PlatformPath path.PlatformPath", "resolve relative", {
		io: [{ domain: "process", mode: "r" }],
		...PURE,
	}),
	...each("path PlatformPath path.PlatformPath", "parse", { gives: "new", throws: false }),
	...each("url", "fileURLToPath pathToFileURL", { readsArguments: true, gives: "new", throws: true }),
	...each("crypto", "randomUUID randomBytes randomInt", RANDOM),
	...each("process.Process NodeJS.Process Process", "cwd uptime memoryUsage", {
		io: [{ domain: "process", mode: "r" }],
		gives: "new",
		throws: true,
	}),
	...each("process.Process NodeJS.Process Process", "hrtime", {
		io: [{ domain: "clock", mode: "r" }],
		gives: "new",
		throws: true,
	}),
	...each("perf_hooks.Performance Performance", "now", {
		io: [{ domain: "clock", mode: "r" }],
		gives: "value",
		throws: false,
	}),
};

export const nodeGlobals: ReadonlySet<string> = new Set(["process", "Buffer", "__dirname", "__filename"]);
