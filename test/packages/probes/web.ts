export async function stored() {
	localStorage.getItem("a"); // reads storage
	localStorage.setItem("a", "b"); // writes storage
	sessionStorage.removeItem("a"); // writes storage
	const cache = await caches.open("a"); // writes storage, promise
	await cache.match("/"); // reads storage, promise
	await cache.put("/", new Response()); // writes storage, promise
	await caches.has("a"); // reads storage, promise
}

export async function requested(form: FormData, request: Request) {
	await fetch("/users"); // reads http, promise
	await fetch("/users", { method: "POST", body: form }); // uses http, promise
	await request.formData(); // reads http, promise
	request.clone(); // pure
	new Headers({ a: "b" }).get("a"); // pure
	form.append("a", "b"); // pure
	Response.json({}); // pure
	new URL("/a", "https://example.com").toString(); // pure
	URL.canParse("a"); // pure
	await new Blob(["a"]).text(); // pure, promise
	AbortSignal.timeout(10); // reads timer
	AbortSignal.any([]); // pure
	request.signal.throwIfAborted(); // pure
}

export async function computed(bytes: Uint8Array<ArrayBuffer>, key: CryptoKey) {
	await crypto.subtle.digest("SHA-256", bytes); // pure, promise
	await crypto.subtle.verify("HMAC", key, bytes, bytes); // pure, promise
	await crypto.subtle.generateKey("Ed25519", true, ["sign"]); // reads nondeterminism, promise
	crypto.getRandomValues(bytes); // reads nondeterminism
	structuredClone(bytes); // pure
	bytes.subarray(1).map((byte) => byte + 1); // pure
	new DataView(bytes.buffer).getUint32(0); // pure
	String.fromCharCode(...bytes); // pure
	new TextDecoder().decode(bytes); // pure
	performance.now(); // reads clock
}

export function shown(date: Date) {
	new Intl.NumberFormat("en").format(1); // pure
	new Intl.DateTimeFormat("en").format(date); // reads clock
	new Intl.DateTimeFormat("en").format(0); // pure
	new Date(); // reads clock
	new Date(0).setHours(1); // pure
	console.log(date); // writes log
	setTimeout(() => {}, 1); // reads timer
}
