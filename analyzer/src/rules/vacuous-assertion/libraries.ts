/** What assertion libraries have that a promise, or a function that gives one, always passes or always fails: data alone. */

/** What an assertion says of its subject. */
export type Claim =
	/** That it is there, that it is true, that it is none of the values that count as false. */
	| "exists"
	/** That it is another value than a given one. */
	| "differs"
	/** That it lacks a property. */
	| "lacks"
	/** That it is no instance of a class. */
	| "no-instance"
	/** That it reads as it did before. */
	| "snapshot"
	/** That a function throws before it returns. */
	| "throws"
	/** That it does not. */
	| "throws-not";

/** Words that only lead to a matcher. Others, such as `resolves` or `eventually`, change what it looks at. */
export const CHAIN_WORDS: ReadonlySet<string> = new Set(
	"to be been is that which and has have with at of same but does still also deep".split(" "),
);

/** Matchers behind `expect(…)`, calls and properties, where nothing negates them. */
export const MATCHERS: ReadonlyMap<string, Claim> = new Map([
	...claims("exists", "toBeTruthy toBeDefined ok exist"),
	...claims("snapshot", "toMatchSnapshot toMatchInlineSnapshot toMatchFileSnapshot"),
	...claims("throws", "toThrow toThrowError throw throws Throw"),
]);

/** The same behind `not`. */
export const NEGATED_MATCHERS: ReadonlyMap<string, Claim> = new Map([
	...claims("exists", "toBeFalsy toBeNull toBeUndefined toBeNullable toBeNaN null undefined false true"),
	...claims("differs", "toBe toEqual toStrictEqual toMatchObject equal equals eq eql"),
	...claims("lacks", "toHaveProperty property"),
	...claims("no-instance", "toBeInstanceOf instanceof instanceOf"),
	...claims("throws-not", "toThrow toThrowError throw throws Throw"),
]);

/** Functions that take the subject first. */
export const FUNCTIONS: ReadonlyMap<string, Claim> = new Map([
	...claims("exists", "assert strict ok isOk exists isDefined isNotNull isNotUndefined isNotFalse isNotTrue truthy"),
	...claims("differs", "notEqual notStrictEqual notDeepEqual notDeepStrictEqual"),
	...claims("throws", "throws"),
	...claims("throws-not", "doesNotThrow"),
]);

/** Packages that have an `expect`. */
export const EXPECT_PACKAGES: ReadonlySet<string> = new Set(
	"vitest @vitest/expect jest @jest/globals @jest/expect expect jasmine chai cypress playwright @playwright/test bun bun-types".split(
		" ",
	),
);

/** Packages that have functions to assert with; `node` is the module `assert`, and what tests of `node:test` are handed. */
export const ASSERT_PACKAGES: ReadonlySet<string> = new Set(
	"node chai vitest @vitest/expect uvu ava tape tap qunit".split(" "),
);

/** Packages that wait for what a function returns, or complain about a promise, where a `throw` is expected. */
export const WATCH_RESULTS: ReadonlySet<string> = new Set("bun bun-types ava tape tap qunit".split(" "));

/** Packages whose `expect(…)` has `resolves` and `rejects` that take functions as well. */
export const HAVE_REJECTS: ReadonlySet<string> = new Set(
	"vitest @vitest/expect jest @jest/globals @jest/expect expect playwright @playwright/test".split(" "),
);

function claims(claim: Claim, names: string): [string, Claim][] {
	return names.split(" ").map((name) => [name, claim]);
}
