/** What users say that functions do: in the configuration, and in comments that cannot be understood. */
import assert from "node:assert/strict";
import { checkSources } from "../support/check-sources.ts";

const FILES = new Map([
	[
		"src/lib/users.ts",
		`
declare function opaque(path: string): Promise<string>;
export function load(id: string): Promise<string> {
	return opaque(id);
}
export function save(id: string): Promise<string> {
	return opaque(id);
}
export const api = { list: (id: string): Promise<string> => opaque(id) };
export class Client {
	find(id: string): Promise<string> {
		return opaque(id);
	}
	tally(id: string): Promise<string> {
		return opaque(id);
	}
}
/** @effect writes any:else */
export function anywhere(id: string): Promise<string> {
	return opaque(id);
}
export default function lookUp(id: string): Promise<string> {
	return opaque(id);
}
/** @effect writes db */
export function commented(id: string): Promise<string> {
	return opaque(id);
}
/** @effect read db */
export function misspelt(id: string): Promise<string> {
	return opaque(id);
}
export function wrapped(id: string): Promise<string> {
	return outer(id);
}
const outer = memo((id: string): Promise<string> => opaque(id));
declare function memo<T>(fn: T): T;
`,
	],
	["node_modules/some-api/package.json", `{ "name": "some-api", "version": "1.0.0", "types": "index.d.ts" }`],
	[
		"node_modules/some-api/index.d.ts",
		`
export declare function fetchAll(id: string): Promise<string>;
export declare class Session { get(id: string): Promise<string>; put(id: string): Promise<string>; }
`,
	],
	[
		"src/use.ts",
		`
import { fetchAll, type Session } from "some-api";
import lookUp, { api, Client, anywhere, commented, load, misspelt, save, wrapped } from "./lib/users.ts";
export async function functions(id: string) {
	const a = await load(id);
	const b = await fetchAll(id);
	return a + b;
}
export async function members(id: string, session: Session, client: Client) {
	const a = await api.list(id);
	const b = await session.get(id);
	const c = await client.find(id);
	const d = await lookUp(id);
	return a + b + c + d;
}
export async function commentOverruled(id: string) {
	const a = await load(id);
	const b = await commented(id);
	return a + b;
}
export async function conflicting(id: string) {
	const a = await save(id);
	const b = await load(id);
	return a + b;
}
export async function exactBeforeOpen(id: string, session: Session) {
	const a = await session.get(id);
	const b = await session.put(id);
	return a + b;
}
export async function notNamed(id: string, client: Client) {
	const a = await load(id);
	const b = await client.tally(id);
	return a + b;
}
export async function heldByVariable(id: string) {
	const a = await load(id);
	const b = await wrapped(id);
	return a + b;
}
export async function perhapsTheSame(id: string) {
	const a = await lookUp(id);
	const b = await anywhere(id);
	return a + b;
}
export async function notUnderstood(id: string) {
	const a = await load(id);
	const b = await misspelt(id);
	return a + b;
}
`,
	],
]);

const EFFECTS = {
	"./src/lib/users.ts#load": "reads db:User",
	"./src/lib/users#save": ["writes db:User", "writes db:Log"],
	"./src/lib/users.ts#api.*": "reads cache",
	"./src/lib/users.ts#Client.find": "reads http",
	"./src/lib/users.ts#default": "reads fs:some",
	"./src/lib/users.ts#commented": "reads db",
	"./src/lib/users.ts#outer": "reads db",
	"some-api#*": "reads http",
	"some-api#Session.*": "reads http",
	"some-api#Session.put": "unknown",
};

describe("effects that users declare", function () {
	this.timeout(120_000);
	const text = FILES.get("src/use.ts") ?? "";
	/** The function of `src/use.ts` around an offset. */
	const functionAt = (offset: number) => /.*function (\w+)/s.exec(text.slice(0, offset))?.[1];
	let found: string[];
	let refused: Map<string | undefined, string>;
	let without: number;

	before(() => {
		const result = checkSources(FILES, "sequential-await", { effects: EFFECTS }).get("src/use.ts");
		found = (result?.findings ?? []).map((one) => `${functionAt(one.start.offset)}: ${one.message}`);
		refused = new Map(
			(result?.refused ?? []).map((one) => [functionAt(one.start.offset), `${one.code} ${one.reason}`]),
		);
		const undeclared = checkSources(FILES, "sequential-await").get("src/use.ts")?.findings ?? [];
		without = undeclared.filter(({ confidence }) => confidence === "A").length;
	});

	it("are what is found, in the program, in packages, of members and of default exports", () => {
		const awaits = (count: number, kind = "") =>
			`${count} awaits that do not depend on each other: ${count} ${kind}round trips could be 1.`;
		assert.deepEqual(found, [
			`functions: ${awaits(2)}`,
			`members: ${awaits(4)}`,
			`commentOverruled: ${awaits(2, "database ")}`,
			`heldByVariable: ${awaits(2, "database ")}`,
		]);
	});

	it("are needed for it", () => {
		assert.equal(without, 0);
	});

	it("conflict like others", () => {
		assert.match(refused.get("conflicting") ?? "", /^G2 `save` and `load` collide: .*the database/);
	});

	it("conflict with what may be anywhere, whatever the keys", () => {
		assert.match(refused.get("perhapsTheSame") ?? "", /^G2 `lookUp` and `anywhere` collide/);
	});

	it("count by the most exact key", () => {
		assert.match(refused.get("exactBeforeOpen") ?? "", /^G2 .*`put` is said to do something unknown/);
	});

	it("say nothing of what they do not name", () => {
		assert.match(refused.get("notNamed") ?? "", /^G2 What `client.tally` does is not known/);
	});

	it("are refused where the comment is not understood", () => {
		assert.match(
			refused.get("notUnderstood") ?? "",
			/^G2 What `misspelt` does is not known: the `@effect` comment on `misspelt` is not understood: "read db" is not "reads …"/,
		);
	});
});
