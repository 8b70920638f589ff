import { LOOKS, MAKES, RANDOM } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** What leaves its arguments as they were. */
export const lodash: PackageKnowledge = {
	names: ["lodash", "lodash-es"],
	calls: {
		...each(
			"LoDashStatic",
			"isEqual isEmpty isNil isString isNumber isObject isPlainObject isArray isFunction get has last first head size sum max min " +
				"camelCase snakeCase kebabCase startCase capitalize upperFirst lowerFirst trim truncate escape",
			LOOKS,
		),
		...each(
			"LoDashStatic",
			"pick omit uniq chunk compact flatten flattenDeep difference intersection union range zip fromPairs toPairs cloneDeep clone " +
				"take drop without invert",
			{ ...MAKES, throws: false },
		),
		...each(
			"LoDashStatic",
			"map filter find groupBy keyBy countBy sortBy uniqBy mapValues mapKeys sumBy maxBy minBy partition flatMap pickBy omitBy some " +
				"every orderBy reject findIndex",
			{ ...MAKES, invokes: [1], throws: false },
		),
		...each("LoDashStatic", "merge assign defaults set unset", {
			readsArguments: true,
			writesArgument: 0,
			gives: "value",
			throws: true,
		}),
		"LoDashStatic.random": RANDOM,
	},
};
