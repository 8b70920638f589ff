/** Calls that the function under test awaits. */
import { Effects } from "./effects.ts";
import { Scope } from "./scope.ts";
import { callOf, fileOf, getFixed, statements } from "./statements.ts";

export interface Awaited {
	/** The text of the call. */
	readonly call: string;
	readonly effects: Effects;
	/** It is made in each turn of a loop. */
	readonly isRepeated?: boolean;
}

/**
 * What is awaited: mostly a helper, sometimes the platform itself, with arguments that may be anything in reach.
 * @param index of no other call: calls that are the same in every respect could not be told apart
 */
export function awaited(scope: Scope, index: number, mayBeInline = true): Awaited {
	const { tape } = scope;
	const texts = [...scope.texts, `"/p${index}"`, `"/q${index}"`];
	if (tape.chance(6)) {
		texts.push(scope.own("cell"));
	}
	return callWith(scope, texts, mayBeInline);
}

/** What each turn of a loop awaits, mostly for its own element. */
export function awaitedInTurn(scope: Scope, index: number, element: string): Awaited {
	const own = [`"/p${index}" + ${element}`, `"/q${index}" + ${element}`];
	return { ...callWith(scope, [...own, ...own, scope.text()], false), isRepeated: true };
}

function callWith({ shared, boxes, lists, tape }: Scope, texts: string[], mayBeInline: boolean): Awaited {
	const effects = new Effects();
	const inner = new Scope({ shared, effects, texts, boxes, lists, mayWrite: tape.chance(30), depth: 1 });
	const quiet = shared.helpers.filter((one) => one.effects.writes.size === 0);
	const call = tape.weighted<() => string>([
		[10, () => callOf(inner, tape.one(quiet.length > 0 && tape.chance(30) ? quiet : shared.helpers))],
		[2, () => known(inner, "get", "http:")],
		[2, () => known(inner, "readFile", "fs:")],
		[1, () => known(inner, "calm", "http:")],
		[mayBeInline ? 1 : 0, () => inline(inner)],
		[1, () => known(inner, `${inner.own("counter")}.peek`, "http:")],
	])();
	return { call, effects };
}

function known(scope: Scope, name: string, place: string): string {
	const text = scope.text();
	scope.reads(name === "readFile" ? fileOf(text) : place);
	return name === "readFile" ? `readFile(${text}, "utf8")` : `${name}(${text})`;
}

/** A function that is written and called at once. */
function inline(scope: Scope): string {
	const body = [...statements(scope, 1 + scope.tape.number(2)), ...getFixed(scope)];
	return `(async () => { ${body.join(" ")} return ${scope.text()}; })()`;
}
