import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { HubConnectionBuilder } from "@microsoft/signalr";
import { Client as McpClient } from "@modelcontextprotocol/sdk/client/index.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { Client as StompClient } from "@stomp/stompjs";
import { TelnyxRTC } from "@telnyx/webrtc";
import { Client, Pool } from "pg";

export function hocuspocus() {
	new HocuspocusProviderWebsocket({ url: "a" }).connect(); // calls hocuspocus
	new HocuspocusProvider({ url: "a", name: "a" }).connect(); // calls hocuspocus
}

export function mcp() {
	const client = new McpClient({ name: "a", version: "1" });
	client.close(); // calls mcp
	client.ping(); // none
	const server = new McpServer({ name: "a", version: "1" });
	server.close(); // calls mcp
	server.connect(new StdioServerTransport()); // none
	new StdioServerTransport().close(); // calls mcp
}

export function postgres() {
	new Client().end(); // calls pg
	new Client().connect(); // none
	new Pool().end(); // calls pg
}

export function signalr() {
	const connection = new HubConnectionBuilder().withUrl("a").build();
	connection.stop(); // calls signalr
	connection.start(); // none
	connection.send("a"); // none
}

export function stomp() {
	new StompClient().deactivate(); // calls stomp
}

export function telnyx() {
	const client = new TelnyxRTC({ login_token: "a" });
	client.connect(); // calls telnyx
}
