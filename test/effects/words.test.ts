import assert from "node:assert/strict";
import { parseEffects, whyUnreadable } from "../../analyzer/src/facts/declared-effects.ts";

describe("words for effects", () => {
	const wrong: readonly (readonly [string, RegExp])[] = [
		["reads database", /^"database" is none of the domains any, fs, http, db, /],
		["reads db:User, writes disk:tmp", /^"disk" is none of the domains/],
		["reads db, wrote log", /^"wrote log" is not "reads …" or "writes …"/],
		["pure, costly", /^"pure" has to stand alone$/],
		["", /^it says nothing$/],
	];
	for (const [text, reason] of wrong) {
		it(`that are not understood are named: "${text}"`, () => {
			assert.equal(parseEffects(text), undefined);
			assert.match(whyUnreadable(text), reason);
		});
	}

	it("that are understood add up", () => {
		assert.deepEqual(parseEffects("reads db:User, writes log, costly"), {
			io: [
				{ domain: "db", mode: "r", key: "User" },
				{ domain: "log", mode: "w" },
			],
			costly: true,
			guards: false,
			unknown: false,
		});
	});
});
