/** Who uses the application: signing in and out. */
import { inPackages, type Pack } from "./pack.ts";

/** Hooks of `react-firebase-hooks`, each of which gives its function first. */
const FIREBASE_HOOKS = [
	...["useCreateUserWithEmailAndPassword", "useDeleteUser", "useSendEmailVerification", "useSendPasswordResetEmail"],
	...["useSendSignInLinkToEmail", "useSignInWithEmailAndPassword", "useSignInWithEmailLink", "useSignOut"],
	...["useUpdateEmail", "useUpdatePassword", "useUpdateProfile", "useVerifyBeforeUpdateEmail"],
	...["Apple", "Facebook", "Github", "Google", "Microsoft", "Twitter", "Yahoo"].map((name) => `useSignInWith${name}`),
];

export const accountPacks: Readonly<Record<string, Pack>> = {
	auth0: {
		reason: "the browser leaves for another page, without a request before it that could fail",
		calls: inPackages(["@auth0/auth0-react", "@auth0/auth0-spa-js"], ["loginWithRedirect", "logout"]),
	},
	"react-firebase-hooks": {
		reason: "the promise never rejects: a failure is the hook's own error",
		calls: inPackages(
			["react-firebase-hooks"],
			FIREBASE_HOOKS.map((name) => `${name}[0]`),
		),
	},
	"react-oidc-context": {
		reason: "the promise never rejects: a failure is the error of the state",
		calls: inPackages(
			["react-oidc-context"],
			[
				...["signinPopup", "signinRedirect", "signinResourceOwnerCredentials", "signinSilent"],
				...["signoutPopup", "signoutRedirect", "signoutSilent"],
			],
		),
	},
};
