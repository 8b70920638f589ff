// heard: lost & exit 1
// offers: wrap

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

async function shutDown() {
  await save();
  process.exit(0);
}
process.on("SIGTERM", shutDown);

// The connection that keeps the process alive.
setInterval(() => {}, 1_000_000);
process.kill(process.pid, "SIGTERM");
export {};
