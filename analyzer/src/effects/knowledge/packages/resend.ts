import { MAKES, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

export const resend: PackageKnowledge = {
	names: ["resend"],
	calls: {
		...each("*", "get list", sends("http", "r")),
		...each("*", "create update remove", sends("http", "w")),
		...each("*", "send", sends("http", "w", { costly: true })),
		"new Resend": MAKES,
	},
};
