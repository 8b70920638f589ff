import { each, type Knowledge, type KnownCall, made } from "./shape.ts";

const READS_RECEIVER: KnownCall = { receiver: "reads", gives: "value", throws: false };
const COPIES_RECEIVER: KnownCall = { receiver: "reads", gives: "new", throws: false };
const WRITES_RECEIVER: KnownCall = { receiver: "writes", gives: "value", throws: false };
const CALLS_BACK: KnownCall = { receiver: "reads", invokes: [0], gives: "new", throws: false };
const PURE: KnownCall = { gives: "value", throws: false };
const MAY_THROW: KnownCall = { gives: "value", throws: true };
const RANDOM: KnownCall = { io: [{ domain: "nondeterminism", mode: "r" }], gives: "value", throws: false };
const CLOCK: KnownCall = { io: [{ domain: "clock", mode: "r" }], gives: "value", throws: false };

const ERRORS = "Error TypeError RangeError SyntaxError URIError EvalError ReferenceError";
const ARRAYS = "Array ReadonlyArray";
const COLLECTIONS = "Map ReadonlyMap Set ReadonlySet";

const MAKES: KnownCall = { readsArguments: true, gives: "new", throws: true };
const TYPED_ARRAYS =
	"Uint8Array Uint8ClampedArray Uint16Array Uint32Array Int8Array Int16Array Int32Array Float16Array Float32Array Float64Array " +
	"BigInt64Array BigUint64Array";
const constructors = (names: string): string => names.replaceAll(/\b(?= |$)/g, "Constructor");

/** Bytes and numbers. */
const typedArrays: Knowledge = {
	...each(TYPED_ARRAYS, "at includes indexOf lastIndexOf join toString toLocaleString valueOf", READS_RECEIVER),
	...each(TYPED_ARRAYS, "sort", { ...WRITES_RECEIVER, invokes: [0], throws: true }),
	...each(TYPED_ARRAYS, "subarray", { ...READS_RECEIVER, same: true }),
	...each(TYPED_ARRAYS, "slice keys values entries toReversed toSorted with", COPIES_RECEIVER),
	...each(TYPED_ARRAYS, "map filter find findIndex findLast findLastIndex some every forEach", CALLS_BACK),
	...each(TYPED_ARRAYS, "reduce reduceRight", { ...CALLS_BACK, gives: "value", throws: true }),
	...each(TYPED_ARRAYS, "set fill copyWithin reverse", { ...WRITES_RECEIVER, readsArguments: true, throws: true }),
	...each(constructors(TYPED_ARRAYS), "of", MAKES),
	...each(constructors(TYPED_ARRAYS), "from", { ...MAKES, invokes: [1] }),
	...made(`${TYPED_ARRAYS} DataView`, { ...MAKES, view: true }),
	...each("Uint8Array", "toBase64 toHex", { ...READS_RECEIVER, throws: true }),
	...each("Uint8Array", "setFromBase64 setFromHex", { ...WRITES_RECEIVER, gives: "new", throws: true }),
	...each("Uint8ArrayConstructor", "fromBase64 fromHex", MAKES),
	...made("ArrayBuffer SharedArrayBuffer", MAKES),
	...each("ArrayBuffer SharedArrayBuffer", "slice", COPIES_RECEIVER),
	...each("ArrayBuffer", "transfer transferToFixedLength", { receiver: "rewrites", gives: "new", throws: true }),
	...each("", "ArrayBuffer.resize SharedArrayBuffer.grow", { receiver: "rewrites", gives: "value", throws: true }),
	"ArrayBufferConstructor.isView": PURE,
	...each(
		"DataView",
		"getInt8 getUint8 getInt16 getUint16 getInt32 getUint32 getFloat16 getFloat32 getFloat64 getBigInt64 getBigUint64",
		{
			...READS_RECEIVER,
			throws: true,
		},
	),
	...each(
		"DataView",
		"setInt8 setUint8 setInt16 setUint16 setInt32 setUint32 setFloat16 setFloat32 setFloat64 setBigInt64 setBigUint64",
		{
			...WRITES_RECEIVER,
			throws: true,
		},
	),
};

