/** The one HTTP client of the program. */

export interface Client {
	readonly base: string;
	readonly headers: Readonly<Record<string, string>>;
}

export class HttpError extends Error {
	readonly status: number;

	constructor(status: number, path: string) {
		super(`${path} answered ${status}`);
		this.name = "HttpError";
		this.status = status;
	}
}

/** @throws HttpError when the answer is not a success */
export async function getJson<T>(client: Client, path: string): Promise<T> {
	const response = await fetch(client.base + path, { headers: client.headers });
	if (!response.ok) {
		throw new HttpError(response.status, path);
	}
	return (await response.json()) as T;
}

/** @throws HttpError when the answer is not a success */
export async function getBytes(client: Client, path: string): Promise<Uint8Array> {
	const response = await fetch(client.base + path, { headers: client.headers });
	if (!response.ok) {
		throw new HttpError(response.status, path);
	}
	return new Uint8Array(await response.arrayBuffer());
}

/** @throws HttpError when the answer is not a success */
export async function postJson<T>(client: Client, path: string, body: unknown): Promise<T> {
	const response = await fetch(client.base + path, {
		method: "POST",
		headers: { ...client.headers, "content-type": "application/json" },
		body: JSON.stringify(body),
	});
	if (!response.ok) {
		throw new HttpError(response.status, path);
	}
	return (await response.json()) as T;
}
