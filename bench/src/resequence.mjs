/**
 * Finds places where people wrote `await Promise.all([f(), g()])` and puts them back into sequence:
 * `await f(); await g();`, and `full ? await f() : null` for `full ? f() : null`. What a place becomes says nothing about whether it means the same: these are the questions
 * whose answer, that the calls may run together, somebody gave already.
 */
import ts from "typescript";

/**
 * @typedef {object} Site
 * @property {number} line of the statement in the original, from 1
 * @property {"bound" | "statement"} form whether the results get names
 * @property {number[]} awaits offsets in the new text of the awaits that start something
 * @property {number} start offset in the new text
 * @property {number} end
 */

/**
 * @typedef {object} Resequenced
 * @property {string} text
 * @property {Site[]} sites in the order of the text
 * @property {{ line: number, reason: string }[]} skipped
 */

/** The statements that a list of statements may replace. */
const listed = new Set([
	ts.SyntaxKind.Block,
	ts.SyntaxKind.SourceFile,
	ts.SyntaxKind.CaseClause,
	ts.SyntaxKind.DefaultClause,
	ts.SyntaxKind.ModuleBlock,
]);

/**
 * @param {string} text
 * @param {string} fileName its ending tells the language
 * @param {ReadonlySet<number>} leftAlone lines of sites that stay as they are
 * @returns {Resequenced}
 */
export function resequence(text, fileName, leftAlone = new Set()) {
	const tree = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true);
	const lineOf = (node) => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
	/** @type {Resequenced} */
	const result = { text: "", sites: [], skipped: [] };
	let done = 0;
	/** @param {ts.Node} node */
	const visit = (node) => {
		const elements = ts.isAwaitExpression(node) ? gathered(node.expression) : undefined;
		const line = elements && lineOf(node);
		if (elements === undefined || leftAlone.has(line)) return ts.forEachChild(node, visit);
		const found = statementOf(node, elements);
		if (typeof found === "string") {
			result.skipped.push({ line, reason: found });
			return ts.forEachChild(node, visit);
		}
		const { statement, heads } = found;
		result.text += text.slice(done, statement.getStart(tree));
		const start = result.text.length;
		const indent = indentation(text, statement.getStart(tree));
		const wrapped = !listed.has(statement.parent.kind);
		if (wrapped) result.text += "{ ";
		const awaits = elements.flatMap((element, index) => {
			if (index > 0) result.text += `\n${indent}`;
			const code = awaited(element);
			const at = result.text.length + heads[index].length + code.search(/\bawait\b/);
			result.text += `${heads[index]}${code};`;
			return isOlder(element) ? [] : [at];
		});
		if (wrapped) result.text += " }";
		const form = heads[0] === "" ? "statement" : "bound";
		result.sites.push({ line, form, awaits, start, end: result.text.length });
		done = statement.end;
		return undefined;
	};
	visit(tree);
	result.text += text.slice(done);
	return result;
}

/** The elements of `Promise.all([…])`. @param {ts.Expression} expression */
function gathered(expression) {
	if (!ts.isCallExpression(expression) || expression.arguments.length !== 1) return undefined;
	const [list] = expression.arguments;
	if (!ts.isArrayLiteralExpression(list) || list.elements.length < 2) return undefined;
	const callee = expression.expression;
	if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "all") return undefined;
	if (!ts.isIdentifier(callee.expression) || callee.expression.text !== "Promise") return undefined;
	if (expression.typeArguments) return undefined;
	return list.elements.map(withoutParentheses);
}

/** @param {ts.Expression} expression */
function withoutParentheses(expression) {
	return ts.isParenthesizedExpression(expression) ? withoutParentheses(expression.expression) : expression;
}

/**
 * The element with an `await` where it gives a promise; undefined where that might mean something else, or where nothing is
 * started: a variable holds what was started before.
 * @param {ts.Expression} element @returns {string | undefined}
 */
