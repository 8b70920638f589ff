import { LATER, MAKES } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

export const pLimit: PackageKnowledge = {
	names: ["p-limit"],
	calls: {
		default: MAKES,
		// The limiter itself.
		"call __type": { ...LATER, invokes: [0], defers: true },
		map: { ...LATER, invokes: [1], defers: true },
	},
};
