import { MAKES, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

export const resend: PackageKnowledge = {
	names: ["resend"],
	calls: {
		...each("*", "get list", sends("queue", "r")),
		...each("*", "create update remove", sends("queue", "w")),
		...each("*", "send", sends("queue", "w", { costly: true })),
		"new Resend": MAKES,
	},
};
