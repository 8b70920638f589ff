// heard: lost & exit 1
// offers: catch
import { createServer } from "node:http";

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

const server = createServer().listen(0);
process.on("SIGTERM", () => {
  server.close(() => {
    save().then(() => process.exit(0));
  });
});

// The connection that keeps the process alive.
setInterval(() => {}, 1_000_000);
server.once("listening", () => process.kill(process.pid, "SIGTERM"));
export {};
