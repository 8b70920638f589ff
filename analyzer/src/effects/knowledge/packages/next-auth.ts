import { LATER, sends } from "../calls.ts";
import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

/** A session may be kept anywhere, and looking it up may make it last longer. */
const SESSION: KnownCall = sends("any", "r", { guards: true, assumes: { kind: "session-lookup" } });

export const nextAuth: PackageKnowledge = {
	names: ["next-auth"],
	calls: {
		...each("", "getServerSession getSession", SESSION),
		getToken: { ...LATER, guards: true },
		...each("", "getCsrfToken getProviders", sends("http", "r")),
		...each("", "signIn signOut", sends("http", "rw")),
	},
};
