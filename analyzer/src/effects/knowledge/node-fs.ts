import { does, MAKES, reaches, sends } from "./calls.ts";
import { each, type Knowledge, type KnownCall, made } from "./shape.ts";

const READ: KnownCall = {
	io: [{ domain: "fs", mode: "r", key: 0 }],
	gives: "promise",
	settlesNew: true,
	throws: false,
};
const WRITE: KnownCall = {
	io: [{ domain: "fs", mode: "w", key: 0 }],
	readsArguments: true,
	gives: "promise",
	throws: false,
};
/** Touches more than the path in its first argument. */
const WIDE: KnownCall = { io: [{ domain: "fs", mode: "rw" }], gives: "promise", throws: false };
const SYNC_READ: KnownCall = { io: [{ domain: "fs", mode: "r", key: 0 }], gives: "new", throws: true };
const SYNC_WRITE: KnownCall = {
	io: [{ domain: "fs", mode: "w", key: 0 }],
	readsArguments: true,
	gives: "value",
	throws: true,
};
/** Settles nothing: it hands what it read, or the error, to the callback that stands last. */
const READ_FOR_CALLBACK: KnownCall = {
	io: [{ domain: "fs", mode: "r", key: 0 }],
	readsArguments: true,
	defers: true,
	gives: "value",
	throws: true,
	refine: "calls-last",
};
const ABOUT_ENTRY: KnownCall = { receiver: "reads", gives: "value", throws: false };

/** Node's file system. The functions of `fs/promises` are async functions: wrong arguments make them reject. */
export const nodeFs: Knowledge = {
	...each("fs/promises", "readFile readdir stat lstat access readlink realpath statfs", READ),
	...each(
		"fs/promises",
		"writeFile appendFile mkdir rmdir rm unlink truncate chmod chown lchmod lchown utimes lutimes",
		WRITE,
	),
	...each("fs/promises", "rename copyFile cp link symlink mkdtemp", WIDE),
	...each(
		"fs",
		"readFileSync readdirSync statSync lstatSync existsSync accessSync realpathSync readlinkSync statfsSync",
		SYNC_READ,
	),
	...each("fs.realpathSync", "native", SYNC_READ),
	"call fs.StatSyncFn": SYNC_READ,
	...each("fs", "lchmodSync lchownSync lutimesSync", SYNC_WRITE),
	...each(
		"fs",
		"writeFileSync appendFileSync mkdirSync rmSync rmdirSync unlinkSync chmodSync chownSync utimesSync truncateSync",
		SYNC_WRITE,
	),
	...each(
		"fs",
		"copyFileSync renameSync cpSync linkSync symlinkSync mkdtempSync openSync closeSync writeSync writevSync fstatSync fsyncSync " +
			"fdatasyncSync fchmodSync fchownSync ftruncateSync futimesSync opendirSync",
		does("fs", "rw", { gives: "new" }),
	),
	...each("fs", "readSync readvSync", does("fs", "r", { writesArgument: 1 })),
	"fs.openAsBlob": READ,
	// By its flags it may make the file or cut it off.
	"fs/promises.open": { io: [{ domain: "fs", mode: "rw", key: 0 }], gives: "promise", settlesNew: true, throws: false },
	// What reads and writes without a position goes on where the last one ended.
	...each("fs/promises.FileHandle", "readFile stat", sends("fs", "r", { connection: true })),
	...each("fs/promises.FileHandle", "read readv", sends("fs", "r", { writesArgument: 0, connection: true })),
	...each(
		"fs/promises.FileHandle",
		"write writev writeFile appendFile truncate sync datasync chmod chown utimes close",
		sends("fs", "w", { connection: true }),
	),
	...each("fs/promises", "opendir watch glob", reaches("fs")),
	...each("fs.Dir", "read close", sends("fs", "r", { connection: true })),
	...each("fs.Dir", "readSync closeSync", does("fs", "r", { connection: true, gives: "new" })),
	...made("fs.Stats fs.StatsFs fs.Dirent", MAKES),
	...each(
		"fs.Dirent fs.StatsBase",
		"isFile isDirectory isSymbolicLink isSocket isFIFO isBlockDevice isCharacterDevice",
		ABOUT_ENTRY,
	),
	...each("fs", "readFile readdir stat lstat access exists realpath readlink statfs", READ_FOR_CALLBACK),
	...each("fs", "writeFile appendFile open rm mkdir unlink copyFile rename", reaches("fs")),
	...each("fs", "rmdir symlink truncate chmod utimes close read write", reaches("fs")),
	...each(
		"fs",
		"chown cp fchmod fchown fdatasync fstat fsync ftruncate futimes lchmod lchown link lutimes mkdtemp opendir readv writev",
		reaches("fs"),
	),
	...each("fs", "createReadStream createWriteStream watch watchFile unwatchFile", reaches("fs")),
	...each("fs/promises.FileHandle", "createReadStream createWriteStream readableWebStream readLines", reaches("fs")),
};
