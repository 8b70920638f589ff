/** What is opaque, and what for, on small projects with and without the types they need. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { allRules, type Coverage, describeCauses, mergeCoverage, Workspace } from "../../analyzer/src/index.ts";

const TSCONFIG = JSON.stringify({
	compilerOptions: {
		strict: true,
		types: [],
		module: "nodenext",
		target: "es2023",
		lib: ["es2023"],
		noImplicitAny: false,
	},
});

function packageJson(name: string, more: object = {}): string {
	return JSON.stringify({ name, version: "1.0.0", ...more });
}

describe("coverage", () => {
	let folder: string;

	beforeEach(() => {
		folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "asynclint-coverage-")));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	/** @param files texts by path */
	function measure(files: Readonly<Record<string, string>>): Coverage {
		for (const [name, text] of Object.entries({ "tsconfig.json": TSCONFIG, ...files })) {
			const file = path.join(folder, name);
			mkdirSync(path.dirname(file), { recursive: true });
			writeFileSync(file, text);
		}
		const workspace = new Workspace({ folders: [folder] });
		try {
			const results = [...workspace.check(workspace.plan({ paths: [folder] }))];
			assert.deepEqual(
				results.flatMap((result) => result.problems),
				[],
			);
			return mergeCoverage(results.map((result) => result.coverage));
		} finally {
			workspace.close();
		}
	}

	/** `cause module or name: awaits+calls hint` of each cause. */
	function causes(files: Readonly<Record<string, string>>): string[] {
		return measure(files).causes.map(
			({ cause, module, name, awaits, calls, hint }) => `${cause} ${module ?? name}: ${awaits}+${calls} ${hint}`,
		);
	}

	describe("counts", () => {
		it("awaits, awaited calls and calls whose value is thrown away, and nothing else", () => {
			const source = `
declare function save(): Promise<void>;
declare const ready: Promise<void>, ok: boolean;
export async function all() {
	await save();
	await ready;
	save();
	void save();
	ok && save();
	ok ? save() : await save();
	const kept = save();
	return [kept, save()];
}`;
			assert.deepEqual(measure({ "a.ts": source }), {
				awaits: 3,
				opaqueAwaits: 0,
				calls: 6,
				opaqueCalls: 0,
				causes: [],
			});
		});

		it("takes any and errors for opaque, and no type that is known", () => {
			const source = `
declare const anything: any, careful: unknown, numbers: any[];
declare function later(): Promise<any>;
declare function now(): number;
export async function all<T>(given: T, make: () => T) {
	await anything;
	anything.go();
	anything?.go();
	await careful;
	await given;
	await make();
	await later();
	await now();
	await Promise.all(numbers);
	await (anything as Promise<void>);
	make();
}`;
			const { awaits, opaqueAwaits, calls, opaqueCalls } = measure({ "a.ts": source });
			assert.deepEqual(
				{ awaits, opaqueAwaits, calls, opaqueCalls },
				{ awaits: 8, opaqueAwaits: 1, calls: 7, opaqueCalls: 2 },
			);
		});

		it("tells what a call gives by what the function says, or by what it returns", () => {
			const source = `
declare const anything: any;
declare function pick<T>(from: T): T;
const wraps = () => anything.go();
const waits = async () => anything.go();
const says = (): Promise<void> => anything.go();
function* steps() { yield wraps; }
class Store { load() { return anything; } async save() { return anything; } }
export async function all(store: Store) {
	await wraps();
	await waits();
	await says();
	await store.load();
	await store.save();
	await pick(Promise.resolve(1));
	await steps();
	await (wraps() as Promise<void>);
	await import("./a.js");
}`;
			const { awaits, opaqueAwaits, calls, opaqueCalls } = measure({ "a.ts": source });
			assert.deepEqual(
				{ awaits, opaqueAwaits, calls, opaqueCalls },
				{ awaits: 9, opaqueAwaits: 2, calls: 9, opaqueCalls: 2 },
			);
		});

		it("does not depend on which rules are on, but leaves a file alone for which none is", () => {
			const source = "declare const a: any;\nawait a();\na();\nexport {};\n";
			const none = Object.fromEntries(allRules.map((rule) => [rule.meta.id, "off"]));
			const settings = {
				rules: { ...none, "await-in-loop": "info" },
				overrides: [{ files: ["off.mts"], rules: none }],
			};
			const { awaits, calls } = measure({
				"on.mts": source,
				"off.mts": source,
				"asynclint.json": JSON.stringify(settings),
			});
			assert.deepEqual([awaits, calls], [1, 2]);
		});

		it("files by cause", () => {
			const source = 'import { a } from "gone";\na();\na();\n';
			const [cause] = measure({ "one.ts": source, "two.ts": source }).causes;
			assert.deepEqual([cause?.module, cause?.files, cause?.calls], ["gone", 2, 4]);
		});
	});

	it("counts a component once, and by its own name", () => {
		const source = `<script lang="ts">
export const first = (request: any) => request.end();
first(1);
</script>
<script setup lang="ts">
const second = (response: any) => { response.end(); };
</script>
<template><p /></template>
`;
		const { calls, opaqueCalls, causes } = measure({ "view.vue": source });
		assert.deepEqual([calls, opaqueCalls], [2, 2]);
		assert.deepEqual(
			causes.map(({ name, file, files }) => [name, file && path.basename(file), files]),
			[
				["request", "view.vue", 1],
				["response", "view.vue", 1],
			],
		);
	});

	describe("missing types", () => {
		const node =
			'import { writeFile } from "node:fs/promises";\nexport async function f() { await writeFile("a", "b"); }\n';

		it("of Node", () => {
			assert.deepEqual(causes({ "a.ts": node }), [
				"missing-types node:fs/promises: 1+1 Node's own modules have no types: install @types/node.",
			]);
		});

		it("of Node, installed and left out", () => {
			const files = {
				"node_modules/@types/node/package.json": packageJson("@types/node", { types: "index.d.ts" }),
				"node_modules/@types/node/index.d.ts": 'declare module "node:fs/promises";',
			};
			assert.deepEqual(causes({ "a.ts": node, ...files }), [
				'missing-types node:fs/promises: 1+1 @types/node is installed but not part of the program: add "node" to `types` in the tsconfig.',
			]);
		});

		it("of Node's global names, and of test runners'", () => {
			assert.deepEqual(causes({ "a.ts": 'process.on("exit", () => {});\n', "b.ts": 'it("works", () => {});\n' }), [
				"missing-types it: 0+1 The test runner's globals have no types: install them, such as @types/jest, and list them in `types`.",
				"missing-types process: 0+1 Node's own modules have no types: install @types/node.",
			]);
		});

		it("of packages: not installed, without types, with types out of reach, of the workspace", () => {
			const files = {
				"package.json": packageJson("app", { dependencies: { listed: "1" } }),
				"node_modules/@scope/plain/package.json": packageJson("@scope/plain", { main: "index.js" }),
				"node_modules/@scope/plain/index.js": "exports.run = () => {};",
				"node_modules/hidden/package.json": packageJson("hidden", { types: "gone.d.ts" }),
			};
			const uses = ["listed", "unlisted", "@scope/plain", "hidden/deep"].map(
				(name, index) => `import { run as run${index} } from "${name}";\nrun${index}();\n`,
			);
			assert.deepEqual(causes({ ...files, "a.ts": uses.join("") }), [
				"missing-types @scope/plain: 0+1 The package brings no types: install @types/scope__plain, or declare the module.",
				"missing-types hidden/deep: 0+1 The package brings types, but not where the tsconfig's `moduleResolution` looks, or not for this path.",
				"missing-types listed: 0+1 The package is not installed: install the project's dependencies.",
				"missing-types unlisted: 0+1 No such package is installed, and no package.json lists it.",
			]);
		});

		it("of files that are not there", () => {
			const source =
				'import { run } from "./generated/api.js";\nimport view from "./view.vue";\nrun();\nview();\nexport {};\n';
			assert.deepEqual(causes({ "a.ts": source }), [
				"missing-types ./generated/api.js: 0+1 There is no such file with types: generate it if a tool makes it, or set `allowJs` if it is JavaScript.",
				"missing-types ./view.vue: 0+1 Files that end in .vue have no types of their own: declare the module, or generate its types.",
			]);
		});

		it("of a name that the module does not have", () => {
			const files = { "b.ts": "export const there = 1;\n", "a.ts": 'import { gone } from "./b.js";\ngone();\n' };
			assert.deepEqual(causes(files), ["missing-types ./b.js: 0+1 The module has types, but none of this name."]);
		});
	});

	describe("Prisma's client", () => {
		const files = {
			"node_modules/@prisma/client/package.json": packageJson("@prisma/client", { types: "default.d.ts" }),
			"node_modules/@prisma/client/default.d.ts": "export * from '.prisma/client/default'",
			"db.ts": `import { PrismaClient } from "@prisma/client";
const kept = globalThis as unknown as { prisma?: PrismaClient };
export const prisma = kept.prisma ?? new PrismaClient();
`,
			"a.ts": `import { prisma } from "./db.js";
export async function users() {
	const all = await prisma.user.findMany();
	await prisma.$transaction(async (tx) => { await tx.user.create({}); });
	return all;
}
`,
		};
		const expected = ["missing-types @prisma/client: 3+3 It has no generated client: run `prisma generate`."];

		it("is missing", () => {
			assert.deepEqual(causes(files), expected);
		});

		it("is the stub that stands in for it", () => {
			const stub = "export declare const PrismaClient: any;\nexport declare type PrismaClient = any;\n";
			assert.deepEqual(causes({ ...files, "node_modules/.prisma/client/default.d.ts": stub }), expected);
		});

		it("is missing from the project, where it is generated to", () => {
			const local = { ...files, "db.ts": files["db.ts"].replace("@prisma/client", "./generated/prisma/client.js") };
			assert.deepEqual(causes(local), [
				"missing-types ./generated/prisma/client.js: 3+3 Prisma's client is not generated there: run `prisma generate`.",
			]);
		});

		it("is not to blame when it is there", () => {
			const client = `export declare class PrismaClient {
	user: { findMany(): Promise<string[]>; create(data: object): Promise<string> };
	$transaction<T>(work: (tx: PrismaClient) => Promise<T>): Promise<T>;
}`;
			assert.deepEqual(causes({ ...files, "node_modules/.prisma/client/default.d.ts": client }), []);
		});
	});

	describe("follows a name", () => {
		const gone = 'import { connect, type Client } from "gone";\n';
		const blamed = (calls: number, awaits = 0) => [
			`missing-types gone: ${awaits}+${calls} No such package is installed, and no package.json lists it.`,
		];
		const cases: readonly [string, string, string[]][] = [
			["to what it is set to", "const client = connect();\nclient.close();", blamed(1)],
			["to what it is assigned later", "let client;\nclient = connect();\nclient.close();", blamed(1)],
			["out of a pattern", "const { client: { inner } } = connect();\ninner.close();", blamed(1)],
			["to its annotation", "export function f(client: Client | undefined) { client?.close(); }", blamed(1)],
			["to an alias", "type Both = { a: Client };\nexport function f(both: Both) { both.a.close(); }", blamed(1)],
			["to a field", "export class A { client = connect(); go() { this.client.close(); } }", blamed(1)],
			["to what a function returns", "const make = () => connect();\nmake().close();", blamed(1)],
			["to what a declared function returns", "declare function make(): Client;\nmake().close();", blamed(1)],
			["to who takes the callback", "connect({ handle: (request) => { request.end(); } });", blamed(2)],
			["to a list", "for (const client of connect()) client.close();", blamed(1)],
			[
				"into a function that calls itself",
				"function f(n: number) { return n ? f(n - 1) : connect(); }\nf(1);",
				blamed(1),
			],
			["to a dynamic import", 'const { connect: c } = await import("gone");\nc();', blamed(1)],
		];
		for (const [name, source, expected] of cases) {
			it(name, () => assert.deepEqual(causes({ "a.mts": `${gone}${source}\nexport {};\n` }), expected));
		}

		it("to a class that extends what is missing", () => {
			const source = 'import { Base } from "gone";\nexport class A extends Base { go() { this.save(); } }\n';
			assert.deepEqual(causes({ "a.ts": source }), blamed(1));
		});
	});

	describe("any", () => {
		it("of the code's own", () => {
			const source = `
export function f(request, list: any[], table: Record<string, any>) {
	request.end();
	list[0].run();
	table["a"].run();
	(f as any).run();
	try { f(1, [], {}); } catch (error: any) { error.report(); }
}`;
			const { causes, opaqueCalls } = measure({ "a.ts": source });
			assert.equal(opaqueCalls, 5);
			assert.deepEqual(
				causes.map(({ cause, name, file, hint }) => [cause, name, file && path.basename(file), hint]),
				["as any", "error", "list", "request", "table"].map((name) => ["any", name, "a.ts", "Give it a type."]),
			);
		});

		it("of a private member, by the name that it has in the code", () => {
			const source = "export class A {\n\t#client: any;\n\tf() {\n\t\tthis.#client.run();\n\t}\n}\n";
			assert.deepEqual(causes({ "a.ts": source }), ["any #client: 0+1 Give it a type."]);
		});

		it("of the language, of a package and of a module that is declared empty", () => {
			const files = {
				"node_modules/loose/package.json": packageJson("loose", { types: "index.d.ts" }),
				"node_modules/loose/index.d.ts":
					"export declare const client: any;\nexport declare function on(h: (r: any) => void): void;",
				"empty.d.ts": 'declare module "empty";',
				"a.ts": `import { client, on } from "loose";
import { go } from "empty";
export async function f(text: string) {
	await JSON.parse(text);
	client.close();
	on((request) => { request.end(); });
	go();
}`,
			};
			assert.deepEqual(causes(files), [
				"any JSON.parse(): 1+1 The language's own types say `any`: give the result a type.",
				"any empty: 0+1 A declaration without a body makes everything in the module `any`.",
				"any loose: 0+1 The package's own types say `any`.",
				"any loose: 0+1 The package's own types say `any`.",
			]);
		});

		it("of JavaScript", () => {
			const tsconfig = JSON.stringify({ compilerOptions: { ...JSON.parse(TSCONFIG).compilerOptions, allowJs: true } });
			const files = {
				"tsconfig.json": tsconfig,
				"a.js": "export async function f(client) { await client.query(); client.end(); }\n",
			};
			assert.deepEqual(causes(files), [
				"js-without-types undefined: 1+2 Say the types of parameters and variables in JSDoc comments.",
			]);
		});

		it("of the language, by the names that code has for it", () => {
			assert.deepEqual(causes({ "a.ts": "Object.assign({}, {}, {}, {}, {});\n" }), [
				"any Object.assign(): 0+1 The language's own types say `any`: give the result a type.",
			]);
		});

		it("of `require`, which gives types in JavaScript alone", () => {
			const source = `
const own = require("./b"), { readFile } = require("fs"), said: any = require("./b");
declare function require(name: string): any;
export async function all() {
	await own.load();
	await readFile("a");
	await require("gone").load();
	said.load();
}`;
			assert.deepEqual(causes({ "a.ts": source, "b.ts": "export async function load() {}\n" }), [
				"any require(): 3+3 In TypeScript it gives no types: use `import`, or `import … = require(…)`.",
				"any said: 0+1 Give it a type.",
			]);
		});

		it("of code that does not compile", () => {
			assert.deepEqual(causes({ "a.ts": "misspelled();\n" }), [
				"type-error misspelled: 0+1 Nothing of this name is declared.",
			]);
		});
	});

	it("is said in words, apart where the remedy differs", () => {
		const any = { cause: "any", files: 1, awaits: 0 } as const;
		const causes = [
			{ ...any, name: "require()", hint: "Import it.", calls: 9 },
			{ ...any, name: "JSON.parse()", hint: "Give the result a type.", calls: 4 },
		];
		assert.deepEqual(
			describeCauses({ awaits: 0, opaqueAwaits: 0, calls: 20, opaqueCalls: 13, causes }, (file) => file),
			[
				"`any` from `require()`: 9 calls not checked. Import it.",
				"`any` from `JSON.parse()`: 4 calls not checked. Give the result a type.",
			],
		);
	});

	it("is said in words, what can be mended together and first", () => {
		const at = { files: 1, awaits: 0 };
		const hint = "Install @types/node.";
		const lines = describeCauses(
			{
				awaits: 10,
				opaqueAwaits: 3,
				calls: 1000,
				opaqueCalls: 100,
				causes: [
					{ cause: "any", name: "request", file: "/app/a.ts", hint: "Give it a type.", ...at, calls: 70 },
					{ cause: "any", name: "as any", file: "/app/b.ts", hint: "Give it a type.", ...at, calls: 10 },
					...["node:fs", "node:path", "node:os", "node:net"].map(
						(module) => ({ cause: "missing-types", module, hint, ...at, calls: 5 }) as const,
					),
					{ cause: "any", module: "loose", name: "client", hint: "Its types say so.", files: 1, awaits: 3, calls: 0 },
				],
			},
			(file) => path.basename(file),
		);
		assert.deepEqual(lines, [
			"`node:fs`, `node:path`, `node:os` and 1 more: 20 calls not checked. Install @types/node.",
			"`any` in the code itself (`request` in a.ts, `as any` in b.ts): 80 calls not checked. Give it a type.",
			"`any` from `loose` (`client`): 3 awaits not checked. Its types say so.",
		]);
	});
});
