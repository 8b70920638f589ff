/** One project in one snapshot: its files' trees, and questions about many nodes at once. */
import { fileAsWritten } from "../components/names.ts";
import { isCallExpression, type Node, NodeFlags, type SourceFile, SyntaxKind } from "./ast.ts";
import type { Origin, PromiseKind, SignatureRef, SymbolRef, TypeRef, TypeService } from "./engine.ts";
import { mayMislabel, relabelled } from "./javascript-async.ts";
import { isStopped } from "./pipeline.ts";
import type { TreePrefetcher } from "./prefetch.ts";
import { type CallKind, PromiseKinds } from "./promise-kinds.ts";
import { RefTable } from "./refs.ts";
import type { SourceTexts } from "./source-texts.ts";
import { TypeObject } from "./type-object.ts";
import {
	compilerOptionsOf,
	configFileOf,
	DiagnosticCategory,
	isTupleFailure,
	type Project,
	SymbolFlags,
} from "./version.ts";

/** An error in a tsconfig or in a file's syntax. */
export interface ProjectDiagnostic {
	/** Absolute path, when it is about a file. */
	file: string | undefined;
	/** UTF-16 offset from 0. */
	start: number;
	/** TypeScript's number for the kind of error. */
	code: number;
	message: string;
}

export class ProjectView implements TypeService {
	private readonly project: Project;
	private readonly snapshotId: number;
	private readonly prefetcher: TreePrefetcher;
	private readonly table: RefTable;
	private readonly promises: PromiseKinds;
	private readonly origins = new Map<string, Origin>();
	private readonly globals = new Map<string, SymbolRef | undefined>();
	private readonly texts: SourceTexts;
	/** The program's own files, once somebody asked for words in them. */
	private ownFiles: readonly string[] | undefined;
	private readonly filesByPattern = new Map<RegExp, boolean>();
	private mayMislabel: boolean | undefined;
	private readonly filesByWord = new Map<string, readonly string[]>();
	// Several rules ask the same of many nodes, and some ask again later.
	private readonly typesByNode = new WeakMap<Node, { readonly answer: TypeObject | undefined }>();
	private readonly symbolsByNode = new WeakMap<Node, { readonly answer: SymbolRef | undefined }>();
	// A computation that stops for an answer asks all that it asked before once more.
	private readonly contextsByNode = new WeakMap<Node, { readonly answer: TypeRef | undefined }>();
	private readonly signaturesByNode = new WeakMap<Node, { readonly answer: SignatureRef | undefined }>();
	/** Nodes whose type or symbol was asked so far. */
	questions = 0;

	constructor(project: Project, snapshotId: number, prefetcher: TreePrefetcher, texts: SourceTexts) {
		this.project = project;
		this.texts = texts;
		this.snapshotId = snapshotId;
		this.prefetcher = prefetcher;
		this.table = new RefTable(project);
		this.promises = new PromiseKinds(this.table);
	}

	/** Absolute path of the tsconfig; a name that is no file for files without one. */
	get configFile(): string {
		return configFileOf(this.project);
	}

	get strictNullChecks(): boolean {
		const { strict, strictNullChecks } = compilerOptionsOf(this.project);
		// `strict` is on by default since TypeScript 6.
		return strictNullChecks ?? strict ?? true;
	}

	get noUncheckedIndexedAccess(): boolean {
		return compilerOptionsOf(this.project).noUncheckedIndexedAccess ?? false;
	}

	sourceFile(path: string): SourceFile | undefined {
		return this.project.program.getSourceFile(path);
	}

	filesWithWord(word: string): readonly string[] {
		const known = this.filesByWord.get(word);
		if (known) return known;
		const pattern = new RegExp(`(?<![\\w$])${word.replaceAll("$", "\\$")}(?![\\w$])`);
		// Texts, since the trees of all files would take a hundred times as long.
		const found = this.filesOfProgram().filter((path) => {
			const text = this.texts.textOf(path);
			return text.includes(word) && pattern.test(text);
		});
		this.filesByWord.set(word, found);
		return found;
	}

