/** `asynclint waterfall`, as its users run it. */
import assert from "node:assert/strict";
import type { Waterfall } from "../../analyzer/src/index.ts";
import { Sandbox } from "./process.ts";

const API = `export async function get(path: string): Promise<string> {
	const response = await fetch("https://example.com" + path);
	return await response.text();
}
`;
const PAGE = `import { get } from "./api.js";

export async function loadPage(id: string) {
	const user = await get("/user/" + id);
	const team = await get("/team/" + id);
	const posts = await get("/posts/" + user);
	return [user, team, posts];
}
export const double = (x: number) => x * 2;
`;
const TSCONFIG = JSON.stringify({
	compilerOptions: { strict: true, target: "es2022", module: "nodenext", lib: ["es2022", "dom"], types: [] },
});

describe("asynclint waterfall", () => {
	let sandbox: Sandbox;

	before(() => {
		sandbox = new Sandbox({ "tsconfig.json": TSCONFIG, "src/api.ts": API, "src/page.ts": PAGE });
	});
	after(() => sandbox.remove());

	async function draw(...words: string[]): Promise<string> {
		const { code, stdout, stderr } = await sandbox.run(["waterfall", ...words]);
		assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
		return stdout;
	}

	it("draws the function of a line, now and after the fixes, with the reasons", async () => {
		assert.equal(
			await draw("src/page.ts:4"),
			[
				"loadPage  src/page.ts:3",
				"3 round trips one after the other, 2 after the fixes",
				"",
				"line  waits for              kind     today               after",
				'   4  get("/user/" + id)     network  ██████············  ██████············',
				'   5  get("/team/" + id)     network  ······██████······  ██████············',
				'   6  get("/posts/" + user)  network  ············██████  ······██████······',
				"",
				"line  why",
				"   4  sequential-await (A)",
				"   5  sequential-await (A)",
				"   6  after line 4: uses `user`",
				"",
			].join("\n"),
		);
	});

	it("takes a column", async () => {
		assert.match(await draw("src/page.ts:6:9"), /^loadPage /);
	});

	it("draws what callees wait for, each once", async () => {
		const text = await draw("src/page.ts:4", "--depth", "3");
		assert.match(text, /\n {2}called in line 4:\n {2}get {2}src\/api\.ts:1\n {2}1 round trip\n/);
		assert.equal(text.split("called in line").length, 2);
		assert.match(text, /response\.text +network +·+│\n/, "no step of its own");
	});

	it("follows the settings of the command line", async () => {
		const text = await draw("src/page.ts:4", "--rule", "sequential-await=off");
		assert.match(text, /\n3 round trips one after the other\n/);
		assert.match(text, /after line 4: comes after it in the code/);
	});

	it("gives JSON, with callees in their bars", async () => {
		const found: Waterfall & { version: string } = JSON.parse(
			await draw("src/page.ts:4", "--format", "json", "--depth", "1"),
		);
		assert.match(found.version, /^\d+\.\d+\.\d+/);
		const { name, file, today, after, bars } = found;
		assert.deepEqual({ name, file, today, after }, { name: "loadPage", file: "src/page.ts", today: 3, after: 2 });
		const [first, second] = bars as (Waterfall["bars"][number] & { opened?: Waterfall })[];
		assert.equal(first?.opened?.file, "src/api.ts");
		assert.equal(first?.callee?.file, "src/api.ts");
		assert.equal(second?.opened, undefined);
	});

	it("gives SVG without scripts, with text as text and a name for each bar", async () => {
		const svg = await draw("src/page.ts:4", "--format", "svg");
		assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
		assert.match(svg, /<title>Waterfall of loadPage: 3 round trips one after the other, 2 after the fixes<\/title>/);
		assert.match(
			svg,
			/aria-label="get\(&quot;\/team\/&quot; \+ id\), network, waits for nothing, step 2 of 3, after the fix step 1 of 2, reported/,
		);
		assert.match(svg, /<text [^>]*>get\(&quot;\/team\/&quot; \+ id\)<\/text>/);
		assert.match(svg, /var\(--asynclint-network, #/);
		assert.doesNotMatch(svg, /<script|\son\w+=|javascript:|url\((?!#)|@import|href/);
		const open = [...svg.matchAll(/<([a-z]+)\b[^>]*(?<!\/)>/g)].map(([, tag]) => tag);
		const closed = [...svg.matchAll(/<\/([a-z]+)>/g)].map(([, tag]) => tag);
		assert.deepEqual(open.sort(), closed.sort());
	});

	it("says what is wrong with a place", async () => {
		const wrong: [words: string[], message: RegExp][] = [
			[[], /waterfall needs one place: asynclint waterfall FILE:LINE\./],
			[["src/page.ts"], /needs a place as FILE:LINE or FILE:LINE:COLUMN, from 1, not "src\/page\.ts"/],
			[["src/page.ts:0"], /from 1, not "src\/page\.ts:0"/],
			[["src/none.ts:1"], /^asynclint: src\/none\.ts does not exist\.$/m],
			[["src:1"], /src is a folder: name a file and a line of it\./],
			[["src/page.ts:99"], /src\/page\.ts has 10 lines, not 99\./],
			[["src/page.ts:9"], /src\/page\.ts:9: no function there waits for anything\./],
			[
				["src/page.ts:4", "--fix"],
				/--fix does not go with waterfall\. To check a folder of that name, say \.\/waterfall\./,
			],
			[["src/page.ts:4", "--format", "sarif"], /--format cannot be "sarif": it is one of text, svg, json\./],
			[["src/page.ts:4", "--depth", "x"], /--depth needs a number from 0, not "x"/],
		];
		for (const [words, message] of wrong) {
			const { code, stdout, stderr } = await sandbox.run(["waterfall", ...words]);
			assert.deepEqual({ code, stdout }, { code: 2, stdout: "" }, words.join(" "));
			assert.match(stderr, message);
		}
		const { code, stderr } = await sandbox.run(["--depth", "1", "src"]);
		assert.equal(code, 2);
		assert.match(stderr, /--depth goes with asynclint waterfall FILE:LINE\./);
	});
});
