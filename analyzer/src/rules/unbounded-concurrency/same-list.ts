/** One report per list that outlives its function: other places of a file that do the same with it. */
import type { RuleFile } from "../../ask/rule-file.ts";
import { isCallExpression, isIdentifier, isPropertyAccessExpression, type Node, SyntaxKind } from "../../engine/ast.ts";
import { declarationOf } from "../../flow/index.ts";
import { enclosingFunction, isClassNode } from "../../syntax/functions.ts";
import { findAncestor, skipOuter, walk } from "../../syntax/walk.ts";
import type { Place } from "./forms/fan-out.ts";
import { placeAt } from "./forms/index.ts";

/**
 * The variable of the module or the field that is the list, whatever is done with it first; undefined for a list of one
 * call: parameters and local variables hold another one each time.
 * @returns two texts are the same for the same list of a file
 */
function listOf(items: Node): string | undefined {
	let at = skipOuter(items);
	let path = "";
	for (;;) {
		if (isIdentifier(at)) {
			const declaration = declarationOf(at);
			return declaration && !enclosingFunction(declaration) ? `${declaration.pos}${path}` : undefined;
		}
		if (at.kind === SyntaxKind.ThisKeyword) {
			const owner = findAncestor(at, isClassNode);
			return owner && `${owner.pos}${path}`;
		}
		if (isPropertyAccessExpression(at)) path = `.${at.name.text}${path}`;
		else if (
			isCallExpression(at) &&
			isPropertyAccessExpression(at.expression) &&
			SAME_LIST.test(at.expression.name.text)
		) {
			at = skipOuter(at.expression.expression);
			continue;
		} else return undefined;
		at = skipOuter(at.expression);
	}
}

const SAME_LIST = /^(?:filter|slice|sort|toSorted|reverse|toReversed|values|entries|keys)$/;

const places = new WeakMap<Node, ReadonlyMap<string, readonly Node[]>>();

/** The nodes of the file that fan out over the same list, in the order of the text; only the node itself for a list of one call. */
export function fanningOutOver(node: Node, { fanOuts }: Place, file: RuleFile): readonly Node[] {
	const lists = fanOuts.map(({ items }) => listOf(items));
	const [list] = lists;
	if (list === undefined || lists.length > 1) return [node];
	let byList = places.get(file.root);
	if (!byList) {
		byList = placesIn(file.root);
		places.set(file.root, byList);
	}
	return byList.get(list) ?? [node];
}

function placesIn(root: Node): Map<string, Node[]> {
	const byList = new Map<string, Node[]>();
	walk(root, (at) => {
		for (const { items } of placeAt(at)?.fanOuts ?? []) {
			const list = listOf(items);
			if (list === undefined) continue;
			const others = byList.get(list);
			if (!others) byList.set(list, [at]);
			else if (others.at(-1) !== at) others.push(at);
		}
	});
	return byList;
}
