import { betterAuth } from "better-auth";
import { organization } from "better-auth/plugins";

const plugins = [organization()];
const auth = betterAuth({ plugins }); // pure

export async function sessions(headers: Headers) {
	await auth.api.getSession({ headers }); // reads any, promise, guards
	await auth.api.listSessions({ headers }); // reads any, promise
	await auth.api.signOut({ headers }); // writes any, promise
	await auth.api.revokeSession({ headers, body: { token: "a" } }); // writes any, promise
	await auth.api.revokeSessions({ headers }); // writes any, promise
	await auth.api.updateUser({ headers, body: { name: "a" } }); // writes any, promise
	await auth.api.listUserAccounts({ headers }); // reads any, promise
	await auth.api.getFullOrganization({ headers }); // reads any, promise
}
