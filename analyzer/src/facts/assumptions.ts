/** What is taken for true without proof, as data; `wording.ts` says it. */
import type { Gap } from "./reasons.ts";

/** `name` is that of a function, variable or object as people see it where it is used. */
export type Assumption =
	// Which code a call runs.
	/** A method is the one that the type declares. */
	| { readonly kind: "not-overridden"; readonly name: string }
	/** A function that was made of another one does what that one does: `const load = cache(find)`. */
	| { readonly kind: "wraps"; readonly name: string }
	/** Decorators leave what a method does as it is. */
	| { readonly kind: "decorated-likewise"; readonly name: string }
	/** Of an interface or abstract class nothing else implements the member. */
	| { readonly kind: "only-implementation"; readonly holder: string; readonly of: string }
	/** The same of several: their names, each once. */
	| { readonly kind: "only-implementations"; readonly holders: readonly string[]; readonly of: string }
	// What a call does whose code is not at hand, by its name and type.
	/** It looks something up and waits for it; `although` something in its body is not known. */
	| { readonly kind: "only-reads"; readonly name: string; readonly although?: Gap }
	/** It looks something up in memory. */
	| { readonly kind: "only-looks-up"; readonly name: string }
	/** It makes a value of its arguments. */
	| { readonly kind: "only-computes"; readonly name: string }
	/** A template's tag makes a text. */
	| { readonly kind: "only-text"; readonly name: string }
	/** It adds a line to a log; `although` something in its body is not known. */
	| { readonly kind: "only-logs"; readonly name: string; readonly although?: Gap }
	/** It changes something, nobody knows what: no more than that its order matters. */
	| { readonly kind: "changes"; readonly name: string }
	/** A call into a package touches only what it is called on and handed, and what the package keeps to itself. */
	| { readonly kind: "keeps-to-itself"; readonly name: string; readonly package: string }
	/** Making an object of a package's class. */
	| { readonly kind: "harmless-construction"; readonly name: string }
	/** Reading a property for which a package has an accessor. */
	| { readonly kind: "harmless-getter"; readonly name: string }
	/** Elements that the program defines do nothing of their own when the document changes. */
	| { readonly kind: "no-reactions" }
	/** JSX makes a description of what is to be shown, and shows nothing yet. */
	| { readonly kind: "elements-are-values" }
	/** Loading a module of the program's own, whose statements may do anything. */
	| { readonly kind: "harmless-module" }
	// What calls are about.
	/** A client has a connection for each call, although a transaction may stand there. */
	| { readonly kind: "no-transaction"; readonly name: string }
	/** A variable or property that is called a cache: whoever comes first fills in the same. */
	| { readonly kind: "only-cache"; readonly name: string }
	/** What is made when it is needed first: the same whoever that is, and no more than opened. */
	| { readonly kind: "made-once"; readonly name: string }
	/** A condition that a function checks is only relied on by what follows in that function. */
	| { readonly kind: "condition-inside"; readonly name: string }
	/** What a timer's callback changes is seen by nobody who counts on the moment. */
	| { readonly kind: "unseen-later"; readonly name: string }
	// What is known of a package's calls, but for this.
	/** What a cache fetches again. */
	| { readonly kind: "refetch-reads" }
	/** The function that a query was set up with. */
	| { readonly kind: "query-reads" }
	/** The procedure behind a remote query. */
	| { readonly kind: "procedure-reads" }
	/** That asking for a session does not prolong it. */
	| { readonly kind: "session-lookup" }
	// What a rewrite changes that does not matter as a rule.
	/** Lines of a log change places. */
	| { readonly kind: "log-order" }
	/** A line is logged although something before it fails. */
	| { readonly kind: "extra-log-line"; readonly name: string }
	/** Lines are no longer logged where a check leaves early. */
	| { readonly kind: "missing-log-lines"; readonly name: string }
	/** The clock is read before something is waited for rather than after. */
	| { readonly kind: "earlier-clock"; readonly name: string }
	/** A call gives its promise before anything in it, or in its arguments, throws. */
	| { readonly kind: "throws-late"; readonly name: string }
	/** State that is read while something else is waited for, rather than after. */
	| { readonly kind: "unchanged"; readonly name: string }
	/** State that a check reads before something is waited for, rather than after. */
	| { readonly kind: "unchanged-for-check"; readonly name: string };

/** Assumptions in the order in which they were made first, each once. */
export class Assumptions {
	private readonly made = new Map<string, Assumption>();

	constructor(made: Iterable<Assumption> = []) {
		this.addAll(made);
	}

	add(assumption: Assumption): void {
		const key = keyOf(assumption);
		if (!this.made.has(key)) this.made.set(key, assumption);
	}

	addAll(assumptions: Iterable<Assumption>): void {
		for (const assumption of assumptions) this.add(assumption);
	}

	all(): Assumption[] {
		return [...this.made.values()];
	}
}

/** Summaries hand the same objects on from callee to caller, so that each is looked at once. */
const keys = new WeakMap<object, string>();

/** The same for facts that say the same. */
function keyOf(fact: object): string {
	let key = keys.get(fact);
	if (key === undefined) {
		const fields = Object.entries(fact).sort(([a], [b]) => (a < b ? -1 : 1));
		key = fields
			.map(([name, value]) => `${name}: ${typeof value === "object" ? `{${keyOf(value)}}` : value}`)
			.join("\n");
		keys.set(fact, key);
	}
	return key;
}
