/** Lists of any length whose elements all start I/O at once. */
import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import type { Rule, RuleContext } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isIdentifier, isObjectLiteralExpression, type Node, SyntaxKind } from "../../engine/ast.ts";
import { evidenceInWords } from "../../facts/wording.ts";
import { gatherOf } from "../../syntax/combinators.ts";
import { nameOf } from "../../syntax/naming.ts";
import { isTestPath, isToolOfProject } from "../../syntax/test-paths.ts";
import { isWithin, outward } from "../../syntax/walk.ts";
import type { KeyedQuery } from "../shared/queries/keyed.ts";
import { adviceFor, queryByKey } from "./advice.ts";
import { domainOf } from "./domains.ts";
import { fixFor } from "./fixes.ts";
import type { FanOut, Place } from "./forms/fan-out.ts";
import { type Handler, messageHandler } from "./forms/handlers.ts";
import { placeAt } from "./forms/index.ts";
import { boundlessIo, type Evidence, judge } from "./judge.ts";
import { fanningOutOver } from "./same-list.ts";

type Options = {
	maxKnownLength: number;
	limiters: readonly string[];
	concurrency: number;
	messageHandlers: boolean;
};

export const rule: Rule<Options> = {
	meta: {
		id: "unbounded-concurrency",
		summary: "A list of any length starts I/O for all of its elements at once.",
		category: "concurrency",
		defaultSeverity: "warning",
		presets: ["recommended"],
		fixes: "sometimes",
		graded: true,
		since: "0.1.0",
		sameAs: [],
		options: {
			maxKnownLength: {
				doc: "A list that is known to have at most this many elements is not reported.",
				schema: { type: "integer", minimum: 0 },
				default: 50,
			},
			limiters: {
				doc: "Functions and classes of your own that bound how much runs at once, as `package`, `package#name` or `path/of/file#name`.",
				schema: { type: "array", items: { type: "string" } },
				default: [],
			},
			concurrency: {
				doc: "How many run at once after the fix.",
				schema: { type: "integer", minimum: 1 },
				default: 8,
			},
			messageHandlers: {
				doc: "Report async handlers of messages, too, which begin as much at once as others send.",
				schema: { type: "boolean" },
				default: false,
			},
		},
	},
	kinds: [SyntaxKind.CallExpression, SyntaxKind.ForOfStatement],
	nominate: (node) => placeAt(node) !== undefined || messageHandler(node) !== undefined,
	*check(node, context) {
		const { file, options } = context;
		const path = file.pathInProject(file.fileName);
		if (isTestPath(path) || isToolOfProject(path) || isNestedTooDeep(node)) return;
		const handler = options.messageHandlers ? messageHandler(node) : undefined;
		if (handler) return yield* checkHandler(handler, context);
		const place = placeAt(node);
		if (!place) return;
		const found = yield* firstIn(place, file, options);
		if (!found || (yield* isSaidAround(node, found, file, options))) return;
		const same = fanningOutOver(node, place, file);
		const others: Node[] = [];
		for (const other of same) {
			const otherPlace = other === node ? undefined : placeAt(other);
			if (!otherPlace || isNestedTooDeep(other) || !(yield* firstIn(otherPlace, file, options))) continue;
			// The first mention speaks for all.
			if (other.pos < node.pos) return;
			if (others.push(otherPlace.at) === MAX_RELATED) break;
		}
		yield* report(place, found, others, context);
	},
};

const MAX_RELATED = 8;

interface Found {
	readonly fanOut: FanOut;
	readonly evidence: Evidence;
	readonly query: KeyedQuery | undefined;
}

/** Whether a fan-out around it is reported, which begins all that this one begins, and of which no less is known. */
function* isSaidAround(node: Node, { evidence }: Found, file: RuleFile, options: Options): Inquiry<boolean> {
	for (let at: Node | undefined = node.parent; at !== undefined; at = outward(at)) {
		const place = placeAt(at);
		if (!place?.fanOuts.some(({ callback }) => isWithin(node, callback))) continue;
		const around = yield* firstIn(place, file, options);
		if (around && (around.evidence.many !== undefined || evidence.many === undefined)) return true;
	}
	return false;
}

