// heard: lost & client: closed
// offers: wrap
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const server = createServer();
async function onUpgrade(_request: unknown, socket: Duplex): Promise<void> {
  await save();
  socket.end();
}
server.on("upgrade", onUpgrade);
server.listen(0, () => {
  const { port } = server.address() as AddressInfo;
  const client = request({ port, headers: { Connection: "Upgrade", Upgrade: "websocket" } });
  client.on("error", () => {
    console.log("client: closed");
    server.close();
  });
  client.end();
});
