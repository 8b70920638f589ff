import { LOG, MAKES } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

export const debug: PackageKnowledge = {
	names: ["debug"],
	calls: {
		"call debug.Debugger": LOG,
		debug: MAKES,
	},
};
