/**
 * Whether the checker, which is TypeScript 7, means by a project what the project's own compiler means: for each small
 * project the modules that imports lead to and the types of variables are compared with those of TypeScript 5.9 or 6.
 */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
	isIdentifier,
	isImportDeclaration,
	isStringLiteral,
	isVariableDeclaration,
	type Node,
} from "../../analyzer/src/engine/ast.ts";
import { CheckerHost } from "../../analyzer/src/engine/checker-host.ts";
import { ROWS } from "../../analyzer/src/projects/compat/table.ts";
import { ProjectFinder } from "../../analyzer/src/projects/project-finder.ts";
import { type CompatProject, PROJECTS } from "./projects.ts";

/** This folder among the sources: packages are installed there. */
const here = fileURLToPath(new URL("../../../test/compat/", import.meta.url));

/** The little that is needed of the older compilers' API, whose types are those of no installed package here. */
// biome-ignore lint/suspicious/noExplicitAny: the packages carry types of a namespace that would have to be loaded for this alone
type OldCompiler = any;

const compilers: Readonly<Record<CompatProject["version"], OldCompiler>> = {
	"5.9": createRequire(import.meta.url)(path.join(here, "node_modules/typescript-5")),
	"6.0": createRequire(import.meta.url)(path.join(here, "node_modules/typescript-6")),
};

/** What is compared, by file and name: `a.ts: import lib`, `a.ts: total`. */
type Facts = Record<string, string>;

describe("projects of older compilers", function () {
	this.timeout(60_000);

	for (const project of PROJECTS) {
		it(`${project.version}, ${project.name}`, () => {
			inFolder(project, (folder) => {
				const config = path.join(folder, project.config ?? "tsconfig.json");
				const theirs = factsOfOld(compilers[project.version], config, folder);
				const ours = factsOfChecker(config, folder, project.readBefore);
				const known = project.differs ?? {};
				for (const key of Object.keys(known)) {
					assert.notEqual(ours[key], theirs[key], `${key} does not differ any more: ${known[key]}`);
					delete ours[key];
					delete theirs[key];
				}
				assert.ok(Object.keys(theirs).length > 0, "nothing was compared");
				assert.deepEqual(ours, theirs);
			});
		});
	}

	it("go through every row of the table", () => {
		const used = new Set<string>();
		for (const project of PROJECTS) {
			inFolder(project, (folder) => {
				for (const { option } of adaptationIn(path.join(folder, project.config ?? "tsconfig.json"))) used.add(option);
			});
		}
		// These need an older compiler or a package that nobody publishes for tests: `table.test.ts` looks at them.
		const apart = ["strictBuiltinIteratorReturn", "libReplacement", "allowSyntheticDefaultImports"];
		assert.deepEqual(
			ROWS.map(({ option }) => option).filter((option) => !used.has(option) && !apart.includes(option)),
			[],
		);
	});
});

function inFolder(project: CompatProject, action: (folder: string) => void): void {
	const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "asynclint-compat-")));
	try {
		const files = { "package.json": { devDependencies: { typescript: `~${project.version}.0` } }, ...project.files };
		for (const [name, content] of Object.entries(files)) {
			const file = path.join(folder, name);
			mkdirSync(path.dirname(file), { recursive: true });
			writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
		}
		for (const name of project.packages ?? []) {
			const link = path.join(folder, "node_modules", name);
			mkdirSync(path.dirname(link), { recursive: true });
			symlinkSync(path.join(here, "node_modules", name), link, "junction");
		}
		action(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function factsOfOld(ts: OldCompiler, config: string, folder: string): Facts {
	const facts: Facts = {};
	const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (error: unknown) => assert.fail(String(error)) };
	const { fileNames, options, projectReferences } = ts.getParsedCommandLineOfConfigFile(config, {}, host);
	const program = ts.createProgram({ rootNames: fileNames, options, projectReferences, host: hostOf(ts, options) });
	const checker = program.getTypeChecker();
	for (const fileName of fileNames) {
		const source = program.getSourceFile(fileName);
		const name = path.relative(folder, fileName);
		const visit = (node: OldCompiler): void => {
			if (ts.isImportDeclaration(node)) {
				const target = checker.getSymbolAtLocation(node.moduleSpecifier)?.declarations?.[0]?.getSourceFile().fileName;
				facts[`${name}: import ${node.moduleSpecifier.text}`] = target ?? "not found";
			}
			if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
				const type = checker.typeToString(
					checker.getTypeAtLocation(node.name),
					undefined,
					ts.TypeFormatFlags.NoTruncation,
				);
				facts[`${name}: ${node.name.text}`] = comparable(type);
			}
			ts.forEachChild(node, visit);
		};
		visit(source);
	}
	return facts;
}

/** Trees of the compilers' own libraries: they are most of the work, and the same for all projects of one target. */
const libraries = new Map<string, OldCompiler>();

function hostOf(ts: OldCompiler, options: OldCompiler): OldCompiler {
	const host = ts.createCompilerHost(options);
	const getSourceFile = host.getSourceFile.bind(host);
	host.getSourceFile = (fileName: string, version: OldCompiler, ...rest: unknown[]) => {
		if (!path.basename(fileName).startsWith("lib.")) return getSourceFile(fileName, version, ...rest);
		const key = `${fileName} ${JSON.stringify(version)}`;
		if (!libraries.has(key)) libraries.set(key, getSourceFile(fileName, version, ...rest));
		return libraries.get(key);
	};
	// What other projects of a solution hold is looked up in their sources, as editors do it.
	host.useSourceOfProjectReferenceRedirect = () => true;
	return host;
}

function open(config: string): { finder: ProjectFinder; host: CheckerHost } {
	const host = new CheckerHost({
		directory: path.dirname(config),
		overlays: false,
		warn: (message) => assert.fail(message),
		onStart: () => undefined,
	});
	return { finder: new ProjectFinder(host), host };
}

function adaptationIn(config: string): readonly { option: string }[] {
	const { finder, host } = open(config);
	try {
		return finder.adaptationFor(config).changes;
	} finally {
		host.close();
	}
}

function factsOfChecker(config: string, folder: string, before?: string): Facts {
	const { finder, host } = open(config);
	const facts: Facts = {};
	try {
		if (before !== undefined) {
			finder.filesOf(path.join(folder, before));
			assert.ok(host.project(path.join(folder, before)));
		}
		const fileNames = [...finder.filesOf(config)];
		const view = host.project(config);
		assert.ok(view, "the project was not loaded");
		for (const fileName of fileNames) {
			const name = path.relative(folder, fileName);
			const visit = (node: Node): void => {
				if (isImportDeclaration(node) && isStringLiteral(node.moduleSpecifier)) {
					const [symbol] = view.symbolsOf([node.moduleSpecifier]);
					facts[`${name}: import ${node.moduleSpecifier.text}`] = symbol?.declarations[0]?.path ?? "not found";
				}
				if (isVariableDeclaration(node) && isIdentifier(node.name)) {
					facts[`${name}: ${node.name.text}`] = comparable(view.typesOf([node.name])[0]?.print() ?? "none");
				}
				node.forEachChild(visit);
			};
			const root = view.sourceFile(fileName);
			assert.ok(root, `${fileName} is not in the program`);
			visit(root);
		}
		return facts;
	} finally {
		host.close();
	}
}

/** Versions print unions in orders of their own. */
function comparable(type: string): string {
	return type.includes(" | ") ? type.split(" | ").sort().join(" | ") : type;
}
