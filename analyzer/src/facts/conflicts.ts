/** What two pieces of code collide over, and what starting one in vain would do, as data; `wording.ts` says it. */
import type { IoEffect } from "./effects.ts";

/** Why the order of two pieces of code matters. */
export type Conflict =
	/** Both use one place in memory, and at least one of them writes to it. */
	| { readonly kind: "memory"; readonly first: MemoryUse; readonly second: MemoryUse }
	/** Both use parts of the outside that may be one, or that may see each other. */
	| { readonly kind: "outside"; readonly first: IoEffect; readonly second: IoEffect };

export interface MemoryUse {
	readonly does: "reads" | "writes";
	/** Of the variable or property, as people see it. */
	readonly name: string;
}

/** Why a call must not be started in vain. */
export type Harm =
	/** It writes to a variable or property. */
	| { readonly kind: "changes"; readonly name: string }
	/** It does something outside that is not only to read, through the function of that name. */
	| { readonly kind: "does-more"; readonly via: string }
	/** It costs money or quota. */
	| { readonly kind: "costs" };
