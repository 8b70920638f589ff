import { CHANGES, CHECKS, LATER, MAKES, sends } from "../calls.ts";
import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

const VERIFIES: KnownCall = {
	...LATER,
	io: [
		{ domain: "http", mode: "r" },
		{ domain: "clock", mode: "r" },
	],
};

/** Keys may be fetched; times are compared with the clock. */
export const jose: PackageKnowledge = {
	names: ["jose"],
	calls: {
		...each("", "jwtVerify jwtDecrypt", VERIFIES),
		...each("", "compactVerify compactDecrypt", sends("http", "r")),
		...each("", "importJWK importPKCS8 importSPKI importX509 exportJWK calculateJwkThumbprint", LATER),
		...each("", "decodeJwt decodeProtectedHeader", CHECKS),
		createRemoteJWKSet: MAKES,
		"SignJWT.sign": LATER,
		...each("SignJWT", "setProtectedHeader", CHANGES),
		...each("ProduceJWT", "setIssuer setSubject setAudience setJti", CHANGES),
		...each("ProduceJWT", "setIssuedAt setExpirationTime setNotBefore", {
			...CHANGES,
			io: [{ domain: "clock", mode: "r" }],
		}),
		"new SignJWT": MAKES,
	},
};
