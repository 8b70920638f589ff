/** Limiters of packages as objects: how they are made, how many they let run at once, and which calls hand them work. */
import {
	type CallExpression,
	isCallExpression,
	isIdentifier,
	isImportSpecifier,
	isNewExpression,
	isObjectLiteralExpression,
	isPropertyAccessExpression,
	isPropertyAssignment,
	type NewExpression,
	type Node,
	type SourceFile,
} from "../../../engine/ast.ts";
import { declarationOf } from "../../../flow/index.ts";
import { calledMethod } from "../../../syntax/calls.ts";
import { importedFrom } from "../../../syntax/imports.ts";
import { outerOf, skipOuter } from "../../../syntax/walk.ts";

interface Kind {
	/** How it is made, and under which export, where the package has others beside it. */
	readonly made: "call" | "new";
	readonly exports?: RegExp;
	/** Where the number stands: an argument, an option of that argument, or one that is always one. */
	readonly concurrency: { readonly argument: number; readonly option?: string } | 1;
	/** Whether it lets everything run at once where it is told nothing. */
	readonly isUnboundedByDefault?: boolean;
	/** Options by which it also bounds how work follows other work, such as how often it begins. */
	readonly paces?: readonly string[];
	/** Options that mean something for a single piece of work, too: how long it may take, who else has the same limiter. */
	readonly otherBounds?: readonly string[];
	/** Methods that take work; undefined where the limiter itself is called. */
	readonly methods?: RegExp;
	/** Whether it is there for what must not run at once: that may wait for what others have begun. */
	readonly isLock?: boolean;
	/** Methods that have nothing to do with how much it takes. */
	readonly neutral?: RegExp;
}

const KINDS: Readonly<Record<string, readonly Kind[]>> = {
	"p-limit": [{ made: "call", concurrency: { argument: 0, option: "concurrency" } }],
	"plimit-lit": [{ made: "call", concurrency: { argument: 0 } }],
	"promise-limit": [{ made: "call", concurrency: { argument: 0 } }],
	"p-queue": [
		{
			made: "new",
			concurrency: { argument: 0, option: "concurrency" },
			isUnboundedByDefault: true,
			paces: ["intervalCap", "interval"],
			otherBounds: ["timeout"],
			methods: /^add$/,
			neutral: /^(?:onIdle|onEmpty|onSizeLessThan|on|start)$/,
		},
	],
	"async-mutex": [
		{
			made: "new",
			exports: /^Mutex$/,
			concurrency: 1,
			isLock: true,
			methods: /^(?:runExclusive|acquire)$/,
			neutral: /^release$/,
		},
		{
			made: "new",
			exports: /^Semaphore$/,
			concurrency: { argument: 0 },
			methods: /^(?:runExclusive|acquire)$/,
			neutral: /^release$/,
		},
	],
	"async-sema": [
		{
			made: "new",
			exports: /^Sema$/,
			concurrency: { argument: 0 },
			methods: /^(?:acquire|v)$/,
			neutral: /^(?:release|p)$/,
		},
	],
	"await-semaphore": [
		{ made: "new", exports: /^Mutex$/, concurrency: 1, isLock: true, methods: /^(?:use|acquire)$/ },
		{ made: "new", exports: /^Semaphore$/, concurrency: { argument: 0 }, methods: /^(?:use|acquire)$/ },
	],
	bottleneck: [
		{
			made: "new",
			concurrency: { argument: 0, option: "maxConcurrent" },
			isUnboundedByDefault: true,
			paces: ["minTime", "reservoir"],
			otherBounds: ["datastore", "connection"],
			methods: /^schedule$/,
		},
	],
};

export interface LimiterMade {
	readonly kind: Kind;
	/** The expression of how many may run at once; undefined where the package decides. */
	readonly concurrency: Node | undefined;
	/** What it lets run at once; undefined where that is not written out. */
	readonly atOnce: number | undefined;
	/** Whether it bounds something beside how many run at once. */
	readonly boundsMore: boolean;
	/** Whether what it bounds beside that concerns a single piece of work. */
	readonly boundsEach: boolean;
}

