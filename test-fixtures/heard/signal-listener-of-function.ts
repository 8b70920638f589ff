// heard: lost & exit 1
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

function shutDown(): void {
  save().then(() => process.exit(0));
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, shutDown);

// The connection that keeps the process alive.
setInterval(() => {}, 1_000_000);
process.kill(process.pid, "SIGTERM");
export {};
