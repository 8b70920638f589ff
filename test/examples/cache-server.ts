/** A remote cache on this machine, by the protocol of Turborepo: artifacts are put and got by their hash. */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** Artifacts carry this from who puts them to who gets them. */
const DURATION = "x-artifact-duration";

export class CacheServer {
	/** Method and hash of each request for an artifact, in order. */
	readonly requests: string[] = [];
	private readonly artifacts = new Map<string, { body: Buffer; duration: string }>();
	private readonly server: Server;
	private readonly token: string;

	private constructor(token: string) {
		this.token = token;
		this.server = createServer((request, response) => {
			this.answer(request).then(
				({ status, body = "", duration }) => {
					if (duration !== undefined) response.setHeader(DURATION, duration);
					response.writeHead(status, { "content-length": body.length });
					response.end(request.method === "HEAD" ? undefined : body);
				},
				(error: Error) => response.writeHead(500).end(error.message),
			);
		});
	}

	/** @param token what clients have to show */
	static async start(token: string): Promise<CacheServer> {
		const cache = new CacheServer(token);
		await new Promise<void>((resolve) => cache.server.listen(0, "127.0.0.1", resolve));
		return cache;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}

	private async answer(
		request: IncomingMessage,
	): Promise<{ status: number; body?: Buffer | string; duration?: string }> {
		const { pathname } = new URL(request.url ?? "", this.url);
		if (request.headers.authorization !== `Bearer ${this.token}`) return { status: 401 };
		if (pathname === "/v8/artifacts/status") return { status: 200, body: '{"status":"enabled"}' };
		const hash = /^\/v8\/artifacts\/([0-9a-f]+)$/.exec(pathname)?.[1];
		if (hash === undefined) return { status: pathname === "/v8/artifacts/events" ? 200 : 404 };
		this.requests.push(`${request.method} ${hash}`);
		if (request.method === "PUT") {
			this.artifacts.set(hash, {
				body: await buffer(request),
				duration: String(request.headers[DURATION] ?? 0),
			});
			return { status: 202, body: `{"urls":["${this.url}${pathname}"]}` };
		}
		const found = this.artifacts.get(hash);
		return found ? { status: 200, ...found } : { status: 404 };
	}
}
