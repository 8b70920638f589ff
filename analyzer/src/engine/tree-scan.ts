/**
 * Finds nodes by kind with one pass over a file's encoded node table, so that a node object is made only for candidates.
 * The layout (28-byte records, kind first, after a 44-byte header) is that of TypeScript 7.0.2; a contract test compares
 * the scan with an ordinary walk.
 */
import type { Node, SourceFile, SyntaxKind } from "./ast.ts";

interface EncodedTree {
	view: DataView;
	_offsetNodes: number;
	_offsetStringTable: number;
	_offsetExtendedData: number;
	nodes: (Node | undefined)[];
	getOrCreateNodeAtIndex(index: number): Node;
}

const RECORD_BYTES = 28;
const POS_OFFSET = 4;
const END_OFFSET = 8;
const PARENT_OFFSET = 16;
/** Stands where a list of nodes is encoded: no node of its own. */
const LIST_KIND = 0xffffffff;

/**
 * @param wanted indexed by SyntaxKind: 1 for the kinds to return, 2 for those to ask about
 * @param passes asked about nodes whose kind is marked with 2, by kind and range
 * @param most where to stop looking, in nodes found
 * @returns nodes in source order of their start (parents before children)
 */
export function nodesOfKinds(
	file: SourceFile,
	wanted: Uint8Array,
	passes: (kind: SyntaxKind, start: number, end: number) => boolean = () => true,
	most = Number.POSITIVE_INFINITY,
): Node[] {
	const tree = file as unknown as EncodedTree;
	const { view } = tree;
	const found: Node[] = [];
	const first = tree._offsetNodes;
	const count = Math.floor((view.byteLength - first) / RECORD_BYTES);
	// Index 0 is a sentinel and 1 is the file itself.
	for (
		let index = 2, at = first + 2 * RECORD_BYTES;
		index < count && found.length < most;
		index++, at += RECORD_BYTES
	) {
		const kind = view.getUint32(at, true);
		const mark = kind < wanted.length ? wanted[kind] : 0;
		if (!mark) continue;
		if (mark === 2 && !passes(kind, view.getUint32(at + POS_OFFSET, true), view.getUint32(at + END_OFFSET, true)))
			continue;
		found.push(materialize(tree, index));
	}
	return found;
}

/** Makes a node after its ancestors, from the outermost on: left to itself the client recurses once per level of nesting. */
function materialize(tree: EncodedTree, index: number): Node {
	const { view, nodes } = tree;
	const record = (at: number): number => tree._offsetNodes + at * RECORD_BYTES;
	const missing: number[] = [];
	for (let at = index; at > 1 && nodes[at] === undefined; at = view.getUint32(record(at) + PARENT_OFFSET, true)) {
		if (view.getUint32(record(at), true) !== LIST_KIND) missing.push(at);
	}
	for (let at = missing.length - 1; at > 0; at--) tree.getOrCreateNodeAtIndex(missing[at] as number);
	return tree.getOrCreateNodeAtIndex(index);
}

/** Whether the file's text has these ASCII characters; looks at the encoded bytes without decoding them. */
export function textContains(file: SourceFile, ascii: string): boolean {
	const tree = file as unknown as EncodedTree;
	const { view } = tree;
	const bytes = Buffer.from(
		view.buffer,
		view.byteOffset + tree._offsetStringTable,
		tree._offsetExtendedData - tree._offsetStringTable,
	);
	return bytes.includes(ascii, 0, "latin1");
}
