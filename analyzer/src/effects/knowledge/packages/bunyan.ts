import { LOG, MAKES } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

export const bunyan: PackageKnowledge = {
	names: ["bunyan"],
	calls: {
		...each("Logger", "fatal error warn info debug trace", LOG),
		...each("Logger", "createLogger child", MAKES),
	},
};
