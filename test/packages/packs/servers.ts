import type { IncomingMessage, ServerResponse } from "node:http";
import express, { Router } from "express";
import fastify from "fastify";
import { Hono } from "hono";
import { streamSSE, streamText } from "hono/streaming";
import { createProxyMiddleware } from "http-proxy-middleware";
import type { Server, Socket } from "socket.io";

export function fast() {
	const app = fastify();
	app.register(async () => {}); // calls fastify, types fastify
	app.after(); // calls fastify, types fastify
	app.ready(); // types fastify
	app.get("/", async (_request, reply) => {
		reply.send("a"); // calls fastify, types fastify
		reply.code(200).send(); // calls fastify, types fastify
		return reply;
	});
	app.listen({ port: 80 }); // none
	app.close(); // none
}

export function asynchronousErrors() {
	const app = express();
	app.use(async () => {}); // callbacks express-async-errors
	app.get("/", async () => {}); // callbacks express-async-errors
	app.listen(80, async () => {}); // none
	const router = Router();
	router.use(async () => {}); // callbacks express-async-errors
	router.post("/", async () => {}); // callbacks express-async-errors
	router.route("/").get(async () => {}); // callbacks express-async-errors
	router.param("id", async () => {}); // none
}

export function proxies(request: IncomingMessage, response: ServerResponse) {
	const proxy = createProxyMiddleware({ target: "http://a" });
	proxy(request, response, () => {}); // calls http-proxy-middleware
}

export const hono = new Hono()
	.get("/text", (context) =>
		streamText(context, async (stream) => {
			stream.write("a"); // calls hono
			stream.writeln("a"); // calls hono
			stream.close(); // calls hono
			stream.pipe(new ReadableStream()); // none
		}),
	)
	.get("/events", (context) =>
		streamSSE(context, async (stream) => {
			stream.write("a"); // calls hono
			stream.writeSSE({ data: "a" }); // none
		}),
	);

export function sockets(io: Server, socket: Socket) {
	socket.join("a"); // calls socket.io
	socket.leave("a"); // calls socket.io
	socket.emitWithAck("a"); // none
	io.close(); // calls socket.io
	io.fetchSockets(); // none
}
