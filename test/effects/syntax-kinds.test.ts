/**
 * What the two readers of bodies make of each kind of syntax. Both are proofs by reading: what one of them passes over in
 * silence is taken for something that does nothing. A kind that TypeScript adds fails here until somebody has decided.
 */
import assert from "node:assert/strict";
import { collectBody } from "../../analyzer/src/effects/body/index.ts";
import { isInert } from "../../analyzer/src/effects/body/kinds.ts";
import { needsOf } from "../../analyzer/src/effects/cannot-reject/needs.ts";
import { type Node, SyntaxKind } from "../../analyzer/src/engine/ast.ts";
import type { FunctionNode } from "../../analyzer/src/syntax/functions.ts";
import { parseFiles } from "../support/parse.ts";

type Kind = keyof typeof SyntaxKind;

/**
 * How a reader takes a kind: `refused`; `neutral`, when it does nothing itself and its parts are looked at; `unread`, when
 * its parts do not run here; or what is noted of the kind itself, as the names of the lists that it goes to.
 */
type Reading = string;

/** In a sample, `a()`, `b()` and so on are the parts that have to be found. */
type Row = readonly [kind: Kind, sample: string, collected: Reading, needed: Reading];

const EXPRESSIONS: readonly Row[] = [
	["NumericLiteral", "1;", "neutral", "neutral"],
	["BigIntLiteral", "1n;", "neutral", "neutral"],
	["StringLiteral", "('x');", "neutral", "neutral"],
	["RegularExpressionLiteral", "/x/;", "neutral", "neutral"],
	["NoSubstitutionTemplateLiteral", "``;", "neutral", "neutral"],
	["TemplateExpression", "`${a()}`;", "converted", "neutral"],
	["TemplateSpan", "`${a()}`;", "converted", "neutral"],
	["Identifier", "x;", "references", "neutral"],
	["PrivateIdentifier", "a().#x;", "properties", "neutral"],
	["ThisKeyword", "this;", "bareThis", "neutral"],
	["SuperKeyword", "super.x;", "refused", "refused"],
	["NullKeyword", "null;", "neutral", "neutral"],
	["TrueKeyword", "true;", "neutral", "neutral"],
	["FalseKeyword", "false;", "neutral", "neutral"],
	["ImportKeyword", "import(a());", "calls", "refused"],
	["MetaProperty", "new.target;", "neutral", "neutral"],
	["ArrayLiteralExpression", "[a(), b()];", "neutral", "neutral"],
	["ObjectLiteralExpression", "({ x: a(), y: b() });", "neutral", "neutral"],
	["PropertyAssignment", "({ x: a() });", "neutral", "neutral"],
	["ShorthandPropertyAssignment", "({ x });", "references", "neutral"],
	[
		"ShorthandPropertyAssignment",
		"({ x = a() } = b());",
		"properties, references, throwing, writtenVariables",
		"neutral",
	],
	["SpreadAssignment", "({ ...a() });", "properties", "neutral"],
	["ComputedPropertyName", "({ [a()]: b() });", "neutral", "neutral"],
	["MethodDeclaration", "({ x() { a(); } });", "neutral", "unread"],
	["GetAccessor", "({ get x() { return a(); } });", "returns", "unread"],
	["SetAccessor", "({ set x(y) { a(); } });", "neutral", "unread"],
	["PropertyAccessExpression", "a().x;", "properties", "neutral"],
	["ElementAccessExpression", "a()[b()];", "properties", "neutral"],
	["CallExpression", "a()(b());", "calls", "calls"],
	["NewExpression", "new X(a());", "calls", "refused"],
	["TaggedTemplateExpression", "x`${a()}`;", "calls", "refused"],
	["TypeAssertionExpression", "<x>a();", "neutral", "neutral"],
	["ParenthesizedExpression", "(a());", "neutral", "neutral"],
	["FunctionExpression", "(function () { a(); });", "neutral", "unread"],
	["ArrowFunction", "() => { a(); };", "neutral", "unread"],
	["DeleteExpression", "delete a().x;", "properties, throwing", "refused"],
	["TypeOfExpression", "typeof a();", "neutral", "neutral"],
	["VoidExpression", "void a();", "neutral", "neutral"],
	["AwaitExpression", "await a();", "awaits", "settled"],
	["PrefixUnaryExpression", "-a();", "converted", "neutral"],
	["PostfixUnaryExpression", "x++;", "converted, references, writtenVariables", "neutral"],
	["BinaryExpression", "a() + b();", "converted", "neutral"],
	["BinaryExpression", "a() in b();", "properties, throwing", "refused"],
	["BinaryExpression", "[x] = a();", "iterated, properties, references, writtenVariables", "iterated"],
	["BinaryExpression", "[x = a()] = b();", "iterated, properties, references, writtenVariables", "iterated"],
	["BinaryExpression", "[[x]] = a();", "refused", "refused"],
	["BinaryExpression", "({ x } = a());", "properties, references, throwing, writtenVariables", "neutral"],
	[
		"BinaryExpression",
		"({ x = a(), [b()]: y = c(), ...d().z } = e());",
		"properties, references, throwing, writtenVariables",
		"neutral",
	],
	["BinaryExpression", "({ x: [y] } = a());", "refused", "refused"],
	["ConditionalExpression", "a() ? b() : c();", "neutral", "neutral"],
	["YieldExpression", "yield a();", "refused", "refused"],
	["SpreadElement", "[...a()];", "iterated, properties", "iterated"],
	["ClassExpression", "(class { x = a(); });", "refused", "refused"],
	["OmittedExpression", "[, a()];", "neutral", "neutral"],
	["ExpressionWithTypeArguments", "x<string>;", "references", "refused"],
	["AsExpression", "a() as x;", "neutral", "neutral"],
	["NonNullExpression", "a()!;", "neutral", "neutral"],
	["SatisfiesExpression", "a() satisfies x;", "neutral", "neutral"],
];

