// heard: lost & client: closed
// offers: try
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const server = createServer();
server.on("upgrade", async (_request, socket) => {
  await save();
  socket.end("HTTP/1.1 101 Switching Protocols\r\n\r\n");
});
server.listen(0, () => {
  const { port } = server.address() as AddressInfo;
  const client = request({ port, headers: { Connection: "Upgrade", Upgrade: "websocket" } });
  client.on("error", () => {
    console.log("client: closed");
    server.close();
  });
  client.end();
});
