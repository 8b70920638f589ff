/**
 * Probes of packs: code in the style of the libraries' documentation, each statement with the part of the pack that knows
 * its call in the comment behind it:
 *
 *     router.push("/"); // calls vue-router
 *     router.isReady(); // none
 */
import type { Inquiry } from "../../analyzer/src/ask/inquiry.ts";
import { typeOf } from "../../analyzer/src/ask/inquiry.ts";
import type { RuleFile } from "../../analyzer/src/ask/rule-file.ts";
import {
	type CallExpression,
	isCallExpression,
	isPropertyAccessExpression,
	type Node,
} from "../../analyzer/src/engine/ast.ts";
import { type Pack, packs, type Specifier } from "../../analyzer/src/packs/index.ts";
import { isAllowedCall, isAllowedFunction, isAllowedType } from "../../analyzer/src/rules/shared/promises/allowed.ts";
import { isFunctionNode } from "../../analyzer/src/syntax/functions.ts";
import { skipOuter, walk } from "../../analyzer/src/syntax/walk.ts";
import { type ProbedLine, probeStatements } from "./probed-statements.ts";

export interface PackProbes {
	/** By name of the file, without its ending. */
	readonly files: ReadonlyMap<string, readonly ProbedLine[]>;
	/** The entries that a statement was found by, as in {@link entriesOf}. */
	readonly hits: ReadonlySet<string>;
}

const OPTION_PARTS = ["quiet", "heard", "shows"] as const satisfies readonly (keyof Pack)[];
const LIST_PARTS = [
	"calls",
	"forwards",
	"answers",
	"keeps",
	"types",
	"properties",
	"harmless",
	"callbacks",
] as const satisfies readonly (keyof Pack)[];
const PARTS = [...LIST_PARTS, ...OPTION_PARTS];
type Part = (typeof PARTS)[number];

const MARK = /\s*\/\/ (calls|forwards|answers|keeps|types|properties|harmless|callbacks|quiet|heard|shows|none)\b.*$/;

interface Entry {
	readonly part: Part;
	/** The same name in each of the packages that it is known of. */
	readonly specifiers: readonly Specifier[];
	readonly label: string;
}

/** Each name of a pack, by `part name`, whichever packages it is known of. */
export function entriesOf(pack: Pack): string[] {
	return entriesIn(pack).map(({ label }) => label);
}

function entriesIn(pack: Pack): Entry[] {
	return PARTS.flatMap((part) => {
		const byName = new Map<string, Specifier[]>();
		const known = pack[part] ?? [];
		for (const specifier of "calls" in known ? known.calls : known) {
			for (const name of [specifier.name].flat()) {
				byName.set(name, [...(byName.get(name) ?? []), { ...specifier, name }]);
			}
		}
		return [...byName].map(([name, specifiers]) => ({ part, specifiers, label: `${part} ${name}` }));
	});
}

/** Looks up every marked statement of a project's files. */
export function probePacks(config: string): PackProbes {
	const hits = new Set<string>();
	const known = Object.entries(packs).flatMap(([name, pack]) => entriesIn(pack).map((entry) => ({ name, entry })));
	const markOf = function* (statement: Node, file: RuleFile): Inquiry<string> {
		const call = firstCallIn(statement);
		const marks = new Set<string>();
		for (const { name, entry } of known) {
			if (!call || !(yield* isKnown(call, entry, file))) continue;
			marks.add(`${entry.part} ${name}`);
			hits.add(`${name} ${entry.label}`);
		}
		return marks.size > 0 ? [...marks].sort().join(", ") : "none";
	};
	return { files: probeStatements(config, MARK, markOf), hits };
}

function* isKnown(call: CallExpression, { part, specifiers }: Entry, file: RuleFile): Inquiry<boolean> {
	switch (part) {
		case "calls":
		case "callbacks":
		case "keeps":
		case "quiet":
		case "heard":
		case "shows":
			return yield* isAllowedCall(call, specifiers, file);
		case "forwards":
		case "answers":
			if (yield* isAllowedCall(call, specifiers, file)) return true;
			return isCallExpression(call.expression) && (yield* isAllowedCall(call.expression, specifiers, file));
		case "properties":
			// `document.fonts.ready.then(…)`
			return (
				isPropertyAccessExpression(call.expression) &&
				(yield* isAllowedFunction(call.expression.expression, specifiers, file))
			);
		case "types":
			return isAllowedType(yield* typeOf(call), specifiers, file);
		case "harmless":
			return isAllowedType(yield* typeOf(call.expression), specifiers, file);
	}
}

/** The outermost call of a statement. */
function firstCallIn(statement: Node): CallExpression | undefined {
	let found: CallExpression | undefined;
	walk(statement, (node) => {
		if (found || isFunctionNode(node)) return false;
		const at = skipOuter(node);
		if (isCallExpression(at)) found = at;
		return !found;
	});
	return found;
}