const STATEMENTS: readonly Row[] = [
	["Block", "{ a(); }", "neutral", "neutral"],
	["EmptyStatement", ";", "neutral", "neutral"],
	["VariableStatement", "const x = a();", "neutral", "neutral"],
	["VariableDeclarationList", "let x = a(), y = b();", "neutral", "neutral"],
	["VariableDeclarationList", "using x = a();", "refused", "refused"],
	["VariableDeclarationList", "await using x = a();", "refused", "refused"],
	["VariableDeclaration", "var x = a();", "neutral", "neutral"],
	["ObjectBindingPattern", "const { x = a(), y: z } = b();", "properties", "neutral"],
	["ArrayBindingPattern", "const [x = a()] = b();", "iterated, properties", "iterated"],
	["BindingElement", "const { x: { y } } = a();", "properties, throwing", "neutral"],
	["ExpressionStatement", "a();", "neutral", "neutral"],
	["IfStatement", "if (a()) b(); else c();", "neutral", "neutral"],
	["DoStatement", "do a(); while (b());", "neutral", "neutral"],
	["WhileStatement", "while (a()) b();", "neutral", "neutral"],
	["ForStatement", "for (let x = a(); b(); c()) d();", "neutral", "neutral"],
	["ForInStatement", "for (const x in a()) b();", "properties", "neutral"],
	["ForInStatement", "for ([x] in a()) b();", "refused", "refused"],
	["ForOfStatement", "for (const x of a()) b();", "iterated, properties", "iterated"],
	["ForOfStatement", "for (const [x] of a()) b();", "iterated, properties, throwing", "iterated"],
	["ForOfStatement", "for ([x] of a()) b();", "refused", "refused"],
	["ForOfStatement", "for await (const x of a()) b();", "refused", "refused"],
	["ContinueStatement", "for (;;) continue;", "neutral", "neutral"],
	["BreakStatement", "for (;;) break;", "neutral", "neutral"],
	["ReturnStatement", "return a();", "returns", "settled"],
	["WithStatement", "with (a()) b();", "refused", "refused"],
	["SwitchStatement", "switch (a()) { case b(): c(); default: d(); }", "neutral", "neutral"],
	["CaseBlock", "switch (a()) {}", "neutral", "neutral"],
	["CaseClause", "switch (a()) { case b(): c(); }", "neutral", "neutral"],
	["DefaultClause", "switch (a()) { default: b(); }", "neutral", "neutral"],
	["LabeledStatement", "x: a();", "neutral", "neutral"],
	["ThrowStatement", "throw a();", "throwing", "refused"],
	["TryStatement", "try { a(); } finally { b(); }", "neutral", "handled"],
	["CatchClause", "try {} catch { a(); }", "neutral", "catches, handled"],
	["CatchClause", "try {} catch { x`${a()}`; }", "calls", "catches, handled"],
	["CatchClause", "try {} catch ({ x }) { a(); }", "properties, throwing", "refused"],
	["DebuggerStatement", "debugger;", "neutral", "refused"],
	["FunctionDeclaration", "function x() { a(); }", "neutral", "unread"],
	["Parameter", "function x(y = a()) { b(); }", "neutral", "unread"],
	["ClassDeclaration", "class X { x = a(); }", "refused", "refused"],
	["HeritageClause", "class X extends a() {}", "refused", "refused"],
	["PropertyDeclaration", "class X { x = a(); }", "refused", "refused"],
	["Constructor", "class X { constructor() { a(); } }", "refused", "refused"],
	["ClassStaticBlockDeclaration", "class X { static { a(); } }", "refused", "refused"],
	["SemicolonClassElement", "class X { ; }", "refused", "refused"],
	["Decorator", "@a() class X {}", "refused", "refused"],
	["InterfaceDeclaration", "interface X { y: 1 }", "neutral", "neutral"],
	["TypeAliasDeclaration", "type X = 1;", "neutral", "neutral"],
	["JSTypeAliasDeclaration", "/** @typedef {string} X */ const x = a();", "neutral", "refused"],
	["JSImportDeclaration", '/** @import { X } from "x" */ const x = a();', "neutral", "refused"],
	["EnumDeclaration", "enum X { Y = a() }", "neutral", "refused"],
	["EnumMember", "enum X { Y = a() }", "neutral", "refused"],
	["ModuleDeclaration", "namespace X { a(); }", "refused", "refused"],
	["ModuleBlock", "namespace X { a(); }", "refused", "refused"],
	["ImportEqualsDeclaration", "import X = Y.Z;", "refused", "refused"],
	["ImportDeclaration", 'import "x";', "refused", "refused"],
	["ExportAssignment", "export default a();", "refused", "refused"],
	["ExportDeclaration", "export {};", "refused", "refused"],
	["MissingDeclaration", "@a()", "refused", "refused"],
];

