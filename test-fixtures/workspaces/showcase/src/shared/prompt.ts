import type { Message, Plan, Turn, User } from "./model.ts";

export function promptFor(user: User, plan: Plan, history: readonly Turn[], message: Message): string {
	const turns = history.map((turn) => `${turn.from}: ${turn.text}`);
	return [`${user.name} is on ${plan.name}.`, ...turns, `customer: ${message.text}`].join("\n");
}
