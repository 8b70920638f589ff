import { LOG, MAKES } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

export const pino: PackageKnowledge = {
	names: ["pino"],
	calls: {
		...each("pino.BaseLogger", "fatal error warn info debug trace silent", LOG),
		"pino.LoggerExtras.child": MAKES,
	},
};
