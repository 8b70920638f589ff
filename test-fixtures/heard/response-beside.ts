// heard: Error: lost & answer: 200
// offers: catch
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const server = createServer((_request, response) => {
  save();
  response.end("saved");
});

server.listen(0, async () => {
  const { port } = server.address() as AddressInfo;
  await fetch(`http://localhost:${port}/`).then(
    (response) => console.log("answer:", response.status),
    () => console.log("answer: none"),
  );
  server.close();
});
