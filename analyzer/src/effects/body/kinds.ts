/** Which kinds of syntax do nothing by themselves, and what names and operators in them say about the memory that is used. */
import {
	isIdentifier,
	isNoSubstitutionTemplateLiteral,
	isNumericLiteral,
	isStringLiteral,
	type Node,
	SyntaxKind,
} from "../../engine/ast.ts";
import { skipOuter } from "../../syntax/walk.ts";

/** What happens where these stand happens in their parts. */
const INERT: ReadonlySet<SyntaxKind> = new Set([
	SyntaxKind.ArrayBindingPattern,
	SyntaxKind.ArrayLiteralExpression,
	SyntaxKind.AsExpression,
	SyntaxKind.BindingElement,
	SyntaxKind.Block,
	SyntaxKind.BreakStatement,
	SyntaxKind.CaseBlock,
	SyntaxKind.CaseClause,
	SyntaxKind.CatchClause,
	// The type checker lets only strings, numbers and symbols be names, and none of them runs code to become one.
	SyntaxKind.ComputedPropertyName,
	SyntaxKind.ConditionalExpression,
	SyntaxKind.ContinueStatement,
	// It stops for whoever looks, and does nothing to the program.
	SyntaxKind.DebuggerStatement,
	SyntaxKind.DefaultClause,
	// What it deletes from counts as written to.
	SyntaxKind.DeleteExpression,
	SyntaxKind.DoStatement,
	SyntaxKind.EmptyStatement,
	SyntaxKind.EnumDeclaration,
	SyntaxKind.EnumMember,
	SyntaxKind.ExpressionStatement,
	SyntaxKind.ExpressionWithTypeArguments,
	SyntaxKind.ForStatement,
	SyntaxKind.IfStatement,
	SyntaxKind.JsxAttribute,
	SyntaxKind.JsxAttributes,
	SyntaxKind.JsxElement,
	SyntaxKind.JsxExpression,
	SyntaxKind.JsxFragment,
	SyntaxKind.JsxOpeningFragment,
	SyntaxKind.JsxClosingFragment,
	SyntaxKind.LabeledStatement,
	SyntaxKind.MetaProperty,
	SyntaxKind.NonNullExpression,
	SyntaxKind.ObjectBindingPattern,
	SyntaxKind.ObjectLiteralExpression,
	SyntaxKind.OmittedExpression,
	SyntaxKind.ParenthesizedExpression,
	SyntaxKind.PropertyAssignment,
	SyntaxKind.SatisfiesExpression,
	SyntaxKind.ShorthandPropertyAssignment,
	SyntaxKind.SwitchStatement,
	SyntaxKind.TemplateExpression,
	SyntaxKind.TypeAssertionExpression,
	SyntaxKind.VariableStatement,
	SyntaxKind.VoidExpression,
	SyntaxKind.WhileStatement,
]);

/** Tokens do nothing either: literals, names, keywords, punctuation. */
export function isInert(kind: SyntaxKind): boolean {
	return kind <= SyntaxKind.LastToken || INERT.has(kind);
}

/** The name that an element access reads: a literal's text, `[]` for a number, `*` for anything. */
export function elementName(argument: Node): string {
	const key = skipOuter(argument);
	if (isStringLiteral(key) || isNoSubstitutionTemplateLiteral(key)) return key.text;
	return isNumericLiteral(key) ? "[]" : "*";
}

/** The name of the property that an element of a pattern reads. */
export function propertyNameOf(element: Node): string {
	const { dotDotDotToken, propertyName, name } = element as { dotDotDotToken?: Node; propertyName?: Node; name?: Node };
	const key = propertyName ?? name;
	if (dotDotDotToken || !key) return "*";
	return isIdentifier(key) || isStringLiteral(key) ? key.text : "*";
}

/** Whether a binary operator makes primitives of its operands. */
export function converts(operator: SyntaxKind): boolean {
	switch (operator) {
		case SyntaxKind.AmpersandAmpersandToken:
		case SyntaxKind.BarBarToken:
		case SyntaxKind.QuestionQuestionToken:
		case SyntaxKind.CommaToken:
		case SyntaxKind.EqualsEqualsEqualsToken:
		case SyntaxKind.ExclamationEqualsEqualsToken:
		case SyntaxKind.InstanceOfKeyword:
			return false;
		default:
			return true;
	}
}
