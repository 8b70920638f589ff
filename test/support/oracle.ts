/**
 * Runs a small TypeScript module with stubs in place of the network, the file system, timers and the console, under a
 * schedule of its own: nothing settles before the schedule says so. Two versions of a module can so be compared under the
 * same faults and orders.
 */
import { transformSync } from "esbuild";

/** Which pending operation settles next: the oldest or the youngest. */
export type Order = "first" | "last";

export interface Faults {
	/** Keys of the operations that reject, such as `readFile("a")`. */
	readonly rejecting: ReadonlySet<string>;
}

export interface Observation {
	/** `value …` or `error …`; `pending` when it never settled. */
	readonly outcome: string;
	/** Rejections that nobody handled. */
	readonly unhandled: readonly string[];
	/** Operations that were still under way when the function settled. */
	readonly leftOver: readonly string[];
	/** Operations in the order in which they started. */
	readonly started: readonly string[];
	/** What changes something, in order: writes and log lines. */
	readonly changes: readonly string[];
}

interface Pending {
	readonly key: string;
	readonly settle: () => void;
}

/** More steps than any example needs. */
const MAX_STEPS = 100;

class World {
	readonly started: string[] = [];
	readonly changes: string[] = [];
	private readonly pending: Pending[] = [];
	private readonly faults: Faults;

	constructor(faults: Faults) {
		this.faults = faults;
	}

	/** An operation that settles when the schedule says so. */
	operation<T>(key: string, value: T, canFail = true): Promise<T> {
		this.started.push(key);
		return new Promise<T>((resolve, reject) => {
			const fails = canFail && this.faults.rejecting.has(key);
			this.pending.push({ key, settle: () => (fails ? reject(new Error(key)) : resolve(value)) });
		});
	}

	step(order: Order): boolean {
		const next = order === "first" ? this.pending.shift() : this.pending.pop();
		next?.settle();
		return next !== undefined;
	}

	get underWay(): string[] {
		return this.pending.map(({ key }) => key);
	}

	private response(url: string): unknown {
		const body = { url, id: `id of ${url}`, name: `name of ${url}`, plan: `plan of ${url}` };
		return {
			ok: true,
			status: 200,
			json: () => this.operation(`json(${url})`, body),
			text: () => this.operation(`text(${url})`, `text of ${url}`),
		};
	}

	/** What the module's own names and imports mean. */
	globals(): Record<string, unknown> {
		return {
			fetch: (url: unknown) => this.operation(`fetch(${String(url)})`, this.response(String(url))),
			setTimeout: (run: () => void) => void this.operation("setTimeout", undefined, false).then(run),
			crypto: { randomUUID: () => "uuid" },
			Math: Object.assign(Object.create(Math), { random: () => 0.5 }),
			describe: () => {},
			console: { log: (...parts: unknown[]) => this.changes.push(`log ${parts.join(" ")}`) },
		};
	}

	require(name: string): unknown {
		if (!/^(?:node:)?fs\/promises$/.test(name)) throw new Error(`"${name}" is not stubbed`);
		const read = (what: string) => (path: unknown) => this.operation(`${what}(${String(path)})`, `${what} of ${path}`);
		const write = (what: string) => (path: unknown) => {
			this.changes.push(`${what} ${String(path)}`);
			return this.operation(`${what}(${String(path)})`, undefined);
		};
		return {
			readFile: read("readFile"),
			stat: read("stat"),
			access: read("access"),
			readdir: read("readdir"),
			writeFile: write("writeFile"),
			appendFile: write("appendFile"),
			mkdir: write("mkdir"),
			rename: write("rename"),
			rm: write("rm"),
		};
	}
}

/** One turn of the event loop: every microtask has run, and unhandled rejections have been told. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const compiled = new Map<string, string>();

function compile(source: string): string {
	let code = compiled.get(source);
	if (code === undefined) {
		code = transformSync(source, { loader: "ts", format: "cjs", target: "es2022" }).code;
		compiled.set(source, code);
	}
	return code;
}

/**
 * Calls an exported function of the module and observes it until nothing is left to settle.
 * @throws Error when the module has no such function or uses what is not stubbed
 */
export async function observe(
	source: string,
	name: string,
	args: readonly unknown[],
	faults: Faults,
	order: Order,
): Promise<Observation> {
	const world = new World(faults);
	const globals = world.globals();
	const module = { exports: {} as Record<string, (...args: unknown[]) => Promise<unknown>> };
	const run = new Function("module", "exports", "require", ...Object.keys(globals), compile(source));
	run(module, module.exports, (id: string) => world.require(id), ...Object.values(globals));
	const fn = module.exports[name];
	if (!fn) throw new Error(`the module exports no "${name}"`);

	const unhandled: string[] = [];
	const listeners = process.listeners("unhandledRejection");
	const onUnhandled = (error: unknown) => unhandled.push(String(error));
	process.removeAllListeners("unhandledRejection");
	process.on("unhandledRejection", onUnhandled);
	try {
		let outcome = "pending";
		let leftOver: string[] = [];
		const settled = (text: string) => {
			outcome = text;
			leftOver = world.underWay;
		};
		fn(...args).then(
			(value) => settled(`value ${JSON.stringify(value)}`),
			(error) => settled(`error ${String(error)}`),
		);
		for (let step = 0; step < MAX_STEPS; step++) {
			await turn();
			if (!world.step(order)) break;
		}
		await turn();
		return { outcome, unhandled, leftOver, started: world.started, changes: world.changes };
	} finally {
		process.removeAllListeners("unhandledRejection");
		for (const listener of listeners) process.on("unhandledRejection", listener);
	}
}

/** Fault plans: none, each operation alone, each pair. */
export function faultPlans(keys: readonly string[]): Faults[] {
	const distinct = [...new Set(keys)];
	const plans: Faults[] = [{ rejecting: new Set() }];
	distinct.forEach((key, index) => {
		plans.push({ rejecting: new Set([key]) });
		for (const other of distinct.slice(index + 1)) plans.push({ rejecting: new Set([key, other]) });
	});
	return plans;
}

/**
 * Compares a function before and after a rewrite under every fault plan and order.
 * @param mayLeaveOver the rewrite may return while reads are under way
 * @returns what differs, a line each, and how often the function ran
 */
export async function differences(
	before: string,
	after: string,
	name: string,
	args: readonly unknown[],
	mayLeaveOver = false,
): Promise<{ differences: string[]; executions: number }> {
	const found: string[] = [];
	const first = await observe(before, name, args, { rejecting: new Set() }, "first");
	if (first.outcome === "pending") throw new Error(`"${name}" does not settle`);
	let executions = 1;
	for (const faults of faultPlans(first.started)) {
		for (const order of ["first", "last"] as const) {
			const old = await observe(before, name, args, faults, order);
			const now = await observe(after, name, args, faults, order);
			executions += 2;
			const where = `${name} with ${[...faults.rejecting].join(", ") || "no fault"}, ${order} first:`;
			const differ = (what: string, a: unknown, b: unknown) => {
				if (String(a) !== String(b)) found.push(`${where} ${what} was ${a}, is ${b}`);
			};
			differ("outcome", old.outcome, now.outcome);
			differ("unhandled", old.unhandled, now.unhandled);
			differ("changes", old.changes.join(), now.changes.join());
			if (!mayLeaveOver) differ("left over", old.leftOver, now.leftOver);
			for (const key of old.started) if (!now.started.includes(key)) found.push(`${where} ${key} does not start`);
		}
	}
	return { differences: found, executions };
}
