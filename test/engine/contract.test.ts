/**
 * What the engine relies on in TypeScript's unstable API: private parts of its client, the layout of encoded trees, and
 * answers about types. When TypeScript is moved to another version, this is what tells where it differs.
 */
import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { isExpressionStatement, type Node, SyntaxKind } from "../../analyzer/src/engine/ast.ts";
import { CheckerError } from "../../analyzer/src/engine/channel.ts";
import { Checker } from "../../analyzer/src/engine/checker.ts";
import type { ProjectView } from "../../analyzer/src/engine/project-view.ts";
import { nodesOfKinds, textContains } from "../../analyzer/src/engine/tree-scan.ts";

const SAMPLE = `
declare const anything: any;
declare const unknown: unknown;
declare function one(): Promise<number>;
declare function maybe(): Promise<number> | undefined;
declare function many(): Promise<number>[];
declare function pair(): readonly [number, Promise<string>];
declare function like(): PromiseLike<number>;
declare function text(): string;
declare function same<T>(value: T): T;
declare function both(a: 1): number;
declare function both(a: 2): Promise<number>;
declare class Sub extends Promise<number> {}
declare const chain: { next?: { run(): Promise<void> } };
declare class Own { then(): void }
function generic<T extends Promise<number>>(value: T) {
	value;
}
anything();
unknown;
one();
maybe();
many();
pair();
like();
text();
same(one());
same(1);
both(1);
both(2);
new Sub(() => {});
chain.next?.run();
new Own();
import("./other.ts");
`;

const PLAIN = [
	"unknown",
	"unknown",
	"promise",
	"promise",
	"promise-array",
	"promise-array",
	"no",
	"no",
	"promise",
	"no",
	"no",
	"promise",
	"promise",
	"promise",
	"no",
	"promise",
];

