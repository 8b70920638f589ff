/** Servers. */
import type { Pack } from "./pack.ts";

export const serverPacks: Readonly<Record<string, Pack>> = {
	"express-async-errors": {
		reason: "the package hands what a handler's promise rejects with to Express's error handlers",
		callbacks: [
			{
				from: "package",
				package: "express-serve-static-core",
				name: ["IRouterMatcher", "IRouterHandler", "ApplicationRequestHandler"],
			},
		],
		users: ["express-async-errors"],
	},
	fastify: {
		reason: "fastify waits for plugins at start-up, and a reply's promise is settled by fastify",
		calls: [
			{
				from: "package",
				package: "fastify",
				name: ["FastifyInstance.register", "FastifyInstance.after", "FastifyReply.send"],
			},
		],
		types: [{ from: "package", package: "fastify", name: ["FastifyReply", "FastifyInstance"] }],
	},
	hono: {
		reason: "the promise never rejects: what is written to a client that has gone is dropped",
		calls: [
			{
				from: "package",
				package: "hono",
				name: ["write", "writeln", "close"].map((name) => `StreamingApi.${name}`),
			},
		],
	},
	"http-proxy-middleware": {
		reason: "what fails before a request is passed on goes to next, and the rest is an event of the proxy",
		calls: [{ from: "package", package: "http-proxy-middleware", name: "RequestHandler" }],
	},
	"socket.io": {
		reason: "rooms are kept in memory, and a server that is closed has nobody left to tell",
		calls: [{ from: "package", package: "socket.io", name: ["Socket.join", "Socket.leave", "Server.close"] }],
	},
};