/** The limiter that an expression makes, by the package that the function or class is imported from. */
export function limiterMade(expression: Node): LimiterMade | undefined {
	const node = skipOuter(expression);
	if (!isCallExpression(node) && !isNewExpression(node)) return undefined;
	const imported = importOf(node.expression);
	const kind = imported && KINDS[imported.module]?.find((candidate) => isOfKind(node, imported.name, candidate));
	if (!kind) return undefined;
	const concurrency = kind.concurrency === 1 ? undefined : valueIn(node, kind.concurrency);
	const has = (options: readonly string[] = []): boolean =>
		options.some((option) => valueIn(node, { argument: 0, option }) !== undefined);
	const boundsEach = has(kind.otherBounds);
	return {
		kind,
		concurrency,
		atOnce: kind.concurrency === 1 ? 1 : numberOf(concurrency),
		boundsMore: boundsEach || has(kind.paces),
		boundsEach,
	};
}

function isOfKind(node: CallExpression | NewExpression, name: string | undefined, { made, exports }: Kind): boolean {
	if (isNewExpression(node) !== (made === "new")) return false;
	return exports === undefined || (name !== undefined && exports.test(name));
}

/** The module and the name that a callee is imported by; `undefined` as name for a default import. */
export function importOf(callee: Node): { module: string; name: string | undefined } | undefined {
	const at = skipOuter(callee);
	const root = isPropertyAccessExpression(at) ? skipOuter(at.expression) : at;
	if (!isIdentifier(root) || !importsLimiters(root.getSourceFile())) return undefined;
	const declaration = declarationOf(root);
	const module = declaration && importedFrom(declaration);
	if (!declaration || module === undefined) return undefined;
	const named = isImportSpecifier(declaration) ? (declaration.propertyName ?? declaration.name).text : undefined;
	return { module, name: isPropertyAccessExpression(at) ? at.name.text : named };
}

const importing = new WeakMap<SourceFile, boolean>();

/** Whether a file imports such a package, by its text: few do, and each call of the others would be looked at. */
export function importsLimiters(file: SourceFile): boolean {
	let answer = importing.get(file);
	if (answer === undefined) importing.set(file, (answer = MODULES.test(file.text)));
	return answer;
}

const MODULES =
	/^(?:import\b|\}|.*\brequire\().*["'](?:p-[a-z-]+|plimit-lit|promise-limit|(?:async|await)-(?:mutex|sema(?:phore)?)|bottleneck|bluebird|(?:async|es-toolkit|effect|rxjs)(?:\/[\w/]+)?)["']/m;

function valueIn(
	{ arguments: given }: CallExpression | NewExpression,
	{ argument, option }: { argument: number; option?: string },
): Node | undefined {
	const value = given?.[argument];
	const at = value && skipOuter(value);
	if (!at || !isObjectLiteralExpression(at)) return option === undefined || argument === 0 ? at : undefined;
	for (const property of at.properties) {
		if (isPropertyAssignment(property) && isIdentifier(property.name) && property.name.text === option)
			return skipOuter(property.initializer);
	}
	return undefined;
}

function numberOf(value: Node | undefined): number | undefined {
	const text = value?.getText();
	return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** A place at which a limiter is mentioned: whether it takes work there, or is only asked about, or goes elsewhere. */
export function useOf(mention: Node, { methods, neutral }: Kind): CallExpression | "neutral" | "elsewhere" {
	const at = outerOf(mention);
	const { parent } = at;
	if (!methods && isCallExpression(parent) && skipOuter(parent.expression) === mention) return parent;
	if (!isPropertyAccessExpression(parent) || parent.expression !== at) return "elsewhere";
	const call = outerOf(parent).parent;
	const name = isCallExpression(call) ? calledMethod(call)?.name : undefined;
	if (name === undefined || !isCallExpression(call)) return "neutral";
	if (methods?.test(name)) return call;
	return neutral?.test(name) ? "neutral" : "elsewhere";
}
