/** The comments of a source text, for the check that no fix loses one. */
import { createScanner, SyntaxKind } from "../../analyzer/src/engine/ast.ts";

/** After these a slash divides; after anything else it begins a regular expression. */
const ENDS_VALUE = new Set<SyntaxKind>([
	SyntaxKind.Identifier,
	SyntaxKind.NumericLiteral,
	SyntaxKind.BigIntLiteral,
	SyntaxKind.StringLiteral,
	SyntaxKind.NoSubstitutionTemplateLiteral,
	SyntaxKind.TemplateTail,
	SyntaxKind.RegularExpressionLiteral,
	SyntaxKind.CloseParenToken,
	SyntaxKind.CloseBracketToken,
	SyntaxKind.CloseBraceToken,
	SyntaxKind.ThisKeyword,
	SyntaxKind.SuperKeyword,
	SyntaxKind.TrueKeyword,
	SyntaxKind.FalseKeyword,
	SyntaxKind.NullKeyword,
]);

/**
 * Each comment's text, trimmed, in order. What looks like one inside JSX text counts too: that it must survive a fix as
 * well does no harm.
 */
export function commentsOf(text: string): string[] {
	const scanner = createScanner(false, undefined, text);
	const comments: string[] = [];
	const openBraces: ("block" | "template")[] = [];
	let previous: SyntaxKind = SyntaxKind.Unknown;
	for (;;) {
		let token = scanner.scan();
		if (token === SyntaxKind.EndOfFile) return comments;
		if (token === SyntaxKind.SingleLineCommentTrivia || token === SyntaxKind.MultiLineCommentTrivia) {
			comments.push(scanner.getTokenText().trim());
			continue;
		}
		if (token === SyntaxKind.WhitespaceTrivia || token === SyntaxKind.NewLineTrivia) continue;
		if (token === SyntaxKind.SlashToken || token === SyntaxKind.SlashEqualsToken) {
			if (!ENDS_VALUE.has(previous)) token = scanner.reScanSlashToken();
		} else if (token === SyntaxKind.OpenBraceToken) openBraces.push("block");
		else if (token === SyntaxKind.TemplateHead) openBraces.push("template");
		else if (token === SyntaxKind.CloseBraceToken && openBraces.at(-1) === "template") {
			token = scanner.reScanTemplateToken(false);
			if (token === SyntaxKind.TemplateTail) openBraces.pop();
		} else if (token === SyntaxKind.CloseBraceToken) openBraces.pop();
		previous = token;
	}
}

/** How often `part` occurs in `text`. */
export function occurrences(text: string, part: string): number {
	return text.split(part).length - 1;
}
