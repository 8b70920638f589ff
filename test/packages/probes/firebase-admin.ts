import { applicationDefault, cert, getApp, getApps, initializeApp } from "firebase-admin/app";
import { getAuth } from "firebase-admin/auth";
import { FieldValue, getFirestore } from "firebase-admin/firestore";
import { getMessaging } from "firebase-admin/messaging";

export function entries() {
	getApps(); // pure
	getApp(); // pure
	initializeApp({ credential: cert("a") }); // pure
	initializeApp({ credential: applicationDefault() }); // pure
	getAuth(); // pure
	getFirestore().collection("a"); // pure
	getMessaging(); // pure
}

export async function users(id: string, token: string) {
	const auth = getAuth(); // pure
	await auth.getUser(id); // reads http, promise
	await auth.getUserByEmail(id); // reads http, promise
	await auth.getUserByPhoneNumber(id); // reads http, promise
	await auth.getUsers([{ uid: id }]); // reads http, promise
	await auth.listUsers(); // reads http, promise
	await auth.verifyIdToken(token); // reads http, promise, guards
	await auth.verifySessionCookie(token); // reads http, promise, guards
	await auth.createCustomToken(id); // reads http, promise
	await auth.createSessionCookie(token, { expiresIn: 1 }); // uses http, promise
	await auth.createUser({}); // writes http, promise
	await auth.updateUser(id, {}); // writes http, promise
	await auth.deleteUser(id); // writes http, promise
	await auth.deleteUsers([id]); // writes http, promise
	await auth.setCustomUserClaims(id, null); // writes http, promise
	await auth.revokeRefreshTokens(id); // writes http, promise
	await auth.generateEmailVerificationLink(id); // uses http, promise
	await auth.generatePasswordResetLink(id); // uses http, promise
}

export async function documents(id: string) {
	const firestore = getFirestore(); // pure
	await firestore.doc(id).get(); // reads db, promise
	await getFirestore().collection("a").doc(id).set({ at: FieldValue.serverTimestamp() }); // writes db, promise
	await getMessaging().send({ token: id }); // writes queue, promise
	await getMessaging().sendEach([{ token: id }]); // writes queue, promise
	await getMessaging().sendEachForMulticast({ tokens: [id] }); // writes queue, promise
}
