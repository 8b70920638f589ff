/** What is written on objects that came over a wire, or were parsed, is seen by nobody else. */
interface Plan {
	name: string;
	owner: { name: string; tags: string[] };
}
const nobody = { name: "", tags: [] };

async function read(path: string): Promise<{ plans: Plan[] }> {
	return (await fetch(`https://example.com/${path}`)).json();
}
async function tidy(path: string): Promise<Plan> {
	const plan: Plan = await (await fetch(`https://example.com/${path}`)).json();
	plan.owner.name = plan.owner.name.trim();
	return plan;
}
async function names(path: string): Promise<string[]> {
	const { plans } = (await (await fetch(`https://example.com/${path}`)).json()) as { plans: Plan[] };
	for (const plan of plans) plan.owner.name = plan.owner.name.trim();
	return plans.map((plan) => plan.owner.name);
}
async function parsed(path: string): Promise<Plan> {
	const plan = JSON.parse(await (await fetch(`https://example.com/${path}`)).text()) as Plan;
	plan.owner.name = "somebody";
	return plan;
}

export async function writtenDeepDown(path: string) {
	const plan = await tidy(path);
	//           ^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const all = await names(path);
	return [plan, all];
}

export async function writtenOnParsed(path: string) {
	const plan = await parsed(path);
	//           ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const all = await names(path);
	return [plan, all];
}

/** From the first assignment on it has an owner that others hold as well. */
async function shared(path: string): Promise<Plan> {
	const plan: Plan = await (await fetch(`https://example.com/${path}`)).json();
	plan.owner = nobody;
	plan.owner.name = "somebody";
	return plan;
}

export async function writtenOnWhatWasPutThere(path: string) {
	const all = await names(path);
	const plan = await shared(path);
	return [plan, all];
}

/** Where nothing came it is the owner that others hold as well. */
async function orNobody(path: string): Promise<string> {
	const { owner = nobody } = (await (await fetch(`https://example.com/${path}`)).json()) as Partial<Plan>;
	owner.name = "somebody";
	return owner.name;
}

export async function writtenOnDefaults(path: string) {
	const all = await names(path);
	const owner = await orNobody(path);
	return [owner, all];
}

const kept = new Map<string, Plan>();
async function remembered(path: string): Promise<Plan | undefined> {
	await read(path);
	const plan = kept.get(path);
	if (plan) plan.owner.name = "somebody";
	return plan;
}

export async function writtenOnKept(path: string) {
	const all = await names(path);
	const plan = await remembered(path);
	return [plan, all];
}

function valid(plan: Plan): Plan {
	plan.name = plan.name.trim();
	return plan;
}
async function one(path: string): Promise<Plan> {
	return (await fetch(`https://example.com/${path}`)).json();
}
function checked(path: string) {
	return one(path).then(valid);
}
function checkedOwner(plan: Plan): Plan {
	plan.owner.name = plan.owner.name.trim();
	return plan;
}
const cached = one("home");
function checkedAgain() {
	return cached.then(valid);
}

export async function writtenByNamedCallbacks(path: string) {
	const plan = await checked(path);
	//           ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const other = await checked(`${path}/other`);
	return [plan, other];
}

export async function writtenOnWhatOthersHold(path: string) {
	const plan = await checked(path);
	const other = await checkedAgain();
	return [plan, other];
}

async function counts(path: string) {
	const { plans } = await read(path);
	const byOwner = new Map<string, { count: number }>();
	for (const { owner } of plans) {
		const entry = byOwner.get(owner.name);
		if (entry) entry.count++;
		else byOwner.set(owner.name, { count: 1 });
	}
	return [...byOwner.values()].map(({ count }) => count);
}
/** Whoever gets the map may put something else into it. */
async function countsOfOthers(path: string, fill: (counts: Map<string, { count: number }>) => void) {
	const { plans } = await read(path);
	const byOwner = new Map<string, { count: number }>();
	fill(byOwner);
	for (const { owner } of plans) {
		const entry = byOwner.get(owner.name);
		if (entry) entry.count++;
	}
	return byOwner.size;
}
const first = { count: 0 };
async function countsOfAll(path: string) {
	const { plans } = await read(path);
	const byOwner = new Map<string, { count: number }>();
	for (const { owner } of plans) {
		const entry = byOwner.get(owner.name);
		if (entry) entry.count++;
		else byOwner.set(owner.name, first);
	}
	return byOwner.size;
}

export async function countedHere(path: string) {
	const one = await counts(path);
	//          ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const two = await counts(`${path}/next`);
	return [one, two];
}

export async function countedTogether(path: string) {
	const one = await countsOfAll(path);
	const two = await countsOfAll(`${path}/next`);
	return [one, two];
}

export async function countedByOthers(path: string) {
	const one = await countsOfOthers(path, (counts) => counts.clear());
	const two = await countsOfOthers(`${path}/next`, (counts) => counts.clear());
	return [one, two];
}

export const owners = [checkedOwner];