describe("engine contract", () => {
	let folder: string;
	let checker: Checker;
	let project: ProjectView;
	const file = (name: string): string => path.join(folder, name);

	before(() => {
		folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "asynclint-engine-")));
		writeFileSync(
			file("tsconfig.json"),
			JSON.stringify({
				compilerOptions: { strict: true, module: "nodenext", target: "es2023", types: [] },
				include: ["*.ts"],
			}),
		);
		writeFileSync(file("sample.ts"), SAMPLE);
		writeFileSync(file("other.ts"), 'export const marker = "a marker in the text";\n');
		writeFileSync(
			file("tuples.ts"),
			"declare const none: []; declare const two: [1, 2?]; declare const more: [1, ...2[]]; none; two; more; export {};",
		);
		writeFileSync(file("unicode.ts"), 'const emoji = "😀é"; emoji; // after\nemoji;\n');
		checker = new Checker({ directory: folder });
		const opened = checker.update({ openProjects: [file("tsconfig.json")] }).project(file("tsconfig.json"));
		assert.ok(opened);
		project = opened;
	});

	after(() => {
		checker.close();
		rmSync(folder, { recursive: true });
	});

	it("names the files of a tsconfig without loading it", () => {
		assert.deepEqual(
			[...checker.readConfig(file("tsconfig.json")).fileNames].sort(),
			["other.ts", "sample.ts", "tuples.ts", "unicode.ts"].map(file),
		);
	});

	it("finds the same nodes by scanning as by walking", () => {
		const tree = project.sourceFile(file("sample.ts"));
		assert.ok(tree);
		const walked: Node[] = [];
		const visit = (node: Node): undefined => {
			if (node.kind === SyntaxKind.CallExpression || node.kind === SyntaxKind.Identifier) walked.push(node);
			node.forEachChild(visit);
		};
		tree.forEachChild(visit);
		const wanted = new Uint8Array(512);
		wanted[SyntaxKind.CallExpression] = 1;
		wanted[SyntaxKind.Identifier] = 1;
		const key = (node: Node): string => `${node.kind}:${node.pos}:${node.end}`;
		assert.deepEqual(nodesOfKinds(tree, wanted).map(key).sort(), walked.map(key).sort());
		assert.ok(walked.length > 50);
		wanted[SyntaxKind.Identifier] = 2;
		const asked: string[] = [];
		const some = nodesOfKinds(tree, wanted, (kind, start, end) => {
			asked.push(`${kind}:${start}:${end}`);
			return (end - start) % 2 === 0;
		});
		const identifiers = walked.filter((node) => node.kind === SyntaxKind.Identifier);
		assert.deepEqual(asked.sort(), identifiers.map(key).sort());
		const passed = walked.filter((node) => !identifiers.includes(node) || (node.end - node.pos) % 2 === 0);
		assert.deepEqual(some.map(key).sort(), passed.map(key).sort());
	});

	it("counts offsets in UTF-16 units", () => {
		const tree = project.sourceFile(file("unicode.ts"));
		assert.ok(tree);
		const last = tree.statements.at(-1) as Node;
		assert.equal(tree.text.slice(last.getStart(tree), last.end), "emoji;");
	});

	it("searches a tree's text without decoding it", () => {
		const tree = project.sourceFile(file("other.ts"));
		assert.ok(tree);
		assert.equal(textContains(tree, "a marker in"), true);
		assert.equal(textContains(tree, "no such text"), false);
	});

	it("gives the trees that were asked for ahead, in any order of use, with questions in between", () => {
		project.prefetch(["other.ts", "sample.ts", "unicode.ts"].map(file));
		const sample = project.sourceFile(file("sample.ts"));
		assert.ok(sample);
		const statement = sample.statements.find(isExpressionStatement);
		assert.ok(statement);
		assert.equal(project.typesOf([statement.expression]).length, 1);
		for (const name of ["unicode.ts", "other.ts"]) assert.equal(project.sourceFile(file(name))?.fileName, file(name));
	});

	it("keeps the answers to what is in flight while the event loop turns", async () => {
		const apart = new Checker({ directory: folder });
		try {
			const view = apart.update({ openProjects: [file("tsconfig.json")] }).project(file("tsconfig.json"));
			assert.ok(view);
			view.prefetch([file("sample.ts")]);
			// Long enough for the answer to arrive; a stream that still reads would have taken it by then.
			await new Promise((resolve) => setTimeout(resolve, 300));
			assert.equal(apart.stolenBytes, 0);
			assert.equal(view.sourceFile(file("sample.ts"))?.fileName, file("sample.ts"));
		} finally {
			apart.close();
		}
	});

	for (const [thenables, like, own] of [
		[false, "no", "no"],
		[true, "thenable", "no"],
	] as const) {
		it(`tells promises${thenables ? " and thenables" : ""} from other values`, () => {
			const tree = project.sourceFile(file("sample.ts"));
			assert.ok(tree);
			const expressions = tree.statements.filter(isExpressionStatement).map((statement) => statement.expression);
			const expected = [...PLAIN];
			expected[6] = like;
			expected[14] = own;
			const kinds = project.promiseKindsOf(expressions, thenables);
			assert.deepEqual(
				expressions.map((node, index) => `${tree.text.slice(node.getStart(tree), node.end)}: ${kinds[index]}`),
				expressions.map((node, index) => `${tree.text.slice(node.getStart(tree), node.end)}: ${expected[index]}`),
			);
		});
	}

	it("knows the elements of tuples, and that an empty one has none", () => {
		const tree = project.sourceFile(file("tuples.ts"));
		assert.ok(tree);
		const expressions = tree.statements.filter(isExpressionStatement).map((statement) => statement.expression);
		const elements = project.typesOf(expressions).map((type) => type?.isTuple() && type.tupleElements());
		assert.deepEqual(elements, [[], ["required", "optional"], ["required", "rest"]]);
	});

	it("says where symbols come from", () => {
		const promise = project.globalSymbol("Promise");
		assert.ok(promise);
		assert.deepEqual(project.originOf(promise), { from: "lib" });
	});

	it("throws CheckerError after the process died", () => {
		const doomed = new Checker({ directory: folder });
		doomed.update({ openProjects: [file("tsconfig.json")] });
		assert.ok(doomed.pid);
		process.kill(doomed.pid, "SIGKILL");
		assert.throws(() => doomed.update({ changes: "everything" }), CheckerError);
		doomed.close();
	});
});