function awaited(element) {
	if (ts.isCallExpression(element) || ts.isTaggedTemplateExpression(element) || ts.isNewExpression(element))
		return `await ${element.getText()}`;
	if (isOlder(element)) return `await ${element.getText()}`;
	if (ts.isAsExpression(element) || ts.isSatisfiesExpression(element) || ts.isNonNullExpression(element)) {
		return awaited(withoutParentheses(element.expression)) && `await (${element.getText()})`;
	}
	if (ts.isConditionalExpression(element)) {
		const [yes, no] = [way(element.whenTrue), way(element.whenFalse)];
		if (yes === undefined || no === undefined || !/\bawait\b/.test(yes + no)) return undefined;
		return `${element.condition.getText()} ? ${yes} : ${no}`;
	}
	if (!ts.isBinaryExpression(element)) return undefined;
	if (element.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) return undefined;
	const right = way(element.right);
	return right && /\bawait\b/.test(right) ? `${element.left.getText()} && (${right})` : undefined;
}

/** Whether it is a property, whose promise is there already. @param {ts.Expression} element */
function isOlder(element) {
	return ts.isPropertyAccessExpression(element) || ts.isElementAccessExpression(element);
}

/** One of two ways, which may be a value that is there. @param {ts.Expression} expression */
function way(expression) {
	const inner = withoutParentheses(expression);
	// Only a list of promises needs a promise here.
	if (ts.isCallExpression(inner) && inner.expression.getText() === "Promise.resolve") {
		const [value] = inner.arguments;
		return value?.getText() ?? "undefined";
	}
	const isPlain = ts.isLiteralExpression(inner) || PLAIN.has(inner.kind) || inner.getText() === "undefined";
	if (isPlain) return expression.getText();
	const isNested = ts.isConditionalExpression(inner) || ts.isBinaryExpression(inner);
	const code = awaited(inner);
	return code && isNested ? `(${code})` : code;
}

const PLAIN = new Set([
	ts.SyntaxKind.NullKeyword,
	ts.SyntaxKind.TrueKeyword,
	ts.SyntaxKind.FalseKeyword,
	ts.SyntaxKind.ArrayLiteralExpression,
	ts.SyntaxKind.ObjectLiteralExpression,
]);

/**
 * The statement to replace, and what stands before each new `await`; or why there is none.
 * @param {ts.AwaitExpression} node @param {ts.Expression[]} elements
 */
function statementOf(node, elements) {
	if (!elements.every((element) => awaited(element))) return "not every element starts something";
	if (elements.filter((element) => !isOlder(element)).length < 2) return "fewer than two elements start something";
	let below = node;
	while (ts.isParenthesizedExpression(below.parent)) below = below.parent;
	const { parent } = below;
	if (ts.isExpressionStatement(parent)) return { statement: parent, heads: elements.map(() => "") };
	if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent)) return "the results are returned as an array";
	if (ts.isBinaryExpression(parent)) return "the results are assigned";
	if (!ts.isVariableDeclaration(parent)) return "the results are used as an array";
	const { name, type } = parent;
	if (!ts.isArrayBindingPattern(name)) return "the results are kept in an array";
	if (type !== undefined) return "the names have a declared type";
	const list = parent.parent;
	const statement = list.parent;
	if (!ts.isVariableStatement(statement) || list.declarations.length > 1) return "other names are declared beside";
	if (statement.modifiers?.length) return "the names are exported";
	if (name.elements.length !== elements.length) return "not every result gets a name";
	if (name.elements.some((element) => ts.isOmittedExpression(element))) return "not every result gets a name";
	if (name.elements.some((element) => element.initializer || element.dotDotDotToken)) return "a name has a default";
	const keyword = list.flags & ts.NodeFlags.Const ? "const" : list.flags & ts.NodeFlags.Let ? "let" : "var";
	return { statement, heads: name.elements.map((element) => `${keyword} ${element.getText()} = `) };
}

/** The white space that the line begins with. @param {string} text @param {number} offset */
function indentation(text, offset) {
	const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
	return /^\s*/.exec(line)?.[0] ?? "";
}
