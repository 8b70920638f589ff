import { CHECKS } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

export const chalk: PackageKnowledge = {
	names: ["chalk"],
	calls: {
		"ChalkInstance.*": CHECKS,
		chalk: CHECKS,
	},
};
