import { LATER } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

export const pMap: PackageKnowledge = {
	names: ["p-map"],
	calls: {
		default: { ...LATER, invokes: [1], defers: true },
	},
};