const INTL =
	"NumberFormat PluralRules RelativeTimeFormat ListFormat Collator DisplayNames Segmenter DateTimeFormat DurationFormat Locale";

/** Texts for people. Formatters do not change. */
const internationalization: Knowledge = {
	...made(INTL.replaceAll(/\b(?=\w+)/g, "Intl."), MAKES),
	...each("Intl", "NumberFormat DateTimeFormat PluralRules Collator getCanonicalLocales supportedValuesOf", MAKES),
	"Intl.*.*": MAKES,
	supportedLocalesOf: MAKES,
	// Without a date it is the present one.
	...each("Intl.DateTimeFormat", "format formatToParts", {
		...MAKES,
		...CLOCK,
		refine: "primitive-argument",
		throws: true,
	}),
};

/** Dates and times that do not change. What is present is read off the clock, and the time zone is the machine's. */
const temporal: Knowledge = {
	"new Temporal.*": MAKES,
	"Temporal.*.*": MAKES,
	...each("Temporal.Now", "instant plainDateTimeISO zonedDateTimeISO plainDateISO plainTimeISO", {
		...CLOCK,
		readsArguments: true,
		gives: "new",
		throws: true,
	}),
	"Temporal.Now.timeZoneId": { io: [{ domain: "process", mode: "r" }], gives: "value", throws: false },
	"Date.toTemporalInstant": { receiver: "reads", gives: "new", throws: true },
};

/** What `Reflect` and `Object` do with an object in their first argument. */
const CHANGES_ARGUMENT: KnownCall = { readsArguments: true, writesArgument: 0, gives: "value", throws: true };
const LOOKS_AT_ARGUMENT: KnownCall = { readsArguments: true, gives: "value", throws: true };

/** Objects looked at and changed by functions. */
const reflection: Knowledge = {
	...each("ObjectConstructor", "setPrototypeOf defineProperty defineProperties assign", CHANGES_ARGUMENT),
	...each("ObjectConstructor", "seal preventExtensions", CHANGES_ARGUMENT),
	...each("ObjectConstructor", "hasOwn is isFrozen isSealed isExtensible", LOOKS_AT_ARGUMENT),
	...each("ObjectConstructor", "keys values entries fromEntries", MAKES),
	...each(
		"ObjectConstructor",
		"create getOwnPropertyNames getOwnPropertySymbols getOwnPropertyDescriptor getOwnPropertyDescriptors",
		MAKES,
	),
	"ObjectConstructor.getPrototypeOf": MAY_THROW,
	"ObjectConstructor.freeze": { gives: "value", throws: false },
	...each("Object", "hasOwnProperty propertyIsEnumerable isPrototypeOf", {
		receiver: "reads",
		gives: "value",
		throws: true,
	}),
	...each("Reflect", "get has getPrototypeOf isExtensible", LOOKS_AT_ARGUMENT),
	...each("Reflect", "ownKeys getOwnPropertyDescriptor", MAKES),
	...each("Reflect", "set defineProperty deleteProperty setPrototypeOf preventExtensions", CHANGES_ARGUMENT),
};

