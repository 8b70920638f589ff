import pRetry, { AbortError } from "p-retry";

export async function retried() {
	await pRetry(async () => 1, { retries: 2 }); // reads timer, promise
	new AbortError("a"); // pure
}
