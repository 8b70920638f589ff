import type { NextAuthOptions } from "next-auth";
import { getServerSession as session } from "next-auth";
import { getToken } from "next-auth/jwt";
import { getServerSession } from "next-auth/next";
import { getCsrfToken, getProviders, getSession, signIn, signOut } from "next-auth/react";

export async function server(options: NextAuthOptions, req: Parameters<typeof getToken>[0]["req"]) {
	await getServerSession(options); // reads any, promise, guards
	await session(options); // reads any, promise, guards
	await getToken({ req }); // pure, promise, guards
}

export async function browser() {
	await getSession(); // reads any, promise, guards
	await getCsrfToken(); // reads http, promise
	await getProviders(); // reads http, promise
	await signIn("a"); // uses http, promise
	await signOut(); // uses http, promise
}
