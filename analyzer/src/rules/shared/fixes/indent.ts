import type { RuleFile } from "../../../ask/rule-file.ts";
import { isTemplateExpression, type Node, SyntaxKind } from "../../../engine/ast.ts";
import type { Edit } from "../../../facts/edit.ts";
import { walk } from "../../../syntax/walk.ts";

/**
 * One more level of indentation for each line between two offsets, but for those that begin inside a template or a comment.
 * @param holder a node around both
 */
export function indentedLines(holder: Node, from: number, to: number, unit: string, file: RuleFile): Edit[] {
	const kept: { start: number; end: number }[] = [];
	const text = file.text.slice(from, to);
	if (text.includes("`")) {
		walk(holder, (node) => {
			if (isTemplateExpression(node) || node.kind === SyntaxKind.NoSubstitutionTemplateLiteral)
				kept.push({ start: file.startOf(node), end: node.end });
		});
	}
	for (const comment of text.matchAll(/\/\*[\s\S]*?\*\//g))
		kept.push({ start: from + comment.index, end: from + comment.index + comment[0].length });
	const edits: Edit[] = [];
	for (const match of text.matchAll(/\n(?=[^\r\n])/g)) {
		const at = from + match.index + 1;
		if (at < to && !kept.some(({ start, end }) => start < at && at < end))
			edits.push({ start: at, end: at, text: unit });
	}
	return edits;
}
