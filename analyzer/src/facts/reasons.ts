/** Why something is not known, as data; `wording.ts` says it. */

/** `name` is that of a function or variable as people see it where it is used. */
export type Reason =
	// Which code a call runs.
	/** Nothing declares the name. */
	| { readonly kind: "undeclared"; readonly name: string }
	/** The checker does not say which file or package declares it. */
	| { readonly kind: "unknown-origin"; readonly name: string }
	/** A library's function without an entry in the knowledge; without a package it is the language's own library. */
	| { readonly kind: "no-knowledge"; readonly name: string; readonly package?: string }
	/** A function that is declared without a body. */
	| { readonly kind: "no-body"; readonly name: string }
	/** No declaration with a body, or more than one. */
	| { readonly kind: "no-single-body"; readonly name: string }
	/** The variable or function is assigned after its declaration. */
	| { readonly kind: "reassigned"; readonly name: string }
	/** A class that is called without `new`. */
	| { readonly kind: "class-called"; readonly name: string }
	/** A variable with a function that something made: `const load = memoize(find)`. */
	| { readonly kind: "made-function"; readonly name: string }
	/** `export default` of something that is no function expression. */
	| { readonly kind: "made-export"; readonly name: string }
	/** A parameter or variable that may hold any function. */
	| { readonly kind: "unknown-function"; readonly name: string }
	/** A member of which the checker has no symbol. */
	| { readonly kind: "unknown-member"; readonly name: string }
	/** A member that another object may have overridden or replaced. */
	| { readonly kind: "unknown-object"; readonly name: string }
	/** An inherited member that is no method with a body. */
	| { readonly kind: "no-method"; readonly name: string }
	/** A member of a known class that is no method with a body there. */
	| { readonly kind: "no-own-method"; readonly name: string }
	/** A member of a known object literal that is no function there. */
	| { readonly kind: "not-in-object"; readonly name: string }
	/** Its file assigns to a property of that name. */
	| { readonly kind: "replaced"; readonly name: string }
	/** `super.name` of a class that cannot be followed to the one that declares it. */
	| { readonly kind: "unknown-ancestor"; readonly name: string }
	/** `this` outside of a class. */
	| { readonly kind: "unknown-this" }
	/** A method of `this` that subclasses may override. */
	| { readonly kind: "overridable"; readonly name: string }
	/** A method whose decorators may put anything around it. */
	| { readonly kind: "decorated"; readonly name: string }
	/** The callee is an expression other than a name. */
	| { readonly kind: "computed-callee" }
	// What users say.
	/** An `@effect` comment whose text is not made of the words that there are. */
	| { readonly kind: "unreadable-comment"; readonly name: string; readonly text: string }
	/** The configuration or a comment says `unknown`. */
	| { readonly kind: "said-unknown"; readonly name: string }
	// What happens in a body.
	/** A variable of which neither a declaration nor anything else is known. */
	| { readonly kind: "unknown-name"; readonly name: string }
	/** Reading the property runs an accessor of unknown effects. */
	| { readonly kind: "accessor"; readonly name: string }
	/** A variable is assigned that nothing in the file declares. */
	| { readonly kind: "assigned-global"; readonly name: string }
	/** A property of one of the platform's objects is assigned. */
	| { readonly kind: "assigned-platform"; readonly name: string }
	/** `module.name` that leads to several declarations or none, or is assigned. */
	| { readonly kind: "module-member" }
	/** Iterating may run an iterator of the program's. */
	| { readonly kind: "iteration"; readonly name: string }
	/** Converting to a primitive runs a `toString` or `valueOf` of the program's. */
	| { readonly kind: "conversion"; readonly name: string }
	/** It calls itself with arguments that matter, or through others. */
	| { readonly kind: "recursive" }
	/** `import()` of a path that is not written out. */
	| { readonly kind: "loaded-module" }
	/** The function calls what it is handed, and that is not known. */
	| { readonly kind: "passed"; readonly name: string }
	/** A function in a place where it may do more than its entry in the knowledge says, such as a callback. */
	| { readonly kind: "used-here"; readonly name: string }
	/** Only a part of what a library's function does is known. */
	| { readonly kind: "partly-known"; readonly name: string }
	/** `new Promise` of something other than a function expression, or a `Promise` of the program's own. */
	| { readonly kind: "promise-source" }
	// Syntax that is not looked into.
	| { readonly kind: "computed-fields" }
	| { readonly kind: "nested-deeply" }
	| { readonly kind: "class-inside" }
	| { readonly kind: "async-iteration" }
	| { readonly kind: "disposal" }
	| { readonly kind: "yield" }
	| { readonly kind: "super" }
	| { readonly kind: "jsx" }
	/** `with`, decorators. */
	| { readonly kind: "odd-syntax" }
	/** An assignment to something other than a variable or a property. */
	| { readonly kind: "odd-target" }
	// Why a function is not looked into at all.
	| { readonly kind: "bodiless" }
	| { readonly kind: "generator" }
	| { readonly kind: "decorated-class" }
	/** The tree of callees is higher than that. */
	| { readonly kind: "too-deep"; readonly levels: number }
	/** The file has used up the functions that it may have looked into. */
	| { readonly kind: "budget" };

/** Something that is not known, and the function that it is about, where that is another one. */
export interface Gap {
	readonly reason: Reason;
	/** The name of the function, called from the one that is asked about, in which knowledge ends. */
	readonly in?: string;
}