/** The language's own library. */
export const ecmascript: Knowledge = {
	...typedArrays,
	...internationalization,
	...temporal,
	...reflection,
	...each(ARRAYS, "at includes indexOf lastIndexOf join toString toLocaleString", READS_RECEIVER),
	...each("ConcatArray", "join", READS_RECEIVER),
	...each("ConcatArray", "slice", COPIES_RECEIVER),
	...each(ARRAYS, "slice concat flat toReversed keys values entries with toSpliced", COPIES_RECEIVER),
	...each(ARRAYS, "map filter findIndex findLastIndex some every forEach flatMap toSorted", CALLS_BACK),
	...each(ARRAYS, "find findLast", { ...CALLS_BACK, gives: "value" }),
	...each(ARRAYS, "reduce reduceRight", { ...CALLS_BACK, gives: "value", throws: true }),
	...each("Array", "push pop shift unshift splice reverse fill copyWithin", WRITES_RECEIVER),
	"Array.sort": { receiver: "writes", invokes: [0], gives: "value", throws: false },
	...each(COLLECTIONS, "get has", READS_RECEIVER),
	...each(COLLECTIONS, "keys values entries", COPIES_RECEIVER),
	...each(COLLECTIONS, "forEach", { receiver: "reads", invokes: [0], gives: "value", throws: false }),
	...each("Map Set", "set add delete clear", WRITES_RECEIVER),
	// They ask the other set for what it has.
	...each(
		"Set ReadonlySet",
		"union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom",
		{ receiver: "reads", ...MAKES },
	),
	...each("Map WeakMap", "getOrInsert", WRITES_RECEIVER),
	...each("Map WeakMap", "getOrInsertComputed", { ...WRITES_RECEIVER, invokes: [1], throws: true }),
	...each("WeakMap WeakSet", "get has", READS_RECEIVER),
	...each("WeakMap WeakSet", "set add delete", WRITES_RECEIVER),
	...each(
		"String",
		"at charAt charCodeAt codePointAt concat endsWith includes indexOf lastIndexOf localeCompare padEnd padStart slice " +
			"startsWith substring substr toLocaleLowerCase toLocaleUpperCase toLowerCase toUpperCase toString trim trimEnd trimStart trimLeft trimRight isWellFormed toWellFormed valueOf",
		PURE,
	),
	"String.split": { gives: "new", throws: false },
	...each("String", "repeat normalize", MAY_THROW),
	...each("String", "anchor big blink bold fixed fontcolor fontsize italics link small strike sub sup", MAY_THROW),
	...each("String", "replace replaceAll", { invokes: [1], gives: "value", throws: true }),
	...each("String", "match matchAll search", { gives: "new", throws: true }),
	...each("Number", "toString toFixed toPrecision toExponential toLocaleString", MAY_THROW),
	...each("Boolean Number BigInt Symbol", "valueOf", PURE),
	...each("BigInt", "toString toLocaleString", MAY_THROW),
	...each("BigIntConstructor", "asIntN asUintN", MAY_THROW),
	...each("Symbol Function", "toString", PURE),
	...each("SymbolConstructor", "for keyFor", MAY_THROW),
	...each("RegExp", "test exec", { refine: "regexp", receiver: "writes", gives: "new", throws: false }),
	...each(
		"Math",
		"abs acos asin atan atan2 cbrt ceil cos exp floor fround hypot log log10 log2 max min pow round sign sin sqrt tan trunc clz32 imul " +
			"acosh asinh atanh cosh expm1 f16round log1p sinh tanh",
		PURE,
	),
	"Math.random": RANDOM,
	...each("NumberConstructor", "isFinite isInteger isNaN isSafeInteger parseFloat parseInt", PURE),
	...each("", "isFinite isNaN parseFloat parseInt", PURE),
	...each("", "String Number Boolean", { refine: "primitive-argument", ...PURE }),
	...each("", "encodeURIComponent encodeURI decodeURIComponent decodeURI escape unescape", MAY_THROW),
	...each("", "BigInt Symbol", MAY_THROW),
	...each("StringConstructor", "fromCharCode", PURE),
	...each("StringConstructor", "fromCodePoint", MAY_THROW),
	"StringConstructor.raw": { readsArguments: true, gives: "value", throws: true },
	"RegExpConstructor.escape": MAY_THROW,
	"RegExp.compile": { receiver: "rewrites", gives: "value", throws: true },
	"ArrayConstructor.isArray": PURE,
	"ArrayConstructor.of": { gives: "new", throws: false },
	"ArrayConstructor.from": { readsArguments: true, invokes: [1], gives: "new", throws: true },
	"JSON.parse": { invokes: [1], gives: "new", throws: true },
	"JSON.stringify": { readsArguments: true, invokes: [1], gives: "value", throws: true },
	...each("ObjectConstructor MapConstructor", "groupBy", {
		readsArguments: true,
		invokes: [1],
		gives: "new",
		throws: true,
	}),
	// What goes wrong while they iterate their argument makes them reject.
	...each("PromiseConstructor", "all race any", { gives: "promise", throws: false }),
	"PromiseConstructor.allSettled": { gives: "promise", throws: false, rejects: false },
	"PromiseConstructor.withResolvers": { gives: "new", throws: false },
	"PromiseConstructor.resolve": { gives: "promise", throws: false },
	"PromiseConstructor.reject": { gives: "promise", throws: false },
	// What the function throws comes as a rejection.
	"PromiseConstructor.try": { readsArguments: true, invokes: [0], defers: true, gives: "promise", throws: false },
	...each("Promise", "then catch finally", {
		refine: "promise-method",
		invokes: [0, 1],
		gives: "promise",
		throws: false,
	}),
	"DateConstructor.now": CLOCK,
	"DateConstructor.UTC": PURE,
	"DateConstructor.parse": PURE,
	...each(
		"Date",
		"getTime valueOf getFullYear getMonth getDate getDay getHours getMinutes getSeconds getMilliseconds getUTCFullYear getUTCMonth " +
			"getUTCDate getUTCDay getUTCHours getUTCMinutes getUTCSeconds getUTCMilliseconds getTimezoneOffset",
		READS_RECEIVER,
	),
	...each(
		"Date",
		"setTime setFullYear setMonth setDate setHours setMinutes setSeconds setMilliseconds setUTCFullYear setUTCMonth setUTCDate " +
			"setUTCHours setUTCMinutes setUTCSeconds setUTCMilliseconds",
		WRITES_RECEIVER,
	),
	...each(
		"Date",
		"toISOString toJSON toString toUTCString toDateString toTimeString toLocaleDateString toLocaleTimeString toLocaleString",
		{
			...READS_RECEIVER,
			throws: true,
		},
	),
	...made("Map Set WeakMap WeakSet", { readsArguments: true, gives: "new", throws: true }),
	...each("", "Array", { gives: "new", throws: true }),
	...made("Array", { gives: "new", throws: true }),
	...each("", ERRORS, { gives: "new", throws: false }),
	...each("", "AggregateError SuppressedError", { readsArguments: true, gives: "new", throws: true }),
	...made(ERRORS, { gives: "new", throws: false }),
	...made("AggregateError SuppressedError", { readsArguments: true, gives: "new", throws: true }),
	"ErrorConstructor.captureStackTrace": { writesArgument: 0, gives: "value", throws: false },
	"ErrorConstructor.isError": PURE,
	...each("CallableFunction NewableFunction Function", "bind", { readsArguments: true, gives: "new", throws: false }),
	...each("", "RegExp", { gives: "new", throws: true }),
	...made("RegExp", { gives: "new", throws: true }),
	// Without `new` it is the present date as text, whatever it is given.
	Date: CLOCK,
	...made("String Number Boolean Object", MAKES),
	"new WeakRef": { gives: "new", throws: true },
	// The object may have been collected.
	"WeakRef.deref": { ...READS_RECEIVER, io: [{ domain: "nondeterminism", mode: "r" }] },
	"new FinalizationRegistry": { invokes: [0], defers: true, gives: "new", throws: true },
	...each("FinalizationRegistry", "register unregister", { ...WRITES_RECEIVER, throws: true }),
};

/** Global names that may be read as values: constants, and objects whose members are known above. */
export const ECMASCRIPT_GLOBALS: ReadonlySet<string> = new Set(
	(
		"undefined NaN Infinity Array Boolean BigInt Date Error JSON Map Math Number Object Promise RangeError RegExp Set String Symbol " +
		"SyntaxError TypeError AggregateError ReferenceError URIError SharedArrayBuffer WeakMap WeakSet ArrayBuffer BigInt64Array BigUint64Array DataView Float32Array Float64Array Int8Array " +
		"globalThis Reflect Temporal WeakRef FinalizationRegistry Iterator Float16Array SuppressedError EvalError Int16Array Int32Array Intl Uint8Array Uint8ClampedArray Uint16Array Uint32Array"
	).split(" "),
);
