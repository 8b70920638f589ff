import { LATER, MAKES } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

export const pQueue: PackageKnowledge = {
	names: ["p-queue"],
	calls: {
		"default.add": { ...LATER, invokes: [0], defers: true },
		"new default": MAKES,
	},
};
