/** Makes a subject of sources: compiles its modules once, and evaluates them anew with the stubs of each run. */
import path from "node:path/posix";
import { transformSync } from "esbuild";
import type { Subject } from "./observe.ts";
import { GLOBAL_NAMES, globalsFor, moduleFor } from "./stubs.ts";

/** What to run. */
export interface Recipe {
	/** Texts by path. */
	readonly files: ReadonlyMap<string, string>;
	readonly entry: string;
	/** Ways to call the function under test. */
	readonly calls: readonly Call[];
}

/**
 * Expressions in the scope of the entry module. `world` is the world of the run, `standIn(name)` gives something that can
 * be used in any way, and `other(value)` another value of the same kind.
 */
export interface Call {
	/** Statements before the call. */
	readonly prepare?: string;
	/** Starts the function under test. */
	readonly call: string;
	/** What is shared with others. */
	readonly state?: string;
	/** Statements by which others change it. */
	readonly disturb?: string;
}

type Factory = (module: { exports: object }, require: (name: string) => unknown, globals: object) => void;

interface Entry {
	__oracle: ((other: (value: unknown) => unknown) => {
		call: () => unknown;
		state: () => unknown;
		disturb: () => void;
	})[];
}

/**
 * @returns a subject for each way to call it
 * @throws Error when a source cannot be compiled
 */
export function subjectsOf(recipe: Recipe): Subject[] {
	const calls = recipe.calls.map(
		({ prepare = "", call, state = "[]", disturb = "" }) =>
			`(other) => { ${prepare} return { call: () => (${call}), state: () => (${state}), disturb: () => { ${disturb} } }; }`,
	);
	const tail = `\nexport const __oracle = [${calls.join(",\n")}];\n`;
	const factories = new Map<string, Factory>();
	for (const [name, text] of recipe.files) {
		factories.set(name, factoryOf(name === recipe.entry ? text + tail : text, name));
	}
	return recipe.calls.map((_, index) => ({
		start(world) {
			const globals = globalsFor(world);
			const loaded = new Map<string, { exports: object }>();
			const load = (name: string): object => {
				let module = loaded.get(name);
				if (!module) {
					module = { exports: {} };
					loaded.set(name, module);
					const find = (id: string) => {
						const file = id.startsWith(".") ? fileAt(path.join(path.dirname(name), id), factories) : undefined;
						return file === undefined ? moduleFor(world, id) : load(file);
					};
					factories.get(name)?.(module, find, globals);
				}
				return module.exports;
			};
			const program = (load(recipe.entry) as Entry).__oracle[index]?.(other);
			world.disturb = () => program?.disturb();
			return { result: program?.call(), state: () => program?.state() };
		},
	}));
}

function other(value: unknown): unknown {
	if (typeof value === "string") return `${value} changed`;
	if (typeof value === "number") return value + 100;
	return typeof value === "boolean" ? !value : value;
}

function fileAt(place: string, files: ReadonlyMap<string, unknown>): string | undefined {
	const bare = place.replace(/\.[cm]?js$/, "");
	return [place, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`, `${place}.ts`].find((name) => files.has(name));
}

const compiled = new Map<string, Factory>();
/** Texts that are asked for again are those of the pair that is being compared. */
const MAX_COMPILED = 50;

function factoryOf(text: string, name: string): Factory {
	let factory = compiled.get(text);
	if (!factory) {
		const { code } = transformSync(text, {
			loader: /x$/.test(name) ? "tsx" : "ts",
			format: "cjs",
			target: "es2022",
			define: { "import.meta.url": '"file:///project/module.js"' },
		});
		const names = GLOBAL_NAMES.filter((name) => code.includes(name)).join(", ");
		// The inner function may declare what the outer one gives.
		factory = new Function(
			"module",
			"require",
			"globals",
			`const exports = module.exports; const { ${names} } = globals;\nreturn (function () {\n${code}\n}).call(undefined);`,
		) as Factory;
		if (compiled.size >= MAX_COMPILED) compiled.clear();
		compiled.set(text, factory);
	}
	return factory;
}
