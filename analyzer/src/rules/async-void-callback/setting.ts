/** When it makes sense to say in the configuration that a call looks after the promises of its callbacks. */
import type { Inquiry } from "../../ask/inquiry.ts";
import type { SettingDraft } from "../../ask/rule.ts";
import type { RuleFile } from "../../ask/rule-file.ts";
import type { CallExpression } from "../../engine/ast.ts";
import { allowFix } from "../shared/promises/allowed.ts";
import { calledName } from "./places.ts";

/** Names of what only calls a function when something happens: events, subscriptions, timers, servers and their routes, suites of tests. */
const CALLS_WHEN_IT_HAPPENS =
	/^(?:on|once|on[A-Z]\w*|add\w*Listener|prepend\w*Listener|listen\w*|subscribe\w*|observe\w*|watch\w*|create\w*Server|use|all|get|post|put|patch|delete|set(?:Timeout|Interval|Immediate)|[fx]?describe|suite|context|only|skip)$/;

/**
 * Offered for the program's own functions, and for those of packages that may well wait: of an event emitter it would be
 * untrue, and would hide each rejection of the same kind.
 */
export function* settingFor(call: CallExpression, file: RuleFile): Inquiry<SettingDraft | undefined> {
	const setting = yield* allowFix(call, "allowCalls", file);
	if (setting?.entry["from"] !== "package") return setting;
	if (setting.entry["package"] === "node" || CALLS_WHEN_IT_HAPPENS.test(calledName(call) ?? "")) return undefined;
	return setting;
}
