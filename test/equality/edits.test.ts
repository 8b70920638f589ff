/** After any edits the editor's workspace says what one says that sees these texts for the first time. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { Workspace } from "../../analyzer/src/index.ts";

const USES = `import { repository, save, total } from "./index.js";
import type { Repository } from "./contract.js";
export async function all(ids: string[], given: Repository) {
	save("a");
	const one = await total("a");
	const two = await total("b");
	for (const id of ids) await save(id);
	await repository.load("a");
	await given.load("b");
	audit("done");
	return one + two;
}
`;

/** Each file's texts, the first one on disk at the start. What another file says of promises and effects differs in all. */
const TEXTS: Record<string, readonly string[]> = {
	"store.ts": [
		"let last = '';\nexport async function save(id: string): Promise<void> {\n\tlast = id;\n\tawait fetch(id);\n}\nexport async function total(id: string) {\n\treturn (await fetch(id)).length;\n}\n",
		"export function save(id: string): void {\n\tvoid id;\n}\nexport async function total(id: string) {\n\treturn id.length;\n}\n",
		"const seen: string[] = [];\nexport async function save(id: string) {\n\tseen.push(id);\n}\nexport async function total(id: string) {\n\tseen.push(id);\n\treturn seen.length;\n}\n",
		"export async function save(id: string) {\n\ttry {\n\t\tawait fetch(id);\n\t} catch {}\n}\nexport const total = (id: string) => fetch(id).then((text) => text.length",
		"import { other } from './nowhere.js';\nexport const save = other;\nexport const total = (id: string) => Promise.resolve(id.length);\n",
	],
	"contract.ts": [
		"export interface Repository {\n\tload(id: string): Promise<string>;\n}\n",
		"export interface Repository {\n\tload(id: string): string;\n}\n",
		"export abstract class Repository {\n\tabstract load(id: string): Promise<string>;\n}\n",
	],
	"implementation.ts": [
		"import type { Repository } from './contract.js';\nexport class Files implements Repository {\n\tasync load(id: string) {\n\t\treturn await fetch(id);\n\t}\n}\n",
		"import type { Repository } from './contract.js';\nexport class Files implements Repository {\n\tprivate count = 0;\n\tasync load(id: string) {\n\t\tthis.count++;\n\t\treturn `${id}${this.count}`;\n\t}\n}\n",
		"export class Files {\n\tload(id: string): any {\n\t\treturn id;\n\t}\n}\n",
	],
	"index.ts": [
		"export * from './store.js';\nimport { Files } from './implementation.js';\nexport const repository = new Files();\n",
		"export { save } from './store.js';\nexport declare function total(id: string): Promise<number>;\nexport declare const repository: { load(id: string): Promise<string> };\n",
	],
	"globals.ts": [
		"export {};\ndeclare global {\n\tfunction fetch(url: string): Promise<string>;\n\tfunction audit(what: string): Promise<void>;\n}\n",
		"export {};\ndeclare global {\n\tfunction fetch(url: string): Promise<string>;\n\tfunction audit(what: string): void;\n}\n",
		"declare function fetch(url: string): Promise<string>;\ndeclare function audit(what: string): any;\n",
	],
	"use.ts": [USES, USES.replace("\tsave(", "\tawait save("), USES.slice(0, 300)],
	"alone.ts": ["export async function alone(run: () => Promise<void>) {\n\trun();\n}\n", "export const alone = 1;\n"],
};
const NAMES = Object.keys(TEXTS);

interface Step {
	/** Files with the number of the text that each gets. */
	readonly edits: readonly {
		readonly name: string;
		readonly text: number;
		readonly where: "editor" | "disk" | "closed";
	}[];
	/** A check is given up after so many rounds of questions before all is checked. */
	readonly giveUpAfter: number | undefined;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.record({
		edits: fc.array(
			fc.record({
				name: fc.constantFrom(...NAMES),
				text: fc.nat(4),
				where: fc.constantFrom("editor" as const, "editor" as const, "disk" as const, "closed" as const),
			}),
			{ minLength: 1, maxLength: 4 },
		),
		giveUpAfter: fc.option(fc.nat(6), { nil: undefined }),
	}),
	{ minLength: 4, maxLength: 10 },
);

describe("the editor's workspace", () => {
	let folder: string;
	const file = (name: string): string => path.join(folder, "src", name);
	const textOf = (name: string, index: number): string => {
		const texts = TEXTS[name] as readonly string[];
		return texts[index % texts.length] as string;
	};

	beforeEach(() => {
		folder = realpathSync(mkdtempSync(path.join(tmpdir(), "asynclint-edits-")));
		mkdirSync(path.join(folder, "src"));
		const compilerOptions = { strict: true, types: [], lib: ["es2023"], module: "nodenext", target: "es2023" };
		writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["src"] }));
		writeFileSync(path.join(folder, "package.json"), JSON.stringify({ type: "module" }));
	});

	afterEach(() => rmSync(folder, { recursive: true }));

	function open(isUnwanted?: () => boolean): Workspace {
		return new Workspace({
			folders: [folder],
			overlays: true,
			overrides: { source: "test", preset: "strict" },
			...(isUnwanted && { isUnwanted }),
		});
	}

	const findingsOf = (workspace: Workspace) =>
		Object.fromEntries(
			NAMES.map((name) => {
				const { findings, problems } = workspace.checkFile(file(name));
				return [name, { findings, problems }];
			}),
		);

	/** @returns how many different answers there were */
	function follow(all: readonly Step[]): number {
		for (const name of NAMES) writeFileSync(file(name), textOf(name, 0));
		let roundsLeft = Number.POSITIVE_INFINITY;
		const subject = open(() => roundsLeft-- <= 0);
		const unsaved = new Map<string, string>();
		const answers = new Set<string>();
		try {
			for (const { edits, giveUpAfter } of all) {
				for (const { name, text, where } of edits) {
					if (where === "disk") {
						writeFileSync(file(name), textOf(name, text));
						subject.notifyChanges({ changed: [file(name)] });
					} else if (where === "editor") {
						unsaved.set(name, textOf(name, text));
						subject.setText(file(name), textOf(name, text));
					} else if (unsaved.delete(name)) subject.setText(file(name), undefined);
				}
				if (giveUpAfter !== undefined) {
					roundsLeft = giveUpAfter;
					try {
						for (const name of NAMES) subject.checkFile(file(name));
					} catch (error) {
						assert.equal((error as Error).name, "Interrupted");
					}
					roundsLeft = Number.POSITIVE_INFINITY;
				}
				const found = findingsOf(subject);
				const fresh = open();
				try {
					for (const [name, text] of unsaved) fresh.setText(file(name), text);
					assert.deepEqual(found, findingsOf(fresh));
				} finally {
					fresh.close();
				}
				answers.add(JSON.stringify(found));
			}
		} finally {
			subject.close();
		}
		return answers.size;
	}

	it("says after random edits what it says of these texts at first sight", function () {
		this.timeout(600_000);
		let different = 0;
		fc.assert(
			fc.property(steps, (all) => {
				different += follow(all);
			}),
			{ numRuns: 8 },
		);
		assert.ok(different > 10, `only ${different} different answers`);
	});
});