	filesMatching(word: string, pattern: RegExp): readonly string[] {
		return this.filesWithWord(word).filter((path) => pattern.test(this.texts.textOf(path)));
	}

	hasFile(pattern: RegExp): boolean {
		let answer = this.filesByPattern.get(pattern);
		if (answer === undefined) {
			answer = this.project.program.getSourceFileNames().some((path) => pattern.test(path));
			this.filesByPattern.set(pattern, answer);
		}
		return answer;
	}

	/** Neither declarations nor files of packages. */
	private filesOfProgram(): readonly string[] {
		this.ownFiles ??= this.project.program
			.getSourceFileNames()
			.filter((path) => !path.includes("/node_modules/") && !/\.(?:d\.[cm]?ts|d\.[^/]+\.ts|json)$/.test(path));
		return this.ownFiles;
	}

	/** Asks for trees that `sourceFile` will be asked for soon. */
	prefetch(paths: readonly string[]): void {
		for (const path of paths) this.prefetcher.send(this.snapshotId, this.project.id, path);
	}

	/** Errors in the tsconfig itself and in what it extends. */
	configDiagnostics(): ProjectDiagnostic[] {
		return this.project.program.getConfigFileParsingDiagnostics().filter(isError).map(plainDiagnostic);
	}

	/** What the program lacks although its tsconfig is well-formed: type packages, referenced projects. */
	programDiagnostics(): ProjectDiagnostic[] {
		return this.project.program.getProgramDiagnostics().filter(isError).map(plainDiagnostic);
	}

	typesOf(nodes: readonly Node[]): (TypeObject | undefined)[] {
		return remembered(nodes, this.typesByNode, (missing) => {
			this.questions += missing.length;
			return this.askForTypes(missing);
		});
	}

	/** One node whose type cannot be told takes no other's with it: such a batch is asked about again in halves. */
	private askForTypes(nodes: readonly Node[]): (TypeObject | undefined)[] {
		const { checker } = this.table;
		try {
			return checker.getTypeAtLocation(nodes).map((type) => this.table.maybeType(type));
		} catch (error) {
			if (!isTupleFailure(error)) throw error;
			if (nodes.length === 1) return [this.table.type(checker.getAnyType())];
			const middle = nodes.length >> 1;
			return [...this.askForTypes(nodes.slice(0, middle)), ...this.askForTypes(nodes.slice(middle))];
		}
	}

	symbolsOf(nodes: readonly Node[]): (SymbolRef | undefined)[] {
		return remembered(nodes, this.symbolsByNode, (missing) => {
			this.questions += missing.length;
			const found = this.table.checker.getSymbolAtLocation(missing).map((symbol) => this.table.maybeSymbol(symbol));
			this.resolveTogether(found.filter((symbol) => symbol?.isAlias));
			return found;
		});
	}

	/** Most who ask for a symbol want to know what it stands for. Who does hears of what cannot be told. */
	private resolveTogether(aliases: readonly (SymbolRef | undefined)[]): void {
		const resolve = (alias: SymbolRef | undefined): void => {
			try {
				alias?.resolved();
			} catch (error) {
				if (isStopped(error)) throw error;
			}
		};
		this.together(aliases.map((alias) => () => resolve(alias)));
	}

	promiseKindsOf(nodes: readonly Node[], thenables: boolean): PromiseKind[] {
		// Several rules ask the same of many nodes.
		const distinct = [...new Set(nodes)];
		const kinds = this.kindsOf(distinct, thenables);
		if (distinct.length === nodes.length) return kinds;
		const byNode = new Map(distinct.map((node, index) => [node, kinds[index] as PromiseKind]));
		return nodes.map((node) => byNode.get(node) as PromiseKind);
	}

