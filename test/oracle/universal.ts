/**
 * A stand-in for a module that has no stub of its own. Reading a property gives another stand-in, calling one is an
 * operation, and what the operation gives is a stand-in again.
 */
import type { World } from "./world.ts";

/** Calls that only read or compute, going by the last word before the parentheses. */
const READING =
	/^(?:aggregate|cookies|count|describe|exists|fetch|filter|find|format|get|group|has|head|headers|is|list|load|lookup|map|order|parse|peek|query|read|resolve|retrieve|scan|search|select|sort|stat)(?![a-z])/;

/** Steps of a query that began with a call that reads, such as `execute`, read as well. */
const READING_CHAIN =
	/\.(?:aggregate|count|find|get|list|query|select)[A-Z(](?!.*\.(?:create|delete|insert|put|remove|save|set|update|write)[A-Z(])/;

/** Methods that run what they are given once they have begun, and hand it a stand-in. */
const WORK = /^(?:\$?transaction(?:al)?|withTransaction|execute)(?!\w)/;

/** Methods that call what they are given with each item. */
const lists: Readonly<Record<string, (this: unknown[], callback: never) => unknown>> = (() => {
	const { every, filter, find, flatMap, forEach, map, some } = Array.prototype;
	return Object.assign(Object.create(null), { every, filter, find, flatMap, forEach, map, some });
})();

/** To be told from functions of the program. */
const standIns = new WeakSet<object>();

/** @param name what it stands for, such as `pg` or `pg.Pool` */
export function universal(world: World, name: string): unknown {
	return standIn(world, name, () => undefined);
}

function standIn(world: World, name: string, then: () => unknown): unknown {
	const members = new Map<PropertyKey, unknown>();
	const call = (what: string, args: readonly unknown[]) => {
		const shown = args.map((one) => (isPlain(one) ? JSON.stringify(one) : typeof one)).join(", ");
		const key = `${what}(${shown.slice(0, 80)})`;
		const verb = what.slice(what.lastIndexOf(".") + 1);
		let isAwaited = false;
		const done = world.operation({
			key,
			touches: [
				{ resource: `${name.split(".")[0]}:`, mode: READING.test(verb) || READING_CHAIN.test(what) ? "r" : "w" },
			],
			value: universal(world, `${key}`),
			background: true,
			isAwaited: () => isAwaited,
		});
		// Whether the callee gives a promise at all is not known.
		done.catch(() => {});
		return standIn(world, key, () => {
			isAwaited = true;
			return done;
		});
	};
	const items = () => Array.from({ length: world.listLength }, (_, at) => universal(world, `${name}[${at + 1}]`));
	// What can be called, made with `new` and extended.
	const target = class {};
	const made: object = new Proxy(target, {
		get(_, property) {
			if (property === "then") {
				const promise = then();
				return promise instanceof Promise ? promise.then.bind(promise) : undefined;
			}
			if (property === "__esModule") return true;
			if (property === "prototype") return target.prototype;
			if (property === Symbol.toPrimitive || property === "toString") return () => name;
			if (property === Symbol.iterator) return () => items().values();
			if (typeof property === "symbol") return undefined;
			if (!members.has(property)) members.set(property, universal(world, `${name}.${property}`));
			return members.get(property);
		},
		set(_, property, value) {
			members.set(property, value);
			return true;
		},
		apply: (_, __, args) => {
			const verb = name.slice(name.lastIndexOf(".") + 1);
			const [callback] = args;
			const list = lists[verb];
			// It is a list, going by what is done with it.
			if (list && typeof callback === "function" && !standIns.has(callback))
				return list.call(items(), callback as never);
			const done = call(name, args);
			if (!WORK.test(verb) || typeof callback !== "function" || standIns.has(callback)) return done;
			return Promise.resolve(done).then(() => callback(universal(world, `${name} handed`)));
		},
		construct: () => universal(world, `new ${name}`) as object,
	});
	standIns.add(made);
	return made;
}

function isPlain(value: unknown): boolean {
	return value === null || ["string", "number", "boolean", "undefined"].includes(typeof value);
}
