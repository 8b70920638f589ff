/** What functions wait for, on small programs: steps now and after the fixes, reasons, what is held and without bounds. */
import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { NestedTooDeep, type Waterfall, type WaterfallBar, Workspace } from "../../analyzer/src/index.ts";

const TSCONFIG = JSON.stringify({
	compilerOptions: { strict: true, types: [], module: "nodenext", target: "es2023", lib: ["es2023", "dom"] },
});
const GET = `async function get(path: string): Promise<string> {
	return (await fetch("https://example.com" + path)).text();
}
`;

describe("the waterfall", () => {
	let folder: string;
	let workspace: Workspace;

	beforeEach(() => {
		folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "asynclint-waterfall-")));
		writeFileSync(path.join(folder, "tsconfig.json"), TSCONFIG);
		workspace = new Workspace({ folders: [folder] });
	});
	afterEach(() => {
		workspace.close();
		rmSync(folder, { recursive: true });
	});

	/** Of the function around `@` in a text, or around that of the line that `@@` ends. */
	function ask(source: string, name = "program.ts"): Waterfall | undefined {
		const lineEnd = source.indexOf("@@");
		const text = source.replace(/@@?/, "");
		const at = source.indexOf("@");
		writeFileSync(path.join(folder, name), text);
		workspace.notifyChanges({ changed: [path.join(folder, name)], created: [path.join(folder, name)] });
		const place = lineEnd < 0 ? { offset: at } : { offset: text.lastIndexOf("\n", lineEnd - 1) + 1, lineEnd };
		return workspace.waterfall(path.join(folder, name), place);
	}

	/** `label now→after` of each bar. */
	function bars(source: string): string[] {
		const steps = ({ from, to }: { from: number; to: number }): string => `${from}-${to}`;
		return (ask(source)?.bars ?? []).map((bar) => `${bar.label} ${steps(bar.now)}→${steps(bar.then)}`);
	}

	function needs(source: string): string[] {
		return (ask(source)?.bars ?? []).flatMap((bar) => bar.needs.map(({ id, reason }) => `${bar.id}←${id} ${reason}`));
	}

	function each(source: string, what: (bar: WaterfallBar) => unknown): unknown[] {
		return (ask(source)?.bars ?? []).map(what);
	}

	describe("finds the function", () => {
		it("that is the innermost one that waits, by the name that people call it", () => {
			const names = [
				`${GET}export async function load() { await get("@"); }`,
				`${GET}export const lo@ad = async () => { await get(""); };`,
				`${GET}export class Store { async load() { await get("@"); } }`,
				`${GET}export const api = { load: async () => { await get("@"); } };`,
				`${GET}export async function all(ids: string[]) { return (await get("")) + ids.map((id) => id + "@"); }`,
				`${GET}declare function on(event: string, f: () => Promise<void>): void; on("save", async () => { await get("@"); });`,
				`${GET}await get("@");\nexport {};`,
			].map((source) => ask(source)?.name);
			assert.deepEqual(names, ["load", "load", "Store.load", "api.load", "all", 'on("save") callback', "module"]);
		});

		it("of a line by what the line waits for first, or else by where the line ends", () => {
			assert.equal(ask(`${GET}export async function outer() {@@\n\tawait get("");\n}`)?.name, "outer");
			assert.equal(ask(`${GET}export const one = async () => { await get(""); };@@\n`)?.name, "one");
		});

		it("not where nothing waits", () => {
			assert.equal(ask(`${GET}export function plain() { return 1;@ }`), undefined);
		});
	});

	describe("puts waits", () => {
		it("one after the other, and together where the rules say so", () => {
			const source = `${GET}export async function load(id: string) {
				const user = await get("/user/" + id);@
				const team = await get("/team/" + id);
				const posts = await get("/posts/" + user);
				return [user, team, posts];
			}`;
			assert.deepEqual(bars(source), [
				'get("/user/" + id) 0-1→0-1',
				'get("/team/" + id) 1-2→0-1',
				'get("/posts/" + user) 2-3→1-2',
			]);
			assert.deepEqual(needs(source), ["2←0 uses `user`"]);
			const found = ask(source);
			assert.deepEqual([found?.today, found?.after], [3, 2]);
			assert.deepEqual(
				each(source, ({ rule, confidence, kind }) => [kind, rule, confidence]),
				[
					["network", "sequential-await", "A"],
					["network", "sequential-await", "A"],
					["network", undefined, undefined],
				],
			);
		});

		it("side by side that a combinator gathers", () => {
			const source = `${GET}export async function load() {
				const [a, b] = await Promise.all([get("/a"), get("/b")]);@
				return await get(b);
			}`;
			assert.deepEqual(bars(source), ['get("/a") 0-1→0-1', 'get("/b") 0-1→0-1', "get(b) 1-2→1-2"]);
			assert.deepEqual(needs(source), ["2←1 uses `b`"]);
		});

		it("where their promises begin", () => {
			const source = `${GET}export async function load() {
				const early = get("/early");@
				const late = await get("/late");
				return [await early, late];
			}`;
			assert.deepEqual(bars(source), ['get("/late") 0-1→0-1', 'get("/early") 0-1→0-1']);
		});

		it("in loops together, with what one turn waits for", () => {
			const source = `${GET}export async function load(ids: string[]) {
				const found: string[] = [];
				for (const id of ids) {@
					found.push(await get(id));
				}
				for (const id of ["a", "b", "c"]) {
					found.push(await get(id));
				}
				return found;
			}`;
			assert.deepEqual(bars(source), ["get × each of ids 0-2→0-1", "get × 3 2-5→1-2"]);
			assert.deepEqual(
				each(source, ({ rule, kind }) => `${rule} ${kind}`),
				["await-in-loop network", "await-in-loop network"],
			);
		});

		it("that a stream gives", () => {
			const source = `export async function read(stream: AsyncIterable<string>) {
				for await (const part of stream) console.log(part@);
			}`;
			assert.deepEqual(bars(source), ["for await × each of stream 0-2→0-2"]);
		});

		it("of several ways at the same step, and of a failure where it may come", () => {
			const source = `${GET}export async function load(isAdmin: boolean) {
				let page = "";@
				if (isAdmin) page = await get("/admin");
				else {
					page = await get("/guest");
					page += await get(page);
				}
				try {
					return await get(page);
				} catch {
					await get("/error");
				}
				return page;
			}`;
			assert.deepEqual(bars(source), [
				"if: get 0-1→0-1",
				'else: get("/guest") 0-1→0-1',
				"else: get(page) 1-2→1-2",
				"get 2-3→2-3",
				"catch: get 3-4→3-4",
			]);
			assert.equal(ask(source)?.today, 3);
		});

		it("behind an early return on the other way", () => {
			const source = `${GET}export async function load(id?: string) {
				if (!id) return get("/none");@
				return get(id);
			}`;
			assert.deepEqual(bars(source), ["if: get 0-1→0-1", "get 0-1→0-1"]);
		});

		it("of callbacks within the call that runs them", () => {
			const source = `${GET}export async function load(ids: string[]) {
				return Promise.all(ids.map(async (id) => {
					const name = await get(id);
					return await get(name);
				}));@
			}`;
			assert.deepEqual(bars(source), ["get × each of ids 0-2→0-2"]);
		});

		it("below a check that can do without them", () => {
			const source = `${GET}export async function load(id: string) {
				const page = await get("/page");@
				const user = await get("/user/" + id);
				if (user === "") return undefined;
				return page + user;
			}`;
			workspace.setOverrides({ source: "test", only: ["premature-await"], rules: { "premature-await": "info" } });
			assert.deepEqual(bars(source), ['get("/page") 0-1→1-2', 'get("/user/" + id) 1-2→0-1']);
		});

		it("without a step of their own where nothing outside is waited for", () => {
			const source = `export async function load() {
				const response = await fetch("https://example.com");@
				return await response.json();
			}`;
			assert.deepEqual(bars(source), ["fetch 0-1→0-1", "response.json 1-1→1-1"]);
			assert.deepEqual(needs(source), ["1←0 uses `response`"]);
			const chained = source.replace("const response = await", "return (await").replace('com");@', 'com")).json();@');
			assert.deepEqual(bars(chained.replace("return await response.json();", "")), ["fetch 0-1→0-1", "json 1-1→1-1"]);
		});
	});

	it("goes through chains that are longer than the call stack is deep", () => {
		const branches = Array.from({ length: 5000 }, (_, at) => `if (n === ${at}) await get("/${at}");\n`).join("else ");
		const found = ask(`${GET}export async function load(n: number) {@\n${branches}}`);
		assert.deepEqual([found?.bars.length, found?.today], [5000, 1]);
		const deep = `${"if (n) {".repeat(4000)} await get(""); ${"}".repeat(4000)}`;
		assert.throws(() => ask(`${GET}export async function load(n: number) {@\n${deep}\n}`), NestedTooDeep);
	});

	describe("gives reasons", () => {
		it("of the rules where they refused", () => {
			const source = `export async function save(a: string) {
				await fetch("https://example.com/a", { method: "POST", body: a });@
				await fetch("https://example.com/b", { method: "POST", body: a });
			}`;
			const [reason] = needs(source);
			assert.match(reason ?? "", /^1←0 `fetch`.*`fetch`/);
		});

		it("of conditions, once", () => {
			const source = `${GET}export async function load(id: string) {
				const user = await get("/user/" + id);@
				if (user === "") return undefined;
				const page = await get("/page");
				return page + (await get("/more/" + page));
			}`;
			assert.deepEqual(needs(source), ["1←0 a condition for what follows", "2←1 uses `page`"]);
		});
	});

	describe("says", () => {
		it("what has no bounds", () => {
			const source = `${GET}export async function load(ids: string[]) {
				return await Promise.all(ids.map((id) => get(id)));@
			}`;
			assert.match(String(each(source, ({ unbounded }) => unbounded)[0]), /^Every element of `ids` /);
		});

		it("what is held", () => {
			const source = `declare const db: { transaction(f: (tx: { save(): Promise<void> }) => Promise<void>): Promise<void> };
			declare const mutex: { acquire(): Promise<() => void>; runExclusive(f: () => Promise<void>): Promise<void> };
			declare function work(): Promise<void>;
			export async function save() {
				await db.transaction(async (tx) => { await tx.save(); });@
				const release = await mutex.acquire();
				await work();
				release();
				await work();
				await mutex.runExclusive(async () => { await work(); });
			}`;
			assert.deepEqual(
				each(source, ({ held }) => held),
				["transaction tx", undefined, "lock mutex", undefined, "lock mutex"],
			);
			const inner = source.replace("@", "").replace("tx.save();", "tx.save();@");
			assert.deepEqual(
				each(inner, ({ held }) => held),
				["transaction tx"],
			);
		});

		it("what goes through a limiter by what that does", () => {
			const source = `${GET}declare const mutex: { runExclusive<T>(f: () => Promise<T>): Promise<T> };
			export async function load(ids: string[]) {
				await mutex.runExclusive(() => get("a"));@
				return Promise.all(ids.map((id) => mutex.runExclusive(() => get(id))));
			}`;
			assert.deepEqual(
				each(source, ({ label, held }) => `${label}: ${held}`),
				["get: lock mutex", "get × each of ids: lock mutex"],
			);
		});

		it("where the callee's own waits are", () => {
			const source = `${GET}export async function load() {
				return await get("");@
			}`;
			assert.deepEqual(
				each(source, ({ callee }) => callee?.position.line),
				[1],
			);
		});
	});

	it("is about components' scripts by the components' names", () => {
		const source = `<script setup lang="ts">\nconst page = await fetch("https://example.com");@\n</script>\n<template>{{ page }}</template>\n`;
		const found = ask(source, "Page.vue");
		assert.deepEqual(
			found?.bars.map(({ label, file, start }) => [label, path.basename(file), start.line]),
			[["fetch", "Page.vue", 2]],
		);
		assert.equal(ask(source.replace("@", "").replace("}}", "@}}"), "Page.vue"), undefined);
	});
});
