import { each, type Knowledge, type KnownCall, made } from "./shape.ts";

const READS_RECEIVER: KnownCall = { receiver: "reads", gives: "value", throws: false };
const COPIES_RECEIVER: KnownCall = { receiver: "reads", gives: "new", throws: false };
const WRITES_RECEIVER: KnownCall = { receiver: "writes", gives: "value", throws: false };
const CALLS_BACK: KnownCall = { receiver: "reads", invokes: [0], gives: "new", throws: false };
const PURE: KnownCall = { gives: "value", throws: false };
const MAY_THROW: KnownCall = { gives: "value", throws: true };
const RANDOM: KnownCall = { io: [{ domain: "nondeterminism", mode: "r" }], gives: "value", throws: false };
const CLOCK: KnownCall = { io: [{ domain: "clock", mode: "r" }], gives: "value", throws: false };

const ARRAYS = "Array ReadonlyArray";
const COLLECTIONS = "Map ReadonlyMap Set ReadonlySet";

const MAKES: KnownCall = { readsArguments: true, gives: "new", throws: true };
const TYPED_ARRAYS =
	"Uint8Array Uint8ClampedArray Uint16Array Uint32Array Int8Array Int16Array Int32Array Float32Array Float64Array BigInt64Array BigUint64Array";
const constructors = (names: string): string => names.replaceAll(/\b(?= |$)/g, "Constructor");

/** Bytes and numbers. */
const typedArrays: Knowledge = {
	...each(TYPED_ARRAYS, "at includes indexOf lastIndexOf join toString", READS_RECEIVER),
	...each(TYPED_ARRAYS, "subarray", { ...READS_RECEIVER, same: true }),
	...each(TYPED_ARRAYS, "slice keys values entries toReversed toSorted with", COPIES_RECEIVER),
	...each(TYPED_ARRAYS, "map filter find findIndex findLast findLastIndex some every forEach", CALLS_BACK),
	...each(TYPED_ARRAYS, "reduce reduceRight", { ...CALLS_BACK, gives: "value", throws: true }),
	...each(TYPED_ARRAYS, "set fill copyWithin reverse", { ...WRITES_RECEIVER, readsArguments: true, throws: true }),
	...each(constructors(TYPED_ARRAYS), "of", MAKES),
	...each(constructors(TYPED_ARRAYS), "from", { ...MAKES, invokes: [1] }),
	...made(`${TYPED_ARRAYS} DataView`, { ...MAKES, view: true }),
	"new ArrayBuffer": MAKES,
	"ArrayBuffer.slice": COPIES_RECEIVER,
	"ArrayBufferConstructor.isView": PURE,
	...each(
		"DataView",
		"getInt8 getUint8 getInt16 getUint16 getInt32 getUint32 getFloat32 getFloat64 getBigInt64 getBigUint64",
		{
			...READS_RECEIVER,
			throws: true,
		},
	),
	...each(
		"DataView",
		"setInt8 setUint8 setInt16 setUint16 setInt32 setUint32 setFloat32 setFloat64 setBigInt64 setBigUint64",
		{
			...WRITES_RECEIVER,
			throws: true,
		},
	),
};

const INTL = "NumberFormat PluralRules RelativeTimeFormat ListFormat Collator DisplayNames Segmenter DateTimeFormat";

/** Texts for people. */
const internationalization: Knowledge = {
	...made(INTL.replaceAll(/\b(?=\w+)/g, "Intl."), MAKES),
	...each("Intl", "NumberFormat DateTimeFormat getCanonicalLocales", MAKES),
	...each("Intl.NumberFormat Intl.RelativeTimeFormat Intl.ListFormat", "format formatToParts", MAKES),
	// Without a date it is the present one.
	...each("Intl.DateTimeFormat", "format formatToParts", {
		...MAKES,
		...CLOCK,
		refine: "primitive-argument",
		throws: true,
	}),
	"Intl.DateTimeFormat.resolvedOptions": MAKES,
	...each("Intl", "PluralRules.select Collator.compare DisplayNames.of Segmenter.segment", MAKES),
};

