/** Which TypeScript a project is taken to be built with. */
import assert from "node:assert/strict";
import { compilerVersionFor } from "../../analyzer/src/projects/compat/compiler-version.ts";

type Files = Readonly<Record<string, string | object | Error>>;

function versionIn(files: Files, folder = "/w/app") {
	return compilerVersionFor(folder, (file) => {
		const content = files[file.replaceAll("\\", "/").replace(/^[A-Z]:/, "")];
		if (content instanceof Error) throw content;
		return typeof content === "object" ? JSON.stringify(content) : content;
	});
}

const asking = (range: string): Files => ({ "/w/app/package.json": { devDependencies: { typescript: range } } });

describe("the compiler of a project", () => {
	const cases: readonly [name: string, files: Files, version: string, from: string][] = [
		[
			"is the installed one",
			{ "/w/app/node_modules/typescript/package.json": { version: "5.4.2" } },
			"5.4",
			"installed",
		],
		[
			"may be installed further up",
			{ "/w/node_modules/typescript/package.json": { version: "4.9.5" } },
			"4.9",
			"installed",
		],
		[
			"is what is installed, whatever package.json says",
			{ ...asking("^6.0.0"), "/w/node_modules/typescript/package.json": { version: "5.9.3" } },
			"5.9",
			"installed",
		],
		[
			"may be a release to come",
			{ "/w/node_modules/typescript/package.json": { version: "7.1.0-beta" } },
			"7.0",
			"installed",
		],
		[
			"may have a candidate's version",
			{ "/w/node_modules/typescript/package.json": { version: "5.9.1-rc" } },
			"5.9",
			"installed",
		],
		["is the newest that a range allows", asking("^5.0.0"), "5.9", "declared"],
		["is the one that a narrow range allows", asking("~5.4.0"), "5.4", "declared"],
		["is the exact one", asking("5.6.3"), "5.6", "declared"],
		["is the newest of several ranges", asking("^4.7.0 || ^5.0.0"), "5.9", "declared"],
		["is 6 where that is asked for", asking("^6.0.2"), "6.0", "declared"],
		["is the newest where the range is open", asking(">=4.5"), "7.0", "declared"],
		["may be behind another name", asking("npm:typescript@5.5.4"), "5.5", "declared"],
		["is the newest where nothing says", {}, "7.0", "assumed"],
		["is the newest for `latest`", asking("latest"), "7.0", "assumed"],
		[
			"is found in npm's lock file",
			{
				...asking("*"),
				"/w/package-lock.json": '{ "packages": { "node_modules/typescript": {\n "version": "5.3.3" } } }',
			},
			"5.3",
			"declared",
		],
		[
			"is found in pnpm's lock file for a catalog",
			{ ...asking("catalog:"), "/w/pnpm-lock.yaml": "packages:\n\n  typescript@5.8.2:\n    resolution: {}\n" },
			"5.8",
			"declared",
		],
		[
			"is found in a lock file where no package.json names it",
			{ "/w/pnpm-lock.yaml": "packages:\n\n  typescript@5.8.2:\n    resolution: {}\n" },
			"5.8",
			"declared",
		],
		[
			"is found in yarn's lock file",
			{ ...asking("workspace:*"), "/w/yarn.lock": '\ntypescript@^5.0.0, typescript@^5.1.0:\n  version "5.2.2"\n' },
			"5.2",
			"declared",
		],
	];
	for (const [name, files, version, from] of cases) {
		it(name, () => {
			const found = versionIn(files);
			assert.deepEqual([`${found.major}.${found.minor}`, found.from, found.note], [version, from, undefined]);
		});
	}

	const odd: readonly [name: string, files: Files, version: string, note: RegExp][] = [
		[
			"cannot be read",
			{ "/w/app/node_modules/typescript/package.json": new Error("EACCES: permission denied") },
			"7.0",
			/node_modules.typescript.package\.json cannot be read: EACCES.*as TypeScript 7 would read it\.$/,
		],
		[
			"is broken, where package.json still says",
			{ ...asking("~5.7.0"), "/w/app/node_modules/typescript/package.json": "{" },
			"5.7",
			/cannot be read: .*TypeScript 5\.7 is what the project is read with\.$/,
		],
		["names no version", { "/w/app/node_modules/typescript/package.json": {} }, "7.0", /names no version/],
		[
			"is a range without versions",
			asking("^9.1.0"),
			"7.0",
			/typescript "\^9\.1\.0", which is no version that there is/,
		],
		["is a catalog without a lock file", asking("catalog:dev"), "7.0", /"catalog:dev"/],
		["is of the workspace without a lock file", asking("workspace:*"), "7.0", /"workspace:\*"/],
		[
			"is in a package.json that is broken",
			{ "/w/app/package.json": "{ nothing" },
			"7.0",
			/package\.json cannot be read/,
		],
	];
	for (const [name, files, version, note] of odd) {
		it(`is noted when it ${name}`, () => {
			const found = versionIn(files);
			assert.equal(`${found.major}.${found.minor}`, version);
			assert.match(found.note ?? "", note);
		});
	}

	it("is looked up once in a lock file for all that lie below it", () => {
		const read: string[] = [];
		const locked = new Map<string, string | undefined>();
		const versions = ["/w/one", "/w/two"].map((folder) =>
			compilerVersionFor(
				folder,
				(file) => {
					if (!/[\\/]w[\\/]pnpm-lock\.yaml$/.test(file)) return undefined;
					read.push(file);
					return "packages:\n  typescript@5.9.2:\n";
				},
				locked,
			),
		);
		assert.deepEqual(
			versions.map(({ major, minor }) => [major, minor]),
			[
				[5, 9],
				[5, 9],
			],
		);
		assert.equal(read.length, 1);
	});
});
