/** How files are divided among shards. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { type Project, split } from "../../cli/src/shards/split.ts";

function projectOf(name: string, size: number): Project {
	return { name, files: Array.from({ length: size }, (_, index) => `${name}/f${String(index).padStart(4, "0")}.ts`) };
}

/** The names of each shard's files, and of projects without any. */
function namesOf(projects: readonly Project[], count: number): string[][] {
	return split(projects, count).map((pieces) =>
		pieces
			.flatMap(({ project, files }) => {
				const { name, files: all } = projects[project] as Project;
				return all.length === 0 ? [name] : files.map((at) => all[at] as string);
			})
			.sort(),
	);
}

const projects = fc
	.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), fc.nat(300)), { selector: ([name]) => name, maxLength: 12 })
	.map((list) => list.map(([name, size]) => projectOf(name, size)));
const count = fc.integer({ min: 1, max: 12 });

describe("the files of shards", () => {
	it("are all files, each in one shard", () => {
		fc.assert(
			fc.property(projects, count, (all, shards) => {
				const divided = namesOf(all, shards);
				assert.ok(divided.length <= shards);
				const expected = all.flatMap(({ name, files }) => (files.length === 0 ? [name] : files));
				assert.deepEqual(divided.flat().sort(), expected.sort());
			}),
		);
	});

	it("have one shard that speaks for each project", () => {
		fc.assert(
			fc.property(projects, count, (all, shards) => {
				const first = split(all, shards).flatMap((pieces) => pieces.filter((one) => one.isFirst));
				assert.deepEqual(
					first.map((one) => one.project).sort((a, b) => a - b),
					all.map((_, index) => index),
				);
			}),
		);
	});

	it("do not depend on the order of projects and files", () => {
		fc.assert(
			fc.property(projects, count, (all, shards) => {
				const other = all.map(({ name, files }) => ({ name, files: files.toReversed() })).reverse();
				assert.deepEqual(namesOf(other, shards), namesOf(all, shards));
			}),
		);
	});

	const sizesOf = (sizes: readonly number[], shards: number): number[][] =>
		split(
			sizes.map((size, index) => projectOf(`p${index}`, size)),
			shards,
		).map((pieces) => pieces.map((piece) => piece.files.length));

	it("stay together where that is no slower", () => {
		assert.deepEqual(sizesOf([100, 100, 100], 3), [[100], [100], [100]]);
		assert.deepEqual(sizesOf([10, 10, 10, 10], 2), [
			[10, 10],
			[10, 10],
		]);
		// A half of a small project costs as much to load as the whole.
		assert.deepEqual(sizesOf([10, 10], 3), [[10], [10]]);
	});

	it("are divided where one project is most of it all, among neighbours", () => {
		assert.deepEqual(sizesOf([1000], 4), [[250], [250], [250], [250]]);
		assert.deepEqual(sizesOf([10], 3), [[4], [3], [3]]);
		const [first = []] = namesOf([projectOf("p", 1000)], 4);
		assert.deepEqual([first[0], first.at(-1)], ["p/f0000.ts", "p/f0249.ts"]);
		const sizes = sizesOf([1000, 100, 100], 3);
		for (const shard of sizes) {
			const files = shard.reduce((sum, size) => sum + size, 0);
			assert.ok(files >= 300 && files <= 500, JSON.stringify(sizes));
		}
	});

	it("leave a shard with nothing when there are fewer", () => {
		assert.deepEqual(sizesOf([2], 5), [[1], [1]]);
		assert.deepEqual(sizesOf([], 2), []);
	});
});
