/**
 * An expression that comes to stand at another depth, broken where formatters would break it there. What formatters decide
 * by more than the room there is (comments, long texts, functions' bodies) is left as it stands.
 */

import type { RuleFile } from "../ask/rule-file.ts";
import {
	type ArrowFunction,
	type AwaitExpression,
	type BinaryExpression,
	type ConditionalExpression,
	isArrayLiteralExpression,
	isArrowFunction,
	isAwaitExpression,
	isBinaryExpression,
	isBlock,
	isCallExpression,
	isConditionalExpression,
	isExpressionStatement,
	isFunctionExpression,
	isNewExpression,
	isNonNullExpression,
	isObjectLiteralExpression,
	isParenthesizedExpression,
	isPropertyAssignment,
	isReturnStatement,
	isSpreadAssignment,
	isSpreadElement,
	isStringLiteral,
	isTaggedTemplateExpression,
	type Node,
	type ObjectLiteralExpression,
	SyntaxKind,
} from "../engine/ast.ts";
import { skipOuter, walk } from "../syntax/walk.ts";
import { chainOf, isSimple, type Link } from "./chains.ts";
import {
	choice,
	type Doc,
	group,
	hardLine,
	ifBroken,
	indent,
	isForced,
	joined,
	line,
	type Page,
	printed,
	softLine,
} from "./doc.ts";
import { hasLongTemplate, TEXT } from "./layout.ts";

/**
 * @param dropped is written without `await`
 * @param page where the code begins a line
 * @param comma what ends the last element of a list that takes several lines, arguments included
 * @returns `undefined` where the code has to stay as it is
 */
