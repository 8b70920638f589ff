import { type Node, SyntaxKind } from "../engine/ast.ts";

/** The statements of a block, and the place of each. */
export interface StatementList {
	readonly nodes: readonly Node[];
	/** -1 for a node that is none of them. */
	indexOf(statement: Node): number;
}

const lists = new WeakMap<Node, StatementList>();

/**
 * The statements of what holds some: a block, a file, a clause. Memoised: in a tree's own list, getting one by its index
 * costs as many steps as there are before it, and finding one as many again.
 */
export function statementsOf(holder: Node): StatementList | undefined {
	const known = lists.get(holder);
	if (known) return known;
	const { statements } = holder as { statements?: readonly Node[] };
	if (!statements) return undefined;
	const nodes = [...statements];
	const places = new Map(nodes.map((node, index) => [node, index]));
	const list: StatementList = { nodes, indexOf: (statement) => places.get(statement) ?? -1 };
	lists.set(holder, list);
	return list;
}

/** Every kind of loop stands between these two. */
export function isLoopStatement({ kind }: Node): boolean {
	return kind >= SyntaxKind.DoStatement && kind <= SyntaxKind.ForOfStatement;
}
