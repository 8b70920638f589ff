import { does, LOOKS } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

/** Times are compared with the clock. */
export const jsonwebtoken: PackageKnowledge = {
	names: ["jsonwebtoken"],
	calls: {
		sign: does("clock", "r", { invokes: [3] }),
		verify: does("clock", "r", { invokes: [2, 3] }),
		decode: LOOKS,
	},
};
