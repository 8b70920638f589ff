/** What is in reach of the code that is being written. */
import { Effects } from "./effects.ts";
import type { Tape } from "./tape.ts";

/** An object or array that expressions can reach. */
export interface Holder {
	readonly expression: string;
	/** Which object it is, see {@link Effects}; `fresh` when nobody else has it. */
	readonly root: string;
}

export type ParameterKind = "id" | "box" | "list" | "run";

export interface Helper {
	readonly name: string;
	readonly parameters: readonly ParameterKind[];
	/** Of calling it, up to the end of its promise; fields of parameters by `$index`. */
	readonly effects: Effects;
	/** Helpers that are not async may throw before they give a promise. */
	readonly isAsync: boolean;
}

/** What the functions of one program share. */
export interface Shared {
	readonly tape: Tape;
	/** Makes names of this program different from all others. */
	readonly suffix: string;
	readonly helpers: Helper[];
}

/** One body that is being written. */
export class Scope {
	readonly shared: Shared;
	readonly effects: Effects;
	readonly texts: string[];
	readonly boxes: Holder[];
	readonly lists: Holder[];
	/** Functions that are handed in. */
	readonly runs: readonly string[];
	/** Whether everything that is written may be written here: otherwise only what reads. */
	readonly mayWrite: boolean;
	/** How deep statements may still be nested. */
	readonly depth: number;
	private names = 0;

	constructor(parts: {
		shared: Shared;
		effects?: Effects;
		texts: string[];
		boxes: Holder[];
		lists: Holder[];
		runs?: readonly string[];
		mayWrite: boolean;
		depth: number;
	}) {
		this.shared = parts.shared;
		this.effects = parts.effects ?? new Effects();
		this.texts = parts.texts;
		this.boxes = parts.boxes;
		this.lists = parts.lists;
		this.runs = parts.runs ?? [];
		this.mayWrite = parts.mayWrite;
		this.depth = parts.depth;
	}

	get tape(): Tape {
		return this.shared.tape;
	}

	/** A name that this body does not have yet. */
	fresh(): string {
		return `v${this.depth}${this.names++}`;
	}

	/** The scope of a nested block: what it declares stays there, what it does counts here. */
	inner(): Scope {
		const { shared, effects, texts, boxes, lists, runs, mayWrite, depth } = this;
		return new Scope({
			shared,
			effects,
			texts: [...texts],
			boxes: [...boxes],
			lists: [...lists],
			runs,
			mayWrite,
			depth: depth - 1,
		});
	}

	/** A name of the program's own variable. */
	own(name: string): string {
		return `${name}_${this.shared.suffix}`;
	}

	reads(place: string): void {
		this.effects.reads.add(place);
	}

	writes(place: string): void {
		this.effects.writes.add(place);
	}

	readsField(holder: Holder, field: string): void {
		if (holder.root !== "fresh") this.reads(`field:${field}@${holder.root}`);
	}

	writesField(holder: Holder, field: string): void {
		if (holder.root !== "fresh") this.writes(`field:${field}@${holder.root}`);
	}

	/** An expression that is a string. */
	text(): string {
		return this.tape.one(this.texts);
	}

	box(): Holder {
		return this.tape.one(this.boxes);
	}

	list(): Holder {
		return this.tape.one(this.lists);
	}
}
