/** Answers a customer: asks the stores, then the model. */
import type { Message } from "../shared/model.ts";
import { promptFor } from "../shared/prompt.ts";
import {
	complete,
	type Desk,
	findPermissions,
	findPlan,
	findUser,
	readHistory,
	recordUsage,
} from "../shared/stores.ts";

export async function answer(desk: Desk, message: Message): Promise<string> {
	const [user, history, plan, permissions] = await Promise.all([
		findUser(desk, message.userId),
		readHistory(desk, message.conversation),
		findPlan(desk, message.userId),
		findPermissions(desk, message.userId),
	]);
	if (!permissions.chat) {
		return `${user.name}, your plan (${plan.name}) has no chat.`;
	}
	await recordUsage(desk, message);
	return complete(desk, promptFor(user, plan, history, message));
}
