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
	const user = await findUser(desk, message.userId);
	const history = await readHistory(desk, message.conversation);
	const plan = await findPlan(desk, message.userId);
	const permissions = await findPermissions(desk, message.userId);
	if (!permissions.chat) {
		return `${user.name}, your plan (${plan.name}) has no chat.`;
	}
	recordUsage(desk, message);
	return complete(desk, promptFor(user, plan, history, message));
}
