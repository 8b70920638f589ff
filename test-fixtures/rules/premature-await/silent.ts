import { readFile, writeFile } from "node:fs/promises";

interface User {
	id: string;
	name: string;
}

async function get<T>(path: string): Promise<T> {
	const response = await fetch(`https://api.example.com${path}`);
	return (await response.json()) as T;
}
const loadUser = (id: string) => get<User>(`/users/${id}`);
const requireUser = (id: string) => get<User>(`/users/${id}`);
const getSession = (id: string) => get<User>(`/sessions/${id}`);
const post = (id: string) => fetch("https://api.example.com", { method: "POST", body: id });
declare function opaque(id: string): Promise<User>;
declare function holds(id: string): boolean;
/** @effect guards */
declare function gate(id: string): Promise<User>;
/** @effect writes db */
declare function save(id: string): Promise<User>;
let ready = false;
export function setReady() {
	ready = true;
}

export async function needed(id: string) {
	const user = await loadUser(id);
	if (user.name === "") return undefined;
	return user;
}

export async function neededByTheBody(id: string, enabled: boolean) {
	const user = await loadUser(id);
	if (!enabled) return user.name;
	return user;
}

export async function neededThroughAClosure(id: string) {
	const user = await loadUser(id);
	const isNamed = () => user.name !== "";
	if (!isNamed()) return undefined;
	return user;
}

export async function neededByAHoistedFunction(id: string) {
	const user = await loadUser(id);
	if (!isNamed()) return undefined;
	function isNamed() {
		return user.name !== "";
	}
	return user.name;
}

export async function neededBetween(id: string) {
	const user = await loadUser(id);
	const name = user.name.trim();
	if (name === "") return undefined;
	return user;
}

export async function notUsedAfter(id: string, enabled: boolean) {
	const user = await loadUser(id);
	if (!enabled) return undefined;
	return id;
}

export async function noResult(enabled: boolean) {
	await loadUser("a");
	if (!enabled) return undefined;
	return 1;
}

export async function writes(id: string, enabled: boolean) {
	const response = await post(id);
	if (!enabled) return undefined;
	return response.status;
}

export async function saves(id: string, enabled: boolean) {
	const user = await save(id);
	if (!enabled) return undefined;
	return user;
}

export async function unknownCall(id: string, enabled: boolean) {
	const user = await opaque(id);
	if (!enabled) return undefined;
	return user;
}

export async function unknownCondition(id: string) {
	const user = await loadUser(id);
	if (!holds(id)) return undefined;
	return user;
}

export async function conditionsByName(id: string, enabled: boolean) {
	const user = await requireUser(id);
	if (!enabled) return undefined;
	return user;
}

export async function identity(id: string, enabled: boolean) {
	const user = await getSession(id);
	if (!enabled) return undefined;
	return user;
}

const getUser = (request: { id: string }) => get<User>(`/me/${request.id}`);
export async function asksWhoItIs(request: { id: string }, enabled: boolean) {
	const user = await getUser(request);
	if (!enabled) return undefined;
	return user;
}

export async function conditionsByEffect(id: string, enabled: boolean) {
	const user = await gate(id);
	if (!enabled) return undefined;
	return user;
}

export async function looksAtModuleState(id: string) {
	const user = await loadUser(id);
	if (!ready) return undefined;
	return user;
}

export async function abortedMeanwhile(id: string, signal: AbortSignal) {
	const user = await loadUser(id);
	if (signal.aborted) return undefined;
	return user;
}

export async function replacedMeanwhile(id: string, ref: { current: string | null }) {
	const user = await loadUser(id);
	if (ref.current === null) return undefined;
	return user;
}

export async function setByAClosure(id: string, on: (stop: () => void) => void) {
	let done = false;
	on(() => {
		done = true;
	});
	const user = await loadUser(id);
	if (done) return undefined;
	return user;
}

export class Panel {
	private isDisposed = false;
	private request = 0;
	dispose() {
		this.isDisposed = true;
	}
	async load(id: string) {
		const user = await loadUser(id);
		if (this.isDisposed) return undefined;
		return user;
	}
	async latest(id: string) {
		const request = ++this.request;
		const user = await loadUser(id);
		if (request !== this.request) return undefined;
		return user;
	}
}

export async function looksAtTheClock(id: string, deadline: number) {
	const user = await loadUser(id);
	if (Date.now() > deadline) return undefined;
	return user;
}

let loads = 0;
async function counted(id: string) {
	loads++;
	return loadUser(id);
}
export async function changesWhatIsRead(id: string, enabled: boolean) {
	const user = await counted(id);
	if (!enabled) return loads;
	return user;
}

export async function readsWhatIsChanged(enabled: boolean, next: string[]) {
	const text = await readFile("state.json", "utf8");
	const written = await writeFile("state.json", next.join());
	if (!enabled) return written;
	return text;
}

export async function changesBetween(ids: string[]) {
	const user = await loadUser("a");
	const last = ids.pop();
	if (last === undefined) return undefined;
	return user;
}

export async function withElse(id: string, enabled: boolean) {
	const user = await loadUser(id);
	if (!enabled) {
		return undefined;
	} else {
		console.log("on");
	}
	return user;
}

export async function doesNotLeave(id: string, enabled: boolean) {
	const user = await loadUser(id);
	if (!enabled) {
		console.log("off");
	}
	return user;
}

export async function somethingBetween(id: string, enabled: boolean) {
	const user = await loadUser(id);
	console.log(id);
	if (!enabled) return undefined;
	return user;
}

export async function started(id: string, enabled: boolean) {
	const pending = loadUser(id);
	const user = await pending;
	if (!enabled) return undefined;
	return user;
}

export async function onPurpose(id: string, enabled: boolean) {
	// sequential: warms the cache
	const user = await loadUser(id);
	if (!enabled) return undefined;
	return user;
}

export async function suppressed(id: number, enabled: boolean) {
	// @ts-expect-error the name is a number on purpose
	const user = await loadUser(id);
	if (!enabled) return undefined;
	return user;
}

export async function notCovered(id: string, enabled: boolean) {
	/* c8 ignore next */
	const user = await loadUser(id);
	if (!enabled) return undefined;
	return user;
}

export async function coveredElsewhere(id: string, enabled: boolean) {
	/* istanbul ignore next -- @preserve */
	const user = await loadUser(id);
	if (!enabled) return undefined;
	return user;
}

export async function waitsForNothing(id: string, enabled: boolean) {
	const user = await Promise.resolve(id);
	if (!enabled) return undefined;
	return user;
}

export async function* generated(id: string, enabled: boolean) {
	const user = await loadUser(id);
	if (!enabled) return;
	yield user;
}

export async function nothingBehind(id: string, enabled: boolean) {
	const user = await loadUser(id);
	if (!enabled) return user.id;
}

export async function itsBodyIsRead(request: Request, enabled: boolean) {
	const body = await request.json();
	if (!enabled) return undefined;
	return body;
}

interface Editor {
	getModel(): object | undefined;
}

// Whether there is a model may change while the user is loaded.
export async function afterLookingAtAnEditor(id: string, editor: Editor) {
	const user = await loadUser(id);
	if (!editor.getModel()) return undefined;
	return user;
}
