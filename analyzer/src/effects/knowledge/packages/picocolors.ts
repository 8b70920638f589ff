import { LOOKS } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

export const picocolors: PackageKnowledge = {
	names: ["picocolors"],
	calls: {
		"Colors.*": LOOKS,
	},
};
