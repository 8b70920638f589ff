/** Questions that code asks one by one are sent together, and the answers are what they would have been. */
import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { isVariableDeclaration, SyntaxKind } from "../../analyzer/src/engine/ast.ts";
import { CheckerError } from "../../analyzer/src/engine/channel.ts";
import { Checker, type CheckerOptions } from "../../analyzer/src/engine/checker.ts";
import type { TypeRef } from "../../analyzer/src/engine/engine.ts";
import { isStopped } from "../../analyzer/src/engine/pipeline.ts";
import type { ProjectView } from "../../analyzer/src/engine/project-view.ts";
import { nodesOfKinds } from "../../analyzer/src/engine/tree-scan.ts";

/** So many that their requests are several times what a pipe takes. */
const COUNT = 2500;
const SAMPLE = Array.from(
	{ length: COUNT },
	(_, at) => `export const f${at} = (a: { p${at}: string }, b: ${at} | { q: "é${at}" }) => [a.p${at}, b] as const;`,
).join("\n");

interface Asking {
	apiRequest(method: string, params: unknown): unknown;
}

describe("questions that are sent together", () => {
	let folder: string;
	let checkers: Checker[] = [];
	const file = (name: string): string => path.join(folder, name);

	before(() => {
		folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "asynclint-pipeline-")));
		writeFileSync(
			file("tsconfig.json"),
			JSON.stringify({ compilerOptions: { strict: true, types: [] }, include: ["*.ts"] }),
		);
		writeFileSync(file("sample.ts"), SAMPLE);
	});

	afterEach(() => {
		for (const checker of checkers) checker.close();
		checkers = [];
	});

	after(() => rmSync(folder, { recursive: true }));

	function open(options: Partial<CheckerOptions> = {}): { view: ProjectView; asked: () => number; checker: Checker } {
		let count = 0;
		const checker = new Checker({ directory: folder, onQuestion: () => count++, ...options });
		checkers.push(checker);
		const view = checker.update({ openProjects: [file("tsconfig.json")] }).project(file("tsconfig.json"));
		assert.ok(view);
		return { view, checker, asked: () => count };
	}

	function typesIn(view: ProjectView, name: string): TypeRef[] {
		const tree = view.sourceFile(file(name));
		assert.ok(tree);
		const wanted = new Uint8Array(512);
		wanted[SyntaxKind.VariableDeclaration] = 1;
		const names = nodesOfKinds(tree, wanted).flatMap((node) => (isVariableDeclaration(node) ? node.name : []));
		return view.typesOf(names).filter((type) => type !== undefined);
	}

	/** Several questions, each of which depends on the answer before it. */
	function describeType(type: TypeRef): string {
		const [signature] = type.callSignatures();
		const result = signature?.returnType();
		const parts = result?.typeArguments().flatMap((part) => [part, ...part.constituents()]) ?? [];
		return `${signature?.parameters.map(({ name }) => name)} ${parts.map((part) => part.print()).join("; ")}`;
	}

	it("gives each the answers that it gets alone, however many there are", () => {
		const { view, asked } = open();
		const types = typesIn(view, "sample.ts");
		assert.equal(types.length, COUNT);
		const before = asked();
		const together = view.together(types.map((type) => () => describeType(type)));
		// Never more rounds than one computation has questions.
		assert.ok(asked() - before < 20, `${asked() - before}`);
		const alone = open();
		assert.deepEqual(together, typesIn(alone.view, "sample.ts").map(describeType));
		assert.match(together[7] ?? "", /^a,b string; .*"é7"/);
	});

	it("waits for each answer where the process may ask back", () => {
		const { view, asked } = open({ overlays: { get: () => undefined } });
		const types = typesIn(view, "sample.ts").slice(0, 20);
		const before = asked();
		const results = view.together(types.map((type) => () => type.callSignatures().length));
		assert.deepEqual(new Set(results), new Set([1]));
		assert.equal(asked() - before, 20);
	});

	it("says what was refused as if it was asked alone", () => {
		const { view, checker } = open();
		const [first, second] = typesIn(view, "sample.ts") as [TypeRef, TypeRef];
		const { client } = (checker as unknown as { api: { client: Asking } }).api;
		const refused = (): unknown => {
			try {
				return client.apiRequest("getTypesOfType", { snapshot: 0, project: "none", objectId: 1 });
			} catch (error) {
				if (isStopped(error)) throw error;
				return error;
			}
		};
		const alone = refused();
		assert.ok(alone instanceof CheckerError);
		const results = view.together([() => first.callSignatures().length, refused, () => second.callSignatures().length]);
		assert.deepEqual([results[0], results[2]], [1, 1]);
		assert.ok(results[1] instanceof CheckerError);
		assert.equal(results[1].message, alone.message);
	});

	it("passes on what a computation throws, and answers questions after that", () => {
		const { view } = open();
		const types = typesIn(view, "sample.ts").slice(0, 4);
		const compute = (type: TypeRef, at: number) => () => {
			if (type.callSignatures().length === 1 && at === 2) throw new TypeError("of its own");
			return at;
		};
		assert.throws(() => view.together(types.map(compute)), TypeError);
		assert.deepEqual(
			types.map((type) => type.callSignatures().length),
			[1, 1, 1, 1],
		);
	});

	it("throws CheckerError after the process died", () => {
		const { view, checker } = open();
		const types = typesIn(view, "sample.ts");
		assert.ok(checker.pid);
		process.kill(checker.pid, "SIGKILL");
		assert.throws(() => view.together(types.map((type) => () => type.callSignatures())), CheckerError);
	});
});