const JSX: readonly Row[] = [
	["JsxElement", "<x>{a()}</x>;", "makesElements", "refused"],
	["JsxSelfClosingElement", "<x />;", "makesElements", "refused"],
	["JsxOpeningElement", "<x></x>;", "makesElements", "refused"],
	["JsxClosingElement", "<x></x>;", "makesElements", "refused"],
	["JsxFragment", "<>{a()}</>;", "makesElements", "refused"],
	["JsxOpeningFragment", "<></>;", "makesElements", "refused"],
	["JsxClosingFragment", "<></>;", "makesElements", "refused"],
	["JsxAttribute", "<x y={a()} />;", "makesElements", "refused"],
	["JsxAttributes", "<x y />;", "makesElements", "refused"],
	["JsxSpreadAttribute", "<x {...a()} />;", "makesElements, properties", "refused"],
	["JsxExpression", "<x>{a()}</x>;", "makesElements", "refused"],
	["JsxNamespacedName", "<x:y />;", "makesElements", "refused"],
	["JsxText", "<x>y</x>;", "makesElements", "refused"],
];

/** Stand in no body: the parser makes none of them there, or none at all. */
const ELSEWHERE: readonly Kind[] = [
	"SourceFile",
	"QualifiedName",
	"NamespaceExportDeclaration",
	"ImportClause",
	"NamespaceImport",
	"NamedImports",
	"ImportSpecifier",
	"NamedExports",
	"NamespaceExport",
	"ExportSpecifier",
	"ExternalModuleReference",
	"ImportAttributes",
	"ImportAttribute",
	"SyntheticExpression",
	"SyntaxList",
	"NotEmittedStatement",
	"PartiallyEmittedExpression",
	"SyntheticReferenceExpression",
	"NotEmittedTypeElement",
];

