/** What a program under test finds in place of the platform: the network, the file system, timers, clocks, the console. */
import * as realModules from "node:module";
import * as pLimitModule from "p-limit";
import { universal } from "./universal.ts";
import { maker, ROUND_TRIP, type Touch, type World } from "./world.ts";

const realRequire = realModules.createRequire(import.meta.url);

/** Modules that only compute. */
const PURE_MODULES = new Set("assert buffer events path path/posix querystring string_decoder url util".split(" "));

/** When the virtual clock stands at 0. */
const EPOCH = 1_700_000_000_000;

/** What the program's modules see in place of the global names, each made when a module asks for it. */
const GLOBALS: Readonly<Record<string, (world: World) => unknown>> = {
	fetch: (world) => (input: unknown, init?: { method?: string }) =>
		fetchStub(world, String(input), init?.method ?? "GET"),
	setTimeout:
		(world) =>
		(run: (...args: unknown[]) => void, ...[, ...args]: unknown[]) =>
			timer(world, () => run(...args)),
	setImmediate:
		(world) =>
		(run: (...args: unknown[]) => void, ...args: unknown[]) =>
			timer(world, () => run(...args)),
	setInterval: () => () => ({ ordinal: -1, unref: () => {} }),
	clearTimeout: (world) => (handle?: { ordinal: number }) => handle && world.cancel(handle.ordinal),
	clearInterval: () => () => {},
	Date: virtualDate,
	performance: (world) => ({ now: () => world.clock }),
	crypto: () => ({
		randomUUID: () => "00000000-0000-4000-8000-000000000000",
		getRandomValues: (array: Uint8Array) => array.fill(7),
	}),
	Math: () => Object.assign(Object.create(Math), { random: () => 0.5 }),
	console: (world) => {
		const log = (...parts: unknown[]) =>
			void world.instant({ key: `log(${parts.join(" ")})`, touches: [{ resource: "log:", mode: "w" }] });
		return { log, info: log, warn: log, error: log, debug: log, trace: log };
	},
	// What the program puts there lasts as long as its run, and nothing of the real world is asked for by this name.
	globalThis: (world) => {
		const own = new Map<string | symbol, unknown>();
		return new Proxy(globalThis, {
			get: (real, name) =>
				own.has(name) ? own.get(name) : (GLOBALS[String(name)]?.(world) ?? Reflect.get(real, name)),
			has: (real, name) => own.has(name) || Reflect.has(real, name),
			set: (_, name, value) => own.set(name, value) === own,
		});
	},
	__dirname: () => "/project",
	__filename: () => "/project/module.js",
	describe: () => () => {},
	it: () => () => {},
	test: () => () => {},
	// For what the oracle itself writes.
	world: (world) => world,
	standIn: (world) => (name: string) => universal(world, name),
};

export const GLOBAL_NAMES: readonly string[] = Object.keys(GLOBALS);

export function globalsFor(world: World): object {
	const made = new Map<string, unknown>();
	const get = (name: string) => {
		if (!made.has(name)) made.set(name, GLOBALS[name]?.(world));
		return made.get(name);
	};
	return new Proxy({}, { get: (_, name) => get(String(name)) });
}

function virtualDate(world: World): unknown {
	const now = () => EPOCH + world.clock;
	return class extends Date {
		constructor(...args: readonly unknown[]) {
			super(...((args.length === 0 ? [now()] : args) as [number]));
		}
		static override now(): number {
			return now();
		}
	};
}

function fetchStub(world: World, url: string, method: string): Promise<unknown> {
	const reads = /^(?:get|head)$/i.test(method);
	const touches: Touch[] = [{ resource: "http:", mode: reads ? "r" : "w" }];
	const key = `fetch(${reads ? "" : `${method} `}${url})`;
	return world.operation({
		key,
		touches,
		value: maker(() => new StubResponse(world, url, true)),
		falsy: maker(() => new StubResponse(world, url, false)),
	});
}

/** Its body can be read once. */
class StubResponse {
	readonly ok: boolean;
	readonly status: number;
	readonly url: string;
	readonly #world: World;
	#used = false;

	constructor(world: World, url: string, ok: boolean) {
		this.#world = world;
		this.url = url;
		this.ok = ok;
		this.status = ok ? 200 : 404;
	}

	get headers(): Headers {
		return new Headers();
	}

