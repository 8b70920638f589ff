import { LATER, MAKES, RUNS } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

export const pLimit: PackageKnowledge = {
	names: ["p-limit"],
	calls: {
		default: MAKES,
		// The limiter itself.
		"call __type": RUNS,
		map: { ...LATER, invokes: [1], defers: true },
	},
};
