/** A function that has everything which is drawn. */
import type { Bar, Picture } from "../../waterfall/src/drawing/index.ts";

type Steps = readonly [from: number, to: number];

/** @param more what else is known of it */
export function bar(id: number, label: string, now: Steps, then: Steps, more: Partial<Bar> = {}): Bar {
	const span = ([from, to]: Steps) => ({ from, to });
	const moments = Object.fromEntries(Object.entries({ now, then }).map(([name, steps]) => [name, span(steps)]));
	return { id, label, kind: "database", needs: [], ...(moments as Pick<Bar, "now" | "then">), ...more };
}

export const checkout: Picture = {
	name: "Store.checkout",
	today: 5,
	after: 3,
	bars: [
		bar(0, "findUser", [0, 1], [0, 1], { rule: "sequential-await", confidence: "A" }),
		bar(1, "fetchRates", [1, 2], [0, 1], { kind: "network", rule: "sequential-await", confidence: "A" }),
		bar(2, "findCart", [2, 3], [1, 2], { needs: [{ id: 0, reason: "uses `user`" }], held: "the transaction `tx`" }),
		bar(3, "Promise.all(items.map(price))", [3, 4], [2, 3], {
			kind: "cache",
			needs: [
				{ id: 2, reason: "uses `cart`" },
				{ id: 1, reason: "uses `rates`" },
			],
			unbounded: "one for each of `items` at once",
		}),
		bar(4, "log.flush", [4, 4], [3, 3], { kind: "unknown" }),
		bar(5, "sendMail", [4, 5], [2, 3], {
			kind: "queue",
			needs: [{ id: 2, reason: "uses `cart`" }],
			milliseconds: 12.34,
		}),
	],
};

export const single: Picture = {
	name: "get",
	today: 1,
	after: 1,
	bars: [bar(0, "fetch", [0, 1], [0, 1], { kind: "network" })],
};
