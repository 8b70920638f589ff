/** The ways out: the rejection is reported, inside of the function or by a wrapper around it. */

import { type Inquiry, typeOf } from "../../ask/inquiry.ts";
import type { FixDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import { isIdentifier, type Node } from "../../engine/ast.ts";
import type { SignatureRef, TypeRef } from "../../engine/engine.ts";
import { isReference } from "../../flow/index.ts";
import { isFunctionNode } from "../../syntax/functions.ts";
import { mentionsOf } from "../../syntax/mentions.ts";
import { catchTitle, lowered } from "../shared/fixes/catch-edits.ts";
import { callbackBehind } from "../shared/fixes/error-callbacks.ts";
import { logRoute, routeFor } from "../shared/fixes/error-routes.ts";
import { guardFixes } from "../shared/fixes/guard-edits.ts";
import { blockFor, handlerOf } from "../shared/fixes/handler-text.ts";
import { connectionEventOf, isSocket } from "../shared/fixes/responses.ts";
import type { ErrorRoute } from "../shared/fixes/route.ts";
import type { Expectation } from "./expectations.ts";
import { functionOnlyHeardHere } from "./own-functions.ts";

export function* fixesFor(value: Node, expected: Expectation, file: RuleFile): Inquiry<FixDraft[]> {
	if (isFunctionNode(value)) return yield* guardFixes(value, file);
	const wrapped = yield* wrapFixes(value, yield* typeOf(value), expected, file);
	if (wrapped.length > 0) return wrapped;
	const fn = functionOnlyHeardHere(value, file);
	return fn ? yield* guardFixes(fn, file) : [];
}

/** `(a) => { save(a).catch(console.error); }` in place of `save`. */
function* wrapFixes(
	value: Node,
	type: TypeRef | undefined,
	expected: Expectation,
	file: RuleFile,
): Inquiry<FixDraft[]> {
	// A method would get another `this`; a shorthand property needs its name.
	if (!isIdentifier(value) || (value.parent as { name?: Node }).name === value) return [];
	if (isComparedElsewhere(value.text, file)) return [];
	const [signature, ...overloads] = type?.callSignatures() ?? [];
	if (!signature || overloads.length > 0 || signature.hasRestParameter) return [];
	// The type of an async function in JavaScript may not tell of its promise, which then has no `catch` either.
	if (file.types.promiseKind(signature.returnType()) !== "promise") return [];
	const known = expected.type?.callSignatures()[0];
	const most = known === undefined ? 0 : known.hasRestParameter ? Number.POSITIVE_INFINITY : known.parameters.length;
	if (known === undefined && signature.parameters.length > 0) return [];
	const names = signature.parameters.slice(0, most).map(({ name }) => name);
	if (!names.every((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== value.text)) return [];
	const [missing, told] =
		(known &&
			(callbackBehind(known, names.length, file) ??
				(yield* connectionBehind(value, [signature, known], names, file)))) ??
		NOTHING_TOLD;
	const route = told ?? (yield* routeFor({ at: value, work: value.text, file }));
	if (!route || route.endsLater || route.edits?.length) return [];
	const handling = `${value.text}(${names.join(", ")}).catch(${handlerOf(route, undefined, file)})`;
	const start = file.startOf(value);
	const head = `(${[...names, ...missing].join(", ")}) => `;
	return [
		{
			id: "wrap",
			title: `Wrap it in a function, and ${lowered(catchTitle(route))}`,
			safety: "suggestion",
			edits: [{ start, end: value.end, text: head + blockFor(handling, start - head.length, value.end, file) }],
		},
	];
}

const NOTHING_TOLD: [string[], undefined] = [[], undefined];

/**
 * A listener for connections: who has connected must not wait for an answer that does not come.
 * @param signatures the listener's own, and what it is expected to be
 * @param names parameters that are written already
 * @returns the names of those up to the connection that are not, and the way that ends it
 */
function* connectionBehind(
	value: Node & { text: string },
	signatures: readonly SignatureRef[],
	names: readonly string[],
	file: RuleFile,
): Inquiry<[string[], ErrorRoute] | undefined> {
	if (!connectionEventOf(value)) return undefined;
	const indexIn = ({ parameters }: SignatureRef) =>
		parameters.findIndex((parameter) => {
			const type = file.types.typeOfSymbol(parameter);
			return type !== undefined && isSocket(type);
		});
	const signature = signatures.find((one) => indexIn(one) >= 0);
	const index = signature ? indexIn(signature) : -1;
	const missing = signature?.parameters.slice(names.length, index + 1).map(({ name }) => name) ?? [];
	const name = names[index] ?? missing.at(-1);
	const log = index < 0 ? undefined : yield* logRoute({ at: value, work: value.text, file });
	if (!log || name === undefined || missing.some((one) => names.includes(one) || one === value.text)) return undefined;
	const statements = [...log.statements, `${name}.destroy()`];
	return [missing, { says: "Report its rejection and drop the connection", statements, caught: undefined }];
}

/** Whether the very function may be needed a second time, as `removeListener` does. */
function isComparedElsewhere(name: string, file: RuleFile): boolean {
	const values = mentionsOf(file.root, name).filter(
		(at) => isIdentifier(at) && isReference(at) && (at.parent as { expression?: Node }).expression !== at,
	);
	return values.length !== 1;
}
