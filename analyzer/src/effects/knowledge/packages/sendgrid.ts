import { sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

export const sendgrid: PackageKnowledge = {
	names: ["@sendgrid/mail"],
	calls: {
		...each("MailService", "send sendMultiple", sends("queue", "w", { costly: true })),
		"MailService.setApiKey": { receiver: "rewrites", gives: "value", throws: false },
	},
};
