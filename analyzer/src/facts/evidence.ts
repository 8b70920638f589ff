/** How known input or output is reached, as data; `wording.ts` says it. */

/** A step on the way from a function's own call to known input or output; `name` is that of the function called. */
export type Evidence =
	/** A function of the program, whose body has the next step. */
	| { readonly kind: "through"; readonly name: string }
	/** A library's function of which this is known. */
	| { readonly kind: "known"; readonly name: string }
	/** A function of which users say this. */
	| { readonly kind: "declared"; readonly name: string }
	/** A function of a package that is there for this. */
	| { readonly kind: "package"; readonly name: string };