/** The first fan-out of a place that is worth reporting. */
function* firstIn(place: Place, file: RuleFile, options: Options): Inquiry<Found | undefined> {
	for (const fanOut of place.fanOuts) {
		const evidence = yield* judge(fanOut, place, file, options);
		if (!evidence) continue;
		const query = place.gather ? yield* queryByKey(place.about, file) : undefined;
		// The library makes one query of those that are asked for at once.
		if (!query?.isBatched) return { fanOut, evidence, query };
	}
	return undefined;
}

/** Each level of nesting looks at all below it. No one writes this many, but a generator may. */
const MAX_NESTING = 4;

function isNestedTooDeep(node: Node): boolean {
	let levels = 0;
	for (let at: Node | undefined = node.parent; at !== undefined && levels <= MAX_NESTING; at = outward(at)) {
		if (gatherOf(at) !== undefined) levels++;
	}
	return levels > MAX_NESTING;
}

function* checkHandler(
	{ event, callback, at }: Handler,
	{ file, options, report }: RuleContext<Options>,
): Inquiry<void> {
	const io = yield* boundlessIo(callback, file, options.limiters);
	if (!io) return;
	const { name, unit } = domainOf(io.domains);
	report({
		at,
		message: `Each \`${event}\` starts ${unit} as soon as it comes, and nothing holds those back that send them.`,
		notes: [
			evidenceInWords(io.evidence, name),
			"A queue with a bound, or a pause while enough of them are under way, keeps memory and connections in hand.",
		],
	});
}

function* report(
	{ gather, at, about }: Place,
	{ fanOut, evidence: { io, list, atMost, many }, query }: Found,
	others: readonly Node[],
	context: RuleContext<Options>,
): Inquiry<void> {
	const { file } = context;
	const written = nameOf(fanOut.items, (node) => file.textOf(node), 50);
	const items = `\`${isObjectLiteralExpression(fanOut.items) ? `Array.from(${written})` : written}\``;
	const { name, unit } = domainOf(io.domains);
	const length = many ?? (yield* describeLength(list, file));
	const notes = [...adviceFor(query, io), evidenceInWords(io.evidence, name), length];
	const isChoosing = gather?.combinator === "any" || gather?.combinator === "race";
	const fix = isChoosing ? undefined : yield* fixFor(fanOut, context);
	if (isChoosing) {
		notes.push(
			`A limit would change which promise \`Promise.${gather.combinator}\` sees settle first, so it is not offered.`,
		);
	}
	const related = others.map((other) => ({ at: other, message: "Here, too." }));
	if (fanOut.mapping.pos < about.pos) related.unshift({ at: fanOut.mapping, message: "All of them are started here." });
	context.report({
		at,
		about,
		message:
			atMost !== undefined
				? `Up to ${atMost} elements of ${items} ${io.isConditional ? "may start" : "start"} ${unit} at once.`
				: `Every element of ${items} ${io.isConditional ? "may start" : "starts"} ${unit} at once, and ${many ? "nothing bounds how many there are" : "how many there are is not known"}.`,
		...(many ? { confidence: "A" } : { confidence: "B", severityAtMost: "info" }),
		notes,
		related,
		fixes: fix ? [fix] : [],
	});
}

function* describeLength(list: Node, file: RuleFile): Inquiry<string> {
	const name = nameOf(list, (node) => file.textOf(node), 50);
	const type = isIdentifier(list) ? (yield* typeOf(list))?.print() : undefined;
	return type !== undefined && type.length <= 40
		? `\`${name}: ${type}\` has no known bound.`
		: `\`${name}\` has no known bound.`;
}
