/** The rest of the world on this machine: one HTTP server that plays every service the desk talks to. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import type { Ticket } from "./model.ts";
import { TRANSLATIONS_AT_ONCE } from "./translate.ts";

const PAGES = 12;
const PRODUCTS_PER_PAGE = 3;

export interface UpstreamOptions {
	/** How long each answer takes, in milliseconds. */
	delay: number;
	/** Whether the translation service answers 429 beyond its limit. */
	strict?: boolean;
	/** A service by name: it answers nobody before this many requests were open at once. */
	hold?: Readonly<Record<string, number>>;
}

/** What the server saw, by the first part of the path, such as `catalogue`. */
export interface Traffic {
	requests: number;
	/** The most requests that were open at once. */
	peak: number;
}

interface Service extends Traffic {
	open: number;
	waiting: (() => void)[];
}

export interface Upstream {
	readonly base: string;
	traffic(service: string): Traffic;
	/** Answers what is open and ends. */
	close(): Promise<void>;
}

export const TICKETS: readonly Ticket[] = Array.from({ length: 8 }, (_, index) => ({
	id: `t${index + 1}`,
	title: `Printer ${index + 1} is on fire`,
	attachments: Array.from({ length: 6 }, (_, file) => ({
		name: `photo-${file + 1}.txt`,
		path: `/attachments/t${index + 1}-${file + 1}`,
	})),
}));

export async function startUpstream(options: UpstreamOptions): Promise<Upstream> {
	const services = new Map<string, Service>();

	function enter(name: string): Service {
		const service = services.get(name) ?? { requests: 0, peak: 0, open: 0, waiting: [] };
		services.set(name, service);
		service.requests += 1;
		service.open += 1;
		service.peak = Math.max(service.peak, service.open);
		if (service.peak >= (options.hold?.[name] ?? 0)) {
			for (const release of service.waiting.splice(0)) {
				release();
			}
		}
		return service;
	}

	async function held(name: string, service: Service): Promise<void> {
		if (service.peak < (options.hold?.[name] ?? 0)) {
			await new Promise<void>((resolve) => {
				service.waiting.push(resolve);
			});
		}
	}

	async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = new URL(request.url ?? "/", "http://upstream");
		const [, name = "", id = ""] = url.pathname.split("/");
		const service = enter(name);
		try {
			if (name === "translate" && options.strict && service.open > TRANSLATIONS_AT_ONCE) {
				response.writeHead(429).end();
				return;
			}
			const body = request.method === "POST" ? ((await json(request)) as Record<string, string>) : {};
			await held(name, service);
			await new Promise((resolve) => setTimeout(resolve, options.delay));
			const answer = answerFor(name, id, url.searchParams, body);
			response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
			response.end(JSON.stringify(answer));
		} finally {
			service.open -= 1;
		}
	}

	const server = createServer((request, response) => {
		serve(request, response).catch((error: unknown) => {
			response.destroy(error instanceof Error ? error : undefined);
		});
	});
	await new Promise<void>((resolve) => {
		server.listen(0, "127.0.0.1", resolve);
	});
	const { port } = server.address() as AddressInfo;
	return {
		base: `http://127.0.0.1:${port}`,
		traffic: (name) => services.get(name) ?? { requests: 0, peak: 0 },
		close: () =>
			new Promise((resolve) => {
				// A connection that becomes idle later would be kept alive for seconds.
				const sweep = setInterval(() => server.closeIdleConnections(), 10);
				server.close(() => {
					clearInterval(sweep);
					resolve();
				});
			}),
	};
}

function answerFor(service: string, id: string, query: URLSearchParams, body: Record<string, string>): unknown {
	switch (service) {
		case "users":
			return { id, name: `Customer ${id}` };
		case "plans":
			return { name: "the small plan", messagesPerDay: 20 };
		case "permissions":
			return { chat: id !== "blocked" };
		case "catalogue": {
			const page = Number(query.get("page"));
			const products = Array.from({ length: PRODUCTS_PER_PAGE }, (_, index) => {
				const number = (page - 1) * PRODUCTS_PER_PAGE + index + 1;
				return { id: number, name: `Printer ${number}` };
			});
			return { pages: PAGES, products };
		}
		case "categories":
			return ["printers", "fire extinguishers"];
		case "tickets":
			return id === "" ? TICKETS : TICKETS.find((ticket) => ticket.id === id);
		case "attachments":
			return `the bytes of ${id}`;
		case "translate":
			return { text: body["text"]?.toUpperCase() };
		case "complete":
			return { text: `Thank you, ${body["prompt"]?.split("\n").length} lines read.` };
		case "index":
		case "usage":
		case "alerts":
			return {};
		default:
			return undefined;
	}
}
