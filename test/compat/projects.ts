/**
 * Small projects for the comparison with older compilers: at least one for each row of the table
 * (`analyzer/src/projects/compat/table.ts`), and some with real packages. What is compared are the modules that imports
 * lead to and the types of all variables.
 */

export interface CompatProject {
	readonly name: string;
	/** The compiler that it was written for. */
	readonly version: "5.9" | "6.0";
	/** By path. A tsconfig may be given as an object. */
	readonly files: Readonly<Record<string, string | object>>;
	/** Packages of this suite that are installed in it. */
	readonly packages?: readonly string[];
	/** Default `tsconfig.json`. */
	readonly config?: string;
	/** A tsconfig that is read and loaded first. */
	readonly readBefore?: string;
	/** Differences that are known, each with its cause: `file: what`. */
	readonly differs?: Readonly<Record<string, string>>;
}

/** A package whose `exports` lead elsewhere than its `types`. */
const SPLIT_PACKAGE = {
	"node_modules/split/package.json": {
		name: "split",
		version: "1.0.0",
		types: "./main.d.ts",
		exports: { ".": { types: "./modern.d.ts" }, "./sub": { types: "./sub.d.ts" } },
	},
	"node_modules/split/main.d.ts": "export declare const which: 'main';",
	"node_modules/split/modern.d.ts": "export declare const which: 'modern';",
	"node_modules/split/sub.d.ts": "export declare const sub: 'sub';",
	"node_modules/split/lib/deep.d.ts": "export declare const deep: 'deep';",
};

/** A package of CommonJS whose export is a function. */
const CALLABLE_PACKAGE = {
	"node_modules/callable/package.json": { name: "callable", version: "1.0.0", types: "./index.d.ts" },
	"node_modules/callable/index.d.ts":
		"declare function call(): Promise<number>;\ndeclare namespace call { const z: 'z'; }\nexport = call;",
};

const AMBIENT_PACKAGE = {
	"node_modules/@types/ambient/package.json": { name: "@types/ambient", version: "1.0.0", types: "index.d.ts" },
	"node_modules/@types/ambient/index.d.ts": "declare const ambient: 'ambient';",
	"node_modules/@types/other/package.json": { name: "@types/other", version: "1.0.0", types: "index.d.ts" },
	"node_modules/@types/other/index.d.ts": "declare const other: 'other';",
};

const FIND_SPLIT = `
import { which } from "split";
import { deep } from "split/lib/deep";
import { sub } from "split/sub";
export const a = which;
export const b = deep;
export const c = sub;
`;

const NODE_FILE = `
import { readFile, writeFile } from "node:fs/promises";
import * as path from "path";
export const text = readFile("a", "utf8");
export const wrote = writeFile("a", "b");
export const joined = path.join("a", "b");
export const at = process.cwd();
export const timer = setTimeout(() => {}, 1);
`;

const STRICTNESS = `
interface User { name?: string; load(): Promise<User | undefined> }
declare const user: User | undefined;
export const name1 = user && user.name;
export const loaded = user!.load();
export const list = [null, undefined];
export const first = [1, 2].find((x) => x > 1);
export function caught() { try { return 1; } catch (error) { const kept = error; return kept; } }
export const bound = ((x: number) => x).bind(undefined);
export const entries = new Map<string, number>().entries().next().value;
`;

const MODERN = `
export const found = [1].at(0);
export const settled = Promise.allSettled([Promise.resolve(1)]);
export const shared = new WeakRef({});
export const copied = structuredClone({ a: 1 });
`;

const es5 = { target: "es5", lib: ["es2015", "dom"] };

