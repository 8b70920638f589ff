// heard: lost & exit 1
// offers: try

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

process.on("SIGTERM", async () => {
  await save();
  process.exit(0);
});

// The connection that keeps the process alive.
setInterval(() => {}, 1_000_000);
process.kill(process.pid, "SIGTERM");
export {};
