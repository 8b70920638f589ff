/** Functions of the platform that are called on the global object, and others that programs put there. */
declare global {
	var counter: number;
	var own: () => Promise<string>;
	function bump(): void;
}
async function get(path: string): Promise<string> {
	return (await fetch(`https://example.com${path}`)).text();
}
const wait = (ms: number) =>
	new Promise<void>((resolve) => {
		globalThis.setTimeout(resolve, ms);
	});
async function afterTimer(path: string) {
	await wait(10);
	return get(path);
}
export async function timers() {
	const a = await afterTimer("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 round trips could be 1.
	const b = await afterTimer("/b");
	return [a, b];
}
async function requested(path: string) {
	const response = await globalThis.fetch(`https://example.com${path}`);
	return response.text();
}
export async function requests() {
	const a = await requested("/a");
	//        ^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await requested("/b");
	return [a, b];
}
async function copied(path: string) {
	const copy = globalThis.structuredClone({ path });
	return get(copy.path);
}
export async function copies() {
	const a = await copied("/a");
	//        ^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await copied("/b");
	return [a, b];
}
async function encoded(path: string) {
	return get(globalThis.encodeURIComponent(path));
}
export async function encodes() {
	const a = await encoded("/a");
	//        ^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await encoded("/b");
	return [a, b];
}
async function parsed(path: string) {
	return get(globalThis.parseInt(path, 10).toFixed());
}
export async function parses() {
	const a = await parsed("1");
	//        ^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 network round trips could be 1.
	const b = await parsed("2");
	return [a, b];
}

// Neighbours: what is kept there, what programs put there, what nobody knows.

async function counts(path: string) {
	globalThis.counter++;
	return get(path);
}
export async function counted() {
	const a = await counts("/a");
	const b = await counts("/b");
	return [a, b];
}
async function callsOwn(path: string) {
	await globalThis.own();
	return get(path);
}
export async function ownFunction() {
	const a = await callsOwn("/a");
	const b = await callsOwn("/b");
	return [a, b];
}
async function bumps(path: string) {
	globalThis.bump();
	return get(path);
}
export async function declared() {
	const a = await bumps("/a");
	const b = await bumps("/b");
	return [a, b];
}
async function anyway(path: string) {
	(globalThis as any).anything();
	return get(path);
}
export async function untyped() {
	const a = await anyway("/a");
	const b = await anyway("/b");
	return [a, b];
}
