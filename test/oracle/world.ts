/**
 * The outside world of a program under test: every operation is recorded, and none settles before a schedule says so, on a
 * clock that only moves when something settles.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Faults } from "./faults.ts";

/** A part of the world that an operation looks at or changes: a domain and a place in it, such as `fs:data/out`. */
export interface Touch {
	readonly resource: string;
	readonly mode: "r" | "w";
}

export interface OperationSpec {
	/** What tells it from others: faults and errors go by it. */
	readonly key: string;
	readonly touches: readonly Touch[];
	readonly value?: unknown;
	/** Given in place of the value where the plan asks for an empty answer. */
	readonly falsy?: unknown;
	/** Whether the callee may throw before there is a promise; async functions never do. */
	readonly throws?: boolean;
	/** Whether it can reject at all; timers cannot. */
	readonly fails?: boolean;
	/** Virtual time from start to end. */
	readonly latency?: number;
	/** Nobody has to wait for it: not counted as left over. */
	readonly background?: boolean;
	/** Whether anybody has waited for it so far: if not, when it ends says nothing. Without this, it always does. */
	readonly isAwaited?: () => boolean;
}

export interface Event {
	readonly kind: "start" | "end" | "fail";
	readonly key: string;
	readonly touches: readonly Touch[];
}

export interface Pending {
	readonly key: string;
	readonly touches: readonly Touch[];
	/** Counts the operations of a run, from 0. */
	readonly ordinal: number;
	/** Where it stands in the original, as far as the plan says. */
	readonly place: number;
	/** When it would end if nothing but time decided. */
	readonly due: number;
	readonly background: boolean;
	/** Whether anybody has waited for it so far. */
	readonly isAwaited: () => boolean;
	readonly settle: () => void;
}

/** One round trip. */
export const ROUND_TRIP = 10;

/** Ends the keys of operations that are started by what is watched. */
const WATCHED = " (watched)";

/** Whether an operation was started by the stretch of the program that is watched. */
export function isWatched({ key }: Pick<Event, "key">): boolean {
	return key.endsWith(WATCHED);
}

const watching = new AsyncLocalStorage<boolean>();

/** An operation that leaves the world as it was, so that nobody sees whether it was started in vain. */
export function isHarmless(touches: readonly Touch[]): boolean {
	return touches.every(({ mode }) => mode === "r");
}

export class World {
	readonly events: Event[] = [];
	readonly pending: Pending[] = [];
	/** Keys of operations that could throw before they give a promise. */
	readonly throwable = new Set<string>();
	readonly faults: Faults;
	clock = 0;
	/** Set when the disturbance of the plan came at a time that says nothing. */
	isVoid = false;
	/** Changes what others may change: set by the subject. */
	disturb: () => void = () => {};
	/** Something happens at a time of its own, whatever the program waits for. */
	hasTimers = false;
	/** Others have meddled. */
	isDisturbed = false;
	/** How many elements lists have that come from outside. */
	listLength = 2;
	private readonly starts = new Map<string, number>();
	private ordinal = 0;

	constructor(faults: Faults) {
		this.faults = faults;
	}

	/** From here on what the program starts is watched, and what that starts when it goes on later. */
	watch(): void {
		watching.enterWith(true);
	}

	/** Ends what {@link watch} began. @param value given back, for use in an expression */
	unwatch<T>(value: T): T {
		watching.enterWith(false);
		return value;
	}

	/** Runs a program of which nothing is watched, or all, but for what it says itself. */
	run<T>(isWatched: boolean, program: () => T): T {
		return watching.run(isWatched, program);
	}

	/** An operation that settles when the schedule says so. @throws what the plan makes the callee throw */
	operation(given: OperationSpec): Promise<unknown> {
		const spec = watching.getStore() ? { ...given, key: given.key + WATCHED } : given;
		const { key, touches, fails = true } = spec;
		if (spec.throws) this.throwIfPlanned(spec);
		this.events.push({ kind: "start", key, touches });
		const place = this.placeOf(key);
		return new Promise((resolve, reject) => {
			const rejects = fails && this.faults.rejecting.has(key);
			this.pending.push({
				key,
				touches,
				ordinal: this.ordinal++,
				place,
				due: this.clock + (spec.latency ?? ROUND_TRIP),
				background: spec.background ?? false,
				isAwaited: spec.isAwaited ?? (() => true),
				settle: () => {
					if (spec.isAwaited?.() ?? true) this.events.push({ kind: rejects ? "fail" : "end", key, touches });
					if (rejects) reject(new Error(key));
					else resolve(this.valueOf(spec));
				},
			});
		});
	}

	/** An operation that is done when it returns. @throws what the plan makes it throw */
	instant(spec: OperationSpec): unknown {
		if (spec.throws) this.throwIfPlanned(spec);
		const { key, touches } = spec;
		this.events.push({ kind: "start", key, touches }, { kind: "end", key, touches });
		return this.valueOf(spec);
	}

	private valueOf({ key, value, falsy }: OperationSpec): unknown {
		const given = this.faults.falsy.has(key) ? falsy : value;
		return typeof given === "function" && (given as { isMaker?: boolean }).isMaker === true ? given() : given;
	}

	private throwIfPlanned({ key, touches }: OperationSpec): void {
		this.throwable.add(key);
		if (!this.faults.throwing.has(key)) return;
		this.events.push({ kind: "start", key, touches }, { kind: "fail", key, touches });
		throw new Error(key);
	}

	/**
	 * Where an operation that starts now stands in the original. A change by others only says something after one that has
	 * not been moved: what a moved one overtakes may as well see the change later.
	 */
	private placeOf(key: string): number {
		const { disturbance } = this.faults;
		if (!disturbance) return 0;
		const started = this.starts.get(key) ?? 0;
		this.starts.set(key, started + 1);
		const places = disturbance.order.get(key) ?? [];
		const place = places[started] ?? places.at(-1) ?? 0;
		const disturbed = disturbance.order.get(disturbance.key)?.at(-1) ?? 0;
		const isBefore = places.length > 0 && Math.min(...places) <= disturbed;
		// Which of several calls of the same key this is cannot be told when others are under way.
		const latest = places.length > 1 ? Number.POSITIVE_INFINITY : place;
		if (isBefore && (this.pending.some((one) => one.place < latest) || this.isEarly(place))) this.isVoid = true;
		return place;
	}

	/** Whether something that starts before this place in the original has not started yet. */
	private isEarly(place: number): boolean {
		for (const [key, places] of this.faults.disturbance?.order ?? []) {
			const due = places.filter((one) => one < place).length;
			if ((this.starts.get(key) ?? 0) < due) return true;
		}
		return false;
	}

	/** Settles one pending operation. */
	settle(index: number): void {
		const [next] = this.pending.splice(index, 1);
		if (!next) return;
		this.clock = Math.max(this.clock, next.due);
		const { disturbance } = this.faults;
		if (disturbance?.key === next.key && !this.isDisturbed) {
			this.isDisturbed = true;
			this.disturb();
		}
		next.settle();
	}

	/** Takes back a timer. */
	cancel(ordinal: number): void {
		const index = this.pending.findIndex((one) => one.ordinal === ordinal);
		if (index >= 0) this.pending.splice(index, 1);
	}

	get nextOrdinal(): number {
		return this.ordinal;
	}
}

/** A value that each operation makes anew, such as a response whose body can be read once. */
export function maker<T>(make: () => T): () => T {
	return Object.assign(() => make(), { isMaker: true });
}
