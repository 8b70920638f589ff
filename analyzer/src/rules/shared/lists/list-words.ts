/**
 * What code says of a list by its words: that it is a part of another one, a page, or as much as was asked for. Nodes may
 * stand in another file than the list.
 */
import {
	isAwaitExpression,
	isCallExpression,
	isElementAccessExpression,
	isIdentifier,
	isPropertyAccessExpression,
	isVariableDeclaration,
	type Node,
} from "../../../engine/ast.ts";
import { declarationOf, writesOf } from "../../../flow/index.ts";
import { isFunctionNode } from "../../../syntax/functions.ts";
import { outerOf, skipOuter } from "../../../syntax/walk.ts";
import { constantInitializer } from "./list-growth.ts";

/** A name for one part of a list that was cut up, or comes in parts: `batch`, `currentChunk`, `page`. */
const PART_NAME = /^(?:.*[a-z\d_]B|b)atch$|^(?:.*[a-z\d_]C|c)hunk$|^(?:.*[a-z\d_]S|s)lice$|^(?:.*[a-z\d_]P|p)age$/;
/** A name for the list of such parts, or for a function that makes them. */
export const PARTS_NAME = /batch|chunk|window|slices|partition/i;

/**
 * What a call says to get no more than so many: `.limit(50)`, `{ pageSize: 20 }`, `{ cursor, limit }`, `LIMIT 10`,
 * `rpop(queue, 10)`.
 */
export const ASKS_FOR_FEW =
	/\.(?:limit|take|top)\(|\.(?:[lrs]pop|[lz]m?pop(?:min|max)?|[sz]randmember)\([^()]*,|\b(?:limit|take|first|top|(?:page|batch)_?size|per_?page|max_?(?:(?:number_?of_?)?messages|results|keys|items|records|entries|batch))\s*:|\b(?:limit|(?:page|batch)_?size|per_?page)\s*[,})]|\blimit\s+[\d$?:@]/i;

/** Whether an expression gets its list from a call that asks for only so many, or is a page of something. */
export function isPageOrChunk(expression: Node): boolean {
	let node = skipOuter(expression);
	for (;;) {
		if (isCallExpression(node) && ASKS_FOR_FEW.test(node.getText())) return true;
		if (
			isCallExpression(node) ||
			isPropertyAccessExpression(node) ||
			isElementAccessExpression(node) ||
			isAwaitExpression(node)
		) {
			node = skipOuter(node.expression);
		} else break;
	}
	if (!isIdentifier(node)) return false;
	if (isPart(node.text)) return true;
	// `const answer = await list({ limit })`, or a query that is built up: `query = query.limit(limit)`.
	const declaration = declarationOf(node);
	if (declaration === undefined || !isVariableDeclaration(declaration)) return false;
	const values = [declaration.initializer, ...writesOf(declaration).map((write) => write.parent)];
	return values.some((value) => value !== undefined && ASKS_FOR_FEW.test(value.getText()));
}

/** Whether a parameter is that of a callback which something that cuts lists up is handed: `inBatches(rows, (some) => …)`. */
export function isHandedParts(parameter: Node): boolean {
	const call = isFunctionNode(parameter.parent) ? outerOf(parameter.parent).parent : undefined;
	if (!call || !isCallExpression(call)) return false;
	const callee = call.expression.getText();
	return PARTS_NAME.test(callee) || /limit|\bprocess$/i.test(callee);
}

/** What somebody has written into a configuration: `config.mirrors`, `settings.hosts`. */
export function isOfSettings(node: Node): boolean {
	let at = node;
	while (isPropertyAccessExpression(at)) {
		if (SETTINGS.test(at.name.text) && at !== node) return true;
		at = skipOuter(at.expression);
	}
	return isIdentifier(at) && SETTINGS.test(at.text);
}

const SETTINGS = /^(?:config|configuration|settings|manifest|env)$/i;

export function isPart(name: string): boolean {
	return PART_NAME.test(name);
}

/** `for (const batch of chunk(xs, 10))`, or over a variable that such a call initialises. */
export function iteratesChunks(expression: Node): boolean {
	const node = skipOuter(expression);
	if (PARTS_NAME.test(node.getText())) return true;
	if (!isIdentifier(node)) return false;
	const declaration = declarationOf(node);
	const initializer = declaration === undefined ? undefined : constantInitializer(declaration);
	return initializer !== undefined && PARTS_NAME.test(initializer.getText());
}
