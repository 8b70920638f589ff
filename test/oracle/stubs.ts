/** What a program under test finds in place of the platform: the network, the file system, timers, clocks, the console. */
import * as realModules from "node:module";
import { universal } from "./universal.ts";
import { maker, ROUND_TRIP, type Touch, type World } from "./world.ts";

const realRequire = realModules.createRequire(import.meta.url);

/** Modules that only compute. */
const PURE_MODULES = new Set("assert buffer events path path/posix querystring string_decoder url util".split(" "));

/** When the virtual clock stands at 0. */
const EPOCH = 1_700_000_000_000;

/** Names that the program's modules see in place of the global ones. */
export function globalsFor(world: World): Record<string, unknown> {
	const now = () => EPOCH + world.clock;
	class VirtualDate extends Date {
		constructor(...args: readonly unknown[]) {
			super(...((args.length === 0 ? [now()] : args) as [number]));
		}
		static override now(): number {
			return now();
		}
	}
	const log = (...parts: unknown[]) =>
		void world.instant({ key: `log(${parts.join(" ")})`, touches: [{ resource: "log:", mode: "w" }] });
	const bytes = (array: Uint8Array) => array.fill(7);
	return {
		fetch: (input: unknown, init?: { method?: string }) => fetchStub(world, String(input), init?.method ?? "GET"),
		setTimeout: (run: (...args: unknown[]) => void, ...[, ...args]: unknown[]) => timer(world, () => run(...args)),
		setImmediate: (run: (...args: unknown[]) => void, ...args: unknown[]) => timer(world, () => run(...args)),
		setInterval: () => ({ ordinal: -1, unref: () => {} }),
		clearTimeout: (handle?: { ordinal: number }) => handle && world.cancel(handle.ordinal),
		clearInterval: () => {},
		Date: VirtualDate,
		performance: { now: () => world.clock },
		crypto: { randomUUID: () => "00000000-0000-4000-8000-000000000000", getRandomValues: bytes, subtle: crypto.subtle },
		Math: Object.assign(Object.create(Math), { random: () => 0.5 }),
		console: { log, info: log, warn: log, error: log, debug: log, trace: log },
		describe: () => {},
		it: () => {},
		test: () => {},
	};
}

function fetchStub(world: World, url: string, method: string): Promise<unknown> {
	const reads = /^(?:get|head)$/i.test(method);
	const touches: Touch[] = [{ resource: "http:", mode: reads ? "r" : "w" }];
	const key = `fetch(${reads ? "" : `${method} `}${url})`;
	return world.operation({
		key,
		touches,
		value: maker(() => response(world, url, true)),
		falsy: maker(() => response(world, url, false)),
	});
}

/** A response, whose body can be read once. */
function response(world: World, url: string, ok: boolean): unknown {
	let used = false;
	const body = (what: string, value: unknown) => async () => {
		if (used) throw new TypeError("Body has already been used");
		used = true;
		return world.operation({ key: `${what}(${url})`, touches: [], value, latency: 1 });
	};
	// A list that has the properties of an object as well serves whatever is expected of it.
	const json = Object.assign(ok ? [`item of ${url}`] : [], {
		url,
		id: `id of ${url}`,
		name: `name of ${url}`,
		plan: `plan of ${url}`,
	});
	const text = ok ? `text of ${url}` : "";
	return {
		ok,
		status: ok ? 200 : 404,
		url,
		get headers() {
			return new Headers();
		},
		json: body("json", json),
		text: body("text", text),
		arrayBuffer: body("arrayBuffer", new ArrayBuffer(4)),
		clone: () => response(world, url, ok),
	};
}

function timer(world: World, run: () => void): unknown {
	const ordinal = world.nextOrdinal;
	void world.operation({ key: "timer", touches: [], fails: false, background: true }).then(run);
	return { ordinal, unref: () => {}, ref: () => {}, [Symbol.toPrimitive]: () => ordinal };
}

/** @throws Error when a module of the platform has no stub */
export function moduleFor(world: World, name: string): unknown {
	const id = name.replace(/^node:/, "");
	if (PURE_MODULES.has(id)) return realRequire(`node:${id}`);
	switch (id) {
		case "fs/promises":
			return withDefault(files(world));
		case "fs":
			return withDefault({ ...filesSync(world), promises: files(world) });
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
		default:
			return universal(world, id);
	}
}

function withDefault(members: Record<string, unknown>): unknown {
	return Object.assign({ __esModule: true, default: members }, members);
}

type Make = (argument: string) => unknown;

function reading(world: World, name: string, resource: string | undefined, value: Make, falsy: unknown) {
	return (argument: unknown) =>
		world.operation({
			key: `${name}(${String(argument)})`,
			touches: [{ resource: resource ?? place(argument), mode: "r" }],
			value: value(String(argument)),
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
const READS: Readonly<Record<string, [Make, unknown]>> = {
	readFile: [(path) => `text of ${path}`, ""],
	readdir: [(path) => [`${path}/x`, `${path}/y`], []],
	stat: [stats, stats("")],
	lstat: [stats, stats("")],
	statfs: [stats, stats("")],
	access: [() => undefined, undefined],
	readlink: [(path) => `target of ${path}`, ""],
	realpath: [(path) => path, ""],
};

const WRITES =
	"writeFile appendFile mkdir rmdir rm unlink truncate chmod chown utimes lutimes rename copyFile cp link symlink mkdtemp";
/** Their second argument is a path as well. */
const TWO_PLACES = new Set("rename copyFile cp link symlink".split(" "));

function stats(path: string): unknown {
	return { mtimeMs: path.length, size: path.length, isFile: () => path !== "", isDirectory: () => false };
}

function writtenPlaces(name: string, args: readonly unknown[]): Touch[] {
	const paths = TWO_PLACES.has(name) ? args.slice(0, 2) : args.slice(0, 1);
	return paths.map((path) => ({ resource: place(path), mode: "w" }));
}

function files(world: World): Record<string, unknown> {
	const members: Record<string, unknown> = {};
	for (const [name, [value, falsy]] of Object.entries(READS))
		members[name] = reading(world, name, undefined, value, falsy);
	for (const name of WRITES.split(" ")) {
		members[name] = (...args: unknown[]) =>
			world.operation({
				key: `${name}(${String(args[0])})`,
				touches: writtenPlaces(name, args),
				value: name === "mkdtemp" ? `${String(args[0])}xyz` : undefined,
			});
	}
	return members;
}

function filesSync(world: World): Record<string, unknown> {
	const members: Record<string, unknown> = {};
	for (const [name, [value, falsy]] of Object.entries(READS)) {
		members[`${name}Sync`] = (path: unknown) =>
			world.instant({
				key: `${name}Sync(${String(path)})`,
				touches: [{ resource: place(path), mode: "r" }],
				value: value(String(path)),
				falsy,
				throws: true,
			});
	}
	for (const name of WRITES.split(" ")) {
		members[`${name}Sync`] = (...args: unknown[]) =>
			world.instant({ key: `${name}Sync(${String(args[0])})`, touches: writtenPlaces(name, args), throws: true });
	}
	members["existsSync"] = (path: unknown) =>
		world.instant({
			key: `existsSync(${String(path)})`,
			touches: [{ resource: place(path), mode: "r" }],
			value: true,
			falsy: false,
		});
	return members;
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
