/** The chat over HTTP: `POST /chat` with a message gives the desk's answer as text. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Message } from "../shared/model.ts";
import type { Desk } from "../shared/stores.ts";
import { answer } from "./chat.ts";

export function createService(desk: Desk): Server {
	return createServer((request, response) => {
		handle(desk, request, response);
	});
}

async function handle(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
	if (request.method !== "POST" || request.url !== "/chat") {
		response.writeHead(404).end();
		return;
	}
	const message = JSON.parse(await text(request)) as Message;
	answer(desk, message).then((reply) => {
		response.writeHead(200, { "content-type": "text/plain" }).end(reply);
	});
}
