/** Projects that older versions of TypeScript build, as their users meet them on the command line. */
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../cli/src/resources.ts";
import { places, Sandbox } from "./process.ts";

const MANIFEST = JSON.stringify({ devDependencies: { typescript: "~5.9.0" } });
const WRITES = `import { readFile, writeFile } from "node:fs/promises";
export async function copy(from: string, to: string): Promise<void> {
	const text = await readFile(from, "utf8");
	writeFile(to, text);
}
`;

/** Types of Node as a project has them installed. */
function installNodeTypes(sandbox: Sandbox): void {
	mkdirSync(sandbox.path("node_modules/@types"), { recursive: true });
	for (const name of ["@types/node", "undici-types"]) {
		symlinkSync(path.join(packageRoot(), "node_modules", name), sandbox.path(`node_modules/${name}`), "junction");
	}
}

describe("a project of TypeScript 5", () => {
	let sandbox: Sandbox;

	afterEach(() => sandbox.remove());

	const inFiles = (files: Readonly<Record<string, string>>, compilerOptions: object): void => {
		sandbox = new Sandbox({ "package.json": MANIFEST, ...files, "tsconfig.json": JSON.stringify({ compilerOptions }) });
	};

	it("sees the types of Node without asking for them", async () => {
		inFiles({ "src/copy.ts": WRITES }, { target: "es2022", module: "nodenext", strict: true });
		installNodeTypes(sandbox);
		const report = await sandbox.check([], 1);
		assert.deepEqual(places(report), ["src/copy.ts:4"]);
		assert.deepEqual(report.notes, []);
	});

	it("sees them without a tsconfig too", async () => {
		inFiles({ "src/copy.ts": WRITES }, {});
		installNodeTypes(sandbox);
		sandbox.write("tsconfig.json", JSON.stringify({ files: [] }));
		assert.deepEqual(places(await sandbox.check(["src/copy.ts"], 1)), ["src/copy.ts:4"]);
	});

	it("finds modules from baseUrl on", async () => {
		inFiles(
			{
				"src/lib/api.ts": "export async function load(url: string): Promise<Response> { return await fetch(url); }",
				"src/main.ts": 'import { load } from "lib/api";\nload("/");\n',
			},
			{ target: "es2022", module: "commonjs", strict: true, baseUrl: "./src" },
		);
		const report = await sandbox.check([], 1);
		assert.deepEqual(places(report), ["src/main.ts:2"]);
		assert.deepEqual(report.notes, []);
	});

	it("may have options that are gone, in files that it extends too", async () => {
		inFiles({ "main.ts": "fetch('/');\n", "base.json": '{ "compilerOptions": { "charset": "utf8" } }' }, {});
		sandbox.write("package.json", JSON.stringify({ devDependencies: { typescript: "~4.9.0" } }));
		sandbox.write(
			"tsconfig.json",
			JSON.stringify({
				extends: "./base.json",
				compilerOptions: { target: "es5", lib: ["es2020", "dom"], module: "none", downlevelIteration: true },
			}),
		);
		const report = await sandbox.check([], 1);
		assert.deepEqual([places(report), report.errors, report.notes], [["main.ts:1"], [], []]);
	});

	it("has its own mistakes told at their place", async () => {
		inFiles({ "main.ts": "fetch('/');\n" }, {});
		sandbox.write("tsconfig.json", '{\n\t"compilerOptions": {\n\t\t"targett": "es2022"\n\t}\n}\n');
		const { stderr, code } = await sandbox.run(["-f", "concise"]);
		assert.equal(code, 2);
		assert.match(stderr, /tsconfig\.json:3:3: Unknown compiler option 'targett'/);
	});

	it("shows what was read and what was changed", async () => {
		inFiles({ "main.ts": "" }, { baseUrl: "." });
		const { stdout, code } = await sandbox.run(["--print-config", "main.ts"]);
		assert.equal(code, 0);
		const { typescript } = JSON.parse(stdout);
		assert.deepEqual(
			[typescript.tsconfig, typescript.version, typescript.versionFrom],
			["tsconfig.json", "5.9", "declared: package.json"],
		);
		const changed = typescript.changed.map(({ option }: { option: string }) => option);
		assert.ok(
			["types", "strict", "baseUrl"].every((option) => changed.includes(option)),
			String(changed),
		);
	});

	it("is read as the newest when its own cannot be found out, and that is said", async () => {
		inFiles({ "main.ts": "fetch('/');\n" }, { target: "es2022", lib: ["es2022", "dom"] });
		for (const [content, expected] of [
			["{", /node_modules.typescript.package\.json cannot be read/],
			["{}", /names no version/],
		] as const) {
			sandbox.write("node_modules/typescript/package.json", content);
			sandbox.write("package.json", "{}");
			const { notes, findings } = await sandbox.check([], 1);
			assert.equal(findings.length, 1);
			assert.match(notes[0]?.message ?? "", expected);
		}
		for (const range of ["workspace:*", "catalog:", "^99.0.0", "not a range"]) {
			sandbox.write("node_modules/typescript/package.json", "{}");
			sandbox.write("package.json", JSON.stringify({ devDependencies: { typescript: range } }));
			const { notes, findings } = await sandbox.check([], 1);
			assert.equal(findings.length, 1);
			assert.match(notes[0]?.message ?? "", /as TypeScript 7 would read it/);
		}
	});

	it("is read though its compiler's package.json cannot be", async () => {
		inFiles({ "main.ts": "fetch('/');\n" }, { target: "es2022", lib: ["es2022", "dom"] });
		sandbox.write("node_modules/typescript/package.json/a-folder", "");
		const { notes, findings } = await sandbox.check([], 1);
		assert.equal(findings.length, 1);
		assert.match(notes[0]?.message ?? "", /package\.json cannot be read: EISDIR.*TypeScript 5\.9 is what/);
	});
});