	private kindsOf(nodes: readonly Node[], thenables: boolean): PromiseKind[] {
		const kinds: CallKind[] = nodes.map(() => "undecided");
		// A chain's call may be skipped, so its type is not its callee's; `import()` and `super()` have no callee type.
		const calls = [...nodes.keys()].filter((index) => hasPlainCallee(nodes[index] as Node));
		if (calls.length > 0) {
			const callees = this.typesOf(calls.map((index) => (nodes[index] as Node & { expression: Node }).expression));
			const found = this.eachOnce(callees, (callee) => this.promises.callKind(callee, thenables));
			for (const [at, index] of calls.entries()) kinds[index] = found[at] as CallKind;
		}
		const open = [...nodes.keys()].filter((index) => kinds[index] === "undecided");
		if (open.length > 0) {
			const types = this.typesOf(open.map((index) => nodes[index] as Node));
			const found = this.eachOnce(types, (type) => this.promises.kindOf(type, thenables));
			for (const [at, index] of open.entries()) kinds[index] = found[at] as PromiseKind;
		}
		if (this.mislabels) this.relabel(nodes, kinds, thenables);
		return kinds as PromiseKind[];
	}

	/** Whether the program has JavaScript that may call a promise by what it holds. Others pay nothing for it. */
	private get mislabels(): boolean {
		if (this.mayMislabel === undefined) {
			const { allowJs, checkJs } = compilerOptionsOf(this.project);
			this.mayMislabel =
				(allowJs || checkJs) === true &&
				this.filesOfProgram().some((path) => mayMislabel(path, this.texts.textOf(path)));
		}
		return this.mayMislabel;
	}

	private relabel(nodes: readonly Node[], kinds: CallKind[], thenables: boolean): void {
		const doubtful = [...nodes.keys()].filter((index) => kinds[index] === "no" || kinds[index] === "unknown");
		if (doubtful.length === 0) return;
		const found = relabelled(
			doubtful.map((index) => nodes[index] as Node),
			{
				kindsOf: (others) => this.kindsOf(others, thenables),
				symbolsOf: (names) => this.symbolsOf(names),
				typesOf: (callees) => this.typesOf(callees),
				typeKind: (type) => this.promises.kindOf(type, thenables),
				callKind: (callee) => this.promises.callKind(callee, thenables),
			},
		);
		for (const [at, index] of doubtful.entries()) kinds[index] = found[at] ?? (kinds[index] as PromiseKind);
	}

	/**
	 * Runs computations that ask about types, symbols and signatures, with what they ask sent together. Each may be run several
	 * times and from its beginning, so it must do nothing but ask.
	 */
	together<T>(computations: readonly (() => T)[]): T[] {
		return this.prefetcher.together(computations);
	}

	/** What is found out of each subject; their questions are sent together. */
	private eachOnce<S, T>(subjects: readonly S[], find: (subject: S) => T): T[] {
		const distinct = [...new Set(subjects)];
		const results = this.together(distinct.map((subject) => () => find(subject)));
		const bySubject = new Map(distinct.map((subject, index) => [subject, results[index] as T]));
		return subjects.map((subject) => bySubject.get(subject) as T);
	}

	promiseKind(type: TypeRef | undefined, thenables = false): PromiseKind {
		return this.promises.kindOf(own(type), thenables);
	}

	isCallable(type: TypeRef | undefined): boolean | undefined {
		if (!type || type.isAny || type.isUnknown || type.isErrorType) return undefined;
		const subject = own(type);
		if (!subject || subject.isPrimitive || subject.isVoid) return false;
		if (subject.isDeferred) return this.isCallable(subject.constraint());
		return subject.callSignatures().length > 0;
	}

	originOf(symbol: SymbolRef): Origin | undefined {
		const declaration = symbol.resolved().declarations[0];
		if (!declaration) return undefined;
		let origin = this.origins.get(declaration.path);
		if (!origin) this.origins.set(declaration.path, (origin = this.originOfPath(declaration.path)));
		return origin;
	}

