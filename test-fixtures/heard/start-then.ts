// heard: lost & exit 1
// offers: catch

async function save(what = ""): Promise<void> {
  await null;
  throw new Error(`lost${what}`);
}

save(process.argv[9]).then(() => console.log("saved"));
export {};
