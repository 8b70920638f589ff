/** Functions that look after the promises of their callbacks, although their types say nothing of it. */
import { perSnapshot } from "../../../ask/memo.ts";
import type { RuleFile } from "../../../ask/rule-file.ts";
import { isCallExpression, type Node } from "../../../engine/ast.ts";
import { packs, type Specifier } from "../../../packs/index.ts";
import { calledMethod } from "../../../syntax/calls.ts";

/** Those that the named packs know of, as far as the file's package uses what they need. */
export function lookingAfterCallbacks(names: readonly string[], file: RuleFile): Specifier[] {
	return names
		.flatMap((name) => packs[name] ?? [])
		.filter(({ callbacks, users }) => callbacks && (!users || users.some((name) => file.dependsOn(name))))
		.flatMap(({ callbacks }) => callbacks ?? []);
}

/** The pack that knows Express's routes; see {@link ofWrappedRoutes}. */
const ROUTES = "express-async-errors";
const ROUTE = /^(?:all|delete|get|head|options|patch|post|put)$/;
/** `for (const layer of route.stack) layer.handle = wrap(layer.handle)`, which programs do at start-up to all of their routes. */
const WRAPS = /\.stack\b[\s\S]{0,600}?\.handle\s*=(?!=)/;

const wrapsRoutes = perSnapshot(() => new Map<"wraps", boolean>());

/** Functions that take a route's handler, where the program itself puts something around the handlers of its routes. */
export function ofWrappedRoutes(call: Node, names: readonly string[], file: RuleFile): readonly Specifier[] {
	const method = isCallExpression(call) ? calledMethod(call)?.name : undefined;
	if (!method || !ROUTE.test(method) || !names.includes(ROUTES)) return [];
	const known = wrapsRoutes(file);
	let wraps = known.get("wraps");
	if (wraps === undefined) known.set("wraps", (wraps = file.types.filesMatching("handle", WRAPS).length > 0));
	return wraps ? (packs[ROUTES]?.callbacks ?? []) : [];
}
