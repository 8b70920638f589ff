/** The shape of a pack, and of what names the functions and types in it. */

/** Names a function, method or type by where it is declared. Allow-lists in the configuration have the same shape. */
export interface Specifier {
	/** `lib`: TypeScript's own library; `package`: an npm package or a Node module; `file`: the project's own code. */
	from: "lib" | "package" | "file";
	/**
	 * One name or several; dots lead to members: `test.only`, `FastifyInstance.register`. For a call also its callee's type,
	 * and `useAsyncFn[1]` for an element of the tuple that a call of `useAsyncFn` gives.
	 */
	name: string | readonly string[];
	/** For `package`; `node` stands for all of Node's modules, `node:test` for one. */
	package?: string;
	/** For `file`: a path relative to the workspace folder; absent: any file. */
	path?: string;
	/** The name is that of a member that the types have: a brand, which an intersection keeps while it loses aliases. */
	member?: boolean;
}

/** Calls whose options decide what becomes of a failure. */
export interface OptionSpecifier {
	readonly calls: readonly Specifier[];
	/** The option's name. */
	readonly option: string;
}

export interface Pack {
	/** Calls whose promise cannot reject, or whose failure reaches the user or an error handler by another way. */
	calls?: readonly Specifier[];
	/** Types of promises of which the same holds. */
	types?: readonly Specifier[];
	/** Properties that hold promises of which the same holds. */
	properties?: readonly Specifier[];
	/**
	 * Calls whose promise rejects only when one of the functions or promises that they are handed does; where they give a
	 * function, that holds for the promise of that function.
	 */
	forwards?: readonly Specifier[];
	/** Calls of which that holds where they are handed a function, which is told of the failure. */
	answers?: readonly Specifier[];
	/** Calls whose promise does not reject where the option, given to them or to the call that made what they belong to, is `false`. */
	quiet?: OptionSpecifier;
	/** Calls whose failure goes to the option's function, given to them or to the call that made what they belong to. */
	heard?: OptionSpecifier;
	/** Calls that show the failure of the promise they are handed as the option says. */
	shows?: OptionSpecifier;
	/**
	 * Calls whose failure is also kept in the state of the hook that gave them, by the name of `error`, `isError`, `status` or
	 * `failureReason`: it is shown where that is.
	 */
	keeps?: readonly Specifier[];
	/** Only leaving the promises of its calls alone loses nothing: whoever waits for one may reject with it. */
	mayReject?: boolean;
	/** Types of functions that never throw, so that calling them before a `try` begins loses nothing. */
	harmless?: readonly Specifier[];
	/** Functions that look after the promises of the callbacks they are given. */
	callbacks?: readonly Specifier[];
	/** The callbacks are looked after only where package.json lists one of these packages. */
	users?: readonly string[];
	/** Why nothing is lost. */
	reason: string;
}

/** The same names in each of several packages, such as those that declared them in the last major versions. */
export function inPackages(packages: readonly string[], name: readonly string[]): Specifier[] {
	return packages.map((home): Specifier => ({ from: "package", package: home, name }));
}
