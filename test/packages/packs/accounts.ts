import { useAuth0 } from "@auth0/auth0-react";
import { Auth0Client } from "@auth0/auth0-spa-js";
import {
	useCreateUserWithEmailAndPassword,
	useDeleteUser,
	useSendEmailVerification,
	useSendPasswordResetEmail,
	useSendSignInLinkToEmail,
	useSignInWithApple,
	useSignInWithEmailAndPassword,
	useSignInWithEmailLink,
	useSignInWithFacebook,
	useSignInWithGithub,
	useSignInWithGoogle,
	useSignInWithMicrosoft,
	useSignInWithTwitter,
	useSignInWithYahoo,
	useSignOut,
	useUpdateEmail,
	useUpdatePassword,
	useUpdateProfile,
	useVerifyBeforeUpdateEmail,
} from "react-firebase-hooks/auth";
import { useAuth } from "react-oidc-context";

export function useAuth0Calls() {
	const { loginWithRedirect, logout, getAccessTokenSilently } = useAuth0();
	loginWithRedirect(); // calls auth0
	logout(); // calls auth0
	getAccessTokenSilently(); // none
	const client = new Auth0Client({ domain: "a", clientId: "a" });
	client.loginWithRedirect(); // calls auth0
	client.logout(); // calls auth0
	client.loginWithPopup(); // none
}

export function useFirebaseCalls() {
	const auth = null as never;
	const [create] = useCreateUserWithEmailAndPassword(auth);
	create("a", "b"); // calls react-firebase-hooks
	const [remove] = useDeleteUser(auth);
	remove(); // calls react-firebase-hooks
	const [verify] = useSendEmailVerification(auth);
	verify(); // calls react-firebase-hooks
	const [reset] = useSendPasswordResetEmail(auth);
	reset("a"); // calls react-firebase-hooks
	const [link] = useSendSignInLinkToEmail(auth);
	link("a", null as never); // calls react-firebase-hooks
	const [signIn] = useSignInWithEmailAndPassword(auth);
	signIn("a", "b"); // calls react-firebase-hooks
	const [byLink] = useSignInWithEmailLink(auth);
	byLink("a"); // calls react-firebase-hooks
	const [signOut] = useSignOut(auth);
	signOut(); // calls react-firebase-hooks
	const [updateEmail] = useUpdateEmail(auth);
	updateEmail("a"); // calls react-firebase-hooks
	const [updatePassword] = useUpdatePassword(auth);
	updatePassword("a"); // calls react-firebase-hooks
	const [updateProfile] = useUpdateProfile(auth);
	updateProfile({}); // calls react-firebase-hooks
	const [verifyFirst] = useVerifyBeforeUpdateEmail(auth);
	verifyFirst("a", null); // calls react-firebase-hooks
	const [apple] = useSignInWithApple(auth);
	apple(); // calls react-firebase-hooks
	const [facebook] = useSignInWithFacebook(auth);
	facebook(); // calls react-firebase-hooks
	const [github] = useSignInWithGithub(auth);
	github(); // calls react-firebase-hooks
	const [google] = useSignInWithGoogle(auth);
	google(); // calls react-firebase-hooks
	const [microsoft] = useSignInWithMicrosoft(auth);
	microsoft(); // calls react-firebase-hooks
	const [twitter] = useSignInWithTwitter(auth);
	twitter(); // calls react-firebase-hooks
	const [yahoo] = useSignInWithYahoo(auth);
	yahoo(); // calls react-firebase-hooks
}

export function useOidcCalls() {
	const auth = useAuth();
	auth.signinPopup(); // calls react-oidc-context
	auth.signinRedirect(); // calls react-oidc-context
	auth.signinResourceOwnerCredentials({ username: "a", password: "b" }); // calls react-oidc-context
	auth.signinSilent(); // calls react-oidc-context
	auth.signoutPopup(); // calls react-oidc-context
	auth.signoutRedirect(); // calls react-oidc-context
	auth.signoutSilent(); // calls react-oidc-context
	auth.removeUser(); // none
}