export function relaid(
	expression: Node,
	dropped: AwaitExpression | undefined,
	page: Page,
	comma: string,
	file: RuleFile,
): string | undefined {
	const text = file.textOf(expression);
	if (/\/[/*]/.test(text.replaceAll(TEXT, '""'))) return undefined;
	const docs = new Docs(file, comma, page.unit, dropped);
	const doc = docs.of(expression);
	if (!docs.isComplete) return undefined;
	const code = printed(doc, page);
	return page.newline.startsWith("\r\n") ? code.replaceAll(/\r?\n/g, "\r\n") : code;
}

class Docs {
	/** Nothing was met that takes several lines and is not known how to lay out. */
	isComplete = true;
	private readonly file: RuleFile;
	private readonly comma: string;
	private readonly unit: string;
	private readonly dropped: AwaitExpression | undefined;

	constructor(file: RuleFile, comma: string, unit: string, dropped: AwaitExpression | undefined) {
		this.file = file;
		this.comma = comma;
		this.unit = unit;
		this.dropped = dropped;
	}

	of(node: Node): Doc {
		if (this.dropped && skipOuter(node) === this.dropped) {
			const { expression } = this.dropped;
			const inner = isParenthesizedExpression(expression) ? expression.expression : expression;
			// The parentheses were only for `await`.
			return this.of(isConditionalExpression(inner) || isCallExpression(inner) ? inner : expression);
		}
		if (isConditionalExpression(node)) return group(this.conditional(node));
		if (isBinaryExpression(node)) return this.binary(node);
		if (isAwaitExpression(node)) return ["await ", this.of(node.expression)];
		if (isSpreadElement(node)) return ["...", this.of(node.expression)];
		if (isParenthesizedExpression(node)) return ["(", this.of(node.expression), ")"];
		if (isArrayLiteralExpression(node)) return this.array([...node.elements]);
		if (isObjectLiteralExpression(node)) return this.object(node);
		if (isArrowFunction(node)) return this.arrow(node);
		if (isFunctionExpression(node)) return this.lines(node);
		if (isNewExpression(node)) return this.made(node);
		if (isCallExpression(node) || isNonNullExpression(node)) return this.chain(node);
		return this.verbatim(node);
	}

	private verbatim(node: Node): string {
		const text = this.file.textOf(node);
		const tag = isTaggedTemplateExpression(node)
			? this.file.text.slice(this.file.startOf(node), node.template.pos)
			: "";
		const isText = isTaggedTemplateExpression(node) || isTemplate(node);
		if (isText ? tag.includes("\n") : text.includes("\n")) this.isComplete = false;
		return text;
	}

	/** As it stands, at the depth where it comes to stand. */
	private lines(node: Node): Doc {
		const start = this.file.startOf(node);
		const { text } = this.file;
		const indentation = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", start - 1) + 1, start))?.[0] ?? "";
		if (hasLongTemplate(this.file.textOf(node))) this.isComplete = false;
		const statements = this.statementsIn(node);
		return this.file
			.textOf(node)
			.split(/\r?\n/)
			.map((row, index): Doc => {
				if (index === 0) return row;
				if (row === "") return "\n";
				if (!row.startsWith(indentation)) this.isComplete = false;
				const statement = statements.get(row.trim());
				const code = row.slice(indentation.length);
				if (!statement) return [hardLine, code];
				const depth = (code.length - code.trimStart().length) / this.unit.length;
				return nested([hardLine, this.statement(statement)], depth);
			});
	}

	/** What a body does on a line of its own, by its code. */
	private statementsIn(body: Node): ReadonlyMap<string, Node> {
		const found = new Map<string, Node>();
		walk(body, (at) => {
			if ((isReturnStatement(at) && at.expression) || isExpressionStatement(at)) found.set(this.file.textOf(at), at);
		});
		return found;
	}

	private statement(node: Node): Doc {
		const text = this.file.textOf(node);
		const { expression } = node as unknown as { expression: Node };
		const end = text.endsWith(";") ? ";" : "";
		if (isExpressionStatement(node))
			return isCallExpression(expression) || isAwaitExpression(expression) ? [this.of(expression), end] : text;
		if (!isBinaryExpression(expression)) return ["return ", this.of(expression), end];
		const operands = this.operands(expression, expression.operatorToken.kind);
		return ["return ", group([ifBroken("("), indent([softLine, operands]), softLine, ifBroken(")")]), end];
	}

	private conditional({ condition, whenTrue, whenFalse }: ConditionalExpression): Doc {
		// Where one stands in another, both are broken.
		const last = isConditionalExpression(whenFalse) ? this.conditional(whenFalse) : indent(this.of(whenFalse));
		return [this.of(condition), indent([line, "? ", indent(this.of(whenTrue)), line, ": ", last])];
	}

	private binary(node: BinaryExpression): Doc {
		const parts = this.operands(node, node.operatorToken.kind);
		const [first = "", ...rest] = parts;
		return group([first, indent(rest)]);
	}

	/** Operands of the same operator are broken together. */
	private operands({ left, operatorToken, right }: BinaryExpression, kind: SyntaxKind): Doc[] {
		const before =
			isBinaryExpression(left) && left.operatorToken.kind === kind ? this.operands(left, kind) : [this.of(left)];
		const operator = this.file.textOf(operatorToken);
		// A default stays beside the operator.
		const isBeside = isLogical(kind) && (isFilledObject(right) || isFilledArray(right));
		return [...before, " ", operator, isBeside ? " " : line, this.of(right)];
	}

	private array(elements: readonly Node[]): Doc {
		if (elements.length === 0) return "[]";
		const [first] = elements;
		// Rows of a table.
		const mustBreak =
			elements.length > 1 &&
			first !== undefined &&
			((isObjectLiteralExpression(first) &&
				elements.every((one) => isObjectLiteralExpression(one) && one.properties.length > 1)) ||
				(isArrayLiteralExpression(first) &&
					elements.every((one) => isArrayLiteralExpression(one) && one.elements.length > 1)));
		return this.list(
			"[",
			elements.map((one) => this.of(one)),
			"]",
			mustBreak,
		);
	}

	private list(open: string, elements: readonly Doc[], close: string, mustBreak = false): Doc {
		const rows = indent([softLine, joined(elements, [",", line])]);
		return group([open, rows, ifBroken(this.comma), softLine, close], mustBreak);
	}

	private object(node: ObjectLiteralExpression): Doc {
		const { properties } = node;
		const [first] = properties;
		if (!first) return "{}";
		const { text } = this.file;
		// Formatters let stand what somebody has broken.
		const isBroken = text.slice(this.file.startOf(node), this.file.startOf(first)).includes("\n");
		if (isBroken && /\n[ \t]*\r?\n/.test(text.slice(this.file.startOf(node), node.end))) this.isComplete = false;
		const rows = indent([
			line,
			joined(
				properties.map((one) => this.property(one)),
				[",", line],
			),
		]);
		return group(["{", rows, ifBroken(this.comma), line, "}"], isBroken);
	}

	private property(node: Node): Doc {
		if (isSpreadAssignment(node)) return ["...", this.of(node.expression)];
		if (!isPropertyAssignment(node))
			return this.file.textOf(node).includes("\n") ? this.lines(node) : this.verbatim(node);
		const { name, initializer } = node;
		const value = this.of(initializer);
		const condition = isConditionalExpression(initializer) ? initializer.condition : initializer;
		const movesDown = isBinaryExpression(condition) || isStringLiteral(initializer);
		return [this.verbatim(name), ":", movesDown ? group(indent([line, value])) : [" ", value]];
	}

	private arrow(node: ArrowFunction): Doc {
		const { head, body, isBeside } = this.arrowParts(node);
		return isBeside ? [head, " ", body] : group([head, indent([line, body])]);
	}

	private arrowParts(node: ArrowFunction): { head: string; body: Doc; isBeside: boolean } {
		const { body } = node;
		const head = this.file.text.slice(this.file.startOf(node), this.file.startOf(body)).trimEnd();
		if (head.includes("\n") || !head.endsWith("=>")) this.isComplete = false;
		if (isBlock(body)) return { head, body: this.lines(body), isBeside: true };
		const inner = isParenthesizedExpression(body) ? body.expression : body;
		if (inner !== body && isConditionalExpression(inner)) {
			return { head, body: [ifBroken("", "("), group(this.conditional(inner)), ifBroken("", ")")], isBeside: false };
		}
		const isBeside = isObjectLiteralExpression(inner) || isArrayLiteralExpression(inner) || isTemplate(inner);
		return { head, body: this.of(body), isBeside };
	}

	private made(node: Node & { readonly expression: Node; readonly arguments?: readonly Node[] | undefined }): Doc {
		if ((node as { typeArguments?: unknown }).typeArguments) this.isComplete = false;
		return ["new ", this.of(node.expression), this.call([...(node.arguments ?? [])])];
	}

	/** `a.b(c).d(e)`: on one line, or each call on one of its own. */
	private chain(node: Node): Doc {
		const chain = chainOf(node, this.file);
		if (!chain) return this.verbatim(node);
		const linkDoc = (link: Link): Doc => (link.arguments ? [link.text, this.call(link.arguments)] : link.text);
		const head = [this.of(chain.start), ...chain.head.map(linkDoc)];
		const groups = chain.groups.map((links) => links.map(linkDoc));
		const flat: Doc = [head, ...groups];
		const beside = chain.isMerged ? 1 : 0;
		if (groups.length <= 2) return flat;
		const rows = groups.slice(beside).map((one): Doc => [hardLine, one]);
		const broken: Doc = [head, ...groups.slice(0, beside), indent(rows)];
		const calls = [...chain.head, ...chain.groups.flat()].flatMap((link) => (link.arguments ? [link.arguments] : []));
		const isComplex = calls.length > 2 && calls.some((list) => !list.every(isSimple));
		return isComplex || groups.slice(0, -1).some(isForced) ? broken : choice(flat, broken);
	}

	private call(list: readonly Node[]): Doc {
		const last = list.at(-1);
		if (!last) return "()";
		const before = list.slice(0, -1).map((one) => this.of(one));
		const all = (): Doc => this.list("(", [...before, this.of(last)], ")", true);
		const flat = this.of(last);
		if (!this.canHug(list)) {
			// A function in front of plain values is hugged, too.
			if (list.slice(0, -1).some((one) => isArrowFunction(one) && isBlock(one.body))) this.isComplete = false;
			return this.list("(", [...before, flat], ")");
		}
		if (before.some(isForced)) return all();
		const start = ["(", ...before.flatMap((one) => [one, ", "])];
		return choice([...start, flat, ")"], [...start, this.hugged(last), ")"], all());
	}

	/** The last argument begins on the line of the call. */
	private hugged(last: Node): Doc {
		if (!isArrowFunction(last)) return broken(this.of(last));
		const { head, body, isBeside } = this.arrowParts(last);
		if (isBeside) return [head, " ", broken(body)];
		return group([head, indent([line, body]), ifBroken(this.comma), softLine], true);
	}

	private canHug(list: readonly Node[]): boolean {
		const last = list.at(-1);
		const previous = list.at(-2);
		if (!last || previous?.kind === last.kind) return false;
		if (isArrowFunction(last)) {
			const { body } = last;
			const inner = isParenthesizedExpression(body) ? body.expression : body;
			return (
				isBlock(body) ||
				isArrowFunction(inner) ||
				isCallExpression(inner) ||
				isConditionalExpression(inner) ||
				isObjectLiteralExpression(inner) ||
				isArrayLiteralExpression(inner)
			);
		}
		return isFunctionExpression(last) || isFilledObject(last) || isFilledArray(last);
	}
}

function nested(doc: Doc, depth: number): Doc {
	return depth <= 0 ? doc : nested(indent(doc), depth - 1);
}

/** A group that does not stay on one line. */
function broken(doc: Doc): Doc {
	const [only] = Array.isArray(doc) && doc.length === 1 ? doc : [doc];
	return typeof only === "object" && "kind" in only && only.kind === "group" ? group(only.content, true) : doc;
}

function isLogical(kind: SyntaxKind): boolean {
	return (
		kind === SyntaxKind.AmpersandAmpersandToken ||
		kind === SyntaxKind.BarBarToken ||
		kind === SyntaxKind.QuestionQuestionToken
	);
}

function isFilledObject(node: Node): boolean {
	return isObjectLiteralExpression(node) && node.properties.length > 0;
}

function isFilledArray(node: Node): boolean {
	return isArrayLiteralExpression(node) && node.elements.length > 0;
}

function isTemplate(node: Node): boolean {
	return node.kind === SyntaxKind.TemplateExpression || node.kind === SyntaxKind.NoSubstitutionTemplateLiteral;
}
