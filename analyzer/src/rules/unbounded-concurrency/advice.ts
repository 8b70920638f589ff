/** What to do about a fan-out, as far as its kind says more than "bound it". */
import type { Inquiry } from "../../ask/inquiry.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import type { IoReach } from "../../effects/index.ts";
import type { Node } from "../../engine/ast.ts";
import { type KeyedQuery, keyedQuery } from "../shared/queries/keyed.ts";
import { perElementAt } from "../shared/queries/per-element.ts";

/** The query that each element of a gathered list asks by its key, and nothing else. */
export function* queryByKey(about: Node, file: RuleFile): Inquiry<KeyedQuery | undefined> {
	const found = perElementAt(about);
	const query = found && (yield* keyedQuery(found.query, file));
	return query?.operation === "read" && found?.keys.size !== 1 ? undefined : query;
}

/** What sends something to somebody else's service, by its name. */
const SENDS = /^(?:send|publish|post|notify|push|dispatch|deliver|email|sms|charge|upload|embed)/i;

export function adviceFor(query: KeyedQuery | undefined, { domains, evidence }: IoReach): string[] {
	if (query) {
		const verb = { read: "ask for", insert: "insert", delete: "delete" }[query.operation];
		return [`One query can ${verb} all of them: ${query.library} takes a list by ${query.batch}.`];
	}
	const [domain] = domains;
	if ((domain === "http" || domain === "queue") && evidence.some(({ name }) => SENDS.test(lastPart(name))))
		return ["Whoever receives them may take only so many in a given time: that limit says how many to send at once."];
	if (domain === "process") return ["More processes than `os.availableParallelism()` only wait for each other."];
	return [];
}

function lastPart(name: string): string {
	return name.slice(name.lastIndexOf(".") + 1);
}
