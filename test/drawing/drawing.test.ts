/** The picture of a waterfall, as the panel and files have it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { draw, drawDocument, type Element, type Picture, spokenOf } from "../../waterfall/src/drawing/index.ts";
import { repositoryRoot } from "../support/fixture.ts";
import { bar, checkout, single } from "./pictures.ts";

function all(at: Element, matches: (one: Element) => boolean): Element[] {
	const inner = at.children.flatMap((child) => (typeof child === "string" ? [] : all(child, matches)));
	return matches(at) ? [at, ...inner] : inner;
}

function byClass(at: Element, name: string): Element[] {
	return all(at, ({ attributes }) => `${attributes["class"]}`.split(" ").includes(name));
}

function textOf(at: Element): string {
	return at.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

function textsOf(at: Element): string[] {
	return all(at, ({ tag }) => tag === "text").map(textOf);
}

const inPanel = (picture: Picture, width: number): Element => draw(picture, { width, id: "wf", isInteractive: true });

const numbers = (at: Element | undefined, ...names: string[]): number[] =>
	names.map((name) => Number(at?.attributes[name]));

describe("the drawing of a waterfall", () => {
	it("has each bar in both moments, as long as its steps and where they begin", () => {
		const rows = byClass(inPanel(checkout, 800), "row");
		assert.equal(rows.length, checkout.bars.length);
		const places = rows.map((row) => byClass(row, "bar").map((one) => numbers(one, "x", "width")));
		const [[today, then] = [], [later, both] = []] = places;
		assert.ok(today && then && later && both);
		assert.equal(today[1], later[1], "one step each");
		assert.equal(later[0], (today[0] ?? 0) + (today[1] ?? 0) + 2, "one after the other today");
		assert.equal(both[0], then[0], "side by side after the fixes");
		assert.ok((then[0] ?? 0) > (today[0] ?? 0), "after stands beside today");
	});

	it("has the moments one above the other where there is little room", () => {
		const [row] = byClass(inPanel(checkout, 400), "row");
		const [today, then] = byClass(row as Element, "bar").map((one) => numbers(one, "x", "y"));
		assert.equal(today?.[0], then?.[0]);
		assert.ok((then?.[1] ?? 0) > (today?.[1] ?? 0));
		for (const width of [400, 180, 0]) {
			const svg = inPanel(checkout, width);
			for (const rect of byClass(svg, "bar")) {
				const [x = 0, long = 0] = numbers(rect, "x", "width");
				assert.ok(x >= 0 && x + long <= Number(svg.attributes["width"]), `${x}, ${long} in ${width}`);
			}
		}
	});

	it("has one moment where the fixes change nothing", () => {
		const svg = inPanel(single, 800);
		assert.ok(!textsOf(svg).includes("after the fixes"));
		assert.equal(byClass(svg, "row")[0]?.attributes["aria-label"], "fetch, network, waits for nothing, step 1 of 1");
	});

	it("leads an arrow from the end of what is waited for to who waits, and says why", () => {
		const svg = inPanel(checkout, 800);
		const arrows = byClass(svg, "arrow").filter(({ attributes }) => attributes["data-of"] === "2");
		assert.deepEqual(arrows.map(textOf), ["uses `user`", "uses `user`"]);
		const [needed, waiting] = byClass(svg, "row").filter((_, index) => index === 0 || index === 2);
		const [x = 0, y = 0, width = 0, height = 0] = numbers(
			byClass(needed as Element, "bar")[0],
			"x",
			"y",
			"width",
			"height",
		);
		const [start = "", end = ""] = `${arrows[0]?.attributes["d"]}`.split(/(?=V)/);
		assert.deepEqual(start.slice(1).split(" ").map(Number), [Math.round((x + width + 2) * 10) / 10, y + height]);
		const [, to = 0] = /H([\d.]+)/.exec(end)?.map(Number) ?? [];
		const [begin = 0] = numbers(byClass(waiting as Element, "bar")[0], "x");
		assert.ok(Math.abs(to - begin) <= 1.1, `${to} for ${begin}`);
	});

	it("tells kinds apart by words and textures and not by colours alone", () => {
		const svg = inPanel(checkout, 800);
		const patterns = all(svg, ({ tag }) => tag === "pattern").map(({ attributes }) => attributes["id"]);
		assert.deepEqual(patterns, ["wf-database", "wf-cache", "wf-queue"]);
		const strokes = all(svg, ({ attributes }) => attributes["class"] === "texture").map((one) => one.attributes["d"]);
		assert.equal(new Set(strokes).size, strokes.length);
		for (const word of ["network", "database", "cache", "queue", "not known", "without a bound", "something is held"])
			assert.ok(textsOf(svg).includes(word), word);
		assert.ok(!textsOf(inPanel(single, 800)).includes("without a bound"), "the legend has what is drawn");
	});

	it("marks what is without bounds and what is held, and says it", () => {
		const rows = byClass(inPanel(checkout, 800), "row");
		const held = rows.map((row) => byClass(row, "held").length);
		assert.deepEqual(held, [0, 0, 2, 0, 0, 0]);
		const unbounded = rows.map((row) => byClass(row, "sign").length);
		assert.deepEqual(unbounded, [0, 0, 0, 2, 0, 0]);
		assert.ok(textsOf(rows[2] as Element).includes("holds the transaction tx"));
		assert.ok(textsOf(rows[3] as Element).includes("∞ one for each of items at once"));
	});

	it("names bars for screen readers", () => {
		assert.deepEqual(
			byClass(inPanel(checkout, 800), "row").map(({ attributes }) => attributes["aria-label"]),
			[
				"findUser, database, waits for nothing, step 1 of 5, after the fix step 1 of 3, reported by sequential-await, grade A",
				"fetchRates, network, waits for nothing, step 2 of 5, after the fix step 1 of 3, reported by sequential-await, grade A",
				"findCart, database, waits for findUser (uses user), step 3 of 5, after the fix step 2 of 3, holds the transaction tx",
				"Promise.all(items.map(price)), cache, waits for findCart (uses cart) and fetchRates (uses rates), step 4 of 5, after the fix step 3 of 3, one for each of items at once",
				"log.flush, kind not known, waits for nothing, no step of its own, after the fix no step of its own",
				"sendMail, queue, waits for findCart (uses cart), step 5 of 5, after the fix step 3 of 3, measured 12 ms",
			],
		);
		const long = bar(0, "retry", [0, 3], [0, 3]);
		assert.match(spokenOf(long, { ...single, bars: [long] }), /steps 1 to 3 of 3$/);
	});

	it("has bars to choose in the panel, and pictures in a document", () => {
		const panel = inPanel(checkout, 800);
		assert.equal(panel.attributes["role"], "listbox");
		assert.ok(byClass(panel, "row").every(({ attributes }) => attributes["role"] === "option"));
		const text = drawDocument(checkout);
		assert.match(text, /^<svg [^>]*role="group"/);
		assert.equal(text.match(/role="img"/g)?.length, checkout.bars.length);
	});

	it("cuts what is too long, whose name is whole", () => {
		const label = "aVeryLongName".repeat(12);
		const picture = { ...single, bars: [bar(0, label, [0, 1], [0, 1])] };
		const [row] = byClass(inPanel(picture, 800), "row");
		const [shown = ""] = textsOf(row as Element);
		assert.ok(shown.endsWith("…") && shown.length < 60, shown);
		assert.ok(`${row?.attributes["aria-label"]}`.startsWith(label));
	});

	it("takes names for text, whatever they are", () => {
		const evil = '</text><script>alert("1")</script>\u0000&amp;';
		const picture: Picture = {
			...single,
			name: evil,
			bars: [bar(0, evil, [0, 1], [0, 1], { needs: [{ id: 0, reason: evil }], held: evil, unbounded: evil })],
		};
		const text = drawDocument(picture);
		assert.doesNotMatch(text, /<script/);
		assert.ok(!text.includes("\0"));
		assert.match(text, /&lt;\/text&gt;&lt;script&gt;/);
		assert.match(text, /&amp;amp;/);
	});

	it("loads nothing, and has a colour for each class that it uses", () => {
		const text = drawDocument(checkout);
		assert.doesNotMatch(text, /<script|\son\w+=|javascript:|url\((?!#)|@import|href/);
		const looks = `${text}${readFileSync(path.join(repositoryRoot, "waterfall/src/page/page.css"), "utf8")}`;
		const used = new Set([...text.matchAll(/class="([^"]+)"/g)].flatMap(([, names = ""]) => names.split(" ")));
		for (const name of used)
			if (!["document", "over", "row", "mark"].includes(name)) assert.ok(looks.includes(`.${name}`), name);
		const variables = new Set([...text.matchAll(/var\((--(?!asynclint)[\w-]+)\)/g)].map(([, name]) => name));
		const page = readFileSync(path.join(repositoryRoot, "waterfall/src/page/page.css"), "utf8");
		for (const name of variables) {
			assert.ok(text.includes(`${name}: var(--asynclint`), `${name} in a document`);
			assert.ok(page.includes(`${name}: `), `${name} in the panel`);
		}
	});
});
