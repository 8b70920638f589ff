import { MAKES, sends } from "../calls.ts";
import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

/** Where sessions are kept is for the configuration to say. Looking one up may make it last longer. */
const ASKS: KnownCall = sends("any", "r", { assumes: { kind: "session-lookup" } });

/** Members of `auth.api`, which is put together from the plugins' types, so that they have no owner by name. */
export const betterAuth: PackageKnowledge = {
	names: ["better-auth"],
	calls: {
		betterAuth: MAKES,
		getSession: { ...ASKS, guards: true },
		...each("", "listSessions listUserAccounts getFullOrganization", ASKS),
		...each("", "signOut revokeSession revokeSessions updateUser", sends("any", "w")),
	},
};
