import { MAKES, sends } from "../calls.ts";
import type { PackageKnowledge } from "../shape.ts";

export const nodemailer: PackageKnowledge = {
	names: ["nodemailer"],
	calls: {
		"Mail.sendMail": sends("queue", "w"),
		"Mail.verify": sends("queue", "r"),
		createTransport: MAKES,
	},
};
