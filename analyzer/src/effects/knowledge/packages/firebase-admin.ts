import { MAKES, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** The database's own calls are those of Google Cloud's client. */
export const firebaseAdmin: PackageKnowledge = {
	names: ["firebase-admin"],
	calls: {
		...each("", "initializeApp getApp getApps cert applicationDefault", MAKES),
		...each("", "getAuth getFirestore getMessaging", MAKES),
		...each("BaseAuth", "getUser getUserByEmail getUserByPhoneNumber getUsers listUsers", sends("http", "r")),
		...each("BaseAuth", "verifyIdToken verifySessionCookie", sends("http", "r", { guards: true })),
		"BaseAuth.createCustomToken": sends("http", "r"),
		...each("BaseAuth", "createUser updateUser deleteUser deleteUsers", sends("http", "w")),
		...each("BaseAuth", "setCustomUserClaims revokeRefreshTokens", sends("http", "w")),
		...each(
			"BaseAuth",
			"createSessionCookie generateEmailVerificationLink generatePasswordResetLink",
			sends("http", "rw"),
		),
		...each("Messaging", "send sendEach sendEachForMulticast", sends("queue", "w")),
	},
};