	/** A list that has the properties of an object as well serves whatever is expected of it. */
	json(): Promise<unknown> {
		const { url } = this;
		const item = { url, id: `id of ${url}`, name: `name of ${url}`, plan: `plan of ${url}` };
		return this.#body("json", Object.assign(this.ok ? [`item of ${url}`] : [], item), []);
	}

	text(): Promise<unknown> {
		return this.#body("text", this.ok ? `text of ${this.url}` : "", "");
	}

	arrayBuffer(): Promise<unknown> {
		return this.#body("arrayBuffer", new ArrayBuffer(4), new ArrayBuffer(0));
	}

	clone(): StubResponse {
		return new StubResponse(this.#world, this.url, this.ok);
	}

	async #body(what: string, value: unknown, falsy: unknown): Promise<unknown> {
		if (this.#used) throw new TypeError("Body has already been used");
		this.#used = true;
		return this.#world.operation({ key: `${what}(${this.url})`, touches: [], value, falsy, latency: 1 });
	}
}

function timer(world: World, run: () => void): unknown {
	const ordinal = world.nextOrdinal;
	world.hasTimers = true;
	void world.operation({ key: "timer", touches: [], fails: false, background: true }).then(run);
	return { ordinal, unref: () => {}, ref: () => {}, [Symbol.toPrimitive]: () => ordinal };
}

/** @throws Error when a module of the platform has no stub */
export function moduleFor(world: World, name: string): unknown {
	const id = name.replace(/^node:/, "");
	if (PURE_MODULES.has(id)) return realRequire(`node:${id}`);
	switch (id) {
		case "fs/promises":
			return lazily((member) => file(world, member));
		case "fs":
			return lazily((member) =>
				member === "promises" ? lazily((inner) => file(world, inner)) : fileSync(world, member),
			);
		case "dns/promises":
			return withDefault({
				lookup: reading(world, "lookup", "http:", (host) => ({ address: `address of ${host}`, family: 4 }), undefined),
				resolve: reading(world, "resolve", "http:", (host) => [`address of ${host}`], []),
			});
		case "timers/promises":
			return withDefault({
				setTimeout: (_: unknown, value?: unknown) =>
					world.operation({ key: "sleep", touches: [], fails: false, value }),
				setImmediate: (value?: unknown) => world.operation({ key: "immediate", touches: [], fails: false, value }),
			});
		case "crypto":
			return withDefault({
				randomUUID: () => "00000000-0000-4000-8000-000000000000",
				randomInt: () => 4,
				randomBytes: (size: number) => Buffer.alloc(size, 7),
				createHash: realRequire("node:crypto").createHash,
			});
		case "stubs":
			return store(world);
		case "p-limit":
			return { __esModule: true, ...pLimitModule };
		case "p-map":
			return { __esModule: true, default: mapped };
		default:
			// Members are inherited: what imports are compiled to copies those that a module has itself, which would be none.
			return Object.create(universal(world, id) as object);
	}
}

function withDefault(members: Record<string, unknown>): unknown {
	return lazily((name) => members[name]);
}

/** What `p-map` does as far as fixtures use it: nothing more is begun once something has failed. */
function mapped(
	list: Iterable<unknown>,
	mapper: (item: unknown, index: number) => unknown,
	{ concurrency = Number.POSITIVE_INFINITY } = {},
): Promise<unknown[]> {
	const limit = pLimitModule.default(concurrency);
	let hasFailed = false;
	const work = async (item: unknown, index: number) => {
		if (hasFailed) return undefined;
		try {
			return await mapper(item, index);
		} catch (error) {
			hasFailed = true;
			throw error;
		}
	};
	return Promise.all(Array.from(list, (item, index) => limit(() => work(item, index))));
}

/**
 * A module whose members are made when they are used. It has none of its own: what imports are compiled to copies all
 * that a module has, and inherits the rest.
 */
function lazily(make: (name: string) => unknown): unknown {
	const members = new Proxy({} as Record<string, unknown>, {
		get: (_, name) => {
			if (name === "__esModule") return true;
			return name === "default" ? members : typeof name === "string" ? make(name) : undefined;
		},
	});
	return Object.create(members);
}

/** @param length how many elements a list is to have */
type Make = (argument: string, length: number) => unknown;

function reading(world: World, name: string, resource: string | undefined, value: Make, falsy: unknown) {
	return (argument: unknown) =>
		world.operation({
			key: `${name}(${String(argument)})`,
			touches: [{ resource: resource ?? place(argument), mode: "r" }],
			value: value(String(argument), world.listLength),
			falsy,
		});
}

function place(path: unknown): string {
	return `fs:${String(path)
		.replaceAll("\\", "/")
		.replace(/^\.\//, "")
		.replace(/(?<=.)\/$/, "")}`;
}

/** What reads of the file system give, and what they give where nothing is there. */
const READS = new Map<string, [Make, unknown]>(
	Object.entries({
		readFile: [(path) => `text of ${path}`, ""],
		readdir: [(path, length) => Array.from({ length }, (_, at) => `${path}/${["x", "y"][at] ?? at + 1}`), []],
		stat: [stats, stats("")],
		lstat: [stats, stats("")],
		statfs: [stats, stats("")],
		access: [() => undefined, undefined],
		readlink: [(path) => `target of ${path}`, ""],
		realpath: [(path) => path, ""],
	}),
);

const WRITES = new Set(
	"writeFile appendFile mkdir rmdir rm unlink truncate chmod chown utimes lutimes rename copyFile cp link symlink mkdtemp".split(
		" ",
	),
);
/** Their second argument is a path as well. */
const TWO_PLACES = new Set("rename copyFile cp link symlink".split(" "));

function stats(path: string): unknown {
	return { mtimeMs: path.length, size: path.length, isFile: () => path !== "", isDirectory: () => false };
}

function writtenPlaces(name: string, args: readonly unknown[]): Touch[] {
	const paths = TWO_PLACES.has(name) ? args.slice(0, 2) : args.slice(0, 1);
	return paths.map((path) => ({ resource: place(path), mode: "w" }));
}

function file(world: World, name: string): unknown {
	const read = READS.get(name);
	if (read) return reading(world, name, undefined, ...read);
	if (!WRITES.has(name)) return undefined;
	return (...args: unknown[]) =>
		world.operation({
			key: `${name}(${String(args[0])})`,
			touches: writtenPlaces(name, args),
			value: name === "mkdtemp" ? `${String(args[0])}xyz` : undefined,
		});
}

function fileSync(world: World, full: string): unknown {
	const name = full.replace(/Sync$/, "");
	const [value, falsy] = READS.get(name) ?? [];
	if (!value && !WRITES.has(name) && name !== "exists") return undefined;
	return (...args: unknown[]) => {
		const isWrite = WRITES.has(name);
		return world.instant({
			key: `${full}(${String(args[0])})`,
			touches: isWrite ? writtenPlaces(name, args) : [{ resource: place(args[0]), mode: "r" }],
			value: name === "exists" ? true : value?.(String(args[0]), world.listLength),
			falsy: name === "exists" ? false : falsy,
			throws: name !== "exists",
		});
	};
}

/**
 * A module of its own for programs that are written for the oracle: named things that are read, written, held and used
 * one at a time.
 */
function store(world: World): unknown {
	const touch = (mode: "r" | "w", domain: string) => (name: string) =>
		world.operation({
			key: `${mode === "r" ? "read" : "write"}(${name})`,
			touches: [{ resource: `${domain}:${name}`, mode }],
			value: `value of ${name}`,
			falsy: "",
		});
	const eager = (mode: "r" | "w", what: string) => (name: string) =>
		world.operation({
			key: `${what}(${name})`,
			touches: [{ resource: `store:${name}`, mode }],
			value: `value of ${name}`,
			falsy: "",
			throws: true,
		});
	const exclusive = (what: string) => (name: string) =>
		world.operation({ key: `${what}(${name})`, touches: [{ resource: "held:", mode: "w" }], value: name });
	return {
		read: touch("r", "store"),
		write: touch("w", "store"),
		/** Not async: these may throw before they give a promise. */
		eagerRead: eager("r", "eagerRead"),
		eagerWrite: eager("w", "eagerWrite"),
		/** One at a time: a connection, a lock, the step of a workflow, a question to a person. */
		use: exclusive("use"),
		release: exclusive("release"),
		step: exclusive("step"),
		/** Costs something each time it is started, although it changes nothing that the program could see. */
		pay: (name: string) =>
			world.operation({
				key: `pay(${name})`,
				touches: [{ resource: `bill:${name}`, mode: "w" }],
				value: `answer to ${name}`,
			}),
		/** Done when it returns; waits for nothing. */
		at: () => world.clock / ROUND_TRIP,
	};
}
