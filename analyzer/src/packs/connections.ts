/** Connections to others. */
import { inPackages, type Pack } from "./pack.ts";

/** Where the parts of the Model Context Protocol are declared: in one package, and since version 2 in several. */
const MCP = ["sdk", "server", "client", "core", "node"].map((name) => `@modelcontextprotocol/${name}`);

export const connectionPacks: Readonly<Record<string, Pack>> = {
	hocuspocus: {
		reason: "connecting is tried again and again, and giving up is an event",
		calls: inPackages(["@hocuspocus/provider"], ["connect"]),
	},
	livekit: {
		reason: "the promise never rejects: a room that is left has nobody to tell",
		calls: inPackages(["livekit-client"], ["Room.disconnect"]),
	},
	mcp: {
		reason: "the promise never rejects: closing only ends what is under way, and tells onclose",
		calls: inPackages(MCP, ["close"]),
	},
	pg: {
		reason: "the promise never rejects: it says when the connections are closed",
		calls: inPackages(["pg"], ["Client.end", "Pool.end"]),
	},
	signalr: {
		reason: "the promise never rejects: what ended the connection is told to onclose",
		calls: inPackages(["@microsoft/signalr"], ["HubConnection.stop"]),
	},
	stomp: {
		reason: "the promise never rejects: it says when the connection is closed",
		calls: inPackages(["@stomp/stompjs"], ["Client.deactivate"]),
	},
	telnyx: {
		reason: "a connection that cannot be made is told by the client's event telnyx.error",
		calls: inPackages(["@telnyx/webrtc"], ["connect"]),
	},
};
