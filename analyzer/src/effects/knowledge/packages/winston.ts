import { LOG, MAKES } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

export const winston: PackageKnowledge = {
	names: ["winston"],
	calls: {
		...each("winston.Logger winston", "error warn info http verbose debug silly log", LOG),
		"winston.Logger.child": MAKES,
		"winston.createLogger": MAKES,
	},
};
