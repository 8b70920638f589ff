import { MAKES, sends } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

/** It waits between its attempts. */
export const pRetry: PackageKnowledge = {
	names: ["p-retry"],
	calls: {
		default: sends("timer", "r", { invokes: [0], defers: true }),
		"new AbortError": MAKES,
	},
};
