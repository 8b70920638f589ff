/** What the arguments of a call say about its effect, where the function alone does not. */
import {
	type CallExpression,
	isIdentifier,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	isShorthandPropertyAssignment,
	isStringLiteral,
	isVariableDeclaration,
	type NewExpression,
	type Node,
	NodeFlags,
	SyntaxKind,
} from "../engine/ast.ts";
import { declarationOf } from "../flow/scopes.ts";
import type { Inquiry } from "../run/inquiry.ts";
import type { RuleFile } from "../run/rule-file.ts";
import { skipOuter } from "../syntax/walk.ts";
import type { KnownCall } from "./knowledge/index.ts";
import { typesFor } from "./memo.ts";
import { isPlain } from "./types.ts";

/** The knowledge as it holds for this very call. */
export function* refined(known: KnownCall, call: CallExpression | NewExpression, file: RuleFile): Inquiry<KnownCall> {
	switch (known.refine) {
		case "fetch":
			return (yield* isReadingFetch(call, file)) ? { ...known, io: [{ domain: "http", mode: "r" }] } : known;
		case "regexp":
			return isStatelessPattern(call) ? { ...known, receiver: "reads" } : known;
		case "primitive-argument":
			return yield* onPrimitives(known, call, file);
		default:
			return known;
	}
}

/** A GET or HEAD request, as far as can be read off the call: anything that is not written out may be a method or a body. */
function* isReadingFetch(call: CallExpression | NewExpression, file: RuleFile): Inquiry<boolean> {
	const [input, init, more] = call.arguments ?? [];
	if (!input || more || input.kind === SyntaxKind.SpreadElement) return false;
	if (init && !isReadingInit(skipOuter(init))) return false;
	// A `Request` carries a method of its own; strings and URLs do not.
	const [type] = yield* typesFor([input], file);
	return isPlain(type) || type?.symbol()?.name === "URL";
}

const HARMLESS_OPTIONS: ReadonlySet<string> = new Set(
	"headers signal cache credentials mode redirect referrer referrerPolicy integrity keepalive priority next".split(" "),
);

function isReadingInit(init: Node): boolean {
	if (!isObjectLiteralExpression(init)) return false;
	return init.properties.every((property) => {
		if (!isPropertyAssignment(property) && !isShorthandPropertyAssignment(property)) return false;
		if (!isIdentifier(property.name)) return false;
		const name = property.name.text;
		if (name === "method" && isPropertyAssignment(property)) {
			const value = skipOuter(property.initializer);
			return isStringLiteral(value) && /^(get|head)$/i.test(value.text);
		}
		return HARMLESS_OPTIONS.has(name);
	});
}

/** A regular expression without memory of its last match: neither `g` nor `y`. */
function isStatelessPattern(call: CallExpression | NewExpression): boolean {
	const callee = skipOuter(call.expression);
	if (!isPropertyAccessExpression(callee)) return false;
	let receiver = skipOuter(callee.expression);
	if (isIdentifier(receiver)) {
		const declared = declarationOf(receiver);
		const isConst =
			declared &&
			isVariableDeclaration(declared) &&
			(declared.parent.flags & NodeFlags.BlockScoped) === NodeFlags.Const;
		if (!isConst || !declared.initializer) return false;
		receiver = skipOuter(declared.initializer);
	}
	if (receiver.kind !== SyntaxKind.RegularExpressionLiteral) return false;
	const { text } = receiver as unknown as { text: string };
	return !/[gy]/.test(text.slice(text.lastIndexOf("/") + 1));
}

/** Conversions call methods of objects; on primitives they do nothing but compute. */
function* onPrimitives(known: KnownCall, call: CallExpression | NewExpression, file: RuleFile): Inquiry<KnownCall> {
	const values = call.arguments ?? [];
	if (values.length === 0) return known;
	const types = yield* typesFor([...values], file);
	if (!types.every((type) => isPlain(type, true))) return { ...known, throws: true };
	// `new Date(x)` does not look at the clock.
	const { io: _, ...rest } = known;
	return rest;
}
