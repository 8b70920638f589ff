// heard: Error: lost & answer: none
// offers: catch
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    save().then(() => response.end("saved"));
  });
});

server.listen(0, async () => {
  const { port } = server.address() as AddressInfo;
  await fetch(`http://localhost:${port}/`).then(
    (response) => console.log("answer:", response.status),
    () => console.log("answer: none"),
  );
  server.close();
});
