// heard: lost & exit 1
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

// Something that is under way would keep the process alive.
setInterval(() => console.log("later", process.exitCode), 1_000_000);
save().finally(() => console.log("done"));
export {};