/** The language's own library. */
export const ecmascript: Knowledge = {
	...typedArrays,
	...internationalization,
	...each(ARRAYS, "at includes indexOf lastIndexOf join", READS_RECEIVER),
	...each(ARRAYS, "slice concat flat toReversed keys values entries with toSpliced", COPIES_RECEIVER),
	...each(ARRAYS, "map filter find findIndex findLast findLastIndex some every forEach flatMap toSorted", CALLS_BACK),
	...each(ARRAYS, "reduce reduceRight", { ...CALLS_BACK, gives: "value", throws: true }),
	...each("Array", "push pop shift unshift splice reverse fill copyWithin", WRITES_RECEIVER),
	"Array.sort": { receiver: "writes", invokes: [0], gives: "value", throws: false },
	...each(COLLECTIONS, "get has", READS_RECEIVER),
	...each(COLLECTIONS, "keys values entries", COPIES_RECEIVER),
	...each(COLLECTIONS, "forEach", { receiver: "reads", invokes: [0], gives: "value", throws: false }),
	...each("Map Set", "set add delete clear", WRITES_RECEIVER),
	...each("WeakMap WeakSet", "get has", READS_RECEIVER),
	...each("WeakMap WeakSet", "set add delete", WRITES_RECEIVER),
	...each(
		"String",
		"at charAt charCodeAt codePointAt concat endsWith includes indexOf lastIndexOf localeCompare padEnd padStart slice split " +
			"startsWith substring substr toLocaleLowerCase toLocaleUpperCase toLowerCase toUpperCase toString trim trimEnd trimStart valueOf",
		PURE,
	),
	...each("String", "repeat normalize", MAY_THROW),
	...each("String", "replace replaceAll", { invokes: [1], gives: "value", throws: true }),
	...each("String", "match matchAll search", { gives: "new", throws: true }),
	...each("Number", "toString toFixed toPrecision toExponential toLocaleString", MAY_THROW),
	...each("Boolean Number BigInt Symbol", "valueOf", PURE),
	...each("RegExp", "test exec", { refine: "regexp", receiver: "writes", gives: "new", throws: false }),
	...each(
		"Math",
		"abs acos asin atan atan2 cbrt ceil cos exp floor fround hypot log log10 log2 max min pow round sign sin sqrt tan trunc clz32 imul",
		PURE,
	),
	"Math.random": RANDOM,
	...each("NumberConstructor", "isFinite isInteger isNaN isSafeInteger parseFloat parseInt", PURE),
	...each("", "isFinite isNaN parseFloat parseInt", PURE),
	...each("", "String Number Boolean", { refine: "primitive-argument", ...PURE }),
	...each("", "encodeURIComponent encodeURI decodeURIComponent decodeURI", MAY_THROW),
	...each("", "BigInt Symbol", MAY_THROW),
	...each("StringConstructor", "fromCharCode", PURE),
	...each("StringConstructor", "fromCodePoint", MAY_THROW),
	"ArrayConstructor.isArray": PURE,
	"ArrayConstructor.of": { gives: "new", throws: false },
	"ArrayConstructor.from": { readsArguments: true, invokes: [1], gives: "new", throws: true },
	"JSON.parse": { gives: "new", throws: true },
	"JSON.stringify": { readsArguments: true, gives: "value", throws: true },
	...each("ObjectConstructor", "keys values entries fromEntries", {
		readsArguments: true,
		gives: "new",
		throws: true,
	}),
	...each("ObjectConstructor", "create getOwnPropertyNames getOwnPropertySymbols getOwnPropertyDescriptor", MAKES),
	...each("ObjectConstructor MapConstructor", "groupBy", {
		readsArguments: true,
		invokes: [1],
		gives: "new",
		throws: true,
	}),
	"ObjectConstructor.getPrototypeOf": MAY_THROW,
	"ObjectConstructor.defineProperty": { readsArguments: true, writesArgument: 0, gives: "value", throws: true },
	...each("ObjectConstructor", "hasOwn is isFrozen", { readsArguments: true, gives: "value", throws: true }),
	"ObjectConstructor.assign": { readsArguments: true, writesArgument: 0, gives: "value", throws: true },
	"ObjectConstructor.freeze": { gives: "value", throws: false },
	...each("Object", "hasOwnProperty propertyIsEnumerable", { receiver: "reads", gives: "value", throws: true }),
	// What goes wrong while they iterate their argument makes them reject.
	...each("PromiseConstructor", "all race any", { gives: "promise", throws: false }),
	"PromiseConstructor.allSettled": { gives: "promise", throws: false, rejects: false },
	"PromiseConstructor.withResolvers": { gives: "new", throws: false },
	"PromiseConstructor.resolve": { gives: "promise", throws: false },
	"PromiseConstructor.reject": { gives: "promise", throws: false },
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
			"getUTCDate getUTCDay getUTCHours getUTCMinutes getUTCSeconds getTimezoneOffset",
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
	"new Array": { gives: "new", throws: true },
	...made("Error TypeError RangeError SyntaxError URIError EvalError", { gives: "new", throws: false }),
	...each("", "Error TypeError RangeError", { gives: "new", throws: false }),
	"ErrorConstructor.captureStackTrace": { writesArgument: 0, gives: "value", throws: false },
	...each("CallableFunction NewableFunction", "bind", { readsArguments: true, gives: "new", throws: false }),
	"new AggregateError": { readsArguments: true, gives: "new", throws: true },
	"new RegExp": { gives: "new", throws: true },
};

/** Global names that may be read as values: constants, and objects whose members are known above. */
export const ECMASCRIPT_GLOBALS: ReadonlySet<string> = new Set(
	(
		"undefined NaN Infinity Array Boolean BigInt Date Error JSON Map Math Number Object Promise RangeError RegExp Set String Symbol " +
		"SyntaxError TypeError AggregateError ReferenceError URIError SharedArrayBuffer WeakMap WeakSet ArrayBuffer BigInt64Array BigUint64Array DataView Float32Array Float64Array Int8Array " +
		"globalThis Int16Array Int32Array Intl Uint8Array Uint8ClampedArray Uint16Array Uint32Array"
	).split(" "),
);