	typeOfSymbol(symbol: SymbolRef): TypeRef | undefined {
		return this.table.typeOf(symbol);
	}

	contextualType(node: Node): TypeRef | undefined {
		return once(node, this.contextsByNode, () =>
			this.table.maybeType(this.table.checker.getContextualType(node as never)),
		);
	}

	resolvedSignature(call: Node): SignatureRef | undefined {
		return once(call, this.signaturesByNode, () => {
			const signature = this.table.checker.getResolvedSignature(call);
			return signature && this.table.signature(signature);
		});
	}

	globalSymbol(name: string): SymbolRef | undefined {
		if (!this.globals.has(name)) {
			const found = this.table.checker.resolveName(name, SymbolFlags.Value | SymbolFlags.Type);
			this.globals.set(name, this.table.maybeSymbol(found));
		}
		return this.globals.get(name);
	}

	private originOfPath(path: string): Origin {
		const marker = "/node_modules/";
		const at = path.lastIndexOf(marker);
		// What is no declaration file is certainly none of the language's: there is no need to ask.
		const mayBeLib = /\.d\.[^/]+$/.test(path);
		if (mayBeLib && this.project.program.getSourceFileMetadata(path)?.isDefaultLibrary) return { from: "lib" };
		if (at < 0) return { from: "file", path: fileAsWritten(path) };
		const [first = "", second = ""] = path.slice(at + marker.length).split("/");
		const name = first.startsWith("@") ? `${first}/${second}` : first;
		return { from: "package", name: untyped(name) };
	}
}

/** The package that a declaration package types: `@types/a__b` stands for `@a/b`. */
function untyped(name: string): string {
	if (!name.startsWith("@types/")) return name;
	const bare = name.slice("@types/".length);
	const split = bare.indexOf("__");
	return split < 0 ? bare : `@${bare.slice(0, split)}/${bare.slice(split + 2)}`;
}

/** Asks where it is not known. */
function once<T>(
	node: Node,
	known: WeakMap<Node, { readonly answer: T | undefined }>,
	ask: () => T | undefined,
): T | undefined {
	let found = known.get(node);
	if (!found) known.set(node, (found = { answer: ask() }));
	return found.answer;
}

/** Asks only for what is not known, all at once. */
function remembered<T>(
	nodes: readonly Node[],
	known: WeakMap<Node, { readonly answer: T | undefined }>,
	ask: (missing: Node[]) => readonly (T | undefined)[],
): (T | undefined)[] {
	const missing = [...new Set(nodes.filter((node) => !known.has(node)))];
	const answers = missing.length > 0 ? ask(missing) : [];
	for (const [index, node] of missing.entries()) known.set(node, { answer: answers[index] });
	return nodes.map((node) => known.get(node)?.answer);
}

function hasPlainCallee(node: Node): boolean {
	if (!isCallExpression(node) || node.flags & NodeFlags.OptionalChain) return false;
	const { kind } = node.expression;
	return kind !== SyntaxKind.ImportKeyword && kind !== SyntaxKind.SuperKeyword;
}

function own(type: TypeRef | undefined): TypeObject | undefined {
	return type instanceof TypeObject ? type : undefined;
}

interface RawDiagnostic {
	fileName?: string | undefined;
	pos: number;
	code: number;
	category: number;
	text: string;
	messageChain?: readonly { text: string }[] | undefined;
}

const isError = (diagnostic: RawDiagnostic): boolean => diagnostic.category === DiagnosticCategory.Error;

function plainDiagnostic(diagnostic: RawDiagnostic): ProjectDiagnostic {
	const message = [diagnostic.text, ...(diagnostic.messageChain ?? []).map((link) => link.text)].join(" ");
	return { file: diagnostic.fileName, start: diagnostic.pos, code: diagnostic.code, message };
}
