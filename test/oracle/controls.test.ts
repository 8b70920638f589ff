/** The oracle itself: it catches every rewrite that is known to be wrong, and none that is known to be right. */
import assert from "node:assert/strict";
import { REFUSALS } from "../../analyzer/src/facts/refusals.ts";
import { type Comparison, compare, EFFORT, FEW_ORDERS, STRICT } from "./compare.ts";
import { type Control, controls, recipeOf } from "./controls.ts";
import { subjectsOf } from "./subject.ts";

describe("the oracle", function () {
	this.timeout(60_000);
	for (const control of controls) {
		const verb = control.code === "ok" ? "allows" : `catches ${control.code}:`;
		it(`${verb} ${control.name}`, async () => {
			const result = await run(control.before, control.after);
			assert.deepEqual(judge(control, result), []);
		});
	}

	it("lets the identity pass", async () => {
		for (const { before, after } of controls) {
			for (const body of [before, after]) assert.deepEqual((await run(body, body)).failures, []);
		}
	});

	describe("where reads may be left out", () => {
		const below = (call: string, check: string) => ({
			before: `const a = await ${call};\n${check}\nreturn a;`,
			after: `${check}\nconst a = await ${call};\nreturn a;`,
		});
		const leave = `if (input.id === "i") return "early";`;
		const failuresOf = async ({ before, after }: { before: string; after: string }, omitsReads = true) => {
			return (await run(before, after, { ...STRICT, omitsReads })).failures.join("\n");
		};

		it("allows one that cannot fail to move below a check", async () => {
			assert.equal(await failuresOf(below(`calm("x")`, leave)), "");
			assert.match(await failuresOf(below(`calm("x")`, leave), false), /does not start/);
		});

		it("catches a write that is left out", async () => {
			assert.match(await failuresOf(below(`write("x")`, leave)), /order on|does not start|outcome was/);
		});

		it("catches a failure that is no longer thrown", async () => {
			assert.match(await failuresOf(below(`get("/x")`, leave)), /outcome was/);
		});

		it("catches a check of what changes meanwhile", async () => {
			for (const value of ["new", "old"]) {
				const check = `if (token === "${value}") return "early";`;
				assert.match(await failuresOf(below(`calm("x")`, check)), /outcome was/, value);
			}
		});
	});

	it("allows reads under way that the original leaves as well when they take long", async () => {
		const guarded = (tried: string) => `let b; try { b = await ${tried}; } catch { b = "none"; }`;
		const rest = Array.from({ length: 15 }, (_, index) => `await calm("later ${index}");`).join(" ");
		const gathered = `Promise.all([read("y"), read("z")])`;
		const end = `${rest} return [a, b, c];`;
		const before = `const a = await read("x"); const c = await read("w"); ${guarded(gathered)} ${end}`;
		const after = `const p = read("x"), q = read("w"), r = ${gathered}; await Promise.allSettled([p, q, r]);
const a = await p; const c = await q; ${guarded("r")} ${end}`;
		const wrong = `const [a, c] = await Promise.all([read("x"), read("w")]); ${guarded(gathered)} ${end}`;
		assert.deepEqual((await run(before, after, STRICT, FEW_ORDERS)).failures, []);
		const { failures } = await run(before, wrong, STRICT, FEW_ORDERS);
		assert.match(failures.join("\n"), /left over was nothing, is read\(w\)/);
	});

	it("knows each condition by several rewrites", () => {
		for (const { code } of Object.values(REFUSALS)) {
			assert.ok(controls.filter((control) => control.code === code).length >= 2, code);
		}
	});
});

function run(before: string, after: string, kind = STRICT, effort = EFFORT): Promise<Comparison> {
	const [old] = subjectsOf(recipeOf(before));
	const [now] = subjectsOf(recipeOf(after));
	assert.ok(old && now);
	return compare(old, now, kind, effort);
}

/** What is not as the control says. */
function judge({ shows }: Control, { failures, before, after }: Comparison): string[] {
	if (shows === "nothing") return [...failures, ...(after < before ? [] : [`no faster: ${before} → ${after}`])];
	if (shows === "slow") return [...failures, ...(after < before ? [`faster: ${before} → ${after}`] : [])];
	return failures.some((line) => shows.test(line)) ? [] : [`not caught by ${shows}; failures: ${failures.join("\n")}`];
}
