import { execFile } from "node:child_process";
import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { lookup } from "node:dns/promises";
import { createReadStream, type Dirent, readFile as readFileBack, type Stats, statSync, writeFileSync } from "node:fs";
import { open, readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { format, inspect } from "node:util";
import { gzipSync } from "node:zlib";

export async function files(entry: Dirent, stats: Stats) {
	await readFile("a", "utf8"); // reads fs, promise
	await writeFile("a", ""); // writes fs, promise
	await rename("a", "b"); // uses fs, promise
	statSync("a"); // reads fs
	writeFileSync("a", ""); // writes fs
	entry.isFile(); // pure
	entry.isDirectory(); // pure
	stats.isSymbolicLink(); // pure
	const handle = await open("a", "r"); // uses fs, promise
	await handle.read(Buffer.alloc(10)); // reads fs, promise, connection
	await handle.stat(); // reads fs, promise, connection
	await handle.appendFile("b"); // writes fs, promise, connection
	await handle.close(); // writes fs, promise, connection
	readFileBack("a", () => {}); // reads fs
	createReadStream("a"); // uses fs, partial
	await pipeline(process.stdin, process.stdout); // uses fs, promise, partial
}

export async function elsewhere() {
	await lookup("example.com"); // reads http, promise
	await sleep(10); // reads timer, promise
	execFile("ls"); // uses process, partial
	tmpdir(); // reads process
	process.cwd(); // reads process
	process.hrtime.bigint(); // reads clock
}

export function computed(text: string, bytes: Buffer) {
	createHash("sha256").update(text).digest("hex"); // pure
	createHmac("sha256", "key").update(text).digest(); // pure
	timingSafeEqual(bytes, bytes); // pure
	randomUUID(); // reads nondeterminism
	path.join(text, "a"); // pure
	path.resolve(text); // reads process
	fileURLToPath("file:///a"); // pure
	format("%s", text); // pure
	inspect({ text }); // pure
	gzipSync(bytes); // pure
	Buffer.from(text).toString("base64url"); // pure
	Buffer.concat([bytes]).readUInt32BE(0); // pure
	Buffer.byteLength(text); // pure
}
