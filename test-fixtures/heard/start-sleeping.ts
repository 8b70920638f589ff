// heard: lost & exit 1
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

setTimeout(() => console.log("later", process.exitCode), 20);
save().finally(() => console.log("done"));
export {};
