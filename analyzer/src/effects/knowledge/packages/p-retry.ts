import { MAKES, RUNS } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

/** It waits between its attempts. */
export const pRetry: PackageKnowledge = {
	names: ["p-retry"],
	calls: {
		default: { ...RUNS, io: [{ domain: "timer", mode: "r" }] },
		"new AbortError": MAKES,
	},
};
