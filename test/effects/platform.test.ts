/**
 * Every function of TypeScript's library and of `@types/node` is judged: something is known of it, or it is unknown for a
 * reason that is written down. A version of either that brings a new one fails here until somebody has looked at it.
 *
 * `UPDATE_FIXTURES=1` rewrites the tables in `test-fixtures/platform` and the figures in `docs/platform.md`: read the diff.
 */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ecmascript } from "../../analyzer/src/effects/knowledge/ecmascript.ts";
import { type KnownCall, knownOfPlatform } from "../../analyzer/src/effects/knowledge/index.ts";
import { node } from "../../analyzer/src/effects/knowledge/node.ts";
import { web } from "../../analyzer/src/effects/knowledge/web.ts";
import { platformFunctions } from "../support/platform-functions.ts";
import { UNKNOWN } from "./platform-unknown.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const isUpdate = process.env["UPDATE_FIXTURES"] === "1";

const TABLES: readonly (readonly [name: string, files: RegExp])[] = [
	["language", /^lib\.(?!dom|webworker)/],
	["browsers", /^lib\.(?:dom|webworker)/],
	["node", /^node\//],
];

/** Keys that these versions do not declare: others do, or the types of undici and Bun, or symbols are named otherwise there. */
const ELSEWHERE =
	/^(?:Body|BodyMixin|PlatformPath|path|Process|process\.Process|Performance|WindowProxy|inspector\/promises)\.|^(?:fs\/promises\.glob|crypto\.(?:C|Dec)ipheriv\..*)$/;

interface Pattern {
	readonly reason: string;
	readonly text: string;
	readonly pattern: RegExp;
}

const patterns: readonly Pattern[] = Object.entries(UNKNOWN).flatMap(([reason, texts]) =>
	texts
		.split(/\s+/)
		.filter((text) => text !== "")
		.map((text) => ({ reason, text, pattern: patternOf(text.replace(/^(new|call):/, "$1 "), ".*") })),
);

function patternOf(text: string, star: string): RegExp {
	return new RegExp(
		`^${text
			.split("*")
			.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
			.join(star)}$`,
	);
}

const MODES = { r: "reads", w: "writes", rw: "uses" } as const;

/** What is known in a few words: what it touches, what it does with what it is handed, and what it gives. */
function inWords(call: KnownCall): string {
	const parts = (call.io ?? []).map(({ domain, mode }) => `${MODES[mode]} ${domain}`);
	if (call.receiver) parts.push(`${call.receiver} its object`);
	if (call.readsArguments) parts.push("reads arguments");
	if (call.writesArgument !== undefined) parts.push(`writes argument ${call.writesArgument}`);
	if (call.invokes) parts.push(`${call.defers ? "calls later" : "calls"} ${call.invokes.join(", ")}`);
	for (const flag of ["listeners", "connection", "hands", "guards", "view", "same"] as const)
		if (call[flag]) parts.push(flag);
	if (call.throws) parts.push("throws");
	return `${parts.length > 0 ? parts.join("; ") : "computes"} -> ${call.gives}`;
}

function verdictOn(name: string): string | undefined {
	const call = knownOfPlatform(name)?.call;
	if (call?.partial) return `reached, and not known otherwise: ${inWords(call)}`;
	if (call) return inWords(call);
	const reason = patterns.find(({ pattern }) => pattern.test(name))?.reason;
	return reason && `unknown: ${reason}`;
}

/** Names by verdict, under what they are members of. */
function tableOf(names: Iterable<string>): string {
	const owners = new Map<string, Map<string, string[]>>();
	for (const name of names) {
		const [, start = "", owner = "", last = ""] = /^((?:new|call) )?(?:(.*)\.)?([^.]*)$/.exec(name) ?? [];
		const title = start === "" ? owner || "(global)" : `${start.trim()} ${owner}`.trim();
		const verdicts = owners.get(title) ?? new Map<string, string[]>();
		owners.set(title, verdicts);
		const verdict = verdictOn(name) ?? "?";
		verdicts.set(verdict, [...(verdicts.get(verdict) ?? []), last]);
	}
	const lines: string[] = [];
	for (const [owner, verdicts] of [...owners].sort(([a], [b]) => (a < b ? -1 : 1))) {
		lines.push(owner);
		for (const [verdict, members] of [...verdicts].sort(([a], [b]) => (a < b ? -1 : 1))) {
			lines.push(`\t${verdict}`);
			lines.push(`\t\t${members.sort().join(" ")}`);
		}
	}
	return `${lines.join("\n")}\n`;
}

function ownerOf(name: string): string {
	return name.slice(0, Math.max(0, name.lastIndexOf(".")));
}

/** A row of the table in the documentation. */
function figuresOf(title: string, names: readonly string[]): string {
	const calls = names.map((name) => knownOfPlatform(name)?.call);
	const known = calls.filter((call) => call && !call.partial).length;
	const reached = calls.filter((call) => call?.partial).length;
	const judged = names.filter((name) => verdictOn(name) !== undefined).length;
	return `| ${title} | ${names.length} | ${judged} | ${known} | ${reached} | ${judged - known - reached} |`;
}

function compare(file: string, text: string): void {
	const place = path.join(root, file);
	if (isUpdate) {
		mkdirSync(path.dirname(place), { recursive: true });
		writeFileSync(place, text);
	}
	assert.equal(text, readFileSync(place, "utf8"), `${file} is not what it was`);
}

describe("functions of the platform", function () {
	this.timeout(120_000);
	let functions: ReturnType<typeof platformFunctions>;
	let all: ReadonlySet<string>;

	before(() => {
		functions = platformFunctions();
		all = new Set([...functions.values()].flatMap((names) => [...names]));
	});

	const within = (files: RegExp): Set<string> =>
		new Set([...functions].filter(([file]) => files.test(file)).flatMap(([, names]) => [...names]));

	it("are all judged", () => {
		assert.ok(all.size > 5000, "they are not found");
		assert.deepEqual(
			[...all].filter((name) => verdictOn(name) === undefined),
			[],
		);
	});

	for (const [title, files] of TABLES) {
		it(`of ${title} have the verdicts that somebody looked at`, () => {
			compare(`test-fixtures/platform/${title}.txt`, tableOf(within(files)));
		});
	}

	it("have the names that knowledge goes by: each owner, and each member of one of them", () => {
		const owners = new Set([...all].map(ownerOf));
		const members = new Set([...all].map((name) => name.slice(name.lastIndexOf(".") + 1)));
		const isThere = (names: ReadonlySet<string>, text: string): boolean => {
			if (!text.includes("*")) return names.has(text);
			const pattern = patternOf(text, "[^.]*");
			return [...names].some((name) => pattern.test(name));
		};
		const idle = Object.keys({ ...ecmascript, ...web, ...node }).filter((key) => {
			if (ELSEWHERE.test(key)) return false;
			if (/^(?:new|call) /.test(key)) return !isThere(all, key);
			return !isThere(owners, ownerOf(key)) || !isThere(members, key.slice(key.lastIndexOf(".") + 1));
		});
		assert.deepEqual(idle, []);
	});

	it("are there for every reason to know nothing", () => {
		const unknown = [...all].filter((name) => knownOfPlatform(name) === undefined);
		const idle = patterns.filter(({ pattern }) => !unknown.some((name) => pattern.test(name)));
		assert.deepEqual(
			idle.map(({ text }) => text),
			[],
		);
	});

	it("are counted in the documentation", () => {
		const rows = [...functions].map(([file, names]) => figuresOf(`\`${file}\``, [...names]));
		const sums = TABLES.map(([title, files]) => figuresOf(`**${title}**, each name once`, [...within(files)]));
		const figures = [
			"| file | functions | judged | known | I/O known | unknown on purpose |",
			"| --- | --: | --: | --: | --: | --: |",
			...sums,
			...rows,
		].join("\n");
		const page = readFileSync(path.join(root, "docs/platform.md"), "utf8");
		const [before, , after] = page.split(/(?<=<!-- figures -->\n)|(?=\n<!-- \/figures -->)/);
		compare("docs/platform.md", `${before}${figures}${after}`);
	});
});
