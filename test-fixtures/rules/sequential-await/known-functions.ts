/** Functions of the language, the platform and Node that are known, by the ways in which they are reached. */
import { readFile } from "node:fs/promises";
import { promises as fsp, existsSync, readFileSync } from "node:fs";
import fs from "fs/promises";
import path, { join } from "node:path";
import * as p from "path";
import { lookup } from "node:dns/promises";
import { setTimeout as delay } from "timers/promises";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";

const one = async () => readFile("x");

export async function known(a: string, list: string[], m: Map<string, number>, n: number, u: URL) {
	const x1 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const y1 = await readFile(join("a", a));
	let z = 0;
	if (z > 0) z--;
	const x2 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const y2 = await fsp.readFile(path.resolve(a));
	if (z > 0) z--;
	const x3 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const y3 = await fs.readFile(p.basename(a));
	if (z > 0) z--;
	const x4 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const y4 = await lookup("example.com");
	if (z > 0) z--;
	const x5 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const y5 = await (async () => { await delay(1); return randomUUID(); })();
	if (z > 0) z--;
	const x6 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const y6 = await (async () => { if (existsSync(a)) return readFileSync(a, "utf8"); return readFile(fileURLToPath(import.meta.url)); })();
	if (z > 0) z--;
	const x7 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const y7 = await (async () => { const r = list.filter((s) => s.length > 1).map((s) => s.trim().toUpperCase()).join(","); return readFile(r + m.get(r) + Math.max(n, 1) + Number.parseInt(a) + Array.isArray(list) + Object.keys(m).length + JSON.stringify(list)); })();
	if (z > 0) z--;
	const x8 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const y8 = await (async () => { const q = new URLSearchParams(); q.set("a", a); const e = new URL("/x", u); return fetch(`${e}?${q.toString()}`, { headers: { accept: "x" }, method: "GET" }); })();
	if (z > 0) z--;
	const x9 = await one();
	//         ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const y9 = await (async () => { const s = new Set<string>(); for (const i of list) s.add(i); const mm = new Map([["a", 1]]); mm.set("b", 2); return readFile([...s].sort().join() + mm.size + /a/.test(a) + encodeURIComponent(a)); })();
	if (z > 0) z--;
	const x10 = await one();
	//          ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const y10 = await fetch(u);
	if (z > 0) z--;
	const x11 = await one();
	//          ^^^^^^^^^^^ sequential-await +promise-all : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const y11 = await fetch("x").then((r) => (r.ok ? r.json() : null)).catch(() => undefined);
	if (z > 0) z--;
	const x12 = await one();
	//          ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const y12 = await (async () => { const d = new Date(n); return readFile(d.toISOString() + a.split("/").at(-1) + a.replace(/x/g, "y") + parseInt(a, 10) + String(n)); })();
	if (z > 0) z--;
	const x13 = await one();
	//          ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
	const y13 = await Promise.all(list.map((i) => readFile(i)));
	if (z > 0) z--;
	const x14 = await one();
	//          ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const y14 = await Promise.all(list.map(async (i) => { const r = await fetch(i); return r.text(); }));
	if (z > 0) z--;
	const x15 = await one();
	//          ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const y15 = await (async () => { const c = new AbortController(); const timer = setTimeout(() => {}, 1); const r = await fetch("a", { signal: c.signal }); return [timer, r]; })();
	return [x1, y1, x2, y2, x3, y3, x4, y4, x5, y5, x6, y6, x7, y7, x8, y8, x9, y9, x10, y10, x11, y11, x12, y12, x13,y13,x14,y14,x15,y15,z];
}

async function textOf(path: string, body: unknown): Promise<string> {
	if (body instanceof ReadableStream || body instanceof AggregateError) return "";
	return (await fetch(`https://example.com/${path}`)).text();
}
export async function asksForClasses(body: unknown) {
	const a = await textOf("a", body);
	//        ^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await textOf("b", body);
	return [a, b];
}
