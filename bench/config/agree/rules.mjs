/**
 * What `npm run agree` compares: for each rule of ours what typescript-eslint has for the same defect, and on which
 * copies of the corpora. Our side's options are in `asynclint.json` beside this file.
 */

/**
 * @typedef {object} Equivalent
 * @property {readonly string[]} ours rules; several where ours are finer than theirs
 * @property {Record<string, readonly string[]>} theirs rules with the ids of the messages that count
 * @property {readonly ("statements" | "awaits")[]} mutations besides the sources as they are
 */

const floating = [
	"floating",
	"floatingPromiseArray",
	"floatingPromiseArrayVoid",
	"floatingUselessRejectionHandler",
	"floatingUselessRejectionHandlerVoid",
	"floatingVoid",
];

/** @type {Record<string, Equivalent>} */
export const equivalents = {
	"floating-promise": {
		ours: ["floating-promise"],
		theirs: { "@typescript-eslint/no-floating-promises": floating },
		mutations: ["statements"],
	},
	"promise-as-value": {
		ours: ["promise-as-value"],
		theirs: { "@typescript-eslint/no-misused-promises": ["conditional", "spread"] },
		mutations: ["awaits"],
	},
	"async-void-callback": {
		ours: ["async-void-callback", "async-array-callback"],
		theirs: {
			"@typescript-eslint/no-misused-promises": [
				"predicate",
				"voidReturnArgument",
				"voidReturnAttribute",
				"voidReturnInheritedMethod",
				"voidReturnProperty",
				"voidReturnReturnValue",
				"voidReturnVariable",
			],
		},
		mutations: [],
	},
	"promise-escapes-try": {
		ours: ["promise-escapes-try"],
		theirs: { "@typescript-eslint/return-await": ["requiredPromiseAwait"] },
		mutations: ["awaits"],
	},
	"redundant-await": {
		ours: ["redundant-await"],
		theirs: {
			"@typescript-eslint/await-thenable": ["await", "awaitUsingOfNonAsyncDisposable", "forAwaitOfNonAsyncIterable"],
		},
		mutations: [],
	},
};

/** Corpora with an `await` here and there to take away, and types that do not take theirs a quarter of an hour. */
export const mutable = ["puppeteer-core", "openai", "@trpc/server"];

/** The other side's rules with their options, all asked in one run: they do not know of each other. */
export const theirRules = {
	"@typescript-eslint/no-floating-promises": "error",
	"@typescript-eslint/no-misused-promises": "error",
	"@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
	"@typescript-eslint/await-thenable": "error",
};