/** Types, and members of them. */
const TYPES: readonly Kind[] = [
	"TypeParameter",
	"PropertySignature",
	"MethodSignature",
	"CallSignature",
	"ConstructSignature",
	"IndexSignature",
];

interface Sample {
	readonly title: string;
	readonly kind: Kind;
	readonly file: string;
	readonly text: string;
	/** How many parts are to be found. */
	readonly parts: number;
	readonly collected: Reading;
	readonly needed: Reading;
}

const SAMPLES: readonly Sample[] = [...EXPRESSIONS, ...STATEMENTS, ...JSX].map(
	([kind, text, collected, needed], index) => ({
		title: `${kind}: ${text}`,
		kind,
		file: `${index}.${/^Jsx/.test(kind) ? "tsx" : /^JS/.test(kind) ? "js" : "ts"}`,
		text: `async function f() {\n${text}\n}`,
		parts: text.match(/\b[a-e]\(\)/g)?.length ?? 0,
		collected,
		needed,
	}),
);

/** @param notes lists of nodes, and what else a reader says; undefined when it refuses */
function readingOf(notes: object | undefined, parts: number): Reading {
	if (!notes || (notes as { unsupported?: string }).unsupported !== undefined) return "refused";
	const own: string[] = [];
	let found = 0;
	for (const [name, list] of Object.entries(notes)) {
		const nodes = Array.isArray(list) ? list.map((at) => ("node" in at ? at.node : at) as Node) : [];
		const isPart = (at: Node) => (name === "calls" || name === "handled") && /^[a-e]\(\)$/.test(at.getText());
		found += nodes.filter(isPart).length;
		if (name === "handled" ? nodes.length > 0 : list === true || nodes.some((at) => !isPart(at))) own.push(name);
	}
	if (found === 0 && parts > 0 && own.length === 0) return "unread";
	assert.equal(found, parts, "not all parts are looked at");
	return own.length === 0 ? "neutral" : own.sort().join(", ");
}

function kindsIn(root: Node): Set<SyntaxKind> {
	const kinds = new Set<SyntaxKind>();
	const visit = (node: Node): void => {
		kinds.add(node.kind);
		node.forEachChild(visit);
	};
	visit(root);
	return kinds;
}

describe("kinds of syntax", () => {
	const { trees, close } = parseFiles(Object.fromEntries(SAMPLES.map(({ file, text }) => [file, text])));
	after(close);

	for (const { title, kind, file, parts, collected, needed } of SAMPLES) {
		it(title, () => {
			const fn = trees.get(file)?.statements[0] as unknown as FunctionNode;
			assert.ok(kindsIn(fn).has(SyntaxKind[kind]), "the sample has no node of the kind");
			assert.equal(readingOf(collectBody(fn), parts), collected, "what is collected");
			assert.equal(readingOf(needsOf(fn), parts), needed, "what is needed");
		});
	}

	it("are all decided upon", () => {
		const decided = new Set<number>(
			[...SAMPLES.map(({ kind }) => kind), ...ELSEWHERE, ...TYPES].map((kind) => SyntaxKind[kind]),
		);
		const open = Object.entries(SyntaxKind).filter(([, kind]) => {
			if (typeof kind !== "number" || kind <= SyntaxKind.LastToken || kind === SyntaxKind.Count) return false;
			const isType = kind >= SyntaxKind.FirstTypeNode && kind <= SyntaxKind.LastTypeNode;
			const isComment = kind >= SyntaxKind.FirstJSDocNode && kind <= SyntaxKind.LastJSDocNode;
			return !isType && !isComment && !decided.has(kind);
		});
		assert.deepEqual(open, []);
	});

	it("that stand elsewhere would be refused", () => {
		assert.deepEqual(
			ELSEWHERE.filter((kind) => isInert(SyntaxKind[kind])),
			[],
		);
	});
});
