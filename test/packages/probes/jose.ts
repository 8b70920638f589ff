import * as jose from "jose";

export async function tokens(token: string, key: CryptoKey) {
	const keys = jose.createRemoteJWKSet(new URL("https://example.com")); // pure
	await jose.jwtVerify(token, keys, { issuer: "a" }); // reads clock, reads http, promise
	await jose.jwtDecrypt(token, key); // reads clock, reads http, promise
	await jose.compactVerify(token, key); // reads http, promise
	await jose.compactDecrypt(token, key); // reads http, promise
	await jose.importJWK({ kty: "oct" }); // pure, promise
	await jose.importPKCS8("a", "b"); // pure, promise
	await jose.importSPKI("a", "b"); // pure, promise
	await jose.importX509("a", "b"); // pure, promise
	await jose.exportJWK(key); // pure, promise
	await jose.calculateJwkThumbprint({ kty: "oct" }); // pure, promise
	jose.decodeJwt(token); // pure
	jose.decodeProtectedHeader(token); // pure
	await new jose.SignJWT({ a: 1 }).setProtectedHeader({ alg: "a" }).setIssuedAt().setExpirationTime("1h").setNotBefore(0).sign(key); // reads clock, promise
	new jose.SignJWT({ a: 1 }).setIssuer("a").setSubject("b").setAudience("c").setJti("d"); // pure
}
