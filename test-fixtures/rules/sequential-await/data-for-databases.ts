/** What fills a database does it in an order: rows refer to each other. */
// @filename: load.ts
export async function load(path: string): Promise<string> {
	return (await fetch(`https://example.com${path}`)).text();
}
// @filename: seeds/plans.ts
import { load } from "../load.ts";
export async function plans() {
	const a = await load("/a");
	const b = await load("/b");
	return [a, b];
}
// @filename: database/users.seeder.ts
import { load } from "../load.ts";
export async function users() {
	const a = await load("/a");
	const b = await load("/b");
	return [a, b];
}
// @filename: database/seed-teams.ts
import { load } from "../load.ts";
export async function teams() {
	const a = await load("/a");
	const b = await load("/b");
	return [a, b];
}
// @filename: database/reseeded.ts
import { load } from "../load.ts";
export async function others() {
	const a = await load("/a");
	//        ^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await load("/b");
	return [a, b];
}
