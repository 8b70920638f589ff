/** Who may import what: the layers of ARCHITECTURE.md, held by a test. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import picomatch from "picomatch";
import { globSync } from "tinyglobby";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * `node` stands for every module of Node, `packages` for any package but the guarded ones, `types:` for imports that
 * vanish when the program is compiled.
 */
const LAYERS: readonly { files: string; may: readonly string[] }[] = [
	{ files: "analyzer/src/*.ts", may: ["analyzer/src/**", "node", "packages"] },
	{ files: "analyzer/src/text/**", may: ["analyzer/src/text/**"] },
	{ files: "analyzer/src/engine/**", may: ["analyzer/src/{engine,text,syntax}/**", "typescript/**", "node"] },
	{ files: "analyzer/src/syntax/**", may: ["analyzer/src/{syntax,text}/**", "analyzer/src/engine/ast.ts"] },
	{ files: "analyzer/src/packs/**", may: ["analyzer/src/packs/**"] },
	{
		files: "analyzer/src/flow/**",
		may: ["analyzer/src/{flow,syntax,text}/**", "analyzer/src/engine/ast.ts", "analyzer/src/run/inquiry.ts"],
	},
	{
		files: "analyzer/src/effects/**",
		may: [
			"analyzer/src/{effects,flow,syntax,text}/**",
			"analyzer/src/engine/{ast,engine}.ts",
			"analyzer/src/run/inquiry.ts",
			"types:analyzer/src/run/rule-file.ts",
		],
	},
	{
		files: "analyzer/src/rewrites/**",
		may: [
			"analyzer/src/{rewrites,effects,flow,syntax,text}/**",
			"analyzer/src/engine/{ast,engine}.ts",
			"analyzer/src/run/{inquiry,rule-file}.ts",
			"types:analyzer/src/rules/rule.ts",
		],
	},
	{
		files: "analyzer/src/rules/**",
		may: [
			"analyzer/src/{rules,rewrites,packs,effects,flow,syntax,text}/**",
			"analyzer/src/engine/{ast,engine}.ts",
			"analyzer/src/run/{inquiry,rule-file}.ts",
		],
	},
	{
		files: "analyzer/src/config/**",
		may: [
			"analyzer/src/{config,text}/**",
			"analyzer/src/effects/words.ts",
			"types:analyzer/src/{rules/rule,workspace}.ts",
			"node",
			"packages",
		],
	},
	{ files: "analyzer/src/projects/**", may: ["analyzer/src/{projects,engine,text}/**", "node", "packages"] },
	{ files: "analyzer/src/run/**", may: ["analyzer/src/**", "node"] },
	{
		files: "server/src/**",
		may: ["server/src/**", "analyzer/src/index.ts", "vscode-languageserver{,/**}", "node", "packages"],
	},
	{ files: "cli/src/**", may: ["cli/src/**", "analyzer/src/index.ts", "node", "packages"] },
	{
		files: "client/src/**",
		may: ["client/src/**", "types:server/src/protocol.ts", "vscode", "vscode-languageclient{,/**}", "node"],
	},
];

/** Packages that only a layer which names them may import. */
const GUARDED = ["typescript{,/**}", "vscode", "vscode-languageserver{,/**}", "vscode-languageclient{,/**}"];

interface Import {
	file: string;
	/** Path in the project, or the module's name. */
	target: string;
	typesOnly: boolean;
}

const IMPORT = /^\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;

function importsOf(file: string): Import[] {
	const text = readFileSync(path.join(root, file), "utf8");
	return [...text.matchAll(IMPORT)].map(([, type, fromStatic, fromCall]) => {
		const name = fromStatic ?? fromCall ?? "";
		const target = name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : name;
		return { file, target, typesOnly: type !== undefined };
	});
}

function isAllowed({ file, target, typesOnly }: Import, may: readonly string[]): boolean {
	// The analyzer's result is plain data that every layer of it may speak of.
	if (file.startsWith("analyzer/") && target === "analyzer/src/finding.ts" && typesOnly) return true;
	return may.some((entry) => {
		if (entry === "node") return target.startsWith("node:");
		if (entry === "packages") return !/^node:|\.ts$/.test(target) && !picomatch.isMatch(target, GUARDED);
		const types = entry.startsWith("types:");
		if (types && !typesOnly) return false;
		const glob = types ? entry.slice("types:".length) : entry;
		return picomatch.isMatch(target, glob);
	});
}

describe("imports", () => {
	const sources = globSync(["{analyzer,server,client,cli}/src/**/*.ts"], { cwd: root }).sort();
	const imports = sources.flatMap(importsOf);

	for (const { files, may } of LAYERS) {
		it(`${files} imports what it may`, () => {
			const wrong = imports.filter((one) => picomatch.isMatch(one.file, files) && !isAllowed(one, may));
			assert.deepEqual(
				wrong.map((one) => `${one.file} imports ${one.typesOnly ? "types of " : ""}${one.target}`),
				[],
			);
		});
	}

	it("every source file belongs to a layer", () => {
		assert.deepEqual(
			sources.filter((file) => !LAYERS.some(({ files }) => picomatch.isMatch(file, files))),
			[],
		);
	});

	/** What stands beside the rules for all of them. */
	const COMMON = ["rule", "shared"];

	it("a rule imports no other rule", () => {
		const ruleOf = (file: string) => /^analyzer\/src\/rules\/([\w-]+?)(?:\.ts$|\/)/.exec(file)?.[1];
		const wrong = imports.filter((one) => {
			const [from, to] = [ruleOf(one.file), ruleOf(one.target)];
			return from !== undefined && to !== undefined && from !== "registry" && !COMMON.includes(to) && from !== to;
		});
		assert.deepEqual(
			wrong.map((one) => `${one.file} imports ${one.target}`),
			[],
		);
	});

	it("Node's modules are named with their prefix", () => {
		const bare = new Set(builtinModules);
		assert.deepEqual(
			imports.filter((one) => bare.has(one.target)).map((one) => `${one.file} imports ${one.target}`),
			[],
		);
	});

	it("the analyzer neither prints nor ends the process", () => {
		const wrong = sources.filter(
			(file) =>
				file.startsWith("analyzer/") &&
				/\bconsole\.\w+\(|\bprocess\.(exit|stdout|stderr)\b/.test(readFileSync(path.join(root, file), "utf8")),
		);
		assert.deepEqual(wrong, []);
	});
});