export const PROJECTS: readonly CompatProject[] = [
	{
		name: "types: all that are visible",
		version: "5.9",
		packages: ["@types/node", "undici-types"],
		files: {
			"tsconfig.json": { compilerOptions: { target: "es2022", module: "nodenext", strict: true } },
			"a.ts": NODE_FILE,
		},
	},
	{
		name: "types: those of folders above",
		version: "5.9",
		files: {
			...AMBIENT_PACKAGE,
			"packages/one/tsconfig.json": { compilerOptions: { target: "es2020" } },
			"packages/one/a.ts": "export const a = ambient; export const b = other;",
		},
		config: "packages/one/tsconfig.json",
	},
	{
		name: "types: those that are named",
		version: "5.9",
		files: {
			...AMBIENT_PACKAGE,
			"tsconfig.json": { compilerOptions: { target: "es2020", types: ["ambient"] } },
			"a.ts": "export const a = ambient; export const b = typeof other;",
		},
	},
	{
		name: "types: none in 6.0",
		version: "6.0",
		files: {
			...AMBIENT_PACKAGE,
			"tsconfig.json": {},
			"a.ts": "export const a = typeof ambient; export const b = 1;",
		},
	},
	{
		name: "typeRoots",
		version: "5.9",
		files: {
			"tsconfig.json": { compilerOptions: { target: "es2020", typeRoots: ["./typings"] } },
			"typings/mine/index.d.ts": "declare const mine: 'mine';",
			"a.ts": "export const a = mine;",
		},
	},
	{
		name: "strict: off",
		version: "5.9",
		files: { "tsconfig.json": { compilerOptions: { target: "es2022" } }, "a.ts": STRICTNESS },
	},
	{
		name: "strict: on",
		version: "5.9",
		files: { "tsconfig.json": { compilerOptions: { target: "es2022", strict: true } }, "a.ts": STRICTNESS },
	},
	{
		name: "strict: some of it",
		version: "5.9",
		files: {
			"tsconfig.json": { compilerOptions: { target: "es2022", strictNullChecks: true, noImplicitAny: true } },
			"a.ts": STRICTNESS,
		},
	},
	{
		name: "strict: all but some",
		version: "5.9",
		files: {
			"tsconfig.json": {
				compilerOptions: {
					target: "es2022",
					strict: true,
					strictBindCallApply: false,
					useUnknownInCatchVariables: false,
					noUncheckedIndexedAccess: true,
				},
			},
			"a.ts": STRICTNESS,
		},
	},
	{
		name: "strict: by itself in 6.0",
		version: "6.0",
		files: { "tsconfig.json": {}, "a.ts": STRICTNESS },
	},
	{
		name: "target: none",
		version: "5.9",
		files: {
			"tsconfig.json": { compilerOptions: {} },
			"a.ts": "export const a = [1].map(String); export const b = document.title; export const c = 'x'.trim();",
		},
	},
	{
		name: "target: ES5 with a library",
		version: "5.9",
		files: {
			"tsconfig.json": { compilerOptions: { ...es5, downlevelIteration: true } },
			"a.ts":
				"export const a = Promise.resolve(1); export const b = [...new Set([1])]; export function* c() { const d = 1; yield d; }",
		},
	},
	{
		name: "target: ES2017",
		version: "5.9",
		files: {
			"tsconfig.json": { compilerOptions: { target: "es2017" } },
			"a.ts":
				"export const a = Object.entries({ a: 1 }); export const b = fetch('/'); export async function c() { const d = await b; return d; }",
		},
	},
	{
		name: "lib: named",
		version: "5.9",
		files: {
			"tsconfig.json": { compilerOptions: { target: "es2015", lib: ["es2023", "dom", "dom.iterable"] } },
			"a.ts": MODERN,
		},
	},
	{
		name: "lib: of the newest target in 6.0",
		version: "6.0",
		files: { "tsconfig.json": {}, "a.ts": MODERN },
	},
	{
		name: "module: CommonJS, node10 by default",
		version: "5.9",
		files: {
			...SPLIT_PACKAGE,
			"tsconfig.json": { compilerOptions: { target: "es2020", module: "commonjs" } },
			"a.ts": FIND_SPLIT,
		},
	},
	{
		name: "moduleResolution: node",
		version: "5.9",
		files: {
			...SPLIT_PACKAGE,
			"tsconfig.json": { compilerOptions: { target: "es2020", module: "esnext", moduleResolution: "node" } },
			"a.ts": FIND_SPLIT,
		},
	},
	{
		name: "moduleResolution: node10 in 6.0",
		version: "6.0",
		files: {
			...SPLIT_PACKAGE,
			"tsconfig.json": { compilerOptions: { moduleResolution: "node10", ignoreDeprecations: "6.0" } },
			"a.ts": FIND_SPLIT,
		},
	},
	{
		name: "moduleResolution: bundler",
		version: "5.9",
		files: {
			...SPLIT_PACKAGE,
			"tsconfig.json": { compilerOptions: { target: "es2020", module: "esnext", moduleResolution: "bundler" } },
			"a.ts": FIND_SPLIT,
		},
	},
	{
		name: "moduleResolution: of Node, with imports of its own",
		version: "5.9",
		files: {
			...SPLIT_PACKAGE,
			"package.json": {
				type: "module",
				imports: { "#own/*": "./src/*.ts" },
				devDependencies: { typescript: "~5.9.0" },
			},
			"tsconfig.json": { compilerOptions: { module: "node16" }, include: ["src"] },
			"src/own.ts": "export const own = 'own' as const;",
			"src/a.ts": `import { own } from "#own/own"; import { own as same } from "./own.js"; export const o = own; export const s = same;${FIND_SPLIT}`,
		},
	},
	{
		name: "moduleResolution: node10 and names of folders",
		version: "5.9",
		files: {
			"tsconfig.json": { compilerOptions: { target: "es2020", module: "commonjs" } },
			"lib/index.ts": "export const lib = 'lib' as const;",
			"a.ts":
				'import { lib } from "./lib"; import data from "./data.json"; export const a = lib; export const b = data;',
			"data.json": { value: 1 },
		},
	},
	{
		name: "module: AMD",
		version: "5.9",
		files: {
			"tsconfig.json": { compilerOptions: { target: "es5", lib: ["es2015", "dom"], module: "amd", outFile: "out.js" } },
			"b.ts": "export const b = Promise.resolve(1);",
			"a.ts": 'import { b } from "./b"; export const a = b;',
		},
	},
	{
		name: "module: SystemJS and none",
		version: "5.9",
		files: {
			"tsconfig.json": { compilerOptions: { target: "es2015", module: "system" } },
			"b.ts": "export const b = Promise.resolve(1);",
			"a.ts": 'import { b } from "./b"; export const a = b;',
		},
	},
	{
		name: "module: UMD with node10",
		version: "5.9",
		files: {
			...SPLIT_PACKAGE,
			"tsconfig.json": { compilerOptions: { target: "es2015", module: "umd", moduleResolution: "node" } },
			"a.ts": FIND_SPLIT,
		},
	},
	{
		name: "module: by the target, and classic",
		version: "5.9",
		files: {
			"tsconfig.json": { compilerOptions: { target: "es2020" } },
			"b.ts": "export const b = Promise.resolve(1);",
			"a.ts": 'import { b } from "./b"; export const a = b;',
		},
	},
	{
		name: "baseUrl",
		version: "5.9",
		files: {
			"tsconfig.json": {
				compilerOptions: { target: "es2020", module: "commonjs", baseUrl: "./src" },
				include: ["src"],
			},
			"src/lib/api.ts": "export async function load() { return 1; }",
			"src/a.ts": 'import { load } from "lib/api"; export const a = load();',
		},
	},
	{
		name: "baseUrl: with paths, and packages of the same names",
		version: "5.9",
		files: {
			...SPLIT_PACKAGE,
			"tsconfig.json": {
				compilerOptions: {
					target: "es2020",
					module: "esnext",
					moduleResolution: "node",
					baseUrl: "./src",
					paths: { "@/*": ["app/*"], exact: ["exact/index"], "missing/*": ["nowhere/*"] },
				},
				include: ["src"],
			},
			"src/app/one.ts": "export const one = 'one' as const;",
			"src/exact/index.ts": "export const exact = 'exact' as const;",
			"src/missing/two.ts": "export const two = 'two' as const;",
			"src/a.ts":
				'import { one } from "@/one"; import { exact } from "exact"; import { two } from "missing/two"; import { which } from "split"; export const a = one; export const b = exact; export const c = two; export const d = which;',
		},
	},
	{
		name: "baseUrl: of an extended file in another folder",
		version: "5.9",
		files: {
			"config/base.json": {
				compilerOptions: { baseUrl: "../src", paths: { "~/*": ["./*"] }, module: "commonjs", target: "es2020" },
			},
			"tsconfig.json": { extends: "./config/base.json", include: ["src"] },
			"src/b.ts": "export const b = 'b' as const;",
			"src/a.ts": 'import { b } from "b"; import { b as c } from "~/b"; export const a = b; export const d = c;',
		},
	},
	{
		name: "baseUrl: in 6.0",
		version: "6.0",
		files: {
			"tsconfig.json": { compilerOptions: { baseUrl: "./src", ignoreDeprecations: "6.0" }, include: ["src"] },
			"src/lib/api.ts": "export async function load() { return 1; }",
			"src/a.ts": 'import { load } from "lib/api"; export const a = load();',
		},
	},
	{
		name: "paths: without baseUrl, extended",
		version: "5.9",
		files: {
			"config/base.json": { compilerOptions: { paths: { "#/*": ["../src/*"] } } },
			"tsconfig.json": {
				extends: ["./config/base.json", "./config/more.json"],
				compilerOptions: { target: "es2020", module: "commonjs" },
				include: ["src"],
			},
			"config/more.json": { compilerOptions: { strictNullChecks: true } },
			"src/b.ts": "export const b = Math.random() > 1 ? null : 'b';",
			"src/a.ts": 'import { b } from "#/b"; export const a = b;',
		},
	},
	{
		name: "${configDir}",
		version: "5.9",
		files: {
			"config/base.json": {
				compilerOptions: { paths: { "@/*": ["${configDir}/src/*"] }, target: "es2020", module: "commonjs" },
				include: ["${configDir}/src"],
			},
			"tsconfig.json": { extends: "./config/base.json" },
			"src/b.ts": "export const b = 'b' as const;",
			"src/a.ts": 'import { b } from "@/b"; export const a = b;',
		},
	},
	{
		name: "rootDirs",
		version: "5.9",
		files: {
			"tsconfig.json": { compilerOptions: { target: "es2020", module: "commonjs", rootDirs: ["src", "generated"] } },
			"src/a.ts": 'import { made } from "./made"; export const a = made;',
			"generated/made.ts": "export const made = 'made' as const;",
		},
	},
	{
		name: "esModuleInterop: on",
		version: "5.9",
		files: {
			...CALLABLE_PACKAGE,
			"tsconfig.json": { compilerOptions: { target: "es2020", module: "commonjs", esModuleInterop: true } },
			"a.ts": 'import call from "callable"; import { z } from "callable"; export const a = call(); export const b = z;',
		},
	},
	{
		name: "esModuleInterop: off",
		version: "5.9",
		files: {
			...CALLABLE_PACKAGE,
			"tsconfig.json": { compilerOptions: { target: "es2020", module: "commonjs", esModuleInterop: false } },
			"a.ts":
				'import call = require("callable"); import * as space from "callable"; export const a = call(); export const b = space.z; export const c = space();',
		},
		differs: { "a.ts: c": "a namespace of CommonJS cannot be called with the interoperation that is always on" },
	},
	{
		name: "JavaScript with JSDoc",
		version: "5.9",
		files: {
			"tsconfig.json": { compilerOptions: { target: "es2020", module: "commonjs", allowJs: true, checkJs: true } },
			"b.js":
				"/** @returns {Promise<string>} */\nexports.load = async () => 'x';\n/** @type {number | undefined} */\nexports.count = 1;",
			"a.js":
				"const { load, count } = require('./b');\nexport const a = load();\nexport const b = count;\n/** @typedef {{ id: string }} Row */\n/** @type {Row[]} */\nexport const rows = [];",
		},
	},
	{
		name: "jsconfig",
		version: "5.9",
		config: "jsconfig.json",
		files: {
			"jsconfig.json": { compilerOptions: { target: "es2020", module: "commonjs" } },
			"b.js": "module.exports = { async load() { return 1; } };",
			"a.js": "const b = require('./b');\nconst a = b.load();",
		},
	},
	{
		name: "jsx with React",
		version: "5.9",
		packages: ["@types/react", "csstype"],
		files: {
			"tsconfig.json": {
				compilerOptions: {
					target: "es2020",
					module: "esnext",
					moduleResolution: "node",
					jsx: "react-jsx",
					esModuleInterop: true,
				},
			},
			"a.tsx":
				'import React, { useState } from "react"; export const a = useState(1); export const b = <div onClick={(event) => { const c = event; }} />; export const d = React.createElement("p");',
		},
	},
	{
		name: "a server with Express",
		version: "5.9",
		packages: [
			"@types/express",
			"@types/express-serve-static-core",
			"@types/body-parser",
			"@types/connect",
			"@types/http-errors",
			"@types/qs",
			"@types/range-parser",
			"@types/send",
			"@types/serve-static",
			"@types/node",
			"undici-types",
		],
		files: {
			"tsconfig.json": {
				compilerOptions: { target: "es2020", module: "commonjs", esModuleInterop: true, strict: true },
			},
			"a.ts":
				'import express from "express"; export const app = express(); export const route = app.get("/", (request, response) => { const id = request.params; const sent = response.send("x"); });',
		},
	},
	{
		name: "zod and RxJS, as bundlers and as node10 find them",
		version: "5.9",
		packages: ["zod", "rxjs", "tslib"],
		files: {
			"tsconfig.json": { compilerOptions: { target: "es2020", module: "commonjs", strict: true } },
			"a.ts":
				'import { z } from "zod"; import { firstValueFrom, of } from "rxjs"; import { map } from "rxjs/operators"; export const schema = z.object({ a: z.string() }); export const parsed = schema.parseAsync({}); export const first = firstValueFrom(of(1).pipe(map(String)));',
		},
	},
	{
		name: "references",
		version: "5.9",
		files: {
			"lib/tsconfig.json": {
				compilerOptions: { composite: true, target: "es2020", module: "commonjs", declaration: true },
			},
			"lib/index.ts": "export async function load() { return 1; }",
			"app/tsconfig.json": {
				compilerOptions: { target: "es2020", module: "commonjs" },
				references: [{ path: "../lib" }],
			},
			"app/a.ts": 'import { load } from "../lib"; export const a = load();',
		},
		config: "app/tsconfig.json",
	},
	{
		name: "moduleSuffixes and conditions",
		version: "5.9",
		files: {
			"node_modules/both/package.json": {
				name: "both",
				exports: { ".": { special: { types: "./special.d.ts" }, types: "./plain.d.ts" } },
			},
			"node_modules/both/special.d.ts": "export declare const kind: 'special';",
			"node_modules/both/plain.d.ts": "export declare const kind: 'plain';",
			"tsconfig.json": {
				compilerOptions: {
					target: "es2020",
					module: "esnext",
					moduleResolution: "bundler",
					customConditions: ["special"],
					moduleSuffixes: [".ios", ""],
				},
			},
			"b.ios.ts": "export const b = 'ios' as const;",
			"b.ts": "export const b = 'plain' as const;",
			"a.ts": 'import { b } from "./b"; import { kind } from "both"; export const a = b; export const c = kind;',
		},
	},
	{
		name: "decorators",
		version: "5.9",
		files: {
			"tsconfig.json": {
				compilerOptions: {
					target: "es2020",
					module: "commonjs",
					experimentalDecorators: true,
					emitDecoratorMetadata: true,
				},
			},
			"a.ts":
				"function Injectable(): ClassDecorator { return () => {}; }\n@Injectable() export class Service { load = async () => 1; }\nexport const s = new Service().load();",
		},
	},
	{
		name: "a project that extends another, which is read before it",
		version: "5.9",
		files: {
			...SPLIT_PACKAGE,
			"tsconfig.json": {
				compilerOptions: { strict: true, moduleResolution: "node", baseUrl: ".", paths: { "@/*": ["lib/*"] } },
				include: ["lib"],
			},
			"lib/l.ts": "export const l = 'l' as const;",
			"app/tsconfig.json": {
				extends: "../tsconfig.json",
				compilerOptions: { target: "es2022", module: "nodenext", moduleResolution: "nodenext", baseUrl: "./src" },
				include: ["."],
			},
			"app/src/own.ts": "export const own = 'own' as const;",
			"app/a.ts": `import { own } from "own"; export const o = own; import { l } from "@/l"; export const p = l; export const s = Promise.allSettled([fetch("/")]);${FIND_SPLIT}`,
		},
		readBefore: "tsconfig.json",
		config: "app/tsconfig.json",
	},
	{
		name: "a project that another extends, which is read before it",
		version: "5.9",
		files: {
			...SPLIT_PACKAGE,
			"tsconfig.json": { compilerOptions: { strict: true, target: "es2017", module: "commonjs" }, include: ["lib"] },
			"lib/l.ts": FIND_SPLIT,
			"app/tsconfig.json": {
				extends: "../tsconfig.json",
				compilerOptions: { strict: false, target: "es2022", module: "esnext", moduleResolution: "bundler" },
			},
			"app/a.ts": FIND_SPLIT,
		},
		readBefore: "app/tsconfig.json",
	},
	{
		name: "alwaysStrict: off",
		version: "5.9",
		files: {
			"tsconfig.json": { compilerOptions: { target: "es2020", alwaysStrict: false, module: "commonjs" } },
			"a.ts": "export const a = Promise.resolve('x');",
		},
	},
];
